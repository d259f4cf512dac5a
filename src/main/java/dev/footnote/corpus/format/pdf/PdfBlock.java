package dev.footnote.corpus.format.pdf;

import java.util.List;

/** A part of a document as it is read. */
public sealed interface PdfBlock {

  /** The number of the page it begins on, from 1 and by position in the file. */
  int page();

  /**
   * A heading.
   *
   * @param level 1 for the outermost; 0 for a bold line in the text's own size
   */
  record Heading(int page, String words, int level) implements PdfBlock {}

  /**
   * Running text, or a note from a page's foot.
   *
   * @param words its lines; their ends are meant, and no wrap at a margin
   */
  record Paragraph(int page, String words) implements PdfBlock {}

  /**
   * An item of a list.
   *
   * @param words on one line, with the number if it has one
   * @param depth how many lists it stands in, from 1
   * @param first whether it begins a list
   */
  record Item(int page, String words, int depth, boolean first) implements PdfBlock {}

  /**
   * A table's row.
   *
   * @param cells its words, column by column
   * @param columns whether they are the columns' names
   * @param first whether it begins a table
   */
  record Row(int page, List<String> cells, boolean columns, boolean first) implements PdfBlock {

    public Row {
      cells = List.copyOf(cells);
    }
  }
}
