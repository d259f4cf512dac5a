package dev.footnote.corpus.format.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What stands at one height of a page, from left to right; perhaps not on quite the same baseline.
 *
 * @param segments at least one, not overlapping
 */
record Band(List<Segment> segments) {

  /** As a share of the font's size; lines of one column are further apart. */
  private static final float SAME_HEIGHT = 0.6f;

  /** As shares of the font's size: a gap no wider may be a stretched space, or be behind a mark. */
  private static final float WIDEST_SPACE = 2.5f;

  /**
   * As a share of the font's size: with justified lines, spaces of this width may chance upon each
   * other, but hardly so in a few lines.
   */
  private static final float WIDE_SPACE = 1.05f;

  private static final int FEW = 4;

  private static final float WIDEST_BEHIND_MARK = 5;

  /** As a share of the font's size: letters of one line are no further apart in height. */
  private static final float SAME_LINE = 0.15f;

  /** In bands: what stands further away says nothing of a gap. */
  private static final int NEAR = 12;

  private static final Pattern MARK =
      Pattern.compile("[•‣◦▪●○■□▸►·∙\\uF0A7\\uF0B7–—*-]|\\(?(?:\\d{1,3}|[a-zA-Z])[.)]");

  Band {
    segments = List.copyOf(segments);
  }

  float y() {
    return segments.getFirst().y();
  }

  float size() {
    return (float) segments.stream().mapToDouble(Segment::size).max().orElseThrow();
  }

  String text() {
    return String.join(" ", segments.stream().map(Segment::text).toList());
  }

  /** Whether all of it is on one baseline, as a table's row is. */
  boolean isLevel() {
    float y = y();
    return segments.stream()
        .allMatch(segment -> Math.abs(segment.y() - y) <= SAME_LINE * segment.size());
  }

  /** The bands of a page from top to bottom. Pieces of one line are one again. */
  static List<Band> of(List<Segment> sorted) {
    List<Band> bands = new ArrayList<>();
    List<Segment> open = new ArrayList<>();
    for (Segment segment : sorted) {
      boolean below =
          !open.isEmpty()
              && (segment.y() - open.getFirst().y() > SAME_HEIGHT * open.getFirst().size()
                  || open.stream().anyMatch(segment::overlaps));
      if (below) {
        bands.add(leftToRight(open));
        open.clear();
      }
      open.add(segment);
    }
    if (!open.isEmpty()) {
      bands.add(leftToRight(open));
    }
    List<Band> joined = new ArrayList<>();
    for (int i = 0; i < bands.size(); i++) {
      joined.add(bands.get(i).joined(bands, i));
    }
    return joined;
  }

  private static Band leftToRight(List<Segment> segments) {
    return new Band(segments.stream().sorted(Comparator.comparing(Segment::x)).toList());
  }

  private Band joined(List<Band> all, int at) {
    List<Segment> joined = new ArrayList<>();
    for (Segment segment : segments) {
      Segment before = joined.isEmpty() ? null : joined.getLast();
      if (before != null && belong(before, segment, all, at)) {
        joined.set(joined.size() - 1, before.with(segment));
      } else {
        joined.add(segment);
      }
    }
    return new Band(joined);
  }

  private boolean belong(Segment left, Segment right, List<Band> all, int at) {
    float gap = right.x() - left.end();
    float size = Math.min(left.size(), right.size());
    if (Math.abs(left.y() - right.y()) > SAME_LINE * size) {
      return false;
    }
    if (MARK.matcher(left.text()).matches()) {
      return gap < WIDEST_BEHIND_MARK * size
          && (segments.size() == 2 || !Character.isLetterOrDigit(left.text().codePointAt(0)));
    }
    return gap < WIDEST_SPACE * size
        && Math.abs(left.size() - right.size()) < SAME_LINE * size
        && parted(all, at, -1, left.end(), right.x()) + parted(all, at, 1, left.end(), right.x())
            < (gap < WIDE_SPACE * size ? FEW : 1);
  }

  /** How many bands near by have a gap in the same place, as if it were one between columns. */
  private int parted(List<Band> all, int at, int step, float start, float end) {
    int parted = 0;
    for (int i = at + step; i >= 0 && i < all.size() && Math.abs(i - at) <= NEAR; i += step) {
      Band other = all.get(i);
      Place place = other.at(start, end);
      if (Math.abs(other.y() - y()) > 1.5f * NEAR * size() || place == Place.COVERED) {
        return parted;
      }
      parted += place == Place.PARTED ? 1 : 0; // beside it the other column may be shorter
    }
    return parted;
  }

  private enum Place {
    /** A gap is there, and something on both sides. */
    PARTED,
    /** Something stands there. */
    COVERED,
    /** Nothing stands there, nor on one of the sides. */
    BESIDE
  }

  private Place at(float start, float end) {
    float least = Math.min(0.6f * size(), 0.6f * (end - start));
    float left = Float.NEGATIVE_INFINITY;
    for (Segment segment : segments) {
      if (segment.x() > start && Math.min(segment.x(), end) - Math.max(left, start) >= least) {
        return left < 0 ? Place.BESIDE : Place.PARTED;
      }
      left = MARK.matcher(segment.text()).matches() ? left : segment.end();
    }
    return left > start + least ? Place.COVERED : Place.BESIDE;
  }
}
