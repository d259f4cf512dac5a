package dev.footnote.corpus.format.office;

import java.util.List;
import java.util.stream.Collectors;

/** A piece of a document, as a person reads it. Its words have no markup; none is empty. */
public sealed interface DocumentBlock {

  /** What it says, on one line. */
  String words();

  /**
   * A heading.
   *
   * @param level from 1, the outermost, or {@link #BOLD}
   */
  record Heading(String words, int level) implements DocumentBlock {

    /** Is not marked as a heading, but stands alone in bold type. */
    public static final int BOLD = 0;
  }

  /** A paragraph; each line's end in it is meant. */
  record Paragraph(String words) implements DocumentBlock {}

  /**
   * An item of a list, together with those right before and behind it.
   *
   * @param words begin with its number, if it has one
   * @param depth how many lists it stands in, from 1
   */
  record Item(String words, int depth) implements DocumentBlock {}

  /** A table of at least one row. */
  record Table(List<Row> rows) implements DocumentBlock {

    public Table {
      rows = List.copyOf(rows);
    }

    @Override
    public String words() {
      return rows.stream()
          .flatMap(row -> row.cells().stream())
          .filter(cell -> !cell.isEmpty())
          .collect(Collectors.joining(" "));
    }
  }

  /**
   * A table's row.
   *
   * @param cells what stands in each column, on one line; empty where there is nothing
   * @param columns whether they are the names of the columns
   */
  record Row(List<String> cells, boolean columns) {

    public Row {
      cells = List.copyOf(cells);
    }
  }
}
