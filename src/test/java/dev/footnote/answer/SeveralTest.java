package dev.footnote.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.answer.Answer.Abstention;
import dev.footnote.answer.Answer.GroundedAnswer;
import dev.footnote.corpus.Passage;
import dev.footnote.language.question.Asked;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SeveralTest {

  private final List<String> spoken = new ArrayList<>();
  private final Several several = new Several(statement -> spoken.add(statement.marked()));

  @Test
  void footnotesAreNumberedOnFromOneAnswerToTheNext() {
    say("Who rows?", "Ida rows.", "Ben rows.");
    say("Who steers?", "Max steers.");

    assertThat(several.draft().answer().text())
        .isEqualTo("Ida rows. [1] Ben rows. [2] Max steers. [3]");
    assertThat(spoken).containsExactly("Ida rows. [1]", "Ben rows. [2]", "Max steers. [3]");
  }

  @Test
  void aSentenceThatAnswersTwoQuestionsIsSaidOnce() {
    say("Who rows?", "Ida rows and steers.");
    say("Who steers?", "Ida rows and steers.");

    assertThat(several.draft().answer().text()).isEqualTo("Ida rows and steers. [1]");
    assertThat(spoken).containsExactly("Ida rows and steers. [1]");
  }

  @Test
  void whatTheArticlesDoNotAnswerIsNamedAndSoIsWhatWasNotLookedFor() {
    say("Who rows?", "Ida rows.");
    refuse("Who won?");
    several.leaveOut(List.of("Who lost?"));

    assertThat(several.draft().answer())
        .isInstanceOfSatisfying(
            GroundedAnswer.class,
            answer -> assertThat(answer.missing()).containsExactly("Who won?", "Who lost?"));
  }

  @Test
  void whatWasRefusedAloneIsRefusedInTheSameWords() {
    refuse("Who won?");

    assertThat(several.draft().answer()).isEqualTo(new Abstention("Not said.", List.of()));
  }

  @Test
  void whereNothingIsAnsweredItIsWhatIsSaidToTheFirst() {
    refuse("Who won?");
    refuse("Who lost?");

    assertThat(several.draft().answer()).isEqualTo(new Abstention("Not said.", List.of()));
    assertThat(several.standalone()).isEqualTo("Who won? Who lost?");
  }

  @Test
  void whatTheChatModelCostIsCountedTogether() {
    add("Who rows?", usage(10, 2, 300), "Ida rows.");
    add("Who steers?", null, "Max steers.");
    add("Who won?", usage(20, 3, 400), "Ben won.");

    assertThat(several.draft().usage()).isEqualTo(usage(30, 5, 700));
  }

  @Test
  void itIsAsSureAsItsSurestAnswer() {
    say("Who rows?", "Ida rows.");
    refuse("Who won?");

    assertThat(several.draft().confidence()).isEqualTo(0.9);
  }

  @Test
  void whatWasAnsweredWithoutReadingIsNotRemembered() {
    several.add("Hello", Answered.without("Hello", new Answer.SmallTalk("Hello!")));

    assertThat(several.turn()).isEmpty();
  }

  private void say(String question, String... sentences) {
    add(question, null, sentences);
  }

  private void add(String question, Reply.@Nullable Usage usage, String... sentences) {
    List<Statement> statements =
        Arrays.stream(sentences)
            .map(Articles::passage)
            .map(
                passage -> statement(1 + Arrays.asList(sentences).indexOf(passage.text()), passage))
            .toList();
    statements.forEach(several.next());
    several.add(question, answered(question, new GroundedAnswer(statements), 0.9, usage));
  }

  private void refuse(String question) {
    several.add(question, answered(question, new Abstention("Not said.", List.of()), 0.1, null));
  }

  private static Answered answered(
      String question, Answer answer, double sure, Reply.@Nullable Usage usage) {
    return new Answered(
        question,
        Optional.of(Asked.question(question)),
        new Answerer.Draft(answer, Reply.Mode.EXTRACTIVE, sure, List.of(), usage));
  }

  private static Statement statement(int number, Passage passage) {
    return new Statement(passage.text(), List.of(Citation.of(number, passage, passage.span())));
  }

  private static Reply.Usage usage(int read, int written, int millis) {
    return new Reply.Usage(read, written, Duration.ofMillis(millis));
  }
}
