package dev.footnote.web.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;

/**
 * A form with files, as browsers send it: {@code multipart/form-data} of RFC 7578, with names in
 * UTF-8.
 *
 * @param parts in their order
 */
record Multipart(List<Part> parts) {

  private static final int MAX_PARTS = 1_000;
  private static final int MAX_HEADERS = 20;
  private static final int MAX_HEADER = 8_192;

  private static final MimeConfig LIMITS =
      MimeConfig.custom().setMaxHeaderCount(MAX_HEADERS).setMaxHeaderLen(MAX_HEADER).build();

  private static final Pattern NAME = parameter("name");
  private static final Pattern FILE_NAME = parameter("filename");

  /**
   * One field.
   *
   * @param file the name of its file; empty if it is none
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Part(String name, Optional<String> file, byte[] content) {}

  /**
   * Parses the body of a request.
   *
   * @throws HttpProblem if it is not such a form
   */
  static Multipart of(Request request) {
    try {
      return new Multipart(
          parts(request.headers().text("content-type"), new ByteArrayInputStream(request.body())));
    } catch (IOException | MimeException e) {
      throw new HttpProblem(400, "This form came in pieces. Send it again.");
    }
  }

  private static List<Part> parts(String type, ByteArrayInputStream body)
      throws IOException, MimeException {
    MimeTokenStream tokens = new MimeTokenStream(LIMITS);
    tokens.parseHeadless(body, type);
    List<Part> parts = new ArrayList<>();
    String disposition = "";
    for (EntityState state = tokens.getState();
        state != EntityState.T_END_OF_STREAM;
        state = tokens.next()) {
      if (state == EntityState.T_START_BODYPART) {
        disposition = "";
      } else if (state == EntityState.T_FIELD
          && tokens.getField().getName().equalsIgnoreCase("Content-Disposition")) {
        disposition = new String(tokens.getField().getRaw().toByteArray(), UTF_8);
      } else if (state == EntityState.T_BODY && !disposition.isEmpty()) {
        if (parts.size() == MAX_PARTS) {
          throw new HttpProblem(400, "This has more fields than any page here sends.");
        }
        parts.add(
            new Part(
                value(NAME, disposition).orElse(""),
                value(FILE_NAME, disposition),
                tokens.getInputStream().readAllBytes()));
      }
    }
    return parts;
  }

  Fields fields() {
    return new Fields(
        parts.stream()
            .filter(part -> part.file().isEmpty())
            .collect(
                groupingBy(
                    Part::name, mapping(part -> new String(part.content(), UTF_8), toList()))));
  }

  List<Upload> uploads() {
    return parts.stream()
        .filter(part -> part.file().filter(name -> !name.isEmpty()).isPresent())
        .map(part -> new Upload(part.name(), part.file().orElseThrow(), part.content()))
        .toList();
  }

  private static Pattern parameter(String name) {
    return Pattern.compile(";\\s*" + name + "=\"([^\"]*)\"", Pattern.CASE_INSENSITIVE);
  }

  /** Browsers escape a quotation mark and a line's end alone; see the HTML standard, 4.10.22.8. */
  private static Optional<String> value(Pattern parameter, String disposition) {
    return Optional.of(parameter.matcher(disposition))
        .filter(Matcher::find)
        .map(found -> found.group(1).replace("%22", "\"").replaceAll("%0[DdAa]", " "));
  }
}
