package dev.footnote.web.http;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A process that serves: limits belong to a process, and those of other tests are others. It prints
 * its port alone. {@code /endless} sends events as long as they can be sent, {@code /cut} tells how
 * many of those could not go on.
 */
final class SlowServer {

  private static final AtomicInteger cut = new AtomicInteger();

  private SlowServer() {}

  public static void main(String[] arguments) throws IOException {
    Served served =
        new Served(
            request ->
                request.path().equals("/endless")
                    ? (Response.Stream) SlowServer::send
                    : Response.of(200, "text/plain", "cut: " + cut));
    System.out.println(served.port());
  }

  private static void send(Response.Events events) throws IOException {
    try {
      while (true) {
        events.send("statement", "x".repeat(100_000));
      }
    } catch (IOException e) {
      cut.incrementAndGet();
      throw e;
    }
  }
}
