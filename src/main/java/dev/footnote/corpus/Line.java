package dev.footnote.corpus;

import dev.footnote.language.Span;

/**
 * A line as a reader sees it: what was wrapped at the margin is joined.
 *
 * @param span where it stands, without surrounding white space and list or heading marks
 * @param group lines with the same number stand together, with no blank line between them
 * @param form what its marks say it is
 * @param level the heading's level, 1 the outermost; 0 for everything else
 */
record Line(Span span, int group, Form form, int level) {

  enum Form {
    /** Nothing said: running text, or a heading without a mark. */
    PLAIN,
    /** Marked as a heading. */
    HEADING,
    /** A credit or dateline, parted from the paragraph it stands in front of. */
    LEAD,
    /** A list's item, a table's row, a line of code. */
    ITEM
  }

  static Line plain(Span span, int group) {
    return new Line(span, group, Form.PLAIN, 0);
  }

  static Line item(Span span, int group) {
    return new Line(span, group, Form.ITEM, 0);
  }

  static Line heading(Span span, int group, int level) {
    return new Line(span, group, Form.HEADING, level);
  }

  static Line lead(Span span, int group) {
    return new Line(span, group, Form.LEAD, 0);
  }
}
