package dev.footnote.corpus.format.office;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntFunction;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** How far the lists and headings of an OpenDocument text have counted. */
final class OdtNumbering {

  private static final int MOST_LEVELS = 10;

  private final OdtStyles styles;
  private final int[] headings = new int[MOST_LEVELS + 1];

  /** By a list's identifier and by its style, for lists that go on. */
  private final Map<String, int[]> counted = new HashMap<>();

  OdtNumbering(OdtStyles styles) {
    this.styles = styles;
  }

  /** The counts of a list that begins, one for each level from 1. */
  int[] begin(Element list, @Nullable String style) {
    @Nullable String before = Xml.attribute(list, "continue-list");
    boolean goesOn = "true".equals(Xml.attribute(list, "continue-numbering"));
    int @Nullable [] known =
        before != null ? counted.get(before) : goesOn ? counted.get("style " + style) : null;
    int[] counts = known == null ? new int[MOST_LEVELS + 1] : known;
    counted.put("style " + style, counts);
    counted.put(Objects.requireNonNullElse(Xml.attribute(list, "id"), ""), counts);
    return counts;
  }

  /**
   * Counts one more item.
   *
   * @param level how many lists it stands in
   * @param start where it starts to count anew, or -1
   * @return its number with a space behind; empty for one with a bullet
   */
  String next(@Nullable String style, int level, int[] counts, int start) {
    return level > MOST_LEVELS
        ? ""
        : number(at -> styles.listLevel(style, at), level, counts, start);
  }

  /** The number of a heading with a space behind; empty for one without. */
  String nextHeading(int level) {
    return level > MOST_LEVELS ? "" : number(styles::outlineLevel, level, headings, -1);
  }

  private static String number(
      IntFunction<@Nullable Element> levels, int level, int[] counts, int start) {
    @Nullable Element at = levels.apply(level);
    int first = start >= 0 ? start : Xml.number(at, "start-value", 1);
    counts[level] = start >= 0 || counts[level] == 0 ? first : counts[level] + 1;
    for (int deeper = level + 1; deeper <= MOST_LEVELS; deeper++) {
      counts[deeper] = 0;
    }
    @Nullable String format = Xml.attribute(at, "num-format");
    if (at == null || format == null || format.isEmpty()) {
      return "";
    }
    StringBuilder number = new StringBuilder();
    int shown = Math.clamp(Xml.number(at, "display-levels", 1), 1, level);
    for (int upper = level - shown + 1; upper <= level; upper++) {
      @Nullable String written = Xml.attribute(levels.apply(upper), "num-format");
      if (written != null && !written.isEmpty()) {
        number.append(number.isEmpty() ? "" : ".");
        number.append(ListNumber.written(Math.max(1, counts[upper]), written));
      }
    }
    @Nullable String prefix = Xml.attribute(at, "num-prefix");
    @Nullable String suffix = Xml.attribute(at, "num-suffix");
    return ((prefix == null ? "" : prefix) + number + (suffix == null ? "" : suffix)).strip() + " ";
  }
}
