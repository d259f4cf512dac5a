package dev.footnote.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.answer.Answer.GroundedAnswer;
import dev.footnote.answer.Citation;
import dev.footnote.answer.Statement;
import dev.footnote.corpus.Passage;
import dev.footnote.feedback.Exchange.Cited;
import dev.footnote.feedback.Exchange.Outcome;
import dev.footnote.retrieval.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FeedbackTest {

  private static final Instant MONDAY = Instant.parse("2026-01-05T10:00:00Z");
  private static final Instant TUESDAY = Instant.parse("2026-01-06T10:00:00Z");
  private static final Exchange WHY =
      new Exchange("Why?", Outcome.ANSWERED, "He left.", List.of(new Cited("a.txt", "He left.")));

  @TempDir private Path folder;

  @Test
  void theLastRatingOfEachPersonForEachMessageCounts() throws IOException {
    Feedback feedback = new Feedback(folder);
    feedback.add(rated("telegram:1", "5:8", Rating.UP));
    feedback.add(rated("telegram:1", "5:8", Rating.DOWN));
    feedback.add(rated("web:1", "5:8", Rating.UP));

    assertThat(feedback.questions())
        .containsExactly(
            """
            {"id":"f1","kind":"disliked","question":"Why?","evidence":[],"said":"He left.","answer":[]}""",
            """
            {"id":"f2","kind":"liked","question":"Why?",\
            "evidence":[{"article":"a.txt","contains":"He left."}],"answer":[]}""");
  }

  @Test
  void ratingsOfEarlierVersionsAreStillRead() throws IOException {
    Files.writeString(
        folder.resolve(Feedback.RATINGS),
        """
        {"at":"2026-01-05T10:00:00Z","person":1,"chat":5,"message":8,"thumb":"UP","about":\
        {"at":"2026-01-05T10:00:00Z","chat":5,"question":7,"asked":"Why?",\
        "sent":[{"message":8,"content":-3}],"outcome":"ANSWERED","answer":"He left.",\
        "cited":[{"article":"a.txt","quote":"He left."}]}}
        """);

    assertThat(new Feedback(folder).questions())
        .containsExactly(
            """
            {"id":"f1","kind":"liked","question":"Why?",\
            "evidence":[{"article":"a.txt","contains":"He left."}],"answer":[]}""");
  }

  @Test
  void aSentenceIsKeptWithTheWordsBeforeIt() {
    Passage passage = Texts.article("a.txt", "A", "He left.[3]").passages().getFirst();
    Statement statement =
        Statement.quoting(List.of(Citation.of(1, passage, passage.span()))).after("Yes.");

    assertThat(Exchange.of("Did he?", new GroundedAnswer(List.of(statement))).answer())
        .isEqualTo("Yes. He left.");
  }

  @Test
  void unansweredQuestionsAreKeptWithWhoAskedNewestFirst() throws IOException {
    Feedback feedback = new Feedback(folder);
    UnansweredQuestion first = asked("telegram:1", "p1", MONDAY);
    UnansweredQuestion second = asked("web:2", "p2", TUESDAY);
    feedback.add(first);
    feedback.add(second);

    assertThat(new Feedback(folder).unanswered()).containsExactly(second, first);
  }

  @Test
  void aQuestionAskedAgainInTheSamePlaceReplacesTheEarlierOne() throws IOException {
    Feedback feedback = new Feedback(folder);
    feedback.add(asked("telegram:1", "p1", MONDAY));
    feedback.add(asked("telegram:1", "p1", TUESDAY));

    assertThat(feedback.unanswered()).containsExactly(asked("telegram:1", "p1", TUESDAY));
  }

  @Test
  void whatIsAnsweredByNowIsDropped() throws IOException {
    Feedback feedback = new Feedback(folder);
    feedback.add(asked("telegram:1", "p1", MONDAY));
    feedback.add(asked("telegram:1", "p2", MONDAY));

    feedback.settle(question -> question.place().equals("p1"));

    assertThat(feedback.unanswered()).extracting(UnansweredQuestion::place).containsExactly("p2");
  }

  @Test
  void aPersonAndAnAgeCanBeForgotten() throws IOException {
    Feedback feedback = new Feedback(folder);
    feedback.add(asked("telegram:1", "p1", TUESDAY));
    feedback.add(asked("telegram:2", "p2", MONDAY));
    feedback.add(asked("telegram:2", "p3", TUESDAY));
    feedback.add(rated("telegram:1", "5:8", Rating.UP));

    feedback.forget("telegram:1");
    feedback.forgetBefore(TUESDAY);

    assertThat(feedback.unanswered()).extracting(UnansweredQuestion::place).containsExactly("p3");
    assertThat(feedback.questions()).isEmpty();
  }

  @Test
  void aLineThatAKilledProcessLeftUnfinishedSpoilsNoOther() throws IOException {
    Feedback feedback = new Feedback(folder);
    feedback.add(rated("telegram:1", "5:8", Rating.UP));
    Path file = folder.resolve(Feedback.RATINGS);
    Files.writeString(file, Files.readString(file) + "{\"at\":\"2026");

    feedback.add(rated("telegram:2", "5:9", Rating.UP));

    assertThat(feedback.questions()).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "null",
        "[]",
        """
        {"at":"2026-01-05T10:00:00Z","person":"telegram:1"}""",
        """
        {"at":"2026-01-05T10:00:00Z","person":"telegram:1","message":"5:8","rating":"UP","about":{}}""",
        """
        {"at":"2026-01-05T10:00:00Z","person":"telegram:1","message":"5:8","rating":"UP","about":\
        {"asked":"Why?","outcome":"ANSWERED","answer":"He left.","cited":[null]}}""",
        """
        {"at":"2026-01-05T10:00:00Z","person":"telegram:1","message":"5:8","rating":"UP","about":\
        {"asked":"Why?","outcome":"ANSWERED","answer":"He left.","cited":[{}]}}"""
      })
  void aLineWithoutWhatItMustTellSpoilsNoOther(String line) throws IOException {
    for (String file : List.of("ratings.jsonl", "unanswered.jsonl")) {
      Files.writeString(folder.resolve(file), line + "\n");
    }
    Feedback feedback = new Feedback(folder);
    feedback.add(rated("telegram:2", "5:8", Rating.UP));
    feedback.add(asked("telegram:2", "p1", MONDAY));
    feedback.add(rated("telegram:3", "5:9", Rating.UP));
    feedback.add(asked("telegram:3", "p2", MONDAY));

    feedback.forget("telegram:3");
    assertThat(feedback.questions()).hasSize(1);
    assertThat(feedback.unanswered()).containsExactly(asked("telegram:2", "p1", MONDAY));
    feedback.forgetBefore(TUESDAY);
    assertThat(feedback.questions()).isEmpty();
    assertThat(feedback.unanswered()).isEmpty();
  }

  @Test
  void severalMayWriteAtOnce() throws IOException {
    List<Feedback> processes = List.of(new Feedback(folder), new Feedback(folder));
    CompletableFuture<?>[] writing =
        IntStream.range(0, 40)
            .mapToObj(i -> CompletableFuture.runAsync(() -> write(processes.get(i % 2), i)))
            .toArray(CompletableFuture[]::new);
    CompletableFuture.allOf(writing).join();

    assertThat(processes.getFirst().unanswered()).hasSize(40);
  }

  private static void write(Feedback feedback, int number) {
    try {
      feedback.add(asked("telegram:1", "p" + number, MONDAY));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static RatedAnswer rated(String person, String message, Rating rating) {
    return new RatedAnswer(MONDAY, person, "telegram:7", message, rating, WHY);
  }

  private static UnansweredQuestion asked(String person, String place, Instant at) {
    return new UnansweredQuestion(at, person, place, "Why?");
  }
}
