package dev.footnote.telegram.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.footnote.feedback.Exchange;
import dev.footnote.feedback.Exchange.Cited;
import dev.footnote.feedback.Exchange.Outcome;
import dev.footnote.telegram.message.Sent;
import dev.footnote.telegram.storage.History.Answered;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the bot keeps, as a whole. */
class StateFolderTest {

  private static final Duration KEEP = Duration.ofDays(90);
  private static final long MAX_BYTES = 20 << 20;
  private static final int QUESTIONS = 10_000;
  private static final int AT_ONCE = 50;

  @TempDir private Path folder;

  @Test
  void tenThousandQuestionsLeaveFewBytesAtAnyTime() throws IOException {
    try (StateFolder state = StateFolder.open(folder, KEEP)) {
      for (int first = 0; first < QUESTIONS; first += AT_ONCE) {
        List<Integer> ids = IntStream.range(first, first + AT_ONCE).boxed().toList();
        state.inbox().accept(ids.stream().map(StateFolderTest::entry).toList());
        for (int id : ids) {
          state.inbox().sent("m:5:" + id, new Sent(id, id));
          state.history().add(answered(id, 5, Instant.now()));
          state.inbox().finish("m:5:" + id);
        }
        assertThat(bytes()).isLessThan(MAX_BYTES);
      }
      assertThat(state.inbox().knows("m:5:" + (QUESTIONS - 1))).isTrue();
    }
    try (StateFolder state = StateFolder.open(folder, KEEP)) {
      assertThat(state.inbox().waiting()).isEmpty();
      assertThat(state.inbox().knows("m:5:" + (QUESTIONS - 1))).isTrue();
      assertThat(state.history().answerIn(5, QUESTIONS - 1)).isPresent();
    }
  }

  @Test
  void questionsThatWaitOutliveEveryRewriting() throws IOException {
    try (StateFolder state = StateFolder.open(folder, KEEP)) {
      state.inbox().accept(List.of(entry(1)));
      state.inbox().sent("m:5:1", new Sent(7, 8));
      for (int id = 2; id < 3_000; id += AT_ONCE) {
        List<Integer> ids = IntStream.range(id, id + AT_ONCE).boxed().toList();
        state.inbox().accept(ids.stream().map(StateFolderTest::entry).toList());
        ids.forEach(done -> state.inbox().finish("m:5:" + done));
      }
    }
    try (StateFolder state = StateFolder.open(folder, KEEP)) {
      assertThat(state.inbox().waiting())
          .containsExactly(new Inbox.Entry("m:5:1", entry(1).update(), List.of(new Sent(7, 8))));
    }
  }

  @Test
  void dropsWhatIsOlderThanItMayGetFromMemoryAndDisk() throws IOException {
    Instant old = Instant.now().minus(KEEP).minusSeconds(60);
    Instant recent = old.plusSeconds(120);
    try (StateFolder state = StateFolder.open(folder, KEEP)) {
      state.history().add(answered(1, 5, old));
      state.history().add(answered(2, 5, recent));

      state.tidy();

      assertThat(state.history().answerIn(5, 1)).isEmpty();
      assertThat(state.history().answerIn(5, 2)).isPresent();
      assertThat(content()).contains("question 2?").doesNotContain("question 1?");
    }
  }

  @Test
  void dropsWhatGrewOldWhileItWasClosed() throws IOException {
    try (StateFolder state = StateFolder.open(folder, KEEP)) {
      state.history().add(answered(1, 5, Instant.now().minusSeconds(60)));
    }
    try (StateFolder state = StateFolder.open(folder, Duration.ofSeconds(1))) {
      assertThat(state.history().answerIn(5, 1)).isEmpty();
      assertThat(content()).doesNotContain("question 1?");
    }
  }

  @Test
  void whatIsDealtWithDoesNotStayInTheInboxForLong() throws IOException {
    try (StateFolder state = StateFolder.open(folder, KEEP)) {
      state.inbox().accept(List.of(entry(1), entry(2)));
      state.inbox().finish("m:5:1");

      state.tidy();

      assertThat(content()).contains("question 2?").doesNotContain("question 1?");
    }
  }

  @Test
  void forgetsAllThatAPersonAsked() throws IOException {
    try (StateFolder state = StateFolder.open(folder, KEEP)) {
      state.inbox().accept(List.of(entry(1), entry(4)));
      state.inbox().finish("m:5:1");
      state.history().add(answered(1, 5, Instant.now()));
      state.history().add(answered(2, 6, Instant.now()));

      state.history().forget(5);
      state.inbox().forget(5, "m:5:4");

      assertThat(content())
          .contains("question 2?")
          .doesNotContain("question 1?", "question 4?", "\"person\":5", "m:5:");
    }
  }

  @Test
  void aRewritingAfterItIsClosedFailsSinceTheFilesMayBeAnothersByThen() throws IOException {
    StateFolder state = StateFolder.open(folder, KEEP);
    state.close();

    assertThatThrownBy(() -> state.history().forget(5)).hasMessageContaining("is closed");
  }

  private static Inbox.Entry entry(int id) {
    ObjectNode update = JsonNodeFactory.instance.objectNode().put("update_id", id);
    update.putObject("message").put("text", "question " + id + "? " + "as Telegram ".repeat(80));
    return new Inbox.Entry("m:5:" + id, update, List.of());
  }

  /** A refusal with as much text as a long answer has. */
  private static Answered answered(int id, long person, Instant at) {
    return new Answered(
        at,
        person,
        id,
        null,
        person,
        List.of(new Sent(id, id)),
        new Exchange(
            "question " + id + "?",
            Outcome.ABSTAINED,
            "It is not said. ".repeat(90),
            List.of(new Cited("a.txt", "It is not said. ".repeat(90)))));
  }

  private long bytes() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.mapToLong(file -> file.toFile().length()).sum();
    }
  }

  private String content() throws IOException {
    StringBuilder content = new StringBuilder();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        content.append(Files.readString(file));
      }
    }
    return content.toString();
  }
}
