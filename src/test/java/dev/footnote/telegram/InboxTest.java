package dev.footnote.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Opening an inbox again without closing it is what happens after a kill. */
class InboxTest {

  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void name() {
    file = folder.resolve("inbox.jsonl");
  }

  @Test
  void keepsWhatIsNotFinishedInTheOrderItCame() throws IOException {
    Inbox inbox = Inbox.open(file);
    inbox.accept(List.of(entry("b"), entry("a")));
    inbox.accept(List.of(entry("c")));
    inbox.finish("a");

    assertThat(Inbox.open(file).waiting()).containsExactly(entry("b"), entry("c"));
  }

  @Test
  void knowsWhatItHasSeenEvenWhenFinished() throws IOException {
    Inbox inbox = Inbox.open(file);
    inbox.accept(List.of(entry("a")));
    inbox.finish("a");

    assertThat(Inbox.open(file).knows("a")).isTrue();
    assertThat(Inbox.open(file).knows("b")).isFalse();
  }

  @Test
  void remembersWhichMessagesAreThere() throws IOException {
    Inbox inbox = Inbox.open(file);
    inbox.accept(List.of(entry("a")));
    inbox.sent("a", new Sent(7, 1));
    inbox.sent("a", new Sent(8, 2));
    inbox.sent("a", new Sent(7, 3));

    assertThat(Inbox.open(file).waiting().getFirst().sent())
        .containsExactly(new Sent(7, 3), new Sent(8, 2));
  }

  @Test
  void leavesOutALineThatAKillHasBrokenOff() throws IOException {
    Inbox.open(file).accept(List.of(entry("a")));
    Files.writeString(file, "{\"key\":\"b\",\"upd", StandardOpenOption.APPEND);

    Inbox inbox = Inbox.open(file);
    inbox.accept(List.of(entry("c")));

    assertThat(Inbox.open(file).waiting()).containsExactly(entry("a"), entry("c"));
  }

  @Test
  void doesNotGrowWithWhatIsFinished() throws IOException {
    Inbox inbox = Inbox.open(file);
    for (int i = 0; i < 6_000; i++) {
      inbox.accept(List.of(entry("m:" + i)));
      inbox.finish("m:" + i);
    }

    Inbox.open(file);

    assertThat(Files.readAllLines(file)).hasSize(5_000);
  }

  private static Inbox.Entry entry(String key) {
    return new Inbox.Entry(
        key, JsonNodeFactory.instance.objectNode().put("update_id", 1), List.of());
  }
}
