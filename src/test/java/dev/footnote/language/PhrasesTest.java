package dev.footnote.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhrasesTest {

  @ParameterizedTest
  @CsvSource({
    "What did the Echo write on Monday?, true",
    "What was said in May?, true",
    "What happened in May?, false",
    "Who plays the storyteller?, false",
  })
  void aQuestionMayAskWhatWasSaid(String question, boolean asks) {
    assertThat(Phrases.asksWhatWasSaid(question)).isEqualTo(asks);
  }

  @Test
  void clausesArePartedAtPunctuationAndConjunctions() {
    assertThat(Phrases.clauses("Ida rows and Ben steers, so Max rests"))
        .extracting(String::strip)
        .containsExactly("Ida rows", "Ben steers", "", "Max rests");
    assertThat(Phrases.clauses("The band-leader sang")).containsExactly("The band-leader sang");
  }

  @Test
  void aSentenceMayBeginWithAQuotation() {
    assertThat(Phrases.beginsWithQuotation("“No,” he said.")).isTrue();
    assertThat(Phrases.beginsWithQuotation("He said “no”.")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The articles do not mention it.",
        "The passages don’t say who won.",
        "There is not enough information.",
        "I don't know.",
        "That cannot be determined.",
        "The day isn't stated.",
      })
  void modelsSayInManyWaysThatSomethingWasNotFound(String sentence) {
    assertThat(Phrases.saysNotFound(sentence)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"The mayor did not resign.", "The club found a boat.", "He gave nothing."})
  void otherDenialsTellSomething(String sentence) {
    assertThat(Phrases.saysNotFound(sentence)).isFalse();
  }
}
