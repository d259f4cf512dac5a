package dev.footnote.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ProgressBarTest {

  private static final String CLEAR = "\r\u001B[K";

  private final AtomicLong clock = new AtomicLong(-7);
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final PrintStream err = new PrintStream(bytes, true, StandardCharsets.UTF_8);

  @Test
  void aTerminalShowsABarThatGrowsAndGoesAway() {
    show(new ProgressBar(err, true, "Reading", clock::get));

    assertThat(printed())
        .containsSubsequence(
            "Reading ░░░░░░░░░░ 0 of 1,000 files", "Reading █████░░░░░ 500 of 1,000 files")
        .endsWith("\r\u001B[K");
  }

  @Test
  void aFileGetsOneLine() {
    show(new ProgressBar(err, false, "Reading", clock::get));

    assertThat(printed()).isEqualTo("Reading ...\n");
  }

  @Test
  void aTerminalsLineIsWrittenAnewWithWhatIsDoneAndFitsIntoEightyColumns() {
    ProgressBar bar = new ProgressBar(err, true, "Reading the articles", clock::get);

    bar.show(0, 0, "passages");
    after(20);
    bar.show(0.1, 12_200, "passages");
    bar.show(0.2, 12_201, "passages");
    bar.show(1, 122_000, "passages");

    assertThat(printed())
        .isEqualTo(
            CLEAR
                + "Reading the articles ░░░░░░░░░░ 0 passages"
                + CLEAR
                + "Reading the articles █░░░░░░░░░ 12,200 of about 120,000 passages, 3 min left"
                + CLEAR);
    assertThat(printed().lines().flatMap(line -> Stream.of(line.split("\\r"))))
        .allMatch(line -> line.replace("\u001B[K", "").length() < 80);
  }

  @Test
  void aLogGetsALineNowAndThen() {
    ProgressBar bar = new ProgressBar(err, false, "Reading", clock::get);

    for (int second = 0; second < 140; second++) {
      bar.show(second / 140.0, 10 * second, "passages");
      after(1);
    }
    bar.show(1, 1_400, "passages");

    assertThat(printed())
        .isEqualTo(
            """
            Reading ...
            Reading: 7% done, 100 of about 1,400 passages, 3 min left
            Reading: 50% done, 700 of about 1,400 passages, 2 min left
            Reading: 92% done, 1,300 of about 1,400 passages, 10 s left
            """);
  }

  @Test
  void whatEndsBeforeAllIsDoneLeavesNoBar() {
    ProgressBar bar = new ProgressBar(err, true, "Reading", clock::get);

    bar.show(0.5, 10, "passages");
    bar.end();

    assertThat(printed()).endsWith(CLEAR);
  }

  private void after(int seconds) {
    clock.addAndGet(TimeUnit.SECONDS.toNanos(seconds));
  }

  private void show(ProgressBar bar) {
    bar.count(0, 1_000, "files");
    after(1);
    bar.count(500, 1_000, "files");
    bar.count(501, 1_000, "files");
    bar.count(1_000, 1_000, "files");
  }

  private String printed() {
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
