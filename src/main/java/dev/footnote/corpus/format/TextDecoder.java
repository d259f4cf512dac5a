package dev.footnote.corpus.format;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Bytes become text: by their byte-order mark, else as UTF-8, else as the likeliest charset. */
public final class TextDecoder {

  /** A part is enough to tell a charset by, and keeps a large file quick. */
  private static final int SAMPLE = 64 * 1024;

  private static final int LEAST_CONFIDENCE = 30;

  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  private TextDecoder() {}

  /**
   * A text, and how it was decoded.
   *
   * @param text the text, without a byte-order mark
   * @param note what was assumed, where the bytes do not say it themselves
   */
  public record Decoded(String text, @Nullable String note) {}

  /** The text of {@code bytes}; empty if they are no text in any charset. */
  public static Optional<Decoded> decode(byte[] bytes) {
    if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
      return Optional.of(utf8(Arrays.copyOfRange(bytes, 3, bytes.length)));
    }
    if (startsWith(bytes, 0xFF, 0xFE)) {
      return Optional.of(marked(bytes, StandardCharsets.UTF_16LE));
    }
    if (startsWith(bytes, 0xFE, 0xFF)) {
      return Optional.of(marked(bytes, StandardCharsets.UTF_16BE));
    }
    return isBinary(bytes) ? Optional.empty() : Optional.of(utf8(bytes));
  }

  private static Decoded marked(byte[] bytes, Charset charset) {
    return new Decoded(new String(bytes, 2, bytes.length - 2, charset), null);
  }

  private static Decoded utf8(byte[] bytes) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return new Decoded(text, null);
    } catch (CharacterCodingException e) {
      Charset charset = likeliest(bytes);
      return new Decoded(new String(bytes, charset), "is not UTF-8; read as " + charset.name());
    }
  }

  private static Charset likeliest(byte[] bytes) {
    int from = 0; // a page may begin with many kilobytes of markup, which tell nothing
    while (from < bytes.length && bytes[from] >= 0) {
      from++;
    }
    from = Math.max(0, from - SAMPLE / 16);
    CharsetDetector detector = new CharsetDetector();
    detector.setText(Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + SAMPLE)));
    @Nullable CharsetMatch match = detector.detect();
    if (match == null
        || match.getConfidence() < LEAST_CONFIDENCE
        || match.getName().equals("ISO-8859-1") // a subset of it, and what people mean
        || !Charset.isSupported(match.getName())) {
      return WINDOWS_1252;
    }
    return Charset.forName(match.getName());
  }

  /** Text has no NUL and next to no control characters. */
  private static boolean isBinary(byte[] bytes) {
    int controls = 0;
    for (byte b : bytes) {
      if (b == 0) {
        return true;
      }
      if (b > 0 && b < ' ' && (b < '\b' || b > '\r') && b != 0x1B) {
        controls++;
      }
    }
    return controls > bytes.length / 100;
  }

  private static boolean startsWith(byte[] bytes, int... mark) {
    for (int i = 0; i < mark.length; i++) {
      if (i >= bytes.length || (bytes[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }
}
