package dev.footnote.corpus.format.office;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The styles of an OpenDocument text, those of single paragraphs among them, and its lists'. */
final class OdtStyles {

  private static final String TITLE = "Title";

  private static final int MOST_PARENTS = 20;

  private final Map<String, Element> styles = new HashMap<>();
  private final Map<String, Element> lists = new HashMap<>();
  private @Nullable Element outline;

  /** Adds all that are defined in a part, or in a piece of one. */
  void add(@Nullable Element root) {
    Xml.all(root, "style")
        .forEach(
            style ->
                styles.put(
                    key(Xml.attribute(style, "family"), Xml.attribute(style, "name")), style));
    Xml.all(root, "list-style")
        .forEach(list -> lists.put(String.valueOf(Xml.attribute(list, "name")), list));
    Xml.all(root, "outline-style").forEach(style -> outline = style);
  }

  boolean isTitle(@Nullable String name) {
    return TITLE.equals(name) // which need not be defined
        || Boolean.TRUE.equals(
            first(
                "paragraph",
                name,
                style -> TITLE.equals(Xml.attribute(style, "parent-style-name")) ? true : null));
  }

  boolean isBold(String family, @Nullable String name, boolean otherwise) {
    @Nullable String weight = text(family, name, "font-weight");
    return weight == null ? otherwise : weight.equals("bold") || weight.matches("[6-9]00");
  }

  boolean isHidden(String family, @Nullable String name) {
    return "none".equals(text(family, name, "display"));
  }

  /** The list that paragraphs of a style are items of; null if they are of none. */
  @Nullable String list(@Nullable String name) {
    return first("paragraph", name, style -> Xml.attribute(style, "list-style-name"));
  }

  /** A list's level, from 1; null if nothing says how it is numbered. */
  @Nullable Element listLevel(@Nullable String list, int level) {
    return level(list == null ? null : lists.get(list), level);
  }

  /** How headings of a level are numbered; null if they are not. */
  @Nullable Element outlineLevel(int level) {
    return level(outline, level);
  }

  private static @Nullable Element level(@Nullable Element list, int level) {
    return list == null
        ? null
        : list.children().stream()
            .filter(child -> Xml.number(child, "level", 0) == level)
            .findFirst()
            .orElse(null);
  }

  private @Nullable String text(String family, @Nullable String name, String property) {
    return first(
        family, name, style -> Xml.attribute(Xml.child(style, "text-properties"), property));
  }

  private <T> @Nullable T first(
      String family, @Nullable String name, Function<Element, @Nullable T> said) {
    @Nullable String next = name;
    for (int i = 0; i < MOST_PARENTS && next != null; i++) {
      @Nullable Element style = styles.get(key(family, next));
      @Nullable T found = style == null ? null : said.apply(style);
      if (style == null || found != null) {
        return found;
      }
      next = Xml.attribute(style, "parent-style-name");
    }
    return null;
  }

  private static String key(@Nullable String family, @Nullable String name) {
    return family + "/" + name;
  }
}
