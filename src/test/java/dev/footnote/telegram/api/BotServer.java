package dev.footnote.telegram.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A Bot API server on loopback with the methods that the bot calls, for fault injection. */
public final class BotServer implements AutoCloseable {

  public static final String TOKEN = "123456789:AAEtokenOfTheTestsOnly";
  public static final String NAME = "footnote_bot";

  private static final Pattern LINK =
      Pattern.compile(
          "<a href=\"https://t\\.me/" + NAME + "\\?start=([\\w-]{1,64})\">(\\[\\d+])</a>");
  private static final long BOT = 123456789;
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpServer http;
  private final Deque<ObjectNode> updates = new ArrayDeque<>();
  private final List<JsonNode> once = new ArrayList<>();
  private final Map<String, Deque<Fault>> faults = new HashMap<>();
  private final List<Request> requests = new ArrayList<>();
  private final Map<Long, Integer> lastSent = new HashMap<>();
  private final Map<String, byte[]> files = new HashMap<>();
  private long nextUpdate = 1000;
  private int nextMessage = 1;
  private boolean closed;
  private boolean knowsEphemeral = true;

  public BotServer() throws IOException {
    http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    http.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    http.createContext("/", this::serve);
    http.start();
  }

  /** A request the bot has made. */
  public record Request(String method, JsonNode arguments) {

    /** Its text, with the footnotes' numbers as they are read: without their links. */
    public String text() {
      return LINK.matcher(html()).replaceAll("$2");
    }

    /** Its text as it was sent. */
    public String html() {
      return arguments.path("text").asText();
    }

    public long chat() {
      return arguments.path("chat_id").asLong();
    }

    /** Whether the message is for one person alone. */
    public boolean isEphemeral() {
      return arguments.has("receiver_user_id");
    }

    /** What the links to the bot in the text carry, in order. */
    public List<String> links() {
      return LINK.matcher(html()).results().map(link -> link.group(1)).toList();
    }

    /** The labels of the buttons, row by row. */
    public List<List<String>> labels() {
      List<List<String>> rows = new ArrayList<>();
      for (JsonNode row : arguments.path("reply_markup").path("inline_keyboard")) {
        List<String> labels = new ArrayList<>();
        row.forEach(button -> labels.add(button.path("text").asText()));
        rows.add(labels);
      }
      return rows;
    }

    /** The data of the button with this label. */
    public String button(String label) {
      for (JsonNode row : arguments.path("reply_markup").path("inline_keyboard")) {
        for (JsonNode button : row) {
          if (button.path("text").asText().equals(label)) {
            return button.path("callback_data").asText();
          }
        }
      }
      throw new AssertionError("no button " + label + " in " + arguments);
    }
  }

  /** A failure of one request; with {@code done} the request takes effect all the same. */
  public record Fault(int status, String body, boolean done) {

    /** The connection ends without a response. */
    public static Fault reset(boolean done) {
      return new Fault(0, "", done);
    }

    public static Fault error(int code, String description, String parameters) {
      return new Fault(
          code,
          "{\"ok\":false,\"error_code\":%d,\"description\":\"%s\"%s}"
              .formatted(code, description, parameters),
          false);
    }
  }

  public URI address() {
    return URI.create("http://127.0.0.1:" + http.getAddress().getPort());
  }

  /** Makes the next requests of a method fail, one after the other. */
  public synchronized void inject(String method, Fault... next) {
    faults.computeIfAbsent(key(method), m -> new ArrayDeque<>()).addAll(List.of(next));
  }

  /** Ignores from now on that a message is for one person, as a server of an older API does. */
  public synchronized void forgetEphemeral() {
    knowsEphemeral = false;
  }

  /** Gives the next update this id. */
  public synchronized void nextUpdateId(long id) {
    nextUpdate = id;
  }

  /** Sends a text message in a private chat; returns its id. */
  public int message(long chat, String text) {
    return message(chat, chat, text, Map.of());
  }

  /** Sends a text message; returns its id. */
  public synchronized int message(long chat, long person, String text, Map<String, ?> more) {
    ObjectNode message = base(chat, person);
    message.put("text", text);
    more.forEach((name, value) -> message.set(name, JSON.valueToTree(value)));
    push("message", message);
    return message.path("message_id").asInt();
  }

  /** Sends a message without text. */
  public synchronized void withoutText(long chat, Map<String, ?> content) {
    ObjectNode message = base(chat, chat);
    content.forEach((name, value) -> message.set(name, JSON.valueToTree(value)));
    push("message", message);
  }

  /** Edits an earlier message in a private chat. */
  public synchronized void edit(long chat, int id, String text) {
    ObjectNode message = base(chat, chat);
    message.put("message_id", id).put("text", text).put("edit_date", 1_700_000_001);
    push("edited_message", message);
  }

  /** Presses a button under the last message that the bot has sent to a private chat. */
  public void press(long chat, String data) {
    press(chat, chat, lastSent(chat), data, Map.of());
  }

  /** Presses a button under a message of the bot. */
  public synchronized void press(
      long chat, long person, int message, String data, Map<String, ?> more) {
    ObjectNode query = JSON.createObjectNode();
    query.put("id", "press" + nextUpdate).put("data", data).put("chat_instance", "1");
    ObjectNode sent = base(chat, BOT);
    sent.put("message_id", message).put("text", "whatever");
    more.forEach((name, value) -> sent.set(name, JSON.valueToTree(value)));
    query.set("message", sent);
    query.set("from", person(person));
    push("callback_query", query);
  }

  /** The id of the last message that the bot has sent to a chat. */
  public synchronized int lastSent(long chat) {
    return Objects.requireNonNull(lastSent.get(chat), "nothing was sent to that chat");
  }

  /** Sends an inline query. */
  public synchronized void inline(long person, String query) {
    ObjectNode inline = JSON.createObjectNode();
    inline.put("id", "inline" + nextUpdate).put("query", query).put("offset", "");
    inline.set("from", person(person));
    push("inline_query", inline);
  }

  /** Offers a file for download under this id. */
  public synchronized void file(String id, byte[] content) {
    files.put(id, content);
  }

  /** Queues any JSON as an update. */
  public synchronized void raw(String update) {
    try {
      ObjectNode json = (ObjectNode) JSON.readTree(update);
      json.put("update_id", nextUpdate++);
      updates.addLast(json);
      notifyAll();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Delivers an update again that was confirmed long ago. */
  public synchronized void repeat(long updateId, long chat, int messageId, String text) {
    ObjectNode update = JSON.createObjectNode();
    update.put("update_id", updateId);
    ObjectNode message = base(chat, chat);
    message.put("message_id", messageId).put("text", text);
    update.set("message", message);
    once.add(update);
    notifyAll();
  }

  /** All requests of a method so far. */
  public synchronized List<Request> requests(String method) {
    return requests.stream().filter(r -> r.method().equals(key(method))).toList();
  }

  /** The texts sent to a chat so far. */
  public List<String> texts(long chat) {
    return requests("sendMessage").stream()
        .filter(r -> r.chat() == chat)
        .map(Request::text)
        .toList();
  }

  /** Waits for a request of this method that matches. */
  public Request await(String method, Predicate<Request> matches) {
    return await(method, 1, matches).getFirst();
  }

  /** Waits for this many requests of this method that match. */
  public synchronized List<Request> await(String method, int count, Predicate<Request> matches) {
    Instant end = Instant.now().plus(PATIENCE);
    while (true) {
      List<Request> found = requests(method).stream().filter(matches).toList();
      if (found.size() >= count) {
        return found;
      }
      long left = Duration.between(Instant.now(), end).toMillis();
      if (left <= 0) {
        throw new AssertionError("no matching " + method + " among " + requests);
      }
      pause(left);
    }
  }

  /** Waits for a message to a chat. */
  public Request awaitMessage(long chat) {
    return await("sendMessage", request -> request.chat() == chat);
  }

  /** Waits until all queued updates are confirmed. */
  public synchronized void awaitConfirmation() {
    Instant end = Instant.now().plus(PATIENCE);
    while (!updates.isEmpty() && Instant.now().isBefore(end)) {
      pause(100);
    }
  }

  @Override
  public synchronized void close() {
    closed = true;
    notifyAll();
    http.stop(0);
  }

  @SuppressWarnings("WaitNotInLoop") // its callers loop
  private void pause(long millis) {
    try {
      wait(millis);
    } catch (InterruptedException e) {
      throw new AssertionError("interrupted", e);
    }
  }

  private ObjectNode base(long chat, long person) {
    ObjectNode message = JSON.createObjectNode();
    message.put("message_id", nextMessage++).put("date", 1_700_000_000);
    message.set("from", person(person));
    message
        .putObject("chat")
        .put("id", chat)
        .put("type", chat > 0 ? "private" : "supergroup")
        .put("title", "A chat");
    return message;
  }

  private static ObjectNode person(long id) {
    return JSON.createObjectNode()
        .put("id", id)
        .put("is_bot", id == BOT)
        .put("first_name", "Somebody")
        .put("username", id == BOT ? NAME : "somebody" + id);
  }

  private void push(String kind, ObjectNode content) {
    ObjectNode update = JSON.createObjectNode();
    update.put("update_id", nextUpdate++);
    update.set(kind, content);
    updates.addLast(update);
    notifyAll();
  }

  private void serve(HttpExchange exchange) throws IOException {
    String[] path = exchange.getRequestURI().getPath().substring(1).split("/", 4);
    byte[] body = exchange.getRequestBody().readAllBytes();
    if (path[0].equals("file")) {
      answer(exchange, 200, files.getOrDefault(path[2], new byte[0]));
      return;
    }
    Request request =
        new Request(key(path[1]), body.length == 0 ? JSON.nullNode() : JSON.readTree(body));
    Deal deal = deal(request);
    Fault fault = deal.fault();
    if (fault == null) {
      answer(
          exchange,
          200,
          ("{\"ok\":true,\"result\":" + deal.result() + "}").getBytes(StandardCharsets.UTF_8));
    } else if (fault.status() == 0) {
      exchange.close();
    } else {
      answer(exchange, fault.status(), fault.body().getBytes(StandardCharsets.UTF_8));
    }
  }

  private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
    try (exchange) {
      exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private synchronized Deal deal(Request request) {
    requests.add(request);
    notifyAll();
    Deque<Fault> mine = faults.get(request.method());
    Fault fault = mine == null ? null : mine.pollFirst();
    return new Deal(fault, fault == null || fault.done() ? perform(request) : "");
  }

  private record Deal(@Nullable Fault fault, String result) {}

  private String perform(Request request) {
    return switch (request.method()) {
      case "getme" -> person(BOT).toString();
      case "getupdates" -> poll(request.arguments());
      case "sendmessage" -> {
        ObjectNode message = base(request.chat(), BOT);
        if (request.isEphemeral() && knowsEphemeral) {
          message.put("ephemeral_message_id", message.path("message_id").asInt());
          message.put("message_id", 0);
        } else {
          lastSent.put(request.chat(), message.path("message_id").asInt());
        }
        yield message.toString();
      }
      case "editmessagetext" -> base(request.chat(), BOT).toString();
      case "getfile" ->
          "{\"file_id\":\"x\",\"file_unique_id\":\"y\",\"file_path\":\"%s\"}"
              .formatted(request.arguments().path("file_id").asText());
      default -> "true";
    };
  }

  private String poll(JsonNode arguments) {
    long offset = arguments.path("offset").asLong();
    while (!updates.isEmpty()
        && updates.peekFirst().path("update_id").asLong() < offset
        && offset <= nextUpdate + 10) {
      updates.removeFirst();
    }
    notifyAll();
    Instant end = Instant.now().plusSeconds(arguments.path("timeout").asLong());
    while (updates.isEmpty() && once.isEmpty() && !closed && Instant.now().isBefore(end)) {
      pause(Math.max(1, Duration.between(Instant.now(), end).toMillis()));
    }
    List<JsonNode> batch = new ArrayList<>(once);
    once.clear();
    batch.addAll(updates);
    return batch.toString();
  }

  private static String key(String method) {
    return method.toLowerCase(Locale.ROOT);
  }
}
