package dev.footnote.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ProgressBarTest {

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final PrintStream err = new PrintStream(bytes, true, StandardCharsets.UTF_8);

  @Test
  void aTerminalShowsABarThatGrowsAndGoesAway() {
    show(new ProgressBar(err, true, "Reading"));

    assertThat(printed())
        .containsSubsequence(
            "Reading " + "░".repeat(30), "Reading " + "█".repeat(15) + "░".repeat(15))
        .endsWith("\r\u001B[K");
  }

  @Test
  void aFileGetsOneLine() {
    show(new ProgressBar(err, false, "Reading"));

    assertThat(printed()).isEqualTo("Reading ...\n");
  }

  private static void show(ProgressBar bar) {
    bar.show(0);
    bar.show(0.5);
    bar.show(0.501);
    bar.show(1);
  }

  private String printed() {
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
