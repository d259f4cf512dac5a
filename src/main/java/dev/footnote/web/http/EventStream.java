package dev.footnote.web.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;

/**
 * Writes server-sent events as the HTML standard, section 9.2.6 has them. Thread-safe: an event is
 * sent as a whole.
 */
final class EventStream implements Response.Events {

  private final OutputStream out;

  EventStream(OutputStream out) {
    this.out = out;
  }

  @Override
  public synchronized void send(String name, String data) throws IOException {
    if (!name.matches("\\w+")) {
      throw new IllegalArgumentException("an event's name must be a word but was " + name);
    }
    StringBuilder event = new StringBuilder("event: ").append(name).append('\n');
    for (String line : data.split("\r\n|\r|\n", -1)) {
      event.append("data: ").append(line).append('\n');
    }
    out.write(event.append('\n').toString().getBytes(UTF_8));
    out.flush();
  }
}
