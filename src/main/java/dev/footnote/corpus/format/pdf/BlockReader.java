package dev.footnote.corpus.format.pdf;

import dev.footnote.corpus.format.pdf.Region.Column;
import dev.footnote.corpus.format.pdf.Region.Table;
import dev.footnote.language.Hyphenation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Makes a document's blocks of its pages. */
final class BlockReader {

  /** What is read one after the other: a column's lines, or a table. */
  private sealed interface Piece {

    /**
     * A column's lines.
     *
     * @param last whether nothing stands below it
     */
    record Text(List<TextLine> lines, boolean last) implements Piece {}

    record Rows(Table table, int page) implements Piece {}
  }

  private final List<Piece> pieces = new ArrayList<>();

  private BlockReader() {}

  /**
   * The blocks of all pages together, and at their end the notes from the pages' feet.
   *
   * @param outline the levels of the headings that are in it, by their words in lower case
   */
  static List<PdfBlock> blocks(List<Page> pages, Map<String, Integer> outline) {
    BlockReader reader = new BlockReader();
    for (Page page : pages) {
      List<Region> regions = PageReader.regions(page.bands());
      for (Region region : regions) {
        switch (region) {
          case Column column -> reader.add(column, page.number(), isLast(column, regions));
          case Table table -> reader.pieces.add(new Piece.Rows(table, page.number()));
        }
      }
    }
    return reader.blocks(outline);
  }

  private static boolean isLast(Region region, List<Region> all) {
    return all.stream()
        .noneMatch(
            other ->
                other.top() > region.bottom()
                    && Math.min(other.end(), region.end()) > Math.max(other.x(), region.x()));
  }

  private void add(Column column, int page, boolean last) {
    float left = column.x();
    Map<Integer, Float> ends = new HashMap<>();
    for (Segment line : column.lines()) {
      ends.merge(Math.round(line.size()), line.end(), Math::max);
    }
    List<TextLine> lines = new ArrayList<>();
    for (Segment line : column.lines()) {
      float right = ends.getOrDefault(Math.round(line.size()), line.end());
      lines.add(new TextLine(line, page, left, right, lines.isEmpty()));
    }
    pieces.add(new Piece.Text(lines, last));
  }

  private List<PdfBlock> blocks(Map<String, Integer> outline) {
    List<TextLine> lines = new ArrayList<>();
    for (Piece piece : pieces) {
      if (piece instanceof Piece.Text text) {
        lines.addAll(text.lines());
      }
    }
    BodyStyle body = BodyStyle.of(lines);
    Hyphenation hyphenation = new Hyphenation(lines.stream().map(TextLine::text).toList());
    FootNotes notes = new FootNotes(body, hyphenation);
    Flow flow = new Flow(body, hyphenation, notes, outline);
    for (Piece piece : pieces) {
      switch (piece) {
        case Piece.Rows(Table table, int page) -> flow.add(table, page);
        case Piece.Text(List<TextLine> column, boolean last) -> {
          int end = last ? notes.start(column) : column.size();
          flow.add(column.subList(0, end));
          notes.add(column.subList(end, column.size()));
        }
      }
    }
    List<PdfBlock> all = new ArrayList<>(flow.build());
    all.addAll(notes.build());
    return all;
  }
}
