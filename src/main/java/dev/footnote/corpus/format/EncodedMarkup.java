package dev.footnote.corpus.format;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.footnote.corpus.format.TextDecoder.Decoded;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Bytes of HTML or XML, which declare their charset, truly or not. */
public final class EncodedMarkup {

  /** In bytes: browsers look no further. */
  private static final int DECLARED_WITHIN = 2048;

  private static final Pattern DECLARED =
      Pattern.compile(
          "<\\?xml[^>]*?encoding\\s*=\\s*[\"']([^\"']+)"
              + "|<meta[^>]*?charset\\s*=\\s*[\"']?\\s*([^\"'\\s/>;]+)",
          Pattern.CASE_INSENSITIVE);

  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  private EncodedMarkup() {}

  /**
   * The text of {@code bytes}: by their byte-order mark, else as UTF-8 where they are nothing else,
   * else in the declared charset, else in the likeliest. A declaration that they do not keep to is
   * passed over.
   *
   * @param declared the charset that is declared around them, which goes before their own
   */
  public static Decoded decode(byte[] bytes, @Nullable String declared) {
    Charset said = charset(declared).or(() -> declaredWithin(bytes)).orElse(UTF_8);
    int first = bytes.length > 1 ? ((bytes[0] & 0xFF) << 8) | (bytes[1] & 0xFF) : 0;
    if (first == 0x3C00 || first == 0x003C) { // '<' in two bytes
      return new Decoded(new String(bytes, first == 0x003C ? UTF_16BE : UTF_16LE), null);
    }
    boolean marked = first >= 0xFEFF;
    // What is valid UTF-8 and not ASCII is nothing else; ASCII may be an old Japanese charset.
    boolean guess = marked || decoded(bytes, UTF_8).filter(text -> !isAscii(text)).isPresent();
    return (guess ? Optional.<String>empty() : decoded(bytes, said))
        .map(text -> new Decoded(text, null))
        .or(() -> TextDecoder.decode(bytes))
        .orElseGet(() -> new Decoded(new String(bytes, UTF_8), null));
  }

  private static Optional<Charset> declaredWithin(byte[] bytes) {
    int length = Math.min(bytes.length, DECLARED_WITHIN);
    Matcher declared = DECLARED.matcher(new String(bytes, 0, length, ISO_8859_1));
    return declared.find()
        ? charset(declared.group(1) == null ? declared.group(2) : declared.group(1))
        : Optional.empty();
  }

  /** What is called ISO-8859-1 has always been written in Windows' extension of it. */
  private static Optional<Charset> charset(@Nullable String name) {
    try {
      Charset charset = name == null ? UTF_8 : Charset.forName(name.strip());
      boolean latin = charset.equals(ISO_8859_1) || charset.equals(US_ASCII);
      return name == null ? Optional.empty() : Optional.of(latin ? WINDOWS_1252 : charset);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Optional<String> decoded(byte[] bytes, Charset charset) {
    try {
      // A declaration that stands in the bytes themselves is no wide charset's.
      boolean wide = charset.name().startsWith("UTF-16") || charset.name().startsWith("UTF-32");
      return wide
          ? Optional.empty()
          : Optional.of(charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  private static boolean isAscii(String text) {
    return text.chars().allMatch(c -> c < 0x80);
  }
}
