package dev.footnote.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.footnote.app.process.ExitCode;
import dev.footnote.app.process.ProcessContext;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever goes wrong, what the command line says of it is for a person. */
class PlainWordsTest {

  private static final String JAVA =
      "Exception|Error|\\bjava[x.]|\\bclass\\b|\\[Source|REDACTED|\\bint\\b|\\bnull\\b|\\tat ";

  @TempDir private Path folder;

  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  static Stream<RuntimeException> failures() {
    return Stream.of(
        new UncheckedIOException(new NoSuchFileException("/a/b")),
        new UncheckedIOException(new AccessDeniedException("/a/b")),
        new UncheckedIOException(new UnknownHostException("api.example.org")),
        new UncheckedIOException(new ConnectException()),
        new UncheckedIOException(new IOException((String) null)),
        new UncheckedIOException(brokenJson()),
        new IllegalStateException("it failed: java.net.UnknownHostException: api.example.org"),
        new IllegalStateException("it failed: " + brokenJson().getMessage()),
        new IllegalStateException(),
        new NullPointerException("Cannot invoke \"java.util.List.size()\" because \"x\" is null"),
        new IndexOutOfBoundsException("Index 5 out of bounds for length 3"),
        new ClassCastException("class java.lang.String cannot be cast to class java.lang.Integer"),
        new NumberFormatException("For input string: \"abc\""));
  }

  @ParameterizedTest
  @MethodSource("failures")
  void noFailureIsToldInJavasWords(RuntimeException failure) {
    Map<String, String> environment =
        new HashMap<>() {
          private static final long serialVersionUID = 1L;

          @Override
          public void forEach(BiConsumer<? super String, ? super String> action) {
            throw failure;
          }
        };

    assertThat(run(environment, "ask", "Why?")).isEqualTo(ExitCode.FAILED);
    assertPlain();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "search --top abc x",
        "bench --passages abc",
        "ask --config broken.yaml x",
        "ask --config nowhere.yaml x",
        "ask --config seeds x",
        "ask --format xml x",
        "eval broken.jsonl",
        "eval nowhere.jsonl",
        "eval seeds",
        "eval broken.jsonl --baseline nowhere.json",
        "eval good.jsonl --baseline broken.jsonl",
        "eval good.jsonl --report nowhere/report.html",
        "eval good.jsonl --report seeds",
        "fit broken.jsonl",
        "add nowhere.txt",
        "add --allow-private http://127.0.0.1:1/a",
        "add http://nowhere.invalid/a",
        "restore nothing"
      })
  void noMistakeOnTheCommandLineIs(String line) throws IOException {
    Files.writeString(
        folder.resolve("good.jsonl"),
        """
        {"id": "a", "kind": "what", "question": "What rose?", "evidence": [], "answer": []}
        """);
    Files.writeString(folder.resolve("broken.jsonl"), "{\"id\": \"a\", nul}\n");
    Files.writeString(folder.resolve("broken.yaml"), "index:\n  shards: abc\n");
    Files.createDirectories(folder.resolve("seeds"));
    Files.writeString(folder.resolve("seeds/a.txt"), "A title\n\nA sentence about rivers.\n");
    Map<String, String> environment =
        Map.of(
            "FOOTNOTE_DATA_FOLDER", folder.resolve("data").toString(),
            "FOOTNOTE_EMBEDDING_MODEL", "none",
            "FOOTNOTE_READER_MODEL", "none");

    assertThat(run(environment, line.split(" "))).isIn(ExitCode.FAILED, ExitCode.USAGE);
    assertPlain();
  }

  @Test
  void nothingOfAnUnexpectedFailureIsLost() {
    noFailureIsToldInJavasWords(new IllegalStateException());

    assertThat(err.toString(UTF_8)).contains("footnote.log in the data folder tells more");
  }

  private void assertPlain() {
    assertThat(err.toString(UTF_8).lines())
        .isNotEmpty()
        .allMatch(line -> line.startsWith("footnote: ") || line.endsWith(" ..."))
        .noneMatch(line -> line.matches("footnote: \\S*/\\S*"))
        .allSatisfy(line -> assertThat(line).doesNotContainPattern(JAVA));
  }

  private int run(Map<String, String> environment, String... arguments) {
    return Main.run(
        new ProcessContext(
            new ByteArrayInputStream(new byte[0]),
            new PrintStream(new ByteArrayOutputStream(), true, UTF_8),
            new PrintStream(err, true, UTF_8),
            environment,
            folder,
            folder,
            new ProcessContext.Terminal(OptionalInt.empty(), false, false)),
        arguments);
  }

  private static JsonProcessingException brokenJson() {
    try {
      throw new AssertionError(new ObjectMapper().readTree("{nul}"));
    } catch (JsonProcessingException e) {
      return e;
    }
  }
}
