package dev.footnote.web.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** A server on loopback whose every request is answered by one function, for tests. */
final class Served implements AutoCloseable {

  static final int MAX_BODY = 1_000;

  final List<Request> requests = new CopyOnWriteArrayList<>();
  private final Server server;

  /** Answers all. */
  @FunctionalInterface
  interface Answering {
    Response answer(Request request) throws IOException;
  }

  Served(Answering answering) throws IOException {
    this(answering, Optional.empty());
  }

  Served(Answering answering, Optional<URI> publicUrl) throws IOException {
    server =
        Server.start(
            new Reach(InetAddress.getLoopbackAddress(), publicUrl),
            0,
            new Handler() {
              @Override
              public int maxBody(Request head) {
                return MAX_BODY;
              }

              @Override
              public Response answer(Request request) throws IOException {
                requests.add(request);
                return answering.answer(request);
              }

              @Override
              public Response.Whole refusal(String method, String address, HttpProblem problem) {
                return Response.of(
                    problem.status(), "text/plain", String.valueOf(problem.getMessage()));
              }
            });
  }

  int port() {
    return server.address().getPort();
  }

  URI address(String path) {
    return URI.create("http://localhost:" + port() + path);
  }

  Socket connect() throws IOException {
    return new Socket(InetAddress.getLoopbackAddress(), port());
  }

  /** All that comes back for these bytes, of which each stands for a character. */
  String send(String bytes) throws IOException {
    try (Socket socket = connect()) {
      socket.getOutputStream().write(bytes.getBytes(ISO_8859_1));
      return new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
    }
  }

  /** All that comes back for a request of one path, after which the connection ends. */
  String get(String path, String... headers) throws IOException {
    return send("GET %s HTTP/1.1\r\nHost: localhost\r\n".formatted(path) + end(headers));
  }

  static String end(String... headers) {
    return "Connection: close\r\n"
        + String.join("", List.of(headers).stream().map(h -> h + "\r\n").toList())
        + "\r\n";
  }

  @Override
  public void close() {
    server.close();
  }
}
