package dev.footnote.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.app.process.ExitCode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The page in a process of its own, which is asked to end. */
@Timeout(120)
class WebCommandTest {

  @TempDir private Path folder;

  @BeforeEach
  void write() throws IOException {
    Files.createDirectories(folder.resolve("articles"));
    Files.writeString(
        folder.resolve("articles/minutes.txt"),
        "Minutes of the club\n\nThe regatta moves to June because the river is too low in May.\n");
  }

  @Test
  void itSaysItsAddressAndServesUntilItIsAskedToEnd() throws Exception {
    Process process = start("--port", "0");
    BufferedReader out = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
    URI address = URI.create(out.readLine());

    String reply =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(address.resolve("/api/ask"))
                    .header("Content-Type", "application/json")
                    .POST(
                        HttpRequest.BodyPublishers.ofString(
                            "{\"question\": \"Why does the regatta move to June?\"}"))
                    .build(),
                BodyHandlers.ofString())
            .body();
    process.toHandle().destroy(); // destroy() of the process would close its streams as well

    assertThat(reply).contains("because the river is too low in May");
    assertThat(process.waitFor()).isEqualTo(ExitCode.OK);
    assertThat(out.readLine()).isNull();
    assertThat(folder.resolve("err")).content().doesNotContain("Exception");
  }

  @Test
  void aTakenPortIsOneLine() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
      Process process = start("--port", Integer.toString(taken.getLocalPort()));

      assertThat(process.waitFor()).isEqualTo(ExitCode.USAGE);
      assertThat(Files.readAllLines(folder.resolve("err")))
          .last()
          .asString()
          .startsWith(
              "footnote: the page cannot be at 127.0.0.1, port " + taken.getLocalPort() + ": ");
    }
  }

  private Process start(String... options) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "--add-modules",
                "jdk.incubator.vector",
                "-cp",
                System.getProperty("java.class.path"),
                "dev.footnote.app.Main",
                "web",
                "--corpus",
                folder.resolve("articles").toString(),
                "--data",
                folder.resolve("data").toString(),
                "--mode",
                "keyword"));
    command.addAll(List.of(options));
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectError(folder.resolve("err").toFile());
    builder.environment().put("FOOTNOTE_READER_MODEL", "none");
    return builder.start();
  }
}
