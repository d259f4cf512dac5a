package dev.footnote.language.question;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuestionSplitterTest {

  @Test
  void areAskedForEachOfSeveralThings() {
    String question =
        "Did the Gazette report that the harbour bridge would close for repairs in spring, while"
            + " the Courier said that the council had postponed all building work until autumn?";

    assertThat(QuestionSplitter.of(question))
        .extracting(QuestionPart::words)
        .containsExactly(
            question,
            "Did the Gazette report that the harbour bridge would close for repairs in spring",
            "while the Courier said that the council had postponed all building work until autumn?");
  }

  @Test
  void areTheQuestionsThatAreAskedAtOnce() {
    assertThat(QuestionSplitter.of("When did Marsh resign and who won the Dee Cup?"))
        .containsExactly(
            QuestionPart.whole("When did Marsh resign and who won the Dee Cup?"),
            new QuestionPart(1, "When did Marsh resign", true),
            new QuestionPart(2, "who won the Dee Cup?", true));
    assertThat(QuestionSplitter.of("When did Marsh resign? Who won the Dee Cup?"))
        .extracting(QuestionPart::words)
        .containsExactly(
            "When did Marsh resign? Who won the Dee Cup?",
            "When did Marsh resign",
            "Who won the Dee Cup?");
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
    assertThat(QuestionSplitter.of(question)).containsExactly(QuestionPart.whole(question));
  }
}
