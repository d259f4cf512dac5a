package dev.footnote.web;

import static java.util.Objects.requireNonNull;

import dev.footnote.file.Sha256;
import dev.footnote.web.access.Visitor;
import dev.footnote.web.http.Request;
import dev.footnote.web.http.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.Map;

/**
 * A file that comes with the program, which a browser asks for again only to hear it is the same.
 */
final class StaticFile implements Page {

  private final byte[] content;
  private final Map<String, String> headers;

  /**
   * @param name of a resource beside this class
   * @param type its media type
   */
  StaticFile(String name, String type) {
    try (InputStream file = requireNonNull(StaticFile.class.getResourceAsStream(name), name)) {
      content = file.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    headers =
        Map.of(
            "Content-Type",
            type,
            "Cache-Control",
            "no-cache",
            "ETag",
            '"' + HexFormat.of().formatHex(Sha256.of(content), 0, 8) + '"');
  }

  @Override
  public Response show(Request request, Visitor visitor) {
    boolean isKnown = request.headers().text("if-none-match").equals(headers.get("ETag"));
    return isKnown
        ? new Response.Whole(304, headers, new byte[0])
        : new Response.Whole(200, headers, content);
  }
}
