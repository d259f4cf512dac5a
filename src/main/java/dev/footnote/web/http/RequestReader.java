package dev.footnote.web.http;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.InetAddress;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Reads requests, and refuses those that no browser would send here. */
final class RequestReader {

  private final Reach reach;

  RequestReader(Reach reach) {
    this.reach = reach;
  }

  /**
   * Reads a request but for its body.
   *
   * @throws HttpProblem if it cannot be understood, or is not meant for this server
   */
  Request head(HttpExchange exchange) {
    Fields headers =
        new Fields(
            exchange.getRequestHeaders().entrySet().stream()
                .collect(
                    Collectors.toMap(
                        header -> header.getKey().toLowerCase(Locale.ROOT), Map.Entry::getValue)));
    List<String> hosts = headers.values().getOrDefault("host", List.of());
    if (hosts.size() != 1 || !reach.isOurs(hosts.getFirst())) {
      throw new HttpProblem(
          421,
          "This address leads here, but is not one of this page's own. Open http://localhost.");
    }
    String query = exchange.getRequestURI().getRawQuery();
    return new Request(
        exchange.getRequestMethod(),
        Percent.path(exchange.getRequestURI().getRawPath()),
        Fields.parse(query == null ? "" : query),
        headers,
        new byte[0],
        from(exchange.getRemoteAddress().getAddress(), headers));
  }

  /**
   * Reads the body.
   *
   * @throws HttpProblem if it has more than {@code most} bytes
   * @throws IOException if it does not come, or not in time
   */
  static byte[] body(HttpExchange exchange, int most) throws IOException {
    byte[] body = exchange.getRequestBody().readNBytes(most + 1);
    if (body.length > most) {
      throw new HttpProblem(
          413, "This is too large: at most %,d kilobytes can be sent here.".formatted(most / 1024));
    }
    return body;
  }

  /** The one for whom the nearest proxy asks, which wrote the last address; else the peer. */
  private InetAddress from(InetAddress peer, Fields headers) {
    List<String> forwarded = headers.values().getOrDefault("x-forwarded-for", List.of());
    if (forwarded.isEmpty() || !reach.isProxy(peer)) {
      return peer;
    }
    String last = forwarded.getLast();
    try {
      return InetAddress.ofLiteral(last.substring(last.lastIndexOf(',') + 1).strip());
    } catch (IllegalArgumentException e) {
      return peer;
    }
  }
}
