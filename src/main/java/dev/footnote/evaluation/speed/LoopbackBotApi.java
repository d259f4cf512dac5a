package dev.footnote.evaluation.speed;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Executors;

/**
 * As much of Telegram's Bot API, on loopback, as a bot needs that is asked questions: each comes
 * from a person of its own in a private chat, so that no limit on sending makes the bot wait.
 * Thread-safe.
 */
final class LoopbackBotApi implements AutoCloseable {

  static final String TOKEN = "123456789:AAEtokenOfTheMeasurementsOnly-------";

  private static final long BOT = 123456789;
  private static final long FIRST_PERSON = 1_000;
  private static final int AT_ONCE = 100;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpServer http;
  private final List<String> questions;
  private final int asked;
  private final Set<Long> answered = new HashSet<>();
  private int messages;
  private boolean closed;

  /**
   * @param questions asked again and again
   * @param asked how many in all
   */
  LoopbackBotApi(List<String> questions, int asked) throws IOException {
    this.questions = List.copyOf(questions);
    this.asked = asked;
    http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    http.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    http.createContext("/", this::serve);
    http.start();
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + http.getAddress().getPort());
  }

  /** How many people were answered. */
  synchronized int answered() {
    return answered.size();
  }

  /**
   * Waits until more are answered.
   *
   * @param before how many were
   * @return how many are now; {@code before} if nobody was in all that time
   */
  synchronized int awaitMoreThan(int before, Duration patience) throws InterruptedException {
    long end = System.nanoTime() + patience.toNanos();
    while (answered.size() <= before) {
      long left = (end - System.nanoTime()) / 1_000_000;
      if (left <= 0) {
        return before;
      }
      wait(left);
    }
    return answered.size();
  }

  private void serve(HttpExchange exchange) throws IOException {
    try (exchange) {
      String[] path = exchange.getRequestURI().getPath().split("/", -1);
      byte[] body = exchange.getRequestBody().readAllBytes();
      JsonNode arguments = body.length == 0 ? JSON.createObjectNode() : JSON.readTree(body);
      String result = perform(path[path.length - 1].toLowerCase(Locale.ROOT), arguments);
      byte[] answer = ("{\"ok\":true,\"result\":" + result + "}").getBytes(UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.sendResponseHeaders(200, answer.length);
      exchange.getResponseBody().write(answer);
    }
  }

  private synchronized String perform(String method, JsonNode arguments) {
    return switch (method) {
      case "getme" -> person(BOT).toString();
      case "getupdates" -> updates(arguments);
      case "sendmessage", "editmessagetext" -> {
        answered.add(arguments.path("chat_id").asLong());
        notifyAll();
        yield message(arguments.path("chat_id").asLong(), BOT).put("text", "…").toString();
      }
      default -> "true";
    };
  }

  /** The questions from {@code offset} on; an update's id is its number, from 1. */
  private String updates(JsonNode arguments) {
    int first = Math.max(1, arguments.path("offset").asInt());
    ArrayNode updates = JSON.createArrayNode();
    for (int id = first; id <= asked && id < first + AT_ONCE; id++) {
      long person = FIRST_PERSON + id;
      updates
          .addObject()
          .put("update_id", id)
          .set(
              "message", message(person, person).put("text", questions.get(id % questions.size())));
    }
    if (updates.isEmpty()) {
      pause(arguments.path("timeout").asLong());
    }
    return updates.toString();
  }

  /** Holds a poll open that has nothing to bring. */
  private void pause(long seconds) {
    long end = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
    try {
      for (long left = end - System.nanoTime();
          left > 0 && !closed;
          left = end - System.nanoTime()) {
        wait(Math.max(1, left / 1_000_000));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private ObjectNode message(long chat, long from) {
    ObjectNode message =
        JSON.createObjectNode()
            .put("message_id", ++messages)
            .put("date", System.currentTimeMillis() / 1000);
    message.set("from", person(from));
    message.putObject("chat").put("id", chat).put("type", "private").put("first_name", "Somebody");
    return message;
  }

  private static ObjectNode person(long id) {
    return JSON.createObjectNode()
        .put("id", id)
        .put("is_bot", id == BOT)
        .put("first_name", "Somebody")
        .put("username", id == BOT ? "footnote_bot" : "somebody" + id);
  }

  @Override
  public void close() {
    synchronized (this) {
      closed = true;
      notifyAll();
    }
    http.stop(0);
  }
}
