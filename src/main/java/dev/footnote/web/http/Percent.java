package dev.footnote.web.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;

/** Percent-encoding as RFC 3986, section 2.1 has it, of UTF-8. */
final class Percent {

  private Percent() {}

  /**
   * Decodes a path.
   *
   * @throws HttpProblem if it is not one path alone: it has {@code .} or {@code ..} in it, an
   *     encoded slash, a control character, or what is no encoding
   */
  static String path(String encoded) {
    if (encoded.toLowerCase(Locale.ROOT).contains("%2f")) {
      throw wrong();
    }
    String path = decoded(encoded);
    if (!path.startsWith("/")
        || path.chars().anyMatch(Character::isISOControl)
        || Arrays.stream(path.split("/", -1)).anyMatch(s -> s.equals(".") || s.equals(".."))) {
      throw wrong();
    }
    return path;
  }

  /**
   * Decodes any text.
   *
   * @throws HttpProblem if it is no encoding, or not of UTF-8
   */
  static String decoded(String encoded) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(encoded.length());
    try {
      for (int at = 0; at < encoded.length(); at++) {
        int next = encoded.codePointAt(at);
        if (next == '%') {
          bytes.write(HexFormat.fromHexDigits(encoded, at + 1, at + 3));
          at += 2;
        } else {
          bytes.writeBytes(Character.toString(next).getBytes(UTF_8));
          at += Character.charCount(next) - 1;
        }
      }
      return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes.toByteArray())).toString();
    } catch (CharacterCodingException | IllegalArgumentException | IndexOutOfBoundsException e) {
      throw wrong();
    }
  }

  private static HttpProblem wrong() {
    return new HttpProblem(400, "This address cannot be read. Check it for a slip.");
  }
}
