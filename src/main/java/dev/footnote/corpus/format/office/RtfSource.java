package dev.footnote.corpus.format.office;

import com.rtfparserkit.parser.IRtfSource;
import java.io.IOException;
import java.io.InputStream;

/**
 * The bytes of an RTF file, but for most of its pictures'. All groups are closed at the end, and
 * what stands behind the last is no part of it: the parser would give up the words before.
 */
final class RtfSource implements IRtfSource {

  /** No text has so many hexadecimal digits in a row. */
  private static final int MOST_DIGITS = 10_000;

  private static final int NONE = -2;

  private final InputStream in;
  private int digits;
  private int pushedBack = NONE;
  private int depth;
  private boolean escaped;
  private boolean ended;
  private boolean cut;

  RtfSource(InputStream in) {
    this.in = in;
  }

  @Override
  public int read() throws IOException {
    if (pushedBack != NONE) {
      int again = pushedBack;
      pushedBack = NONE;
      return again;
    }
    int next = in.read();
    while (isDigit(next) && ++digits > MOST_DIGITS) {
      next = in.read();
    }
    if (!isDigit(next)) {
      digits = 0;
    }
    return next < 0 || ended ? end() : counted(next);
  }

  /** Whether the file ended before its last group. */
  boolean isCut() {
    return cut;
  }

  private int end() {
    ended = true;
    if (depth == 0) {
      return -1;
    }
    cut = true;
    depth--;
    return '}';
  }

  private int counted(int next) {
    if (!escaped && next == '{') {
      depth++;
    } else if (!escaped && next == '}') {
      depth = Math.max(0, depth - 1);
      ended = depth == 0;
    }
    escaped = !escaped && next == '\\';
    return next;
  }

  private static boolean isDigit(int c) {
    return (c >= '0' && c <= '9')
        || (c >= 'a' && c <= 'f')
        || (c >= 'A' && c <= 'F')
        || c == '\n'
        || c == '\r';
  }

  @Override
  public void unread(int c) {
    pushedBack = c;
  }

  /** Binary data, which is not read for its words. */
  @Override
  public int read(byte[] bytes) throws IOException {
    int from = 0;
    if (bytes.length > 0 && pushedBack != NONE) {
      bytes[from++] = (byte) read();
    }
    return from + in.readNBytes(bytes, from, bytes.length - from);
  }
}
