package dev.footnote.retrieval.opensearch.connection;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/** A server on this machine that answers every request with what a test has told it. */
public final class FakeNode implements AutoCloseable {

  /** What {@code client.ping()} takes for a yes, and a generic request for an answer. */
  static final Answer WELL = new Answer(200, "application/json", "{\"acknowledged\": true}");

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final CountDownLatch end = new CountDownLatch(1);
  private final List<String> authorizations = new CopyOnWriteArrayList<>();
  private final List<String> requests = new CopyOnWriteArrayList<>();
  private final List<String> bodies = new CopyOnWriteArrayList<>();
  private final List<Answer> coming = new CopyOnWriteArrayList<>();
  private final Map<String, String> headers = new ConcurrentHashMap<>();
  private volatile Answer always = WELL;
  private volatile int asked;

  private FakeNode(HttpServer server) {
    this.server = server;
    server.createContext("/", this::handle);
    server.setExecutor(threads);
    server.start();
  }

  /** What it answers. */
  public record Answer(int status, String type, String body) {

    static final Answer NEVER = new Answer(0, "", "");

    public static Answer error(int status, String type, String reason) {
      return new Answer(
          status,
          "application/json; charset=UTF-8",
          """
          {"error": {"root_cause": [], "type": "%s", "reason": "%s"}, "status": %d}"""
              .formatted(type, reason, status));
    }
  }

  /** At some port. */
  public static FakeNode start() {
    return at(0);
  }

  /** At a port where there was none. */
  static FakeNode at(int port) {
    try {
      return new FakeNode(HttpServer.create(loopback(port), 0));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static FakeNode start(SSLContext tls) {
    try {
      HttpsServer server = HttpsServer.create(loopback(0), 0);
      server.setHttpsConfigurator(new HttpsConfigurator(tls));
      return new FakeNode(server);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InetSocketAddress loopback(int port) {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
  }

  /** First these, one a request, and then what it says {@link #always}. */
  public FakeNode first(Answer... answers) {
    coming.addAll(List.of(answers));
    return this;
  }

  public FakeNode always(Answer answer) {
    always = answer;
    return this;
  }

  FakeNode sends(String header, String value) {
    headers.put(header, value);
    return this;
  }

  /** Where it listens. */
  public URI url() {
    String scheme = server instanceof HttpsServer ? "https" : "http";
    return URI.create(scheme + "://127.0.0.1:" + port());
  }

  int port() {
    return server.getAddress().getPort();
  }

  /** How many requests have come. */
  int asked() {
    return asked;
  }

  /** Such as {@code GET /_cluster/health?timeout=5s}. */
  List<String> requests() {
    return requests;
  }

  /** What was sent with each. */
  public List<String> bodies() {
    return bodies;
  }

  List<String> authorizations() {
    return authorizations;
  }

  private void handle(HttpExchange exchange) throws IOException {
    requests.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
    Answer answer = next(exchange.getRequestHeaders().getFirst("Authorization"));
    try (exchange) {
      bodies.add(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
      if (answer.equals(Answer.NEVER)) {
        end.await();
        return;
      }
      headers.forEach(exchange.getResponseHeaders()::set);
      exchange.getResponseHeaders().set("Content-Type", answer.type());
      boolean head = exchange.getRequestMethod().equals("HEAD");
      byte[] body = answer.body().getBytes(UTF_8);
      exchange.sendResponseHeaders(answer.status(), head || body.length == 0 ? -1 : body.length);
      if (!head) {
        exchange.getResponseBody().write(body);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized Answer next(@Nullable String authorization) {
    asked++;
    if (authorization != null) {
      authorizations.add(authorization);
    }
    return coming.isEmpty() ? always : coming.removeFirst();
  }

  @Override
  public void close() {
    end.countDown();
    server.stop(0);
    threads.shutdownNow();
  }
}
