package dev.footnote.corpus.format.office;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The lists of a Word file, and how far each has counted. */
final class DocxNumbering {

  static final int MOST_LEVELS = 9;

  private static final Pattern PLACE = Pattern.compile("%([1-9])");

  private final Map<String, Element> abstracts = new HashMap<>();
  private final Map<String, Element> lists = new HashMap<>();

  /** Lists that are drawn from the same definition go on counting together. */
  private final Map<String, int[]> counters = new HashMap<>();

  private final Set<String> restarted = new HashSet<>();

  DocxNumbering(@Nullable Element root) {
    Xml.children(root, "abstractNum")
        .forEach(list -> abstracts.put(String.valueOf(Xml.attribute(list, "abstractNumId")), list));
    Xml.children(root, "num")
        .forEach(list -> lists.put(String.valueOf(Xml.attribute(list, "numId")), list));
  }

  /**
   * Counts one more item.
   *
   * @param id the list's
   * @param level how many lists it stands in besides the outermost
   * @return its number with a space behind; empty for one with a bullet; null if there is no such
   *     list
   */
  @Nullable String next(String id, int level) {
    @Nullable Element list = lists.get(id);
    @Nullable String definitionId = list == null ? null : Xml.value(list, "abstractNumId");
    if (list == null || definitionId == null || level >= MOST_LEVELS) {
      return null;
    }
    int[] counts = counters.computeIfAbsent(definitionId, any -> new int[MOST_LEVELS]);
    @Nullable Element override = override(list, level);
    int start = Xml.number(Xml.child(override, "startOverride"), "val", -1);
    if (start >= 0 && restarted.add(id + "/" + level)) {
      counts[level] = start;
    } else {
      counts[level] = counts[level] == 0 ? start(list, level) : counts[level] + 1;
    }
    for (int deeper = level + 1; deeper < MOST_LEVELS; deeper++) {
      @Nullable Element at = level(list, deeper);
      if (Xml.number(Xml.child(at, "lvlRestart"), "val", 1) != 0) {
        counts[deeper] = 0;
      }
    }
    return label(list, level, counts);
  }

  /** The level of a list that a style is tied to, or 0. */
  int levelOf(String id, @Nullable String style) {
    @Nullable Element list = lists.get(id);
    for (int level = 0; style != null && list != null && level < MOST_LEVELS; level++) {
      if (style.equals(Xml.value(level(list, level), "pStyle"))) {
        return level;
      }
    }
    return 0;
  }

  private String label(Element list, int level, int[] counts) {
    @Nullable Element at = level(list, level);
    @Nullable String format = Xml.value(at, "numFmt");
    @Nullable String text = Xml.value(at, "lvlText");
    if (at == null || text == null || "bullet".equals(format) || "none".equals(format)) {
      return "";
    }
    boolean figures = Boolean.TRUE.equals(Xml.flag(at, "isLgl"));
    Matcher places = PLACE.matcher(text);
    StringBuilder label = new StringBuilder();
    while (places.find()) {
      int place = Integer.parseInt(places.group(1)) - 1;
      int count = counts[place] == 0 ? start(list, place) : counts[place];
      String how = figures ? "decimal" : String.valueOf(Xml.value(level(list, place), "numFmt"));
      places.appendReplacement(label, Matcher.quoteReplacement(written(count, how)));
    }
    places.appendTail(label);
    String number = label.toString().strip();
    return number.isEmpty() ? "" : number + " ";
  }

  private static String written(int number, String format) {
    return switch (format) {
      case "lowerRoman" -> ListNumber.roman(number);
      case "upperRoman" -> ListNumber.roman(number).toUpperCase(Locale.ROOT);
      case "lowerLetter" -> ListNumber.letters(number);
      case "upperLetter" -> ListNumber.letters(number).toUpperCase(Locale.ROOT);
      case "decimalZero" -> number < 10 ? "0" + number : Integer.toString(number);
      case "none" -> "";
      default -> Integer.toString(number);
    };
  }

  private int start(Element list, int level) {
    return Xml.number(Xml.child(level(list, level), "start"), "val", 1);
  }

  private @Nullable Element level(Element list, int level) {
    @Nullable Element overridden = Xml.child(override(list, level), "lvl");
    if (overridden != null) {
      return overridden;
    }
    @Nullable Element definition = abstracts.get(String.valueOf(Xml.value(list, "abstractNumId")));
    @Nullable String style = Xml.value(definition, "numStyleLink");
    if (style != null) {
      definition =
          abstracts.values().stream()
              .filter(other -> style.equals(Xml.value(other, "styleLink")))
              .findFirst()
              .orElse(definition);
    }
    return atLevel(definition, "lvl", level);
  }

  private static @Nullable Element override(Element list, int level) {
    return atLevel(list, "lvlOverride", level);
  }

  private static @Nullable Element atLevel(@Nullable Element parent, String name, int level) {
    return Xml.children(parent, name)
        .filter(at -> Xml.number(at, "ilvl", -1) == level)
        .findFirst()
        .orElse(null);
  }
}
