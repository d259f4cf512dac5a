package dev.footnote.web.http;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a client may take, of a server in a process of its own; limits of time are a second. */
@Timeout(60)
class LimitsTest {

  private static Process process;
  private static int port;

  @BeforeAll
  static void start() throws IOException {
    process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dsun.net.httpserver.maxReqTime=1",
                "-Dsun.net.httpserver.maxRspTime=1",
                "-Dsun.net.httpserver.timerMillis=100",
                "-Dsun.net.httpserver.clockTick=100",
                "-cp",
                System.getProperty("java.class.path"),
                SlowServer.class.getName())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    BufferedReader out = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
    port = Integer.parseInt(out.readLine());
  }

  @AfterAll
  static void stop() {
    process.destroy();
  }

  @Test
  void whoSaysNothingIsCutOff() throws IOException {
    try (Socket socket = connect()) {
      assertThat(answer(socket)).isEmpty();
    }
  }

  @Test
  void whoSendsHeadersDropByDropIsCutOff() throws IOException {
    try (Socket socket = connect()) {
      socket.getOutputStream().write("GET / HTTP/1.1\r\n".getBytes(US_ASCII));

      assertThatDripsEnd(socket, "X-A: b\r\n");
    }
  }

  @Test
  void whoSendsABodyDropByDropIsCutOff() throws IOException {
    try (Socket socket = connect()) {
      socket
          .getOutputStream()
          .write(
              "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 900\r\n\r\n"
                  .getBytes(US_ASCII));

      assertThatDripsEnd(socket, "x");
    }
  }

  @Test
  void whoNeverReadsTheAnswerIsCutOff() throws Exception {
    try (Socket silent = connect()) {
      silent
          .getOutputStream()
          .write("GET /endless HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(US_ASCII));
      while (!cut().endsWith("cut: 1")) {
        Thread.sleep(50);
      }
    }
  }

  @Test
  void moreHeadersThanABrowserSendsAreNotRead() {
    assertThat(quietly("X-0: b\r\n")).contains("cut: ");

    String many =
        IntStream.range(0, 150).mapToObj("X-%d: b\r\n"::formatted).collect(Collectors.joining());
    assertThat(quietly(many)).doesNotContain("cut: ");
    assertThat(quietly("X-A: " + "b".repeat(100_000) + "\r\n")).doesNotContain("cut: ");
  }

  private static String quietly(String headers) {
    try {
      return cut(headers);
    } catch (IOException e) { // it was cut off while it was sent
      return "";
    }
  }

  private static String cut() throws IOException {
    return cut("");
  }

  /** How many answers were cut off, asked with more headers, each with its end. */
  private static String cut(String headers) throws IOException {
    try (Socket socket = connect()) {
      socket
          .getOutputStream()
          .write(
              ("GET /cut HTTP/1.1\r\nHost: localhost\r\n" + headers + Served.end())
                  .getBytes(US_ASCII));
      return answer(socket);
    }
  }

  /** Sends a drop every tenth of a second until nobody takes it any more. */
  private static void assertThatDripsEnd(Socket socket, String drop) throws IOException {
    OutputStream out = socket.getOutputStream();
    socket.setSoTimeout(100);
    try {
      while (!hasEnded(socket.getInputStream())) {
        out.write(drop.getBytes(US_ASCII));
      }
    } catch (SocketException e) {
      assertThat(e).hasMessageMatching("(?i).*(reset|broken).*");
    }
  }

  private static boolean hasEnded(InputStream in) throws IOException {
    try {
      int read = in.read();
      assertThat(read).isEqualTo(-1);
      return true;
    } catch (SocketTimeoutException e) {
      return false;
    }
  }

  private static Socket connect() throws IOException {
    return new Socket(InetAddress.getLoopbackAddress(), port);
  }

  private static String answer(Socket socket) throws IOException {
    return new String(socket.getInputStream().readAllBytes(), US_ASCII);
  }
}
