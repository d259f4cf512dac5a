package dev.footnote.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.footnote.app.process.ExitCode;
import dev.footnote.app.process.ProcessContext;
import dev.footnote.telegram.api.BotServer;
import dev.footnote.telegram.api.BotServer.Fault;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the doctor tells a person, on one screen. */
class DoctorCommandTest {

  private static final int COLUMNS = 80;
  private static final int ROWS = 24;

  @TempDir Path folder;

  private final Map<String, String> environment = new LinkedHashMap<>();
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private OptionalInt columns = OptionalInt.empty();

  @BeforeEach
  void writeArticles() throws IOException {
    write("articles/minutes.txt", "Minutes\n\nThe regatta moves to June.\n");
    environment.put("FOOTNOTE_DATA_FOLDER", folder.resolve("data").toString());
    environment.put("FOOTNOTE_EMBEDDING_MODEL", "none");
    environment.put("FOOTNOTE_READER_MODEL", "none");
  }

  @Test
  void allOfItIsOnOneScreenThoughManyThingsAreWrong() throws IOException {
    columns = OptionalInt.of(COLUMNS);
    for (int i = 0; i < 20; i++) {
      write("articles/empty%02d.txt".formatted(i), "");
    }
    write("data/index/" + "0".repeat(32) + "/segments_1", "x");
    environment.put("FOOTNOTE_READER_MODEL", folder.resolve("none.onnx").toString());
    environment.put("FOOTNOTE_CHAT_PROVIDER", "ollama");
    environment.put("FOOTNOTE_CHAT_MODEL", "llama3.2");
    environment.put("FOOTNOTE_CHAT_BASE_URL", "http://127.0.0.1:1");
    environment.put("TELEGRAM_BOT_TOKEN", BotServer.TOKEN);
    environment.put("FOOTNOTE_TELEGRAM_API_URL", "http://127.0.0.1:1");

    assertThat(doctor()).isEqualTo(ExitCode.FAILED);

    assertThat(out().lines())
        .hasSizeLessThan(ROWS)
        .allMatch(line -> line.length() <= COLUMNS)
        .anyMatch(line -> line.contains("19 more: footnote index lists"))
        .anyMatch(line -> line.startsWith("FAIL  reader"));
  }

  @Test
  void eachValueIsToldWithWhereItCameFrom() throws IOException {
    write(
        "config/footnote.yaml",
        """
        chat:
          provider: none
        """);
    environment.put("FOOTNOTE_METRICS_PORT", "9464");

    assertThat(doctor("--mode", "keyword")).isEqualTo(ExitCode.OK);

    assertThat(out().lines())
        .contains(
            "ok    model     none: passages are found by keywords alone [FOOTNOTE_EMBEDDING_MODEL]")
        .contains("ok    articles  1 article; 1 passages in the index [--corpus]")
        .contains("ok    index     embedded, in the data folder [default]")
        .contains("ok    chat      none: answers are the articles' own sentences [footnote.yaml:2]")
        .anyMatch(
            line -> line.matches("ok {4}metrics {3}http://127.0.0.1:9464/metrics .*METRICS_PORT]"));
  }

  @Test
  void bothModelsAreTriedOnRealSentences() {
    environment.remove("FOOTNOTE_EMBEDDING_MODEL");
    environment.remove("FOOTNOTE_READER_MODEL");

    assertThat(doctor()).isEqualTo(ExitCode.OK);

    assertThat(out().lines())
        .anyMatch(
            line -> line.matches("ok +model +e5-small-v2-q, 384 dimensions, embeds in \\d+ ms .*"))
        .anyMatch(line -> line.matches("ok +reader +footnote-reader, reads in \\d+ ms .*"));
  }

  @Test
  void theVersionsOfFootnoteAndJavaAreTold() {
    doctor();

    assertThat(out().lines().findFirst().orElseThrow())
        .startsWith("ok    footnote  ")
        .contains("; Java " + Runtime.version());
  }

  @Test
  void theSizeOfTheDataAndWhatIsFreeAreTold() {
    doctor();

    assertThat(out())
        .containsPattern("ok {4}data {6}\\S+/data, [\\d.]+ [kMG]B; [\\d.]+ [kMGT]B free");
  }

  @Test
  void theBotIsNamedThatTheTokenBelongsTo() throws IOException {
    try (BotServer server = new BotServer()) {
      environment.put("TELEGRAM_BOT_TOKEN", BotServer.TOKEN);
      environment.put("FOOTNOTE_TELEGRAM_API_URL", server.address().toString());

      assertThat(doctor()).isEqualTo(ExitCode.OK);

      assertThat(out()).contains("@" + BotServer.NAME).contains("[TELEGRAM_BOT_TOKEN]");
    }
  }

  @Test
  void aTokenThatIsNotAcceptedIsToldWithoutShowingIt() throws IOException {
    try (BotServer server = new BotServer()) {
      server.inject("getMe", Fault.error(401, "Unauthorized", ""));
      environment.put("TELEGRAM_BOT_TOKEN", BotServer.TOKEN);
      environment.put("FOOTNOTE_TELEGRAM_API_URL", server.address().toString());

      assertThat(doctor()).isEqualTo(ExitCode.FAILED);

      assertThat(out())
          .contains("check the token with BotFather's /token")
          .doesNotContain(BotServer.TOKEN);
    }
  }

  @Test
  void aChatModelIsWellWhereItsServerListsIt() throws IOException {
    assertThat(chat(200, "{\"models\": [{\"name\": \"llama3.2:latest\"}]}")).isEqualTo(ExitCode.OK);

    assertThat(out()).contains("ok    chat      llama3.2 at http://127.0.0.1");
  }

  @Test
  void aChatModelThatItsServerDoesNotHaveIsTold() throws IOException {
    assertThat(chat(200, "{\"models\": [{\"name\": \"mistral:7b\"}]}")).isEqualTo(ExitCode.FAILED);

    assertThat(out()).contains("does not serve llama3.2 but mistral:7b; run ollama pull llama3.2");
  }

  @Test
  void aChatModelsServerThatListsNothingIsBelieved() throws IOException {
    assertThat(chat(404, "<html>")).isEqualTo(ExitCode.OK);
  }

  @Test
  void aKeyThatIsNotAcceptedIsTold() throws IOException {
    environment.put("FOOTNOTE_CHAT_API_KEY", "hush");

    assertThat(chat(401, "{}")).isEqualTo(ExitCode.FAILED);
    assertThat(out()).contains("does not accept the key").doesNotContain("hush");
  }

  @Test
  void indexesThatNoSettingUsesAreToldAndDeletedWhereThatIsWanted() throws IOException {
    Path unused = folder.resolve("data/index").resolve("0123456789abcdef".repeat(2));
    write(folder.relativize(unused).resolve("segments_1").toString(), "x".repeat(2_000));
    write("data/index/notes/mine.txt", "not ours");

    doctor();
    assertThat(out()).contains("unused indexes: 1, 2.0 kB; footnote index --prune deletes them");

    assertThat(run("index", "--prune")).isEqualTo(ExitCode.USAGE);
    assertThat(unused).as("nobody was there to agree").exists();

    assertThat(run("index", "--prune", "--yes")).isEqualTo(ExitCode.OK);
    assertThat(unused).doesNotExist();
    assertThat(folder.resolve("data/index/notes/mine.txt")).exists();
    try (Stream<Path> left = Files.list(folder.resolve("data/index"))) {
      assertThat(left).as("the one in use, and what is not ours").hasSize(2);
    }
    out.reset();
    doctor();
    assertThat(out()).doesNotContain("--prune");
  }

  @Test
  void noIndexIsCalledUnusedWhileTheModelCannotBeOpened() throws IOException {
    write("data/index/" + "0".repeat(32) + "/segments_1", "x");
    environment.put("FOOTNOTE_EMBEDDING_MODEL", folder.resolve("none.onnx").toString());

    doctor();
    assertThat(out()).doesNotContain("--prune");

    assertThat(run("index", "--prune", "--yes")).isEqualTo(ExitCode.USAGE);
    assertThat(folder.resolve("data/index/" + "0".repeat(32))).exists();
  }

  private int chat(int status, String body) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/api/tags",
        exchange -> {
          try (exchange) {
            byte[] bytes = body.getBytes(UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
          }
        });
    server.start();
    try {
      environment.put("FOOTNOTE_CHAT_PROVIDER", "ollama");
      environment.put("FOOTNOTE_CHAT_MODEL", "llama3.2");
      environment.put(
          "FOOTNOTE_CHAT_BASE_URL", "http://127.0.0.1:" + server.getAddress().getPort());
      return doctor();
    } finally {
      server.stop(0);
    }
  }

  private int doctor(String... options) {
    List<String> all = new ArrayList<>(List.of("doctor"));
    all.addAll(List.of(options));
    return run(all.toArray(String[]::new));
  }

  private int run(String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--corpus", "articles"));
    return Main.run(
        new ProcessContext(
            new ByteArrayInputStream(new byte[0]),
            new PrintStream(out, true, UTF_8),
            new PrintStream(new ByteArrayOutputStream(), true, UTF_8),
            environment,
            folder,
            folder,
            new ProcessContext.Terminal(columns, false, false)),
        all.toArray(String[]::new));
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private String out() {
    return out.toString(UTF_8);
  }
}
