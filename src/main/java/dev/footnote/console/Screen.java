package dev.footnote.console;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.footnote.language.QuotationMarks;
import dev.footnote.language.Span;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;
import org.jline.utils.WCWidth;

/**
 * Where text is read: how large it is and whether it shows styles.
 *
 * @param out where the text goes
 * @param size how large it is now; a window may change
 * @param styled whether it is a terminal that shows bold and colour; elsewhere quoted words stand
 *     between quotation marks
 */
public record Screen(PrintStream out, Supplier<Size> size, boolean styled) {

  static final AttributedStyle PLAIN = AttributedStyle.DEFAULT;
  static final AttributedStyle STRONG = AttributedStyle.BOLD;
  static final AttributedStyle FAINT = PLAIN.faint();
  static final AttributedStyle QUOTED = STRONG.foreground(AttributedStyle.CYAN);

  /** For a terminal that does not know how wide it is. */
  private static final int USUAL_WIDTH = 80;

  private static final int NARROWEST = 20;
  private static final int WIDEST = 100;

  private static final Pattern SPACES = Pattern.compile("[\\s\\u0085\\u2028\\u2029]+");

  /** Controls, escapes, and marks that reorder what follows them. */
  private static final Pattern UNSAFE =
      Pattern.compile("[\\p{Cc}\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069\\uFEFF]");

  /**
   * How large a screen is.
   *
   * @param columns letters in a line; 0 if that is not known
   * @param rows lines that are seen at once; 0 where a text has no end, as in a file
   */
  public record Size(int columns, int rows) {}

  /** One that stays as wide as it is, and whose text has no end. */
  public Screen(PrintStream out, int columns, boolean styled) {
    this(out, () -> new Size(columns, 0), styled);
  }

  /** Columns of a line: as many as there are, but neither too few nor too many to be read well. */
  int width() {
    int columns = size.get().columns();
    return columns == 0 ? USUAL_WIDTH : Math.clamp(columns, NARROWEST, WIDEST);
  }

  /**
   * How many lines are seen at once beside one to go on from; all of them where there is no end.
   */
  int pageLength() {
    int rows = size.get().rows();
    return rows < 2 ? Integer.MAX_VALUE : rows - 1;
  }

  /** The lines that something prints here; none of them is shown. */
  List<String> lines(Consumer<Screen> printing) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    printing.accept(new Screen(new PrintStream(bytes, false, UTF_8), size, styled));
    return bytes.toString(UTF_8).lines().toList();
  }

  /** The same words on one line, without anything that would command a terminal. */
  static String safe(String text) {
    return UNSAFE.matcher(SPACES.matcher(text).replaceAll(" ")).replaceAll("");
  }

  /** Prints a line that {@link #lines} made. */
  void print(String line) {
    out.print(line + '\n');
    out.flush();
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
    paragraph(indent, indent, text);
  }

  /**
   * The same of an item in a list.
   *
   * @param number stands before the first line, and as many spaces before the others
   */
  void item(String number, AttributedString text) {
    paragraph(number, " ".repeat(number.length()), text);
  }

  private void paragraph(String first, String indent, AttributedString text) {
    int room = width() - indent.length();
    int start = skipSpaces(text, 0);
    String before = first;
    while (start < text.length()) {
      int end = lineEnd(text, start, room);
      print(before, text.subSequence(start, end));
      start = skipSpaces(text, end);
      before = indent;
    }
    out.flush();
  }

  /**
   * Prints one line, cut where it is too long.
   *
   * @param text made of {@link #safe} parts
   */
  void line(String indent, AttributedString text) {
    int room = width() - indent.length();
    boolean fits = text.columnLength() <= room;
    print(indent, fits ? text : cut(text, room));
    out.flush();
  }

  private static AttributedString cut(AttributedString text, int room) {
    return new AttributedStringBuilder()
        .append(text.columnSubSequence(0, room - 1))
        .append("…", PLAIN)
        .toAttributedString();
  }

  private void print(String indent, AttributedString line) {
    out.print(indent + (styled ? line.toAnsi() : line.toString()).stripTrailing() + '\n');
  }

  /**
   * A paragraph with some of its words standing out.
   *
   * @param quotes ranges of {@code text}, in order and not overlapping
   * @param marks what they stand between where styles are not shown
   */
  AttributedString quoting(String text, Iterable<Span> quotes, QuotationMarks marks) {
    AttributedStringBuilder builder = new AttributedStringBuilder();
    int from = 0;
    for (Span quote : quotes) {
      builder.append(safe(text.substring(from, quote.start())), PLAIN);
      String words = safe(quote.of(text));
      builder.append(styled ? words : marks.around(words), QUOTED);
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
