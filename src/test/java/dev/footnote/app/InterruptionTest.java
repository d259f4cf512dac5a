package dev.footnote.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Processes of their own, which are asked to end while a slow server embeds their articles. */
class InterruptionTest {

  private static final int FILES = 60;
  private static final int PARAGRAPHS = 4;
  private static final JsonMapper JSON = new JsonMapper();

  @TempDir private Path folder;

  private final List<String> embedded = new CopyOnWriteArrayList<>();

  /** How many requests the server answers before it waits. */
  private final Semaphore allowed = new Semaphore(6);

  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    for (int file = 0; file < FILES; file++) {
      StringBuilder text = new StringBuilder("News " + file + "\n");
      for (int paragraph = 0; paragraph < PARAGRAPHS; paragraph++) {
        text.append("\nParagraph %d of file %d tells of it.\n".formatted(paragraph, file));
      }
      Path written = folder.resolve("articles/%03d.txt".formatted(file));
      Files.createDirectories(written.getParent());
      Files.writeString(written, text);
    }
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::embed);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private void embed(HttpExchange exchange) throws IOException {
    JsonNode input = JSON.readTree(exchange.getRequestBody()).get("input");
    ObjectNode answer = JSON.createObjectNode().put("object", "list").put("model", "slow");
    for (int i = 0; i < input.size(); i++) {
      ObjectNode one = answer.withArray("data").addObject();
      one.put("object", "embedding").put("index", i);
      one.putArray("embedding").add(1).add(input.get(i).asText().length()).add(i);
    }
    answer.putObject("usage").put("prompt_tokens", 1).put("total_tokens", 1);
    allowed.acquireUninterruptibly();
    input.forEach(text -> embedded.add(text.asText()));
    byte[] bytes = JSON.writeValueAsBytes(answer);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(200, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  @Test
  void ctrlCKeepsWhatIsDoneAndTheNextRunGoesOnFromThere() throws Exception {
    assumeThat(ignoresInterrupts()).as("whoever runs this lets nobody interrupt").isFalse();

    String said = interrupt("INT", 130);

    assertThat(said)
        .containsPattern("footnote: interrupted; what is read is kept, [1-9]\\d+ passages: ")
        .contains("run it again to go on from there")
        .doesNotContain("Exception");
    allowed.release(1_000);
    assertThat(finished(start("articles"), 0)).doesNotContain("interrupted");
    Map<String, Long> times =
        embedded.stream()
            .filter(text -> text.contains("tells of it"))
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    assertThat(times).hasSize(FILES * PARAGRAPHS);
    assertThat(times.values().stream().filter(often -> often > 1).count())
        .as("embedded again: at most the rest of one file")
        .isLessThan(PARAGRAPHS);
  }

  @Test
  void aServiceManagersSignalDoesTheSame() throws Exception {
    assertThat(interrupt("TERM", 143)).contains("interrupted; what is read is kept");
  }

  /** Interrupts a process that is embedding; says what it told. */
  private String interrupt(String signal, int exitCode) throws Exception {
    Process process = start("articles");
    while (process.isAlive() && embedded.size() < 80) {
      Thread.sleep(10);
    }
    new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid())).start().waitFor();
    process.waitFor(300, TimeUnit.MILLISECONDS); // it waits for the server, which answers now
    allowed.release();
    return finished(process, exitCode);
  }

  private static String finished(Process process, int exitCode) throws Exception {
    String said = process.inputReader().lines().collect(Collectors.joining("\n"));
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).as(said).isEqualTo(exitCode);
    return said;
  }

  private Process start(String command) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                command,
                "--corpus",
                folder.resolve("articles").toString(),
                "--data",
                folder.resolve("data").toString()));
    builder.environment().put("FOOTNOTE_EMBEDDING_MODEL", "openai:slow");
    builder.environment().put("FOOTNOTE_EMBEDDING_API_KEY", "sk-test");
    builder
        .environment()
        .put(
            "FOOTNOTE_EMBEDDING_BASE_URL",
            "http://127.0.0.1:" + server.getAddress().getPort() + "/v1");
    return builder.redirectErrorStream(true).start();
  }

  /** Whether this process ignores what Ctrl-C sends, and so do those that it starts. */
  private static boolean ignoresInterrupts() throws IOException {
    Path status = Path.of("/proc/self/status");
    return Files.exists(status)
        && Files.readAllLines(status).stream()
            .filter(line -> line.startsWith("SigIgn:"))
            .anyMatch(line -> (Long.parseUnsignedLong(line.substring(7).strip(), 16) & 2) != 0);
  }
}
