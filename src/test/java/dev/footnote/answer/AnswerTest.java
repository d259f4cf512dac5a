package dev.footnote.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.answer.Answer.Clarification;
import dev.footnote.answer.Answer.Closest;
import dev.footnote.answer.Answer.SmallTalk;
import dev.footnote.corpus.Article;
import dev.footnote.corpus.Passage;
import dev.footnote.language.conversation.FollowUp;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What answers of each kind say. */
class AnswerTest {

  private final Passage passage = Articles.passage("Ida rows.");

  @Test
  void theClosestIsSaidToBeNoMore() {
    assertThat(new Closest(Citation.of(1, passage, passage.span())).text())
        .isEqualTo("Closest I found: Ida rows. [1]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'' | Who do you mean by “he”?",
        "Ben | Who do you mean by “he”: Ben?",
        "Ben,Max | Who do you mean by “he”: Ben or Max?",
        "Ben,Max,Tom | Who do you mean by “he”: Ben, Max or Tom?",
      })
  void whoMayBeMeantIsAskedWithAllNames(String names, String question) {
    List<String> choices = names.isEmpty() ? List.of() : Arrays.asList(names.split(","));

    Clarification asked = AskBack.about(open("he", choices));

    assertThat(asked.text()).isEqualTo(question);
    assertThat(asked.choices()).isEqualTo(choices);
  }

  @Test
  void whereNobodyIsMeantItAsksForMore() {
    assertThat(AskBack.about(open("", List.of())).text())
        .isEqualTo("What would you like to know more about?");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "b | also in: b",
        "b,c,d | also in: b; c; d",
        "b,c,d,e | also in: b; c; d and 1 more",
        "b,c,d,e,f | also in: b; c; d and 2 more",
      })
  void threeCopiesAreNamedAndTheOthersCounted(String names, String line) {
    List<Article> copies =
        Stream.of(names.split(",")).map(name -> Articles.of(name, "Ida rows.")).toList();
    Citation citation = Citation.of(1, passage, passage.span()).withCopies(copies);

    assertThat(Citation.alsoIn(List.of(citation, citation), Article::path)).hasValue(line);
  }

  @Test
  void withoutCopiesNothingIsNamed() {
    assertThat(Citation.alsoIn(List.of(Citation.of(1, passage, passage.span())), Article::path))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"2000, false", "2001, true"})
  void aQuestionOfMoreThanTwoThousandCharactersIsTooLong(int length, boolean tooLong) {
    Reply reply =
        Reply.withoutArticles(
            " " + "x".repeat(length) + " ", new SmallTalk("Hello!"), Duration.ofMillis(1));

    assertThat(reply.isTooLong()).isEqualTo(tooLong);
  }

  private static FollowUp.Open open(String word, List<String> choices) {
    return new FollowUp.Open(
        "Where is " + word + "?",
        word,
        choices.stream().map(choice -> new FollowUp.Choice(choice, "")).toList());
  }
}
