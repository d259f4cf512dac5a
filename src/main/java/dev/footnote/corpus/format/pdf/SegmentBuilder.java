package dev.footnote.corpus.format.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Puts letters together to words and lines, wherever in the file they are drawn. */
final class SegmentBuilder {

  /** Shares of the font's size. */
  private static final float SAME_BASELINE = 0.2f;

  private static final float HIGHEST_RAISED = 0.7f;
  private static final float LOWEST_LOWERED = 0.35f;
  private static final float SMALL = 0.85f;
  private static final float COLUMN_GAP = 0.8f;

  private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";

  private SegmentBuilder() {}

  /** The lines of a page from top to bottom, each parted where there is a gap in it. */
  static List<Segment> segments(List<Glyph> glyphs) {
    List<List<Glyph>> rows = rows(glyphs);
    raise(rows);
    List<Segment> segments = new ArrayList<>();
    for (List<Glyph> row : rows) {
      row.sort(Comparator.comparing(Glyph::x));
      int start = 0;
      float end = Float.NaN;
      for (int i = 0; i < row.size(); i++) {
        Glyph glyph = row.get(i);
        if (glyph.isBlank()) {
          continue;
        }
        if (glyph.x() - end > COLUMN_GAP * glyph.size()) {
          add(row.subList(start, i), segments);
          start = i;
        }
        end = Math.max(glyph.end(), Float.isNaN(end) || start == i ? glyph.end() : end);
      }
      add(row.subList(start, row.size()), segments);
    }
    segments.sort(Comparator.comparing(Segment::y).thenComparing(Segment::x));
    return segments;
  }

  /** Letters on one baseline. */
  private static List<List<Glyph>> rows(List<Glyph> glyphs) {
    List<Glyph> sorted = new ArrayList<>(glyphs);
    sorted.sort(Comparator.comparing(Glyph::y));
    List<List<Glyph>> rows = new ArrayList<>();
    List<Glyph> row = new ArrayList<>();
    for (Glyph glyph : sorted) {
      if (!row.isEmpty()
          && glyph.y() - row.getFirst().y()
              > SAME_BASELINE * Math.min(glyph.size(), row.getFirst().size())) {
        rows.add(row);
        row = new ArrayList<>();
      }
      row.add(glyph);
    }
    rows.add(row);
    return rows;
  }

  /** Lets small letters above and below a line stand in it, as {@code ²} does. */
  private static void raise(List<List<Glyph>> rows) {
    for (int i = 0; i < rows.size(); i++) {
      List<Glyph> row = rows.get(i);
      List<Glyph> below = i + 1 < rows.size() ? rows.get(i + 1) : List.of();
      List<Glyph> above = i > 0 ? rows.get(i - 1) : List.of();
      List<Glyph> left = new ArrayList<>();
      for (Glyph glyph : row) {
        if (!glyph.isBlank() && isBeside(glyph, below, HIGHEST_RAISED)) {
          int digit = "0123456789".indexOf(glyph.text());
          String text = digit < 0 ? glyph.text() : RAISED.substring(digit, digit + 1);
          below.add(glyph.with(text, below.getFirst().y(), glyph.size()));
        } else if (!glyph.isBlank() && isBeside(glyph, above, LOWEST_LOWERED)) {
          above.add(glyph.with(glyph.text(), above.getFirst().y(), glyph.size()));
        } else {
          left.add(glyph);
        }
      }
      row.clear();
      row.addAll(left);
    }
    rows.removeIf(List::isEmpty);
  }

  /** Whether a letter is a small one right beside another of a line. */
  private static boolean isBeside(Glyph small, List<Glyph> line, float furthest) {
    if (line.isEmpty()
        || Math.abs(small.y() - line.getFirst().y()) > furthest * line.getFirst().size() * 1.5f) {
      return false;
    }
    for (Glyph glyph : line) {
      float gap = Math.max(small.x() - glyph.end(), glyph.x() - small.end());
      if (!glyph.isBlank()
          && small.size() < SMALL * glyph.size()
          && Math.abs(small.y() - glyph.y()) < furthest * glyph.size()
          && Math.abs(gap) < 0.3f * glyph.size()) {
        return true;
      }
    }
    return false;
  }

  private static void add(List<Glyph> row, List<Segment> segments) {
    StringBuilder text = new StringBuilder();
    Map<Float, Integer> sizes = new HashMap<>();
    int bold = 0;
    int letters = 0;
    float firstWord = 0;
    Glyph before = null;
    boolean space = false;
    Glyph first = null;
    for (Glyph glyph : row) {
      if (glyph.isBlank()) {
        space = true;
        continue;
      }
      if (before == null || first == null) {
        first = glyph;
      } else if (space || isSpace(before, glyph)) {
        firstWord = firstWord == 0 ? before.end() - first.x() : firstWord;
        text.append(' ');
      }
      text.append(glyph.text());
      sizes.merge(glyph.size(), 1, Integer::sum);
      bold += glyph.bold() ? 1 : 0;
      letters++;
      space = false;
      before = glyph;
    }
    if (before == null || first == null) {
      return;
    }
    float size =
        sizes.entrySet().stream()
            .max(
                Map.Entry.<Float, Integer>comparingByValue()
                    .thenComparing(Map.Entry.comparingByKey()))
            .orElseThrow()
            .getKey();
    segments.add(
        new Segment(
            text.toString(),
            first.x(),
            before.end(),
            first.y(),
            size,
            2 * bold > letters,
            firstWord == 0 ? before.end() - first.x() : firstWord));
  }

  private static boolean isSpace(Glyph before, Glyph after) {
    if (RAISED.contains(after.text())) {
      return false; // a mark stands right behind its word
    }
    float size = Math.max(before.size(), after.size());
    float space = Math.clamp(after.space(), 0.2f * size, 0.4f * size);
    return after.x() - before.end() > 0.5f * space;
  }
}
