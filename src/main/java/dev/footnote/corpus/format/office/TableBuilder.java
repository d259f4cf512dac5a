package dev.footnote.corpus.format.office;

import dev.footnote.corpus.format.Line;
import dev.footnote.corpus.format.office.DocumentBlock.Paragraph;
import dev.footnote.corpus.format.office.DocumentBlock.Row;
import dev.footnote.corpus.format.office.DocumentBlock.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Makes a table of its cells, or text of one that only holds text together. */
final class TableBuilder {

  /** More are no table that a person reads. */
  private static final int MOST_COLUMNS = 1000;

  private final List<Line> lines = new ArrayList<>();

  /**
   * A cell.
   *
   * @param blocks what it holds
   * @param columns how many columns it stands in
   * @param continued whether it is the one above, reaching down
   */
  record Cell(List<DocumentBlock> blocks, int columns, boolean continued) {

    String words() {
      return blocks.stream()
          .map(block -> block.words().replace('\n', ' '))
          .collect(Collectors.joining(" "));
    }

    /** Whether it only has words in bold type, or none. */
    boolean isBold() {
      return blocks.stream().allMatch(DocumentBlock.Heading.class::isInstance);
    }
  }

  private record Line(List<Cell> cells, boolean header, boolean bold) {

    int width() {
      return cells.stream().mapToInt(Cell::columns).sum();
    }

    List<Cell> filled() {
      return cells.stream().filter(cell -> !cell.blocks().isEmpty()).toList();
    }
  }

  /**
   * Adds a row.
   *
   * @param header whether it is marked as one that names columns
   */
  void add(List<Cell> cells, boolean header) {
    boolean bold = !cells.isEmpty() && cells.stream().allMatch(Cell::isBold);
    lines.add(new Line(List.copyOf(cells), header, bold));
  }

  boolean isEmpty() {
    return lines.isEmpty();
  }

  /**
   * What it was all for: the rows under the names of their columns.
   *
   * @param namesLikely whether the table is laid out so that its first row stands out
   */
  List<DocumentBlock> blocks(boolean namesLikely) {
    int width = lines.stream().mapToInt(Line::width).max().orElse(0);
    if (width <= 1 || isLaidOut()) {
      return lines.stream()
          .flatMap(line -> line.cells().stream())
          .flatMap(cell -> cell.blocks().stream())
          .toList();
    }
    List<DocumentBlock> blocks = new ArrayList<>();
    int from = 0;
    while (from < lines.size() && isTitle(lines.get(from), width)) {
      blocks.add(new Paragraph(lines.get(from++).filled().getFirst().words()));
    }
    List<Row> rows = rows(lines.subList(from, lines.size()), namesLikely);
    if (!rows.isEmpty()) {
      blocks.add(new Table(rows));
    }
    return blocks;
  }

  /** A row in whose cells texts stand side by side is no table's. */
  private boolean isLaidOut() {
    return lines.size() == 1
        && lines.getFirst().cells().stream().anyMatch(cell -> cell.blocks().size() > 1);
  }

  /** Whether a row is one cell above all columns. */
  private static boolean isTitle(Line line, int width) {
    return line.filled().size() == 1 && line.filled().getFirst().columns() == width;
  }

  private static List<Row> rows(List<Line> lines, boolean namesLikely) {
    List<List<String>> rows = new ArrayList<>();
    List<Line> kept = new ArrayList<>();
    for (Line line : lines) {
      List<String> row = row(line, rows.isEmpty() ? List.of() : rows.getLast());
      if (row.stream().anyMatch(cell -> !cell.isEmpty())) {
        rows.add(row);
        kept.add(line);
      }
    }
    int names = 0;
    while (names < kept.size() && kept.get(names).header()) {
      names++;
    }
    if (names == 0) {
      boolean bold = kept.size() > 1 && kept.getFirst().bold() && !kept.get(1).bold();
      names = ColumnNames.areFirst(rows, namesLikely || bold) ? 1 : 0;
    }
    List<Row> shown = new ArrayList<>();
    if (names > 0 && names < rows.size()) {
      shown.add(new Row(names(kept.subList(0, names), rows.subList(0, names)), true));
      rows = rows.subList(names, rows.size());
    }
    rows.forEach(row -> shown.add(new Row(row, false)));
    return shown;
  }

  /** A cell over several columns stands in the first, one over several rows in each of them. */
  private static List<String> row(Line line, List<String> above) {
    List<String> row = new ArrayList<>();
    for (Cell cell : line.cells()) {
      boolean again = cell.continued() && row.size() < above.size();
      row.add(again ? above.get(row.size()) : cell.words());
      for (int i = 1; i < cell.columns() && row.size() < MOST_COLUMNS; i++) {
        row.add("");
      }
    }
    return row;
  }

  /** The names in one row or several, of which the upper ones may be over several columns. */
  private static List<String> names(List<Line> lines, List<List<String>> rows) {
    int width = rows.stream().mapToInt(List::size).max().orElse(0);
    return IntStream.range(0, width)
        .mapToObj(
            column ->
                IntStream.range(0, rows.size())
                    .mapToObj(i -> name(lines.get(i), rows.get(i), column))
                    .filter(name -> !name.isEmpty())
                    .distinct()
                    .collect(Collectors.joining(" ")))
        .toList();
  }

  private static String name(Line line, List<String> row, int column) {
    int at = 0;
    for (Cell cell : line.cells()) {
      if (column < at + cell.columns()) {
        return row.get(at);
      }
      at += cell.columns();
    }
    return "";
  }
}
