package dev.footnote.web.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.BindException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class ServerTest {

  @SuppressWarnings("NullAway.Init") // each test begins with it
  private Served served;

  @AfterEach
  void close() {
    served.close();
  }

  private void serve(Served.Answering answering) throws IOException {
    served = new Served(answering);
  }

  private void serveText() throws IOException {
    serve(request -> Response.of(200, "text/plain", "hello"));
  }

  @Test
  void aPageHasTheHeadersThatLetNothingElseRun() throws Exception {
    serve(request -> Response.html(200, "<p>hello"));

    assertThat(served.get("/"))
        .startsWith("HTTP/1.1 200 OK\r\n")
        .contains(
            "Content-security-policy: default-src 'none'; script-src 'self'; style-src 'self';"
                + " img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none';"
                + " frame-ancestors 'none'\r\n",
            "X-content-type-options: nosniff\r\n",
            "Referrer-policy: same-origin\r\n",
            "Cross-origin-opener-policy: same-origin\r\n",
            "Cross-origin-resource-policy: same-origin\r\n",
            "Cache-control: no-store\r\n",
            "Content-type: text/html; charset=utf-8\r\n")
        .endsWith("\r\n\r\n<p>hello");
  }

  @Test
  void aPageMayHaveItsOwnInstead() throws Exception {
    serve(request -> Response.html(200, "").with("Content-Security-Policy", "default-src 'none'"));

    assertThat(served.get("/")).contains("Content-security-policy: default-src 'none'\r\n");
  }

  @Test
  void aRefusalHasThemToo() throws Exception {
    serve(
        request -> {
          throw new HttpProblem(405, "Not here.", Map.of("Allow", "POST"));
        });

    assertThat(served.get("/"))
        .startsWith("HTTP/1.1 405 ")
        .contains("Content-security-policy: ", "Allow: POST\r\n")
        .endsWith("\r\n\r\nNot here.");
  }

  @Test
  void theHeadOfAPageHasItsLengthAndNoBody() throws Exception {
    serveText();

    assertThat(served.send("HEAD / HTTP/1.1\r\nHost: localhost\r\n" + Served.end()))
        .startsWith("HTTP/1.1 200 OK")
        .contains("Content-length: 5\r\n")
        .endsWith("\r\n\r\n");
  }

  @ParameterizedTest
  @CsvSource({
    "/a%20b, /a b",
    "/%C3%BC, /ü",
    "/%F0%9F%98%80, /😀",
    "/a+b, /a+b",
    "/a%25b, /a%b",
    "/a%3Cscript%3E, /a<script>",
    "/..a, /..a"
  })
  void aPathIsDecoded(String sent, String path) throws Exception {
    serveText();

    assertThat(served.get(sent)).startsWith("HTTP/1.1 200");
    assertThat(served.requests.getFirst().path()).isEqualTo(path);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/../etc/passwd",
        "/a/%2e%2e/b",
        "/a/%2E./b",
        "/./a",
        "/a/..",
        "/a%2f..%2fb",
        "/a%2Fb",
        "/a%00b",
        "/a%0d%0aSet-Cookie:x=y",
        "/a%7F",
        "/%",
        "/%2",
        "/%zz",
        "/%c0%ae%c0%ae/",
        "/%ff",
        "/%ed%a0%80",
        "/a?q=%zz",
        "/a?q=%ff",
        "/a?%zz=q",
        "/a\\b",
        "/a\u0000b",
        "/a^b"
      })
  void aPathOrQueryThatNoBrowserSendsIsRefused(String path) throws Exception {
    serveText();

    assertThat(served.get(path)).startsWith("HTTP/1.1 400 ").doesNotContain("Set-cookie");
    assertThat(served.requests).isEmpty();
  }

  @Test
  void aQueryIsDecodedAndANameMayComeTwice() throws Exception {
    serveText();

    served.get("/?q=a+b%26c&q=2&empty=&bare&%C3%BC=%E2%82%AC");

    Fields query = served.requests.getFirst().query();
    assertThat(query.values().get("q")).containsExactly("a b&c", "2");
    assertThat(query.text("empty")).isEmpty();
    assertThat(query.first("bare")).hasValue("");
    assertThat(query.text("ü")).isEqualTo("€");
    assertThat(query.first("other")).isEmpty();
  }

  @Test
  void aQueryOfThousandsOfFieldsIsRefused() throws Exception {
    serveText();

    assertThat(served.get("/?" + "a&".repeat(5_000))).startsWith("HTTP/1.1 400 ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\r\nSet-Cookie: x=y", "a\nb", "a\u0000", "\u0085"})
  void noInputGetsALineIntoTheHeaders(String value) throws Exception {
    serve(request -> Response.seeOther("/" + value));

    assertThat(served.get("/"))
        .startsWith("HTTP/1.1 500 ")
        .doesNotContainIgnoringCase("set-cookie")
        .endsWith("\r\n\r\nSomething went wrong here. The log says what.");
  }

  @Test
  void aHeaderThatGoesOnInTheNextLineIsOneOrRefused() throws Exception {
    serveText();

    assertThat(served.get("/", "Accept: a\r\n X-Other: b")).contains("HTTP/1.1 ");
    assertThat(served.requests)
        .allSatisfy(request -> assertThat(request.headers().values()).doesNotContainKey("x-other"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET\r\n\r\n",
        "GET /\r\n\r\n",
        "\u0016\u0003\u0001\u0002",
        "GET / HTTP/1.1\r\nHost: localhost\r\nContent-Length: -1\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: localhost\r\nBad Name: x\r\n\r\n",
        "GET / HTTP/1.1\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: a\r\nHost: localhost\r\n\r\n"
      })
  void whatIsNoRequestIsNotAnswered(String bytes) throws Exception {
    serveText();

    try (Socket socket = served.connect()) {
      socket.getOutputStream().write(bytes.getBytes(StandardCharsets.ISO_8859_1));
      socket.shutdownOutput();
      String said = new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
      assertThat(said).doesNotContain("hello", " 200 ");
    }
    assertThat(served.requests).isEmpty();
    assertThat(served.get("/")).contains("hello");
  }

  @Test
  void aBodyIsReadUpToItsLimit() throws Exception {
    serveText();

    assertThat(post("x".repeat(Served.MAX_BODY))).startsWith("HTTP/1.1 200 ");
    assertThat(served.requests.getFirst().body()).hasSize(Served.MAX_BODY);

    assertThat(post("x".repeat(Served.MAX_BODY + 1))).startsWith("HTTP/1.1 413 ");
    assertThat(served.requests).hasSize(1);
  }

  @Test
  void aBodyThatDoesNotSayItsLengthHasTheSameLimit() throws Exception {
    serveText();
    String chunk = "64\r\n" + "x".repeat(100) + "\r\n";

    assertThat(chunked(chunk.repeat(10))).startsWith("HTTP/1.1 200 ");
    assertThat(chunked(chunk.repeat(11))).startsWith("HTTP/1.1 413 ");
    assertThat(chunked("zz\r\n")).doesNotContain("HTTP/1.1 200 ");
  }

  private String post(String body) throws IOException {
    return served.send(
        "POST / HTTP/1.1\r\nHost: localhost\r\n"
            + Served.end("Content-Length: " + body.length())
            + body);
  }

  private String chunked(String chunks) throws IOException {
    return served.send(
        "POST / HTTP/1.1\r\nHost: localhost\r\n"
            + Served.end("Transfer-Encoding: chunked")
            + chunks
            + "0\r\n\r\n");
  }

  @Test
  void aFailureIsOneLineAndNamesNoClass() throws Exception {
    serve(
        request -> {
          throw new IllegalStateException("secret");
        });

    assertThat(served.get("/a"))
        .startsWith("HTTP/1.1 500 ")
        .endsWith("\r\n\r\nSomething went wrong here. The log says what.");
  }

  @Test
  void whatCannotBeReadOrKeptIsSaid() throws Exception {
    serve(
        request -> {
          throw new IOException("the disk is full");
        });

    assertThat(served.get("/a")).startsWith("HTTP/1.1 500 ").endsWith("\r\n\r\nthe disk is full");
  }

  @Test
  void whyAFileCannotBeReadIsSaidInWords() throws Exception {
    serve(
        request -> {
          throw new AccessDeniedException("ratings.jsonl");
        });

    assertThat(served.get("/a"))
        .endsWith("\r\n\r\nratings.jsonl: access is denied; give yourself the right");
  }

  @Test
  void aFailureWithoutAReasonIsInTheLog() throws Exception {
    serve(
        request -> {
          throw new IOException();
        });

    assertThat(served.get("/a")).endsWith("\r\n\r\nSomething went wrong here. The log says what.");
  }

  @Test
  void anEventIsSentBeforeTheNextIsKnown() throws Exception {
    CountDownLatch read = new CountDownLatch(1);
    serve(
        request ->
            (Response.Stream)
                events -> {
                  events.send("statement", "one\ntwo\r\nthree");
                  await(read);
                  events.send("answer", "");
                });

    try (Socket socket = served.connect();
        BufferedReader in =
            new BufferedReader(
                new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
      socket
          .getOutputStream()
          .write("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
      assertThat(in.lines().takeWhile(line -> !line.equals("data: three")))
          .contains(
              "Content-type: text/event-stream; charset=utf-8",
              "Cache-control: no-store",
              "event: statement",
              "data: one",
              "data: two");
      read.countDown();
      assertThat(in.lines().takeWhile(line -> !line.equals("0")))
          .contains("event: answer", "data: ");
    }
  }

  @Test
  void whoGoesAwayEndsTheWork() throws Exception {
    CompletableFuture<Exception> end = new CompletableFuture<>();
    serve(
        request ->
            (Response.Stream)
                events -> {
                  try {
                    while (true) {
                      events.send("statement", "x".repeat(10_000));
                    }
                  } catch (IOException e) {
                    end.complete(e);
                    throw e;
                  }
                });

    try (Socket socket = served.connect()) {
      socket
          .getOutputStream()
          .write("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
      assertThat(socket.getInputStream().read()).isEqualTo('H');
    }

    assertThat(end.get()).isInstanceOf(IOException.class);
  }

  @Test
  void whatWasAskedBeforeTheEndIsAnswered() throws Exception {
    CountDownLatch asked = new CountDownLatch(1);
    CountDownLatch closing = new CountDownLatch(1);
    serve(
        request -> {
          asked.countDown();
          await(closing);
          return Response.of(200, "text/plain", "hello");
        });
    CompletableFuture<String> answer =
        CompletableFuture.supplyAsync(
            () -> {
              try {
                return served.get("/");
              } catch (IOException e) {
                return "";
              }
            });
    await(asked);

    CompletableFuture<Void> closed = CompletableFuture.runAsync(served::close);
    closing.countDown();

    assertThat(answer.get()).endsWith("hello");
    closed.get();
    assertThatThrownBy(() -> served.connect()).isInstanceOf(IOException.class);
  }

  @Test
  void aTakenPortIsSaid() throws Exception {
    serveText();

    assertThatThrownBy(
            () ->
                Server.start(
                        new Reach(InetAddress.getLoopbackAddress(), Optional.empty()),
                        served.port(),
                        mock(Handler.class))
                    .close())
        .isInstanceOf(BindException.class);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
