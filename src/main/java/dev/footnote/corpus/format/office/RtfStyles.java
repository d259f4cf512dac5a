package dev.footnote.corpus.format.office;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The paragraph styles of an RTF file, by their numbers. */
final class RtfStyles {

  private static final Pattern HEADING = Pattern.compile("heading ([1-9])");

  private record Style(int level, boolean title, boolean contents) {}

  private static final Style PLAIN = new Style(0, false, false);

  private final Map<Integer, Style> styles = new HashMap<>();

  /**
   * Adds a style.
   *
   * @param outline its level from 0, or {@link RtfState#NO_LEVEL}
   * @param name as the file writes it, with a semicolon behind
   */
  void add(int number, int outline, String name) {
    String plain = name.replace(";", "").strip().toLowerCase(Locale.ROOT);
    Matcher heading = HEADING.matcher(plain);
    int level =
        outline >= 0 && outline < 9
            ? outline + 1
            : heading.matches() ? Integer.parseInt(heading.group(1)) : 0;
    styles.put(number, new Style(level, plain.equals("title"), plain.startsWith("toc ")));
  }

  /** The level of a heading in a style, from 1; 0 for text. */
  int level(int style) {
    Style found = styles.getOrDefault(style, PLAIN);
    return found.title() ? 1 : found.level();
  }

  boolean isTitle(int style) {
    return styles.getOrDefault(style, PLAIN).title();
  }
}
