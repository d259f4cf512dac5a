package dev.footnote.language.question;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.language.Syntax;
import dev.footnote.language.Token;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AgentTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Who resigned?",
        "When was Ada Lind elected?",
        "what did ada lind say",
        "What did the mayor say?",
        "What did Ada Lind's lawyer say?",
        "What does Ada do?",
        "Did Ada?",
        "did",
        ""
      })
  void isNamedByFewQuestions(String question) {
    assertThat(agent(question)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Why did Rosenstein recuse himself?        | rosenstein
          Which club does Berg chair?               | berg
          Why did Ida Marsh resign?                 | ida, marsh, im
          When did the Red Tarn Club elect her?     | red, tarn, club, rtc
          Whom has Marsh endorsed?                  | marsh
          Where does Marsh, the vet, work?          | marsh
          """)
  void isTheOneNamedAndWhatTheNameIsAbbreviatedTo(String question, String name) {
    assertThat(agent(question).orElseThrow().name()).containsExactlyInAnyOrder(name.split(", "));
  }

  @ParameterizedTest
  @CsvSource({"resigned, resign", "resigning, resign", "chose, choose", "chosen, choose"})
  void doesSomethingWhateverTheFormOfTheVerb(String form, String verb) {
    assertThat(Agent.key(Token.of(form).getFirst()))
        .isEqualTo(Agent.key(Token.of(verb).getFirst()));
    assertThat(agent("Why did Marsh " + verb + "?").orElseThrow().verb())
        .isEqualTo(Agent.key(Token.of(form).getFirst()));
  }

  @Test
  void hasANounsFormOfTheVerbOnlyAfterDid() {
    assertThat(agent("When did Marsh report it?").orElseThrow().form()).isEqualTo("report");
    assertThat(agent("What has Marsh reported?").orElseThrow().form()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "What did Marsh say about the canal?, true",
    "What has Marsh said?, true",
    "what did Marsh tweet, true",
    "Why did Marsh say so?, false",
    "What did Marsh build?, false"
  })
  void speaksWhereWordsAreAskedFor(String question, boolean speaks) {
    assertThat(agent(question).orElseThrow().speaks()).isEqualTo(speaks);
  }

  @Test
  void isKnownInLowerCaseWhereTheNameIsKnown() {
    String question = "why did marsh resign";

    assertThat(Agent.in(new Syntax(question, Token.of(question), Set.of("marsh")))).isPresent();
    assertThat(agent(question)).isEmpty();
  }

  private static Optional<Agent> agent(String question) {
    return Agent.in(new Syntax(question, Token.of(question)));
  }
}
