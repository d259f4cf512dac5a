package dev.footnote.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.footnote.app.assembly.Collections;
import dev.footnote.app.assembly.Monitoring;
import dev.footnote.app.process.ExitCode;
import dev.footnote.app.process.ProcessContext;
import dev.footnote.app.process.ServiceLog;
import dev.footnote.app.process.UsageException;
import dev.footnote.config.Settings;
import dev.footnote.console.Problem;
import dev.footnote.retrieval.opensearch.OpenSearchCluster;
import dev.footnote.telegram.storage.Inbox;
import dev.footnote.telegram.storage.StateFolder;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an owner keeps and sees, through the commands. */
class OperationTest {

  @TempDir Path folder;

  private final Map<String, String> environment = new LinkedHashMap<>();
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @BeforeEach
  void writeArticles() throws IOException {
    write("articles/minutes.txt", "Minutes\n\nThe regatta moves to June because of the river.\n");
    environment.put("FOOTNOTE_DATA_FOLDER", folder.resolve("data").toString());
    environment.put("FOOTNOTE_EMBEDDING_MODEL", "none");
    environment.put("FOOTNOTE_READER_MODEL", "none");
  }

  @Nested
  class Log {

    @Test
    void keepsALineForEachQuestionForItsOwnerAlone() throws IOException {
      run("ask", "Why does the regatta move to June?");
      run("ask", "Who painted the Mona Lisa?");

      assertThat(Files.readAllLines(log()))
          .satisfiesExactly(
              line -> assertThat(line).contains(" outcome=answered mode=keyword footnotes=1 "),
              line -> assertThat(line).contains(" outcome=abstained "));
      assertThat(Files.readString(log())).doesNotContain("regatta").doesNotContain("Lisa");
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(log())))
          .isEqualTo("rw-------");
      assertThat(err()).as("nobody at a terminal sees it").doesNotContain("outcome=");
    }

    @Test
    void isJsonAndHoldsTheWordsWhereTheSettingsSaySo() throws IOException {
      environment.put("FOOTNOTE_LOG_FORMAT", "json");
      environment.put("FOOTNOTE_LOG_QUESTIONS", "true");

      run("ask", "Why does the regatta\nmove to June?");

      assertThat(Files.readAllLines(log())).hasSize(1);
      JsonNode line = new ObjectMapper().readTree(Files.readString(log()));
      assertThat(line.get("outcome").textValue()).isEqualTo("answered");
      assertThat(line.get("question").textValue()).isEqualTo("Why does the regatta\nmove to June?");
    }

    @Test
    void keepsWhereAnUnexpectedErrorComesFrom() throws IOException {
      run("ask", "Hello!");

      Problem.unexpected(new IllegalStateException("broken"));

      assertThat(Files.readString(log()))
          .contains("ERROR unexpected: unexpected\n    java.lang.IllegalStateException: broken\n")
          .contains("    at dev.footnote.app.OperationTest");
    }

    @Test
    void questionsOfAnEvaluationAreNobodys() throws IOException {
      write(
          "questions.jsonl",
          """
          {"id": "a-1", "question": "Why June?", "evidence": [], "answer": []}
          """);

      assertThat(run("eval", "questions.jsonl")).isEqualTo(ExitCode.OK);
      assertThat(log()).doesNotExist();
    }

    private Path log() {
      return folder.resolve("data/footnote.log");
    }
  }

  @Nested
  class Service {

    @Test
    void whatAPersonWouldBeToldBecomesLinesOfTheLog() {
      try (ServiceLog log = ServiceLog.begin(settings(), context(false))) {
        log.context().tell("added news.txt");
        log.context().err().print("Reading the articles ");
        log.context().err().println("…");
      }

      assertThat(err().lines())
          .satisfiesExactly(
              line -> assertThat(line).matches("\\d{4}-\\S+Z INFO  notices: added news.txt"),
              line -> assertThat(line).endsWith(" INFO  notices: Reading the articles …"));
    }

    @Test
    void asJsonEachLineIsAnObject() throws IOException {
      environment.put("FOOTNOTE_LOG_FORMAT", "json");

      try (ServiceLog log = ServiceLog.begin(settings(), context(true))) {
        log.context().tell("added news.txt");
      }

      JsonNode line = new ObjectMapper().readTree(err());
      assertThat(line.get("message").textValue()).isEqualTo("added news.txt");
      assertThat(line.get("level").textValue()).isEqualTo("INFO");
    }

    @Test
    void whereAPersonLooksOnALineStaysPlain() {
      try (ServiceLog log = ServiceLog.begin(settings(), context(true))) {
        log.context().tell("added news.txt");
      }

      assertThat(err()).isEqualTo("footnote: added news.txt\n");
    }

    @Test
    void afterwardsAllIsAsBefore() {
      ServiceLog.begin(settings(), context(false)).close();

      run("ask", "Why does the regatta move to June?");

      assertThat(err()).doesNotContain("outcome=");
    }
  }

  @Nested
  class Health {

    @Test
    void aCollectionWithoutAnArticleIsNotWell() throws Exception {
      int port = freePort();
      environment.put("FOOTNOTE_METRICS_PORT", Integer.toString(port));
      Files.delete(folder.resolve("articles/minutes.txt"));
      Settings settings = settings();
      try (Monitoring monitoring = new Monitoring(settings);
          Collections collections = Collections.open(settings, context(false), monitoring)) {
        monitoring.listen();
        HttpResponse<String> told = get(port, "/health");
        assertThat(told.statusCode()).isEqualTo(503);
        assertThat(told.body()).isEqualTo("there is no article to answer from\n");

        write("articles/minutes.txt", "Minutes\n\nThe regatta moves to June.\n");
        collections.all().getFirst().library().reload();
        assertThat(get(port, "/health").statusCode()).isEqualTo(200);
        assertThat(get(port, "/metrics").body())
            .contains("footnote_articles 1.0")
            .contains("footnote_index_updates_total 1.0");
      }
    }

    @Test
    @Tag("opensearch")
    void whoseClusterIsGoneIsNotWellUntilItIsBack() throws Exception {
      try (OpenSearchCluster cluster = OpenSearchCluster.start(1)) {
        int port = freePort();
        environment.put("FOOTNOTE_METRICS_PORT", Integer.toString(port));
        environment.put("FOOTNOTE_INDEX_ENGINE", "opensearch");
        environment.put("FOOTNOTE_INDEX_URLS", cluster.urls().getFirst().toString());
        Settings settings = settings();
        try (Monitoring monitoring = new Monitoring(settings);
            Collections _ = Collections.open(settings, context(false), monitoring)) {
          monitoring.listen();
          assertThat(get(port, "/health").body()).isEqualTo("ok\n");

          cluster.nodes().getFirst().kill();
          HttpResponse<String> told = healthOtherThan(200, port);
          assertThat(told.statusCode()).isEqualTo(503);
          assertThat(told.body().lines())
              .singleElement()
              .asString()
              .contains(cluster.urls().getFirst().toString())
              .doesNotContain("Exception");

          cluster.nodes().getFirst().restart();
          cluster.awaitNodes(1);
          cluster.awaitStatus("green");
          assertThat(get(port, "/health").body()).isEqualTo("ok\n");
        }
      }
    }

    @Test
    void aPortThatIsTakenIsToldWithItsSetting() throws IOException {
      try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
        environment.put("FOOTNOTE_METRICS_PORT", Integer.toString(taken.getLocalPort()));
        try (Monitoring monitoring = new Monitoring(settings())) {
          assertThat(catchThrowable(monitoring::listen))
              .isInstanceOf(UsageException.class)
              .hasMessageContaining("metrics.port " + taken.getLocalPort() + " cannot be used");
        }
      }
    }

    /** What the index has told is believed for a second. */
    private HttpResponse<String> healthOtherThan(int status, int port) throws Exception {
      HttpResponse<String> told = get(port, "/health");
      for (int tried = 0; told.statusCode() == status && tried < 100; tried++) {
        Thread.sleep(100);
        told = get(port, "/health");
      }
      return told;
    }

    private int freePort() throws IOException {
      try (ServerSocket free = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
        return free.getLocalPort();
      }
    }

    private HttpResponse<String> get(int port, String path) throws Exception {
      try (HttpClient http = HttpClient.newHttpClient()) {
        return http.send(
            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).build(),
            BodyHandlers.ofString());
      }
    }
  }

  @Nested
  class Backups {

    @BeforeEach
    void rate() throws IOException {
      write("data/feedback/ratings.jsonl", "{\"a\": 1}\n");
    }

    @Test
    void whatIsLostComesBack() throws IOException {
      assertThat(run("backup", "footnote.zip")).isEqualTo(ExitCode.OK);
      assertThat(out()).contains("footnote.zip: 1 file, ").contains("The articles are not in it");
      Files.delete(folder.resolve("data/feedback/ratings.jsonl"));

      assertThat(run("backup", "footnote.zip", "--restore")).isEqualTo(ExitCode.OK);

      assertThat(folder.resolve("data/feedback/ratings.jsonl")).hasContent("{\"a\": 1}");
      try (var left = Files.list(folder.resolve("data"))) {
        assertThat(left.map(file -> file.getFileName().toString()))
            .containsExactlyInAnyOrder("feedback", "telegram");
      }
    }

    @Test
    void aTildeIsTheHomeFolder() throws IOException {
      environment.put("HOME", Files.createDirectory(folder.resolve("home")).toString());

      assertThat(run("backup", "~/footnote.zip")).isEqualTo(ExitCode.OK);

      assertThat(folder.resolve("home/footnote.zip")).isRegularFile();
    }

    @Test
    void nothingIsReplacedUnasked() throws IOException {
      run("backup", "footnote.zip");
      assertThat(run("backup", "footnote.zip")).isEqualTo(ExitCode.USAGE);
      assertThat(err()).contains("say --yes to replace");

      write("data/feedback/ratings.jsonl", "{\"a\": 2}\n");
      assertThat(run("backup", "footnote.zip", "--restore")).isEqualTo(ExitCode.USAGE);
      assertThat(folder.resolve("data/feedback/ratings.jsonl")).hasContent("{\"a\": 2}");

      assertThat(run("backup", "footnote.zip", "--restore", "--yes")).isEqualTo(ExitCode.OK);
      assertThat(folder.resolve("data/feedback/ratings.jsonl")).hasContent("{\"a\": 1}");
    }

    @Test
    void whileABotRunsABackupIsMadeButNoneRestored() throws IOException {
      Path state = folder.resolve("data/telegram");
      try (FileChannel running = StateFolder.lock(state)) {
        assertThat(running.isOpen()).isTrue();
        assertThat(run("backup", "footnote.zip")).isEqualTo(ExitCode.OK);
        assertThat(run("backup", "footnote.zip", "--restore", "--yes")).isEqualTo(ExitCode.FAILED);
        assertThat(err()).contains("another bot is using " + state);
      }
    }

    @Test
    void noSecretOfTheSettingsIsInItUnlessAskedFor() throws IOException {
      write("config/footnote.yaml", "telegram:\n  token: 123456789:AAEhushhush\n");

      run("backup", "footnote.zip");
      run("backup", "whole.zip", "--secrets");

      assertThat(settingsIn("footnote.zip")).contains("[REDACTED]").doesNotContain("hush");
      assertThat(settingsIn("whole.zip")).contains("hush");
    }

    @Test
    void whatIsNoBackupIsToldInOneLine() throws IOException {
      write("notes.txt", "notes");

      assertThat(run("backup", "nothing.zip", "--restore")).isEqualTo(ExitCode.USAGE);
      assertThat(run("backup", "notes.txt", "--restore")).isEqualTo(ExitCode.FAILED);
      assertThat(err().lines()).hasSize(2).allMatch(line -> line.startsWith("footnote: "));
    }

    private String settingsIn(String zip) throws IOException {
      try (var files = FileSystems.newFileSystem(folder.resolve(zip))) {
        return Files.readString(files.getPath("config/footnote.yaml"));
      }
    }
  }

  @Nested
  class EarlierVersions {

    @Test
    void anIndexOfAnEarlierVersionIsMadeAnewWithALine() throws IOException {
      write("data/index/" + "0".repeat(32) + "/segments_1", "of a version that labelled nothing");

      run("ask", "Why does the regatta move to June?");
      assertThat(err()).contains("made by an earlier version; reading them anew");

      err.reset();
      run("ask", "Why does the regatta move to June?");
      assertThat(err()).isEmpty();
    }

    @Test
    void anIndexOfOtherArticlesIsNoEarlierOne() throws IOException {
      run("ask", "Why does the regatta move to June?");
      write("other/a.txt", "Other\n\nThe bridge is closed.\n");

      Main.run(context(false), "ask", "--corpus", "other", "Why is the bridge closed?");

      assertThat(err()).doesNotContain("earlier");
    }

    /** {@code earlier/2026-11-25} was written by the version of that day. */
    @Test
    void whatTheBotKeptInNovember2026IsStillRead() throws IOException {
      Path state = folder.resolve("data/telegram");
      Files.createDirectories(state);
      for (String name : List.of("answers.jsonl", "feedback.jsonl", "inbox.jsonl")) {
        Files.copy(
            Path.of("src/test/resources/earlier/2026-11-25/telegram", name), state.resolve(name));
      }

      assertThat(run("feedback")).isEqualTo(ExitCode.OK);
      assertThat(out().lines())
          .singleElement()
          .asString()
          .contains("\"kind\":\"liked\",\"question\":\"Why did Sessions recuse himself?\"");
      assertThat(err()).isEmpty();
      try (StateFolder opened = StateFolder.open(state, Duration.ofDays(36_500))) {
        assertThat(opened.history().unanswered())
            .singleElement()
            .extracting(answered -> answered.about().question())
            .isEqualTo("What is the capital of France?");
        assertThat(opened.inbox().waiting())
            .as("accepted, and not answered before that version ended")
            .singleElement()
            .extracting(Inbox.Entry::key)
            .isEqualTo("m:1001:3");
        assertThat(opened.inbox().knows("m:1001:1")).isTrue();
      }
    }
  }

  private Settings settings() {
    return Settings.read(List.of(), withFolder(), folder, Optional.empty(), folder);
  }

  private Map<String, String> withFolder() {
    Map<String, String> all = new LinkedHashMap<>(environment);
    all.put("FOOTNOTE_CORPUS_FOLDERS", folder.resolve("articles").toString());
    return all;
  }

  private int run(String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--corpus", "articles"));
    return Main.run(context(false), all.toArray(String[]::new));
  }

  private ProcessContext context(boolean watched) {
    return new ProcessContext(
        new ByteArrayInputStream(new byte[0]),
        new PrintStream(out, true, UTF_8),
        new PrintStream(err, true, UTF_8),
        environment,
        folder,
        folder,
        new ProcessContext.Terminal(OptionalInt.empty(), false, watched));
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private String out() {
    return out.toString(UTF_8);
  }

  private String err() {
    return err.toString(UTF_8);
  }
}
