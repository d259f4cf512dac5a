package dev.footnote.telegram.storage;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.footnote.telegram.message.Sent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Opening an inbox that was not closed is what happens after a kill. */
class InboxTest {

  @TempDir private Path folder;

  @Test
  void keepsUnfinishedEntriesInTheOrderTheyWereAccepted() throws IOException {
    Inbox inbox = new Inbox(folder);
    inbox.accept(List.of(entry("b"), entry("a")));
    inbox.accept(List.of(entry("c")));
    inbox.finish("a");

    assertThat(new Inbox(folder).waiting()).containsExactly(entry("b"), entry("c"));
  }

  @Test
  void knowsTheKeysOfFinishedEntries() throws IOException {
    Inbox inbox = new Inbox(folder);
    inbox.accept(List.of(entry("a")));
    inbox.finish("a");

    assertThat(new Inbox(folder).knows("a")).isTrue();
    assertThat(new Inbox(folder).knows("b")).isFalse();
  }

  @Test
  void keepsTheSentMessagesOfAnEntryAsLastEdited() throws IOException {
    Inbox inbox = new Inbox(folder);
    inbox.accept(List.of(entry("a")));
    inbox.sent("a", new Sent(7, 1));
    inbox.sent("a", new Sent(8, 2));
    inbox.sent("a", new Sent(7, 3));

    assertThat(new Inbox(folder).waiting().getFirst().sent())
        .containsExactly(new Sent(7, 3), new Sent(8, 2));
  }

  @Test
  void skipsALineThatAKillHasLeftUnfinished() throws IOException {
    new Inbox(folder).accept(List.of(entry("a")));
    Files.writeString(
        folder.resolve("inbox.jsonl"), "{\"key\":\"b\",\"upd", StandardOpenOption.APPEND);

    Inbox inbox = new Inbox(folder);
    inbox.accept(List.of(entry("c")));

    assertThat(new Inbox(folder).waiting()).containsExactly(entry("a"), entry("c"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "null", "{\"update\":{}}", "{\"done\":true}"})
  void skipsALineWithoutAKey(String line) throws IOException {
    Files.writeString(folder.resolve("inbox.jsonl"), line + "\n");

    Inbox inbox = new Inbox(folder);
    inbox.accept(List.of(entry("a")));
    inbox.forget(1, "b");

    assertThat(new Inbox(folder).waiting()).containsExactly(entry("a"));
  }

  @Test
  void doesNotGrowWithFinishedEntries() throws IOException {
    Inbox inbox = new Inbox(folder);
    for (int i = 0; i < 6_000; i++) {
      inbox.accept(List.of(entry("m:" + i)));
      inbox.finish("m:" + i);
    }

    new Inbox(folder);

    assertThat(Files.readAllLines(folder.resolve("inbox.jsonl"))).hasSize(5_000);
  }

  private static Inbox.Entry entry(String key) {
    return new Inbox.Entry(
        key, JsonNodeFactory.instance.objectNode().put("update_id", 1), List.of());
  }
}
