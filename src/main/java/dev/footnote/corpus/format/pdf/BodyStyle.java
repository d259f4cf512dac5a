package dev.footnote.corpus.format.pdf;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How a document's running text is set.
 *
 * @param size its font's, in points
 * @param bold whether it is
 * @param leading from one line to the next, as a share of {@code size}
 */
record BodyStyle(float size, boolean bold, float leading) {

  private static final float LARGER = 1.1f;
  private static final float SMALLER = 0.93f;
  private static final float USUAL_LEADING = 1.25f;
  private static final float WIDEST_LEADING = 2.5f;

  static BodyStyle of(List<TextLine> lines) {
    Map<Integer, Integer> sizes = new HashMap<>();
    int bold = 0;
    for (TextLine line : lines) {
      sizes.merge(Math.round(10 * line.size()), line.text().length(), Integer::sum);
      bold += line.segment().bold() ? line.text().length() : -line.text().length();
    }
    float size =
        sizes.entrySet().stream()
            .max(Map.Entry.comparingByValue())
            .map(most -> most.getKey() / 10f)
            .orElse(10f);
    return new BodyStyle(size, bold > 0, leading(lines, size));
  }

  private static float leading(List<TextLine> lines, float size) {
    List<Float> gaps = new ArrayList<>();
    for (int i = 1; i < lines.size(); i++) {
      TextLine line = lines.get(i);
      float gap = (line.segment().y() - lines.get(i - 1).segment().y()) / size;
      boolean body = isNear(line.size(), size) && isNear(lines.get(i - 1).size(), size);
      if (body && !line.starts() && gap > 0 && gap < WIDEST_LEADING) {
        gaps.add(gap);
      }
    }
    Collections.sort(gaps);
    return gaps.isEmpty() ? USUAL_LEADING : gaps.get(gaps.size() * 2 / 5);
  }

  private static boolean isNear(float one, float other) {
    return Math.abs(one - other) < 0.06f * other;
  }

  boolean isLarger(Segment segment) {
    return segment.size() > LARGER * size;
  }

  boolean isSmaller(Segment segment) {
    return segment.size() < SMALLER * size;
  }

  /** Whether a line is set apart from running text as headings are. */
  boolean standsOut(Segment segment) {
    return isLarger(segment) || (segment.bold() && !bold && !isSmaller(segment));
  }
}
