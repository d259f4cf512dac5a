package dev.footnote.language;

/** White space as a reader sees it: no-break spaces count. */
public final class Whitespace {

  private Whitespace() {}

  public static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  public static boolean isLineEnd(char c) {
    return c == '\n' || c == '\r' || c == '\f' || c == '\u0085' || c == '\u2028' || c == '\u2029';
  }

  /** The text with a blank for each run of white space and line ends; no-break spaces stay. */
  public static String oneLine(String text) {
    return text.replaceAll("\\s+", " ");
  }

  /** {@code from}, moved past white space, at most to {@code end}. */
  public static int skip(String text, int from, int end) {
    int at = from;
    while (at < end && isSpace(text.charAt(at)) && !carriesMark(text, at, end)) {
      at++;
    }
    return at;
  }

  /** {@code end}, moved back before white space, at least to {@code start}. */
  public static int skipBack(String text, int start, int end) {
    int at = end;
    while (at > start && isSpace(text.charAt(at - 1))) {
      at--;
    }
    return at;
  }

  /** The range without the white space around it; empty where there is nothing else. */
  public static Span trim(String text, int start, int end) {
    int from = skip(text, start, end);
    return new Span(from, skipBack(text, from, end));
  }

  /** Whether {@code c} is drawn onto the character before it. */
  public static boolean isMark(char c) {
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK ->
          true;
      default -> false;
    };
  }

  /** A space that carries a combining mark is one character to a reader. */
  private static boolean carriesMark(String text, int at, int end) {
    return at + 1 < end && !isLineEnd(text.charAt(at)) && isMark(text.charAt(at + 1));
  }
}
