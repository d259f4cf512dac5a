package dev.footnote.corpus.format;

import dev.footnote.language.Span;
import java.util.List;

/**
 * A line as a reader sees it: what was wrapped at the margin is joined.
 *
 * @param span where it stands in the article's text, without surrounding white space
 * @param group lines with the same number stand together, with no blank line between them
 * @param form what its marks say it is
 * @param level of a heading its level, of a list's item how many lists it stands in: 1 the
 *     outermost; 0 for everything else
 * @param cells of a table's row its cells in order, each within {@code span} and without the space
 *     around it, an empty one of length 0; none for everything else
 * @param until of a heading in a quotation the first group after that, which does not stand under
 *     it; {@link #OPEN} for everything else
 */
public record Line(Span span, int group, Form form, int level, List<Span> cells, int until) {

  public static final int OPEN = Integer.MAX_VALUE;

  /** Above those of marked headings: that of a bold line, alone in its paragraph. */
  public static final int BOLD = 50;

  public enum Form {
    /** Nothing said: running text, or a heading without a mark. */
    PLAIN,
    /** Marked as a heading. */
    HEADING,
    /** A credit or dateline, parted from the paragraph it stands in front of. */
    LEAD,
    /** A list's item, a line of code. */
    ITEM,
    /** A table's row that names its columns: stands before the rows, in their group. */
    COLUMNS,
    /** A table's row. */
    ROW
  }

  public Line {
    cells = List.copyOf(cells);
  }

  public static Line plain(Span span, int group) {
    return new Line(span, group, Form.PLAIN, 0, List.of(), OPEN);
  }

  public static Line item(Span span, int group, int level) {
    return new Line(span, group, Form.ITEM, level, List.of(), OPEN);
  }

  public static Line heading(Span span, int group, int level) {
    return new Line(span, group, Form.HEADING, level, List.of(), OPEN);
  }

  public static Line lead(Span span, int group) {
    return new Line(span, group, Form.LEAD, 0, List.of(), OPEN);
  }

  public static Line row(Span span, int group, Form form, List<Span> cells) {
    return new Line(span, group, form, 0, cells, OPEN);
  }

  /** The same line further on in a text, and in a later group. */
  Line moved(int by, int groups) {
    List<Span> there = cells.stream().map(cell -> moved(cell, by)).toList();
    return new Line(moved(span, by), group + groups, form, level, there, until);
  }

  /** The same line, over nothing from a group on. */
  Line until(int end) {
    return new Line(span, group, form, level, cells, Math.min(until, end));
  }

  /** Whether it is a bold line, which may be a heading or say who, when or where. */
  public boolean isBold() {
    return form == Form.HEADING && level == BOLD;
  }

  private static Span moved(Span span, int by) {
    return new Span(span.start() + by, span.end() + by);
  }

  /** Whether it is one of many alike that stand under each other: an item or a table's row. */
  public boolean isItem() {
    return form == Form.ITEM || form == Form.COLUMNS || form == Form.ROW;
  }
}
