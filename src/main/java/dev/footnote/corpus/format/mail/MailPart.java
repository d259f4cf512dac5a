package dev.footnote.corpus.format.mail;

import dev.footnote.corpus.format.EncodedMarkup;
import dev.footnote.corpus.format.TextDecoder.Decoded;
import dev.footnote.language.Whitespace;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.stream.NameValuePair;
import org.apache.james.mime4j.stream.RawField;
import org.apache.james.mime4j.stream.RawFieldParser;
import org.apache.james.mime4j.util.MimeParameterMapping;

/** A message or a part of one, with the parts in it. Made by {@link MailParser}. */
final class MailPart {

  private final Map<String, String> headers = new HashMap<>();
  private final List<MailPart> parts = new ArrayList<>();
  private String type = "text/plain";
  private byte[] bytes = {};

  /** A header as it is written, on one line; the first of several counts. */
  void addHeader(String name, String value) {
    headers.putIfAbsent(name.toLowerCase(Locale.ROOT), value);
  }

  void addPart(MailPart part) {
    parts.add(part);
  }

  /**
   * Sets what it holds.
   *
   * @param mimeType as {@code text/html}, in lower case
   * @param content the text's bytes; none of anything but text
   */
  void setContent(String mimeType, byte[] content) {
    type = mimeType;
    bytes = content;
  }

  /** Its kind, as {@code text/html}. */
  String type() {
    return type;
  }

  boolean is(String kind) {
    return type.equals(kind) || (kind.endsWith("/") && type.startsWith(kind));
  }

  List<MailPart> parts() {
    return parts;
  }

  /** Its text, in the charset that it states, if it keeps to that. */
  Decoded text() {
    return EncodedMarkup.decode(bytes, parameter("content-type", "charset").orElse(null));
  }

  /** A header as it is read, with its encoded words decoded. */
  Optional<String> header(String name) {
    return raw(name).map(MailPart::decoded).filter(value -> !value.isBlank());
  }

  /** A header as it is written. */
  Optional<String> raw(String name) {
    return Optional.ofNullable(headers.get(name));
  }

  /** A header's parameter: the charset of a content type, the name of an attached file. */
  Optional<String> parameter(String header, String name) {
    return raw(header)
        .flatMap(
            value -> {
              MimeParameterMapping parameters = new MimeParameterMapping();
              for (NameValuePair pair :
                  RawFieldParser.DEFAULT.parseRawBody(new RawField(header, value)).getParams()) {
                parameters.addParameter(pair.getName(), pair.getValue());
              }
              return Optional.ofNullable(parameters.get(name));
            })
        .map(MailPart::decoded)
        .filter(value -> !value.isBlank());
  }

  /** The name of the file that it is to be saved as, if it is one. */
  Optional<String> fileName() {
    return parameter("content-disposition", "filename").or(() -> parameter("content-type", "name"));
  }

  /** Whether it is sent along with the text, rather than a part of it. */
  boolean isAttachment() {
    boolean attached =
        raw("content-disposition")
            .filter(value -> value.strip().toLowerCase(Locale.ROOT).startsWith("attachment"))
            .isPresent();
    return attached || (fileName().isPresent() && !is("text/plain") && !is("text/html"));
  }

  /** Itself and all in it, in order. */
  Stream<MailPart> all() {
    List<MailPart> all = new ArrayList<>();
    Deque<MailPart> open = new ArrayDeque<>(List.of(this));
    while (!open.isEmpty()) {
      MailPart part = open.pop();
      all.add(part);
      part.parts.reversed().forEach(open::push);
    }
    return all.stream();
  }

  static String decoded(String written) {
    try {
      return Whitespace.oneLine(
          DecoderUtil.decodeEncodedWords(written, DecodeMonitor.SILENT).strip());
    } catch (IllegalArgumentException e) {
      return Whitespace.oneLine(written.strip()); // in a charset that there is not
    }
  }
}
