package dev.footnote.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.app.process.ProcessContext;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a terminal is shown, as its environment wants it. */
class ProcessContextTest {

  private static final char ESCAPE = '\u001B';

  @TempDir private Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @BeforeEach
  void writeArticle() throws Exception {
    Files.writeString(
        Files.createDirectories(folder.resolve("articles")).resolve("minutes.txt"),
        """
        Minutes of the rowing club

        The regatta moves to June because the river is too low in May.
        """);
  }

  @ParameterizedTest
  @CsvSource({
    "TERM, xterm, true",
    "TERM, dumb, false",
    "NO_COLOR, 1, false",
    "NO_COLOR, '', true",
  })
  void aTerminalGetsEscapeSequencesUnlessItsEnvironmentForbidsThem(
      String variable, String value, boolean styled) {
    ask(OptionalInt.of(72), Map.of(variable, value));

    assertThat(out.toString(UTF_8).indexOf(ESCAPE) >= 0).isEqualTo(styled);
  }

  @Test
  void aDumbTerminalGetsNoneOnStandardErrorEither() {
    ask(OptionalInt.of(72), Map.of("TERM", "dumb"));

    assertThat(err.toString(UTF_8)).isEqualTo("Reading the articles ...\n");
  }

  @Test
  void aFileGetsNone() {
    ask(OptionalInt.empty(), Map.of("TERM", "xterm"));

    assertThat(out.toString(UTF_8)).doesNotContain(Character.toString(ESCAPE));
  }

  @Test
  void aTerminalThatDoesNotKnowItsWidthHasEightyColumns() {
    ask(OptionalInt.of(0), Map.of());
    int unknown = longestLine();
    out.reset();
    ask(OptionalInt.of(80), Map.of());

    assertThat(unknown).isEqualTo(longestLine()).isBetween(60, 80);
  }

  private int longestLine() {
    return out.toString(UTF_8).lines().mapToInt(String::length).max().orElseThrow();
  }

  private void ask(OptionalInt columns, Map<String, String> environment) {
    Map<String, String> all =
        new HashMap<>(
            Map.of(
                "NO_COLOR", "",
                "FOOTNOTE_RETRIEVAL_MODE", "keyword",
                "FOOTNOTE_READER_MODEL", "none",
                "FOOTNOTE_DATA_FOLDER", folder.resolve("data").toString()));
    all.putAll(environment);
    Main.run(
        new ProcessContext(
            new ByteArrayInputStream(new byte[0]),
            new PrintStream(out, true, UTF_8),
            new PrintStream(err, true, UTF_8),
            all,
            folder,
            folder,
            new ProcessContext.Terminal(columns, false, true)),
        "ask",
        "--passages",
        "--corpus",
        "articles",
        "Why does the regatta move to June?");
  }
}
