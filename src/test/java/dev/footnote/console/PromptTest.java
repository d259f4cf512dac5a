package dev.footnote.console;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.impl.ExternalTerminal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is typed at a terminal, with the sequences that a terminal sends. */
@Timeout(60)
class PromptTest {

  @TempDir private Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  @Test
  void eachLineIsHandedOut() throws IOException {
    assertThat(lines("xterm", "Why June?\rWho chairs?\r\u0004"))
        .containsExactly("Why June?", "Who chairs?");
  }

  @Test
  void aPastedBlockIsOneQuestionOrSeveralAndNoneIsLost() throws IOException {
    String block = "\u001B[200~Why\nJune?\nWho chairs?\n\u001B[201~\rwhen\r\u0004";

    assertThat(lines("xterm", block)).containsExactly("Why June?", "Who chairs?", "when");
    assertThat(out.toString(UTF_8)).contains("› Who chairs?");
  }

  @Test
  void aTerminalWithoutEscapeSequencesGetsNone() throws IOException {
    assertThat(lines("dumb", "Why June?\rWho chairs?\r\u0004"))
        .containsExactly("Why June?", "Who chairs?");
    assertThat(out.toString(UTF_8)).doesNotContain("\u001B");
  }

  @ParameterizedTest
  @CsvSource({
    "' ', true",
    "'\r', true",
    "x, true",
    "q, false",
    "'\u0003', false",
    "'\u001B', false"
  })
  void aKeyGoesOnOrEnds(String key, boolean more) throws IOException {
    PipedInputStream keyboard = new PipedInputStream();
    PipedOutputStream keys = new PipedOutputStream(keyboard);
    OutputStream person = pressing(key, keys);

    try (Terminal terminal = new ExternalTerminal("test", "xterm", keyboard, person, UTF_8)) {
      assertThat(prompt(terminal).wantsMore(12)).isEqualTo(more);
    }
    assertThat(out.toString(UTF_8)).contains("(12 more lines: any key goes on, q ends)");
  }

  /**
   * Who reads what is written, and presses a key only once asked: one pressed before is a line's.
   */
  private OutputStream pressing(String key, OutputStream keys) {
    return new FilterOutputStream(out) {
      private boolean pressed;

      @Override
      public synchronized void flush() throws IOException {
        if (!pressed && PromptTest.this.out.toString(UTF_8).endsWith("q ends)")) {
          pressed = true;
          keys.write(key.getBytes(UTF_8));
          keys.flush();
        }
      }
    };
  }

  @Test
  void linesAreShownAboveTheOneThatIsBeingTyped() throws IOException {
    PipedInputStream keyboard = new PipedInputStream();
    PipedOutputStream keys = new PipedOutputStream(keyboard);
    try (Terminal terminal = new ExternalTerminal("test", "xterm", keyboard, out, UTF_8)) {
      Prompt prompt = prompt(terminal);
      assertThat(prompt.showsAbove(List.of("too early"))).isFalse();
      CompletableFuture<Void> person =
          CompletableFuture.runAsync(
              () -> {
                type("Why", keys);
                while (!out.toString(UTF_8).endsWith("Why")) {
                  Thread.onSpinWait();
                }
                assertThat(prompt.showsAbove(List.of("one", "two"))).isTrue();
                type(" June?\r", keys);
              });

      assertThat(prompt.next()).hasValue("Why June?");
      person.join();
    }
    assertThat(out.toString(UTF_8)).containsPattern("one\\R+two\\R+[^o]*› Why");
  }

  private static void type(String text, OutputStream keys) {
    try {
      keys.write(text.getBytes(UTF_8));
      keys.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void theSizeIsThatOfTheWindowNow() throws IOException {
    try (Terminal terminal = terminal("xterm", "")) {
      Prompt prompt = prompt(terminal);
      Screen screen = new Screen(System.out, prompt::size, true);
      terminal.setSize(new Size(90, 24));
      assertThat(screen.width()).isEqualTo(90);

      terminal.setSize(new Size(40, 10));
      assertThat(screen.width()).isEqualTo(40);
      assertThat(screen.pageLength()).isEqualTo(9);
    }
  }

  @Test
  void aTerminalThatDoesNotKnowItsSizeHasEightyColumnsAndNoEnd() throws IOException {
    try (Terminal terminal = terminal("xterm", "")) {
      Screen screen = new Screen(System.out, prompt(terminal)::size, true);
      terminal.setSize(new Size(0, 0));

      assertThat(screen.width()).isEqualTo(80);
      assertThat(screen.pageLength()).isEqualTo(Integer.MAX_VALUE);
    }
  }

  private List<String> lines(String type, String typed) throws IOException {
    List<String> lines = new ArrayList<>();
    try (Terminal terminal = terminal(type, typed)) {
      Prompt prompt = prompt(terminal);
      for (Optional<String> line = prompt.next(); line.isPresent(); line = prompt.next()) {
        lines.add(line.get());
      }
    }
    return lines;
  }

  private Prompt prompt(Terminal terminal) {
    return new Prompt(terminal, folder.resolve("history"), Chat.COMMANDS);
  }

  private Terminal terminal(String type, String typed) throws IOException {
    PipedInputStream keyboard = new PipedInputStream();
    PipedOutputStream keys = new PipedOutputStream(keyboard);
    keys.write(typed.getBytes(UTF_8));
    keys.flush();
    return new ExternalTerminal("test", type, keyboard, out, UTF_8);
  }
}
