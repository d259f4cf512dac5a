package dev.footnote.operation;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells {@code /metrics} and {@code /health} to whoever asks on this machine, and to nobody else.
 * Health is 200 and {@code ok}, or 503 and a line for each thing that is wrong. The JDK's server
 * has its bounds, as for connections and time, from properties of the process; they are left to
 * whoever opens one to others.
 */
public final class MonitoringServer implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(MonitoringServer.class);
  private static final String TEXT = "text/plain; charset=utf-8";
  private static final int OK = 200;
  private static final int NOT_FOUND = 404;
  private static final int NOT_ALLOWED = 405;
  private static final int FAILED = 500;
  private static final int UNAVAILABLE = 503;

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Metrics metrics;
  private final Health health;

  /** What is said to a request. */
  private record Told(int status, String type, String text) {}

  /**
   * Listens from now on.
   *
   * @param port 0 for any that is free
   * @throws IOException if the port cannot be had
   */
  public MonitoringServer(int port, Metrics metrics, Health health) throws IOException {
    this.metrics = metrics;
    this.health = health;
    this.server =
        HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port), 0);
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  /** The port it listens on. */
  public int port() {
    return server.getAddress().getPort();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      Told told = told(exchange.getRequestMethod(), exchange.getRequestURI().getPath());
      byte[] body = told.text.getBytes(UTF_8);
      boolean bodiless = exchange.getRequestMethod().equals("HEAD");
      exchange.getResponseHeaders().set("Content-Type", told.type);
      exchange.getResponseHeaders().set("Cache-Control", "no-store");
      exchange.sendResponseHeaders(told.status, bodiless ? -1 : body.length);
      if (!bodiless) {
        try (OutputStream out = exchange.getResponseBody()) {
          out.write(body);
        }
      }
    }
  }

  private Told told(String method, String path) {
    if (!method.equals("GET") && !method.equals("HEAD")) {
      return new Told(NOT_ALLOWED, TEXT, "only GET and HEAD are understood\n");
    }
    try {
      return switch (path) {
        case "/metrics" -> new Told(OK, Metrics.CONTENT_TYPE, metrics.scrape());
        case "/health" -> health();
        default -> new Told(NOT_FOUND, TEXT, "there are /metrics and /health\n");
      };
    } catch (RuntimeException e) {
      log.warn("{} could not be told", path, e);
      return new Told(FAILED, TEXT, "something went wrong; the log tells what\n");
    }
  }

  private Told health() {
    List<String> problems = health.problems();
    return problems.isEmpty()
        ? new Told(OK, TEXT, "ok\n")
        : new Told(UNAVAILABLE, TEXT, String.join("\n", problems) + "\n");
  }

  @Override
  public void close() {
    server.stop(0);
    threads.close();
  }
}
