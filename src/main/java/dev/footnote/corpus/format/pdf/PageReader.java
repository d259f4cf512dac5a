package dev.footnote.corpus.format.pdf;

import dev.footnote.corpus.format.pdf.Region.Column;
import dev.footnote.corpus.format.pdf.Region.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Parts a page into columns and tables, and tells in which order they are read. */
final class PageReader {

  /** In font sizes: what stands further below is no line of the same column. */
  private static final float FURTHEST = 3;

  /** With more, as on a map, there is no order to be found. */
  private static final int MOST_REGIONS = 150;

  private final List<Region> regions = new ArrayList<>();
  private final List<List<Segment>> open = new ArrayList<>();

  private PageReader() {}

  /** The regions of a page in the order they are read in. */
  static List<Region> regions(List<Band> bands) {
    PageReader page = new PageReader();
    int i = 0;
    while (i < bands.size()) {
      TableFinder.Found found = TableFinder.at(bands.subList(i, bands.size()));
      int end = i + found.bands();
      found.table().ifPresent(page::add);
      if (found.table().isEmpty()) {
        for (int at = i; at < end; at++) {
          page.add(bands.get(at), at + 1 < bands.size() ? bands.get(at + 1) : null);
        }
      }
      i = end;
    }
    page.close(column -> true);
    page.findTablesInColumns();
    return inOrder(page.regions);
  }

  private void add(Table table) {
    close(column -> true);
    regions.add(table);
  }

  private void add(Band band, @Nullable Band below) {
    close(
        column ->
            band.y() - column.getLast().y()
                > FURTHEST * Math.max(band.size(), column.getLast().size()));
    List<List<Segment>> taken = new ArrayList<>();
    List<List<Segment>> begun = new ArrayList<>();
    for (Segment segment : band.segments()) {
      List<List<Segment>> above = open.stream().filter(column -> isOver(column, segment)).toList();
      if (above.size() == 1
          && !isMuchWider(segment, above.getFirst())
          && isAlone(segment, above.getFirst(), band)
          && (below == null || isAlone(segment, above.getFirst(), below))) {
        taken.add(above.getFirst());
        above.getFirst().add(segment);
      } else {
        above.stream().filter(column -> !taken.contains(column)).forEach(this::close);
        List<Segment> column = new ArrayList<>();
        column.add(segment);
        begun.add(column);
      }
    }
    open.addAll(begun);
  }

  private static boolean isOver(List<Segment> column, Segment segment) {
    return segment.overlaps(left(column), right(column));
  }

  /** Whether nothing stands beside a segment, at most a line further down, in the same column. */
  private static boolean isAlone(Segment segment, List<Segment> column, Band band) {
    return band.segments().stream()
        .noneMatch(
            other ->
                isOver(column, other)
                    && !segment.overlaps(other)
                    && other.y() - segment.y() < 1.1f * segment.size());
  }

  private static boolean isMuchWider(Segment segment, List<Segment> column) {
    return column.size() > 3 && segment.end() - right(column) > 4 * segment.size();
  }

  private static float left(List<Segment> column) {
    return (float) column.stream().mapToDouble(Segment::x).min().orElseThrow();
  }

  private static float right(List<Segment> column) {
    return (float) column.stream().mapToDouble(Segment::end).max().orElseThrow();
  }

  private void close(List<Segment> column) {
    open.remove(column);
    regions.add(new Column(column));
  }

  private void close(Predicate<List<Segment>> which) {
    open.stream().filter(which).toList().forEach(this::close);
  }

  /** A table beside a column's text has been taken for columns, each of as many lines. */
  private void findTablesInColumns() {
    List<Region> left = new ArrayList<>(regions);
    for (Region first : left) {
      List<Column> alike =
          left.stream()
              .filter(Column.class::isInstance)
              .map(Column.class::cast)
              .filter(other -> regions.contains(other) && isBeside(other, first))
              .toList();
      if (alike.size() > 1) {
        List<Segment> cells =
            alike.stream()
                .flatMap(column -> column.lines().stream())
                .sorted(Comparator.comparing(Segment::y).thenComparing(Segment::x))
                .toList();
        List<Band> bands = Band.of(cells);
        TableFinder.Found found = TableFinder.at(bands);
        if (found.table().isPresent() && found.bands() == bands.size()) {
          regions.removeAll(alike);
          regions.add(found.table().get());
        }
      }
    }
  }

  private static boolean isBeside(Column one, Region other) {
    return other instanceof Column(List<Segment> lines)
        && lines.size() > 1
        && one.lines().size() == lines.size()
        && Math.abs(one.top() - other.top()) < 2
        && Math.abs(one.bottom() - other.bottom()) < 2;
  }

  /** What stands above and what stands to the left goes first, unless something lies between. */
  private static List<Region> inOrder(List<Region> regions) {
    List<Region> left = new ArrayList<>(regions);
    left.sort(Comparator.comparing(Region::top).thenComparing(Region::x));
    if (left.size() > MOST_REGIONS) {
      return left;
    }
    List<Region> ordered = new ArrayList<>();
    while (!left.isEmpty()) {
      Region next =
          left.stream()
              .filter(one -> left.stream().noneMatch(other -> precedes(other, one, regions)))
              .min(Comparator.comparing(Region::x))
              .orElseGet(left::getFirst);
      left.remove(next);
      ordered.add(next);
    }
    return ordered;
  }

  private static boolean precedes(Region first, Region second, List<Region> all) {
    if (first == second) {
      return false;
    }
    if (overlap(first, second)) {
      return first.top() < second.top();
    }
    return first.end() <= second.x() + 1
        && all.stream()
            .noneMatch(
                between ->
                    overlap(between, first)
                        && overlap(between, second)
                        && between.top() < first.top()
                        && between.top() > second.top());
  }

  private static boolean overlap(Region one, Region other) {
    return Math.min(one.end(), other.end()) - Math.max(one.x(), other.x()) > 1;
  }
}
