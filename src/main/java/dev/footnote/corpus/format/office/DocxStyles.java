package dev.footnote.corpus.format.office;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The styles of a Word file. Word keeps the English names of those that it brings along, whatever
 * language a person sees; their identifiers may be of any language.
 */
final class DocxStyles {

  /** What marks text that stands under no heading. */
  private static final int NO_LEVEL = 9;

  private static final int MOST_BASES = 20;

  private static final Pattern HEADING = Pattern.compile("heading ?([1-9])");

  private final Map<String, Element> styles = new HashMap<>();

  /** The style that paragraphs have which name none. */
  private @Nullable String usual;

  DocxStyles(@Nullable Element root) {
    Xml.children(root, "style")
        .forEach(
            style -> {
              String id = String.valueOf(Xml.attribute(style, "styleId"));
              styles.put(id, style);
              @Nullable String byDefault = Xml.attribute(style, "default");
              if (byDefault != null
                  && byDefault.matches("1|true|on")
                  && "paragraph".equals(Xml.attribute(style, "type"))) {
                usual = id;
              }
            });
  }

  /** The level of a heading in this style, from 1; 0 for text. */
  int headingLevel(@Nullable String id) {
    @Nullable Integer level =
        first(
            id,
            style -> {
              int outline = Xml.number(Xml.child(Xml.child(style, "pPr"), "outlineLvl"), "val", -1);
              if (outline >= 0) {
                return outline;
              }
              Matcher name = HEADING.matcher(name(style));
              return name.matches() ? Integer.parseInt(name.group(1)) - 1 : null;
            });
    if (level == null && id != null && !styles.containsKey(id)) {
      Matcher name = HEADING.matcher(id.toLowerCase(Locale.ROOT));
      return name.matches() ? Integer.parseInt(name.group(1)) : 0;
    }
    return level == null || level >= NO_LEVEL ? 0 : level + 1;
  }

  boolean isTitle(@Nullable String id) {
    return id != null
        && (styles.containsKey(id)
            ? Boolean.TRUE.equals(first(id, style -> name(style).equals("title") ? true : null))
            : id.equals("Title"));
  }

  /** Whether it is that of a line of a table of contents or of figures. */
  boolean isContents(@Nullable String id) {
    return Boolean.TRUE.equals(
        first(id, style -> name(style).matches("toc .*|table of figures") ? true : null));
  }

  /** A switch of its type, such as {@code b} or {@code vanish}. */
  boolean has(@Nullable String id, String flag) {
    return Boolean.TRUE.equals(first(id, style -> Xml.flag(Xml.child(style, "rPr"), flag)));
  }

  /** The list that paragraphs of this style are items of; null if they are of none. */
  @Nullable Element numbering(@Nullable String id) {
    return first(id, style -> Xml.child(Xml.child(style, "pPr"), "numPr"));
  }

  private static String name(Element style) {
    return String.valueOf(Xml.value(style, "name")).toLowerCase(Locale.ROOT);
  }

  /** What the style says, or else the first of those that it is based on. */
  private <T> @Nullable T first(@Nullable String id, Function<Element, @Nullable T> said) {
    @Nullable String next = id == null ? usual : id;
    for (int i = 0; i < MOST_BASES && next != null; i++) {
      @Nullable Element style = styles.get(next);
      if (style == null) {
        return null;
      }
      @Nullable T found = said.apply(style);
      if (found != null) {
        return found;
      }
      next = Xml.value(style, "basedOn");
    }
    return null;
  }
}
