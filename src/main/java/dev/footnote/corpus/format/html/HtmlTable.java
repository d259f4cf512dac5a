package dev.footnote.corpus.format.html;

import dev.footnote.corpus.format.ContentBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jsoup.nodes.Element;

/** A table of HTML. */
final class HtmlTable {

  /** More are no table that a person reads. */
  private static final int MOST_COLUMNS = 100;

  private static final int LONGEST_CELL = 600;

  private static final String NO_DATA =
      "h1, h2, h3, h4, h5, h6, ul, ol, pre, blockquote, article, section";

  private static final Set<String> LAYOUT_ROLES = Set.of("presentation", "none");

  private final Element table;
  private final boolean named;
  private final List<Row> rows;

  /**
   * @param cells what stands in each column: a cell over several rows in each of them, a cell over
   *     several columns in its first
   * @param names whether all that stands in it are names, of columns or of what comes below
   */
  private record Row(List<String> cells, boolean names) {

    long filled() {
      return cells.stream().filter(cell -> !cell.isEmpty()).count();
    }
  }

  /** What reaches down from an earlier row into a column. */
  private record Reaching(String words, int rows) {}

  HtmlTable(Element table) {
    this.table = table;
    boolean laidOut = LAYOUT_ROLES.contains(table.attr("role"));
    boolean nested = table.stream().skip(1).anyMatch(inner -> inner.nameIs("table"));
    boolean plain = !laidOut && !nested;
    this.named = plain && table.selectFirst("th, thead, caption") != null;
    boolean data = plain && (named || table.selectFirst(NO_DATA) == null);
    this.rows = data ? rows() : List.of();
  }

  /** Whether it is one of rows and columns, and not a way to lay out a page. */
  boolean isData() {
    return !rows.isEmpty()
        && rows.stream().anyMatch(row -> row.filled() > 1)
        && (named
            || rows.stream()
                .flatMap(row -> row.cells().stream())
                .noneMatch(cell -> cell.length() > LONGEST_CELL));
  }

  /** Adds its caption, the names of its columns and its rows. */
  void add(ContentBuilder content) {
    for (Element caption : table.select("caption")) {
      content.paragraph(HtmlWords.of(caption).replace('\n', ' '));
    }
    int from = 0;
    while (from < rows.size() && rows.get(from).filled() == 1 && rows.get(from).names()) {
      content.paragraph(String.join("", rows.get(from++).cells())); // a title across all columns
    }
    int first = from;
    while (first < rows.size() && rows.get(first).names()) {
      first++;
    }
    if (first > from && first < rows.size()) {
      content.row(columns(rows.subList(from, first)), true);
    } else {
      first = from;
    }
    rows.subList(first, rows.size()).forEach(row -> content.row(row.cells(), false));
    content.endGroup();
  }

  /** The names of the columns, of one row or of several. */
  private static List<String> columns(List<Row> names) {
    int width = names.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
    return IntStream.range(0, width).mapToObj(column -> column(names, column)).toList();
  }

  private static String column(List<Row> names, int column) {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      List<String> cells = names.get(i).cells();
      int at = Math.min(column, cells.size() - 1);
      boolean last = i == names.size() - 1;
      while (!last && at > 0 && cells.get(at).isEmpty()) {
        at--; // what stands over several columns names each of them
      }
      String cell = at < 0 || (last && column >= cells.size()) ? "" : cells.get(at);
      if (!cell.isEmpty() && !words.contains(cell)) {
        words.add(cell);
      }
    }
    return String.join(" ", words);
  }

  private List<Row> rows() {
    List<Row> read = new ArrayList<>();
    List<Reaching> reaching = new ArrayList<>();
    for (Element row : table.select("tr")) {
      if (!HtmlWords.isLeftOut(row)) {
        Row next = row(row, reaching);
        if (next.filled() > 0) {
          read.add(next);
        }
      }
    }
    return read;
  }

  private static Row row(Element row, List<Reaching> reaching) {
    List<String> cells = new ArrayList<>();
    boolean names = true;
    for (Element cell : row.children()) {
      String name = HtmlWords.name(cell);
      if (!name.equals("td") && !name.equals("th")) {
        continue;
      }
      addReaching(cells, reaching);
      String words = HtmlWords.isLeftOut(cell) ? "" : HtmlWords.of(cell).replaceAll("\\s+", " ");
      names &= name.equals("th") || words.isEmpty();
      int columns = span(cell, "colspan", MOST_COLUMNS - cells.size());
      int rows = span(cell, "rowspan", Integer.MAX_VALUE);
      for (int i = 0; i < columns; i++) {
        String here = i == 0 ? words : "";
        set(reaching, cells.size(), new Reaching(here, rows - 1));
        cells.add(here);
      }
    }
    addReaching(cells, reaching);
    Element part = row.parent();
    return new Row(cells, names || (part != null && HtmlWords.name(part).equals("thead")));
  }

  private static void addReaching(List<String> cells, List<Reaching> reaching) {
    while (cells.size() < reaching.size() && reaching.get(cells.size()).rows() > 0) {
      Reaching cell = reaching.get(cells.size());
      reaching.set(cells.size(), new Reaching(cell.words(), cell.rows() - 1));
      cells.add(cell.words());
    }
  }

  private static void set(List<Reaching> reaching, int column, Reaching cell) {
    while (reaching.size() <= column) {
      reaching.add(new Reaching("", 0));
    }
    reaching.set(column, cell);
  }

  private static int span(Element cell, String attribute, int most) {
    String written = cell.attr(attribute);
    return written.matches("\\d{1,5}") ? Math.max(1, Math.min(most, Integer.parseInt(written))) : 1;
  }
}
