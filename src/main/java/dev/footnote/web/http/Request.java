package dev.footnote.web.http;

import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a browser or a script asks for.
 *
 * @param method in capitals, such as {@code GET}
 * @param path decoded, from its first slash; without {@code .} and {@code ..}
 * @param query what stands behind the question mark, decoded
 * @param headers by their names in lower case
 * @param body as it was sent; empty if nothing was
 * @param from who sent it, as far as that is known
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Request(
    String method, String path, Fields query, Fields headers, byte[] body, InetAddress from) {

  /**
   * The body as the fields of a form; its files are {@link #uploads}.
   *
   * @throws HttpProblem if it is none
   */
  public Fields form() {
    return switch (contentType()) {
      case "application/x-www-form-urlencoded" ->
          Fields.parse(new String(body, StandardCharsets.UTF_8));
      case "multipart/form-data" -> Multipart.of(this).fields();
      default -> throw new HttpProblem(415, "This takes a form, and nothing else.");
    };
  }

  /**
   * The files that a form brings, without those whose field was left empty.
   *
   * @throws HttpProblem if the body is no form
   */
  public List<Upload> uploads() {
    return contentType().equals("multipart/form-data") ? Multipart.of(this).uploads() : List.of();
  }

  /** The type of the body in lower case, without parameters; empty if it is not said. */
  public String contentType() {
    return headers.text("content-type").replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
  }

  /** The value of a cookie, without the quotation marks that it may have (RFC 6265, 4.1.1). */
  public Optional<String> cookie(String name) {
    return headers.values().getOrDefault("cookie", List.of()).stream()
        .flatMap(header -> Arrays.stream(header.split(";")))
        .map(pair -> pair.strip().split("=", 2))
        .filter(pair -> pair.length == 2 && pair[0].equals(name))
        .map(pair -> pair[1].replaceFirst("^\"(.*)\"$", "$1"))
        .findFirst();
  }

  /** The same with a body. */
  Request with(byte[] sent) {
    return new Request(method, path, query, headers, sent, from);
  }
}
