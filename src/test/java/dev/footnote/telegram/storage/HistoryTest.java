package dev.footnote.telegram.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.feedback.Exchange;
import dev.footnote.feedback.Exchange.Cited;
import dev.footnote.feedback.Exchange.Outcome;
import dev.footnote.telegram.message.Origin;
import dev.footnote.telegram.message.Sent;
import dev.footnote.telegram.storage.History.Answered;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HistoryTest {

  private static final String LINE =
      """
      {"at":"2026-01-05T10:00:00Z","chat":5,"question":7,"person":1,\
      "sent":[{"message":8,"content":-3}],"asked":"Why?","outcome":"ANSWERED","answer":"He left.",\
      "cited":[{"article":"a.txt","quote":"He left."}]}""";

  private static final Answered ANSWERED =
      new Answered(
          Instant.parse("2026-01-05T10:00:00Z"),
          5,
          7,
          null,
          1,
          List.of(new Sent(8, -3)),
          new Exchange(
              "Why?", Outcome.ANSWERED, "He left.", List.of(new Cited("a.txt", "He left."))));

  private static final Duration KEEP = Duration.ofDays(36_500);

  @TempDir private Path folder;

  @Test
  void findsAnAnswerByItsQuestionAndByEachOfItsMessages() throws IOException {
    try (History history = new History(folder, KEEP)) {
      history.add(ANSWERED);
      assertThat(history.answerTo(new Origin(5, null, 1, 7))).contains(ANSWERED);
      assertThat(history.answerIn(5, 8)).contains(ANSWERED);
      assertThat(history.answerIn(6, 8)).isEmpty();
    }
  }

  @Test
  void keepsEachAnswerAsOneFlatObject() throws IOException {
    try (History history = new History(folder, KEEP)) {
      history.add(ANSWERED);
    }
    assertThat(Files.readAllLines(folder.resolve("answers.jsonl"))).containsExactly(LINE);
    try (History history = new History(folder, KEEP)) {
      assertThat(history.answerIn(5, 8)).contains(ANSWERED);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "null", "{\"at\":\"2026-01-05T10:00:00Z\",\"sent\":[]}"})
  void aLineWithoutWhatItMustTellSpoilsNoOther(String line) throws IOException {
    Files.writeString(folder.resolve("answers.jsonl"), line + "\n" + LINE + "\n");

    try (History history = new History(folder, KEEP)) {
      assertThat(history.answerIn(5, 8)).contains(ANSWERED);
      assertThat(history.unanswered()).isEmpty();
    }
  }
}
