package dev.footnote.corpus.format.pdf;

import java.util.List;

/** A part of a page that is read from top to bottom before another is. */
sealed interface Region {

  float x();

  float end();

  float top();

  /** The baseline of its last line. */
  float bottom();

  /**
   * Lines of text.
   *
   * @param lines from top to bottom, at least one
   */
  record Column(List<Segment> lines) implements Region {

    public Column {
      lines = List.copyOf(lines);
    }

    @Override
    public float x() {
      return (float) lines.stream().mapToDouble(Segment::x).min().orElseThrow();
    }

    @Override
    public float end() {
      return (float) lines.stream().mapToDouble(Segment::end).max().orElseThrow();
    }

    @Override
    public float top() {
      return lines.getFirst().y();
    }

    @Override
    public float bottom() {
      return lines.getLast().y();
    }
  }

  /**
   * A table.
   *
   * @param rows the words of its cells, in rows that are equally long
   * @param named whether the first row names the columns
   */
  record Table(List<List<String>> rows, boolean named, float x, float end, float top, float bottom)
      implements Region {

    public Table {
      rows = List.copyOf(rows);
    }
  }
}
