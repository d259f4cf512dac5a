package dev.footnote.language.question;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.language.Token;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuestionSplitterTest {

  @Test
  void areAskedForEachOfSeveralThings() {
    String question =
        "Did the Gazette report that the harbour bridge would close for repairs in spring, while"
            + " the Courier said that the council had postponed all building work until autumn?";

    assertThat(parts(question))
        .isEqualTo(
            new QuestionSplitter.Parts(
                List.of(
                    "Did the Gazette report that the harbour bridge would close for repairs in spring",
                    "while the Courier said that the council had postponed all building work until autumn?"),
                false));
  }

  @Test
  void areTheQuestionsThatAreAskedAtOnce() {
    assertThat(parts("When did Marsh resign and who won the Dee Cup?"))
        .isEqualTo(
            new QuestionSplitter.Parts(
                List.of("When did Marsh resign", "who won the Dee Cup?"), true));
    assertThat(parts("When did Marsh resign? Who won the Dee Cup?"))
        .isEqualTo(
            new QuestionSplitter.Parts(
                List.of("When did Marsh resign", "Who won the Dee Cup?"), true));
  }

  @Test
  void areFourAtMost() {
    assertThat(
            parts(
                    "Who won the cup? Who lost the match? Who paid the fee? Who broke the boat?"
                        + " Who rang the bell?")
                .texts())
        .containsExactly(
            "Who won the cup", "Who lost the match", "Who paid the fee", "Who broke the boat");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Why did Sessions recuse himself?",
        "Who, if anybody, chairs the club, and since when?",
        "Where and when was the treaty signed?",
        "When did Marsh resign and who followed him?",
        "Who won the Dee Cup? I only need the name",
        "Which of the eleven rowing boats that the club bought from its neighbours after the flood"
            + " of last summer were damaged again by ice?"
      })
  void areNoneOfAQuestionThatAsksForOneThing(String question) {
    assertThat(parts(question).texts()).isEmpty();
  }

  private static QuestionSplitter.Parts parts(String question) {
    return new QuestionSplitter(QuestionLanguage.ENGLISH).split(question, Token.of(question));
  }
}
