package dev.footnote.web.http;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** What a request is answered with. The server adds the headers that every response has. */
public sealed interface Response {

  /**
   * One that is known as a whole.
   *
   * @param status of HTTP, such as 200
   * @param headers by name, without {@code Content-Length}
   * @param body may be empty
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Whole(int status, Map<String, String> headers, byte[] body) implements Response {

    /**
     * @throws IllegalArgumentException if a header has a line's end or another control character
     */
    public Whole {
      headers = Map.copyOf(headers);
      headers.forEach(Whole::check);
    }

    /** What stands behind a line's end would be a header of somebody else's. */
    private static void check(String name, String value) {
      if (value.chars().anyMatch(Character::isISOControl)) {
        throw new IllegalArgumentException(
            "the header %s must be one line but was \"%s\"".formatted(name, value));
      }
    }

    /** The same with one more header, or with another value of it. */
    public Whole with(String name, String value) {
      Map<String, String> more = new HashMap<>(headers);
      more.put(name, value);
      return new Whole(status, more, body);
    }
  }

  /** Server-sent events, sent as they come. */
  non-sealed interface Stream extends Response {

    /**
     * Sends all of them.
     *
     * @throws IOException if nobody reads them any more
     */
    void sendTo(Events events) throws IOException;
  }

  /** Where events are sent to. */
  interface Events {

    /**
     * Sends one at once.
     *
     * @param name what it is, a word
     * @param data any text
     * @throws IOException if nobody reads it
     */
    void send(String name, String data) throws IOException;
  }

  /** A page. */
  static Whole html(int status, String html) {
    return of(status, "text/html; charset=utf-8", html);
  }

  /** JSON. */
  static Whole json(int status, String json) {
    return of(status, "application/json", json);
  }

  /**
   * Sends the browser on with a {@code GET}.
   *
   * @param location percent-encoded, from its first slash
   */
  static Whole seeOther(String location) {
    return new Whole(303, Map.of("Location", location), new byte[0]);
  }

  /** Any text. */
  static Whole of(int status, String type, String text) {
    return new Whole(status, Map.of("Content-Type", type), text.getBytes(StandardCharsets.UTF_8));
  }
}
