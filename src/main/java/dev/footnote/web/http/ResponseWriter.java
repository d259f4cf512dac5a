package dev.footnote.web.http;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;

/** Writes responses, with the headers that all of them have unless they say otherwise. */
final class ResponseWriter {

  /** An article is hostile text: whatever gets into a page, none but our own files may run. */
  private static final Map<String, String> HEADERS =
      Map.of(
          "Content-Security-Policy",
          "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
              + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
          "X-Content-Type-Options",
          "nosniff",
          "X-Frame-Options",
          "DENY",
          // With no-referrer a form would say that it came from "null".
          "Referrer-Policy",
          "same-origin",
          "Cross-Origin-Opener-Policy",
          "same-origin",
          "Cross-Origin-Resource-Policy",
          "same-origin",
          "Cache-Control",
          "no-store");

  private static final int NO_BODY = -1;
  private static final int CHUNKS = 0;

  private ResponseWriter() {}

  /**
   * Writes one.
   *
   * @throws IOException if nobody reads it
   */
  static void write(HttpExchange exchange, Response response) throws IOException {
    switch (response) {
      case Response.Whole whole -> write(exchange, whole);
      case Response.Stream stream -> {
        setHeaders(exchange, Map.of("Content-Type", "text/event-stream; charset=utf-8"));
        exchange.sendResponseHeaders(200, CHUNKS);
        try (OutputStream out = exchange.getResponseBody()) {
          out.flush();
          stream.sendTo(new EventStream(out));
        }
      }
    }
  }

  private static void write(HttpExchange exchange, Response.Whole whole) throws IOException {
    setHeaders(exchange, whole.headers());
    int length = whole.body().length;
    if (exchange.getRequestMethod().equals("HEAD")) {
      exchange.getResponseHeaders().set("Content-Length", String.valueOf(length));
      exchange.sendResponseHeaders(whole.status(), NO_BODY);
    } else if (length == 0) {
      exchange.sendResponseHeaders(whole.status(), NO_BODY);
    } else {
      exchange.sendResponseHeaders(whole.status(), length);
      try (OutputStream out = exchange.getResponseBody()) {
        out.write(whole.body());
      }
    }
  }

  private static void setHeaders(HttpExchange exchange, Map<String, String> headers) {
    Headers all = exchange.getResponseHeaders();
    HEADERS.forEach(all::set);
    headers.forEach(all::set);
  }
}
