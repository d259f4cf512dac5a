package dev.footnote.browser;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

/** A chat model on loopback that says one sentence, and the rest when it is told to. */
final class SlowChat implements AutoCloseable {

  private static final String END =
      """
      data: {"id":"1","choices":[{"index":0,"delta":{},"finish_reason":"stop"}]}

      data: [DONE]

      """;

  private final HttpServer server;
  private final String first;
  private final String rest;
  private final CountDownLatch goOn = new CountDownLatch(1);

  SlowChat(String first, String rest) throws IOException {
    this.first = first;
    this.rest = rest;
    this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/v1/chat/completions", this::speak);
    server.start();
  }

  /** What makes Footnote ask it. */
  Map<String, String> settings() {
    return Map.of(
        "FOOTNOTE_CHAT_PROVIDER", "openai",
        "FOOTNOTE_CHAT_BASE_URL", "http://127.0.0.1:" + server.getAddress().getPort() + "/v1",
        "FOOTNOTE_CHAT_MODEL", "slow",
        "FOOTNOTE_CHAT_API_KEY", "none");
  }

  void goOn() {
    goOn.countDown();
  }

  private void speak(HttpExchange exchange) throws IOException {
    exchange.getRequestBody().readAllBytes();
    exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
    exchange.sendResponseHeaders(200, 0);
    try (OutputStream out = exchange.getResponseBody()) {
      say(out, first);
      goOn.await();
      say(out, rest);
      out.write(END.getBytes(UTF_8));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void say(OutputStream out, String words) throws IOException {
    Map<String, Object> choice = Map.of("index", 0, "delta", Map.of("content", words));
    String piece =
        new JsonMapper().writeValueAsString(Map.of("id", "1", "choices", List.of(choice)));
    out.write(("data: " + piece + "\n\n").getBytes(UTF_8));
    out.flush();
  }

  @Override
  public void close() {
    goOn();
    server.stop(0);
  }
}
