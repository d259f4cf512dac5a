package dev.footnote.corpus.format.pdf;

import dev.footnote.corpus.format.pdf.Region.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds a table in bands that stand below each other: what is in them is aligned in columns, and is
 * no running text. Made for one table.
 */
final class TableFinder {

  private static final int FEWEST_ROWS = 3;

  /** What is wider, as a share of its column, or longer is running text. */
  private static final double FULL = 0.7;

  private static final double MANY_WORDS = 2.5;

  /** Rows further apart, in font sizes, are of different tables. */
  private static final float FURTHEST = 4;

  private static final Pattern FIGURE = Pattern.compile("[^\\p{L}]*\\d[^\\p{L}]*\\p{L}{0,3}\\.?");

  private final List<List<Segment>> rows = new ArrayList<>();
  private final List<Band> bands;
  private List<float[]> columns = new ArrayList<>();

  private TableFinder(List<Band> bands) {
    this.bands = bands;
  }

  /**
   * What was found.
   *
   * @param table empty if they hold no table
   * @param bands how many bands this is said of, at least one
   */
  record Found(Optional<Table> table, int bands) {}

  /** Whether a table begins with the first of {@code bands}. */
  static Found at(List<Band> bands) {
    if (bands.getFirst().segments().size() < 2) {
      return new Found(Optional.empty(), 1);
    }
    TableFinder finder = new TableFinder(bands);
    int end = finder.end();
    return finder.isTable()
        ? new Found(Optional.of(finder.table(end)), end)
        : new Found(Optional.empty(), finder.isRunningText() ? Math.max(1, end) : 1);
  }

  /** Takes as many bands as are aligned. */
  private int end() {
    for (int i = 0; i < bands.size(); i++) {
      Band band = bands.get(i);
      boolean far = i > 0 && band.y() - bands.get(i - 1).y() > FURTHEST * bands.get(i - 1).size();
      if (far || !takes(band)) {
        return i;
      }
    }
    return bands.size();
  }

  private boolean takes(Band band) {
    List<float[]> wider = new ArrayList<>();
    columns.forEach(column -> wider.add(column.clone()));
    int last = -1;
    int first = -1;
    for (Segment segment : band.segments()) {
      int column = column(wider, segment);
      if (column < 0 || column == last) {
        return false;
      }
      first = first < 0 ? column : first;
      last = column;
    }
    if (!band.isLevel() || (band.segments().size() < 2 && (first == 0 || rows.isEmpty()))) {
      return false;
    }
    columns = wider;
    rows.add(band.segments());
    return true;
  }

  /** The column a segment stands in, or a new one; -1 if it reaches over two. */
  private static int column(List<float[]> columns, Segment segment) {
    int found = -1;
    int before = 0;
    for (int i = 0; i < columns.size(); i++) {
      float[] column = columns.get(i);
      if (segment.overlaps(column[0], column[1])) {
        if (found >= 0) {
          return -1;
        }
        found = i;
      } else if (column[1] <= segment.x() + 1) {
        before = i + 1;
      }
    }
    if (found < 0) {
      columns.add(before, new float[] {segment.x(), segment.end()});
      return before;
    }
    float[] column = columns.get(found);
    column[0] = Math.min(column[0], segment.x());
    column[1] = Math.max(column[1], segment.end());
    return found;
  }

  private boolean isTable() {
    boolean titled = rows.size() == 2 && columns.size() > 2 && isNamed();
    return columns.size() > 1
        && (titled || rows.size() >= FEWEST_ROWS)
        && (hasFigures() || !isRunningText());
  }

  /** Whether lines go on below each other: they fill their columns, or begin in lower case. */
  private boolean isRunningText() {
    boolean full = true;
    for (int i = 0; i < columns.size(); i++) {
      float[] column = columns.get(i);
      List<Segment> cells = cells(i);
      double fill =
          cells.stream().mapToDouble(Segment::width).average().orElse(0) / (column[1] - column[0]);
      double words =
          cells.stream().mapToInt(cell -> cell.text().split(" ", -1).length).average().orElse(0);
      long lower =
          cells.stream().filter(cell -> Character.isLowerCase(cell.text().codePointAt(0))).count();
      full &= fill >= FULL && words >= MANY_WORDS;
      if (words > MANY_WORDS && 3 * lower > cells.size()) {
        return true;
      }
    }
    return full;
  }

  /** Whether a column holds figures. */
  private boolean hasFigures() {
    for (int i = 1; i < columns.size(); i++) {
      List<Segment> cells = cells(i);
      long figures = cells.stream().filter(cell -> FIGURE.matcher(cell.text()).matches()).count();
      if (2 * figures > cells.size()) {
        return true;
      }
    }
    return false;
  }

  private List<Segment> cells(int column) {
    float[] place = columns.get(column);
    return rows.stream()
        .flatMap(List::stream)
        .filter(segment -> segment.overlaps(place[0], place[1]))
        .toList();
  }

  /** Whether the first row is unlike all others. */
  private boolean isNamed() {
    List<Segment> first = rows.getFirst();
    boolean words = first.stream().noneMatch(cell -> FIGURE.matcher(cell.text()).matches());
    boolean bold = first.stream().allMatch(Segment::bold);
    return words
        && ((bold && !rows.get(1).stream().allMatch(Segment::bold))
            || (rows.size() >= FEWEST_ROWS && hasFigures()));
  }

  private Table table(int end) {
    boolean named = isNamed();
    List<@Nullable String[]> table = new ArrayList<>();
    float least = leastGap();
    float most = mostGap();
    boolean spaced = most > 1.3f * least;
    for (int i = 0; i < rows.size(); i++) {
      List<Segment> row = rows.get(i);
      boolean goesOn =
          i > 1
              && !row.getFirst().overlaps(columns.getFirst()[0], columns.getFirst()[1])
              && (!spaced || gap(i) < (least + most) / 2);
      if (!goesOn) {
        table.add(new String[columns.size()]);
      }
      for (Segment segment : row) {
        int column = column(columns, segment);
        String before = table.getLast()[column];
        table.getLast()[column] = before == null ? segment.text() : before + " " + segment.text();
      }
    }
    return new Table(
        table.stream()
            .map(row -> Arrays.stream(row).map(cell -> cell == null ? "" : cell).toList())
            .toList(),
        named,
        columns.getFirst()[0],
        columns.getLast()[1],
        bands.getFirst().y(),
        bands.get(end - 1).y());
  }

  private float gap(int row) {
    return bands.get(row).y() - bands.get(row - 1).y();
  }

  private float leastGap() {
    float least = Float.MAX_VALUE;
    for (int i = 1; i < rows.size(); i++) {
      least = Math.min(least, gap(i));
    }
    return least;
  }

  private float mostGap() {
    float most = 0;
    for (int i = 1; i < rows.size(); i++) {
      most = Math.max(most, gap(i));
    }
    return most;
  }
}
