package dev.footnote.telegram.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.answer.Answer.GroundedAnswer;
import dev.footnote.answer.Citation;
import dev.footnote.answer.Statement;
import dev.footnote.telegram.message.Articles;
import dev.footnote.telegram.message.Origin;
import dev.footnote.telegram.message.Sent;
import dev.footnote.telegram.storage.History.Answered;
import dev.footnote.telegram.storage.History.Asked;
import dev.footnote.telegram.storage.History.Cited;
import dev.footnote.telegram.storage.History.Outcome;
import dev.footnote.telegram.storage.History.Said;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryTest {

  private static final String LINE =
      """
      {"at":"2026-01-05T10:00:00Z","chat":5,"question":7,"person":1,"asked":"Why?",\
      "sent":[{"message":8,"content":-3}],"outcome":"ANSWERED","answer":"He left.",\
      "cited":[{"article":"a.txt","quote":"He left."}]}""";

  private static final Answered ANSWERED =
      new Answered(
          Instant.parse("2026-01-05T10:00:00Z"),
          new Asked(5, 7, null, 1, "Why?"),
          List.of(new Sent(8, -3)),
          new Said(Outcome.ANSWERED, "He left.", List.of(new Cited("a.txt", "He left."))));

  @TempDir private Path folder;

  @Test
  void findsAnAnswerByItsQuestionAndByEachOfItsMessages() throws IOException {
    try (History history = new History(folder)) {
      history.add(ANSWERED);
      assertThat(history.answerTo(new Origin(5, null, 1, 7))).contains(ANSWERED);
      assertThat(history.answerIn(5, 8)).contains(ANSWERED);
      assertThat(history.answerIn(6, 8)).isEmpty();
    }
  }

  @Test
  void keepsEachAnswerAsOneFlatObject() throws IOException {
    try (History history = new History(folder)) {
      history.add(ANSWERED);
    }
    assertThat(Files.readAllLines(folder.resolve("answers.jsonl"))).containsExactly(LINE);
    try (History history = new History(folder)) {
      assertThat(history.answerIn(5, 8)).contains(ANSWERED);
    }
  }

  @Test
  void keepsASentenceWithTheWordsBeforeIt() {
    Citation citation =
        Articles.citation(1, Articles.article("a.txt", "He left.[3]").passages().getFirst());
    Statement statement = Statement.quoting(List.of(citation)).after("Yes.");

    assertThat(Said.of(new GroundedAnswer(List.of(statement))).text()).isEqualTo("Yes. He left.");
  }

  @Test
  void ratingsOfEarlierVersionsAreStillRead() throws IOException {
    Files.writeString(
        folder.resolve("feedback.jsonl"),
        """
        {"at":"2026-01-05T10:00:00Z","person":1,"chat":5,"message":8,"thumb":"UP","about":%s}
        """
            .formatted(LINE));
    assertThat(Feedback.questions(folder))
        .containsExactly(
            """
            {"id":"f1","kind":"liked","question":"Why?",\
            "evidence":[{"article":"a.txt","contains":"He left."}],"answer":[]}""");
  }
}
