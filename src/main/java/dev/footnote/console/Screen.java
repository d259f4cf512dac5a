package dev.footnote.console;

import dev.footnote.language.Span;
import java.io.PrintStream;
import java.util.regex.Pattern;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;
import org.jline.utils.WCWidth;

/**
 * Where text is read: how wide it is and whether it shows styles.
 *
 * @param out where the text goes
 * @param width columns of a line, at least {@value #NARROWEST}
 * @param styled whether it is a terminal that shows bold and colour; elsewhere quoted words stand
 *     between »…«
 */
public record Screen(PrintStream out, int width, boolean styled) {

  static final AttributedStyle PLAIN = AttributedStyle.DEFAULT;
  static final AttributedStyle STRONG = AttributedStyle.BOLD;
  static final AttributedStyle FAINT = PLAIN.faint();
  static final AttributedStyle QUOTED = STRONG.foreground(AttributedStyle.CYAN);

  private static final int NARROWEST = 20;
  private static final int WIDEST = 100;

  private static final Pattern SPACES = Pattern.compile("[\\s\\u0085\\u2028\\u2029]+");

  /** Controls, escapes, and marks that reorder what follows them. */
  private static final Pattern UNSAFE =
      Pattern.compile("[\\p{Cc}\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069\\uFEFF]");

  /** A width that is too narrow or too wide to be read well is brought to one that is not. */
  public Screen {
    width = Math.clamp(width, NARROWEST, WIDEST);
  }

  /** The same words on one line, without anything that would command a terminal. */
  static String safe(String text) {
    return UNSAFE.matcher(SPACES.matcher(text).replaceAll(" ")).replaceAll("");
  }

  /** Prints an empty line. */
  void gap() {
    out.print('\n');
  }

  /** Prints a paragraph of one style. */
  void paragraph(String text, AttributedStyle style) {
    paragraph("", new AttributedString(safe(text), style));
  }

  /**
   * Prints a paragraph, broken at spaces into lines that fit, and shows it at once.
   *
   * @param indent stands before every line
   * @param text made of {@link #safe} parts
   */
  void paragraph(String indent, AttributedString text) {
    int room = width - indent.length();
    int start = skipSpaces(text, 0);
    while (start < text.length()) {
      int end = lineEnd(text, start, room);
      AttributedString line = text.subSequence(start, end);
      out.print(indent + (styled ? line.toAnsi() : line.toString()).stripTrailing() + '\n');
      start = skipSpaces(text, end);
    }
    out.flush();
  }

  /**
   * A paragraph with some of its words standing out.
   *
   * @param quotes ranges of {@code text}, in order and not overlapping
   */
  AttributedString quoting(String text, Iterable<Span> quotes) {
    AttributedStringBuilder builder = new AttributedStringBuilder();
    int from = 0;
    for (Span quote : quotes) {
      builder.append(safe(text.substring(from, quote.start())), PLAIN);
      builder.append(styled ? "" : "»").append(safe(quote.of(text)), QUOTED);
      builder.append(styled ? "" : "«");
      from = quote.end();
    }
    return builder.append(safe(text.substring(from)), PLAIN).toAttributedString();
  }

  /** The end of the longest line from {@code start}: before a space, else where the room ends. */
  private static int lineEnd(AttributedString text, int start, int room) {
    int columns = 0;
    int lastSpace = start;
    for (int i = start; i < text.length(); ) {
      int letter = Character.codePointAt(text, i);
      columns += Math.max(0, WCWidth.wcwidth(letter));
      if (letter == ' ') {
        lastSpace = i;
      } else if (columns > room) {
        return lastSpace > start ? lastSpace : i;
      }
      i += Character.charCount(letter);
    }
    return text.length();
  }

  private static int skipSpaces(AttributedString text, int from) {
    int i = from;
    while (i < text.length() && text.charAt(i) == ' ') {
      i++;
    }
    return i;
  }
}
