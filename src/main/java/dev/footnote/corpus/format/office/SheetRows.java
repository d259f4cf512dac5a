package dev.footnote.corpus.format.office;

import dev.footnote.corpus.format.office.DocumentBlock.Row;
import dev.footnote.corpus.format.office.DocumentBlock.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * A sheet's rows become tables: empty rows part them, unless what stands below goes on without
 * names of its own.
 */
final class SheetRows {

  private static final int FEWEST_NAMES = 2;

  private final List<List<List<String>>> regions = new ArrayList<>();
  private final NavigableMap<Integer, List<String>> byNumber = new TreeMap<>();
  private int before = -1;

  /**
   * Adds a row that is not empty.
   *
   * @param number its number in the sheet, growing
   * @param cells may be changed
   */
  void add(int number, List<String> cells) {
    if (regions.isEmpty() || number > before + 1) {
      regions.add(new ArrayList<>());
    }
    regions.getLast().add(cells);
    byNumber.put(number, cells);
    before = number;
  }

  /** Lets what stands in a cell that reaches down stand in each row that it reaches. */
  void merge(int column, int first, int last) {
    List<String> top = byNumber.getOrDefault(first, List.of());
    String words = column < top.size() ? top.get(column) : "";
    if (!words.isEmpty() && first < last) {
      for (List<String> row : byNumber.subMap(first, false, last, true).values()) {
        while (row.size() <= column) {
          row.add("");
        }
        row.set(column, words);
      }
    }
  }

  /** What they are to a reader. */
  List<DocumentBlock> blocks() {
    List<DocumentBlock> blocks = new ArrayList<>();
    List<Row> open = new ArrayList<>();
    for (List<List<String>> region : regions) {
      int first = leading(region);
      boolean named = ColumnNames.areFirst(region.subList(first, region.size()), open.isEmpty());
      if (named || open.isEmpty() || !open.getFirst().columns() || isTitle(region.getFirst())) {
        close(open, blocks);
      }
      for (int i = 0; i < region.size(); i++) {
        if (i == first && named) {
          close(open, blocks);
        }
        open.add(new Row(region.get(i), i == first && named));
      }
      if (region.size() == 1 && isTitle(region.getFirst())) {
        close(open, blocks);
      }
    }
    close(open, blocks);
    return blocks;
  }

  /** The rows over the names of the columns: what the table is called. */
  private static int leading(List<List<String>> region) {
    int first = 0;
    while (first + 1 < region.size() && isTitle(region.get(first))) {
      first++;
    }
    return first;
  }

  private static boolean isTitle(List<String> row) {
    return row.stream().filter(cell -> !cell.isEmpty()).count() < FEWEST_NAMES;
  }

  private static void close(List<Row> open, List<DocumentBlock> blocks) {
    if (!open.isEmpty()) {
      blocks.add(new Table(open));
      open.clear();
    }
  }
}
