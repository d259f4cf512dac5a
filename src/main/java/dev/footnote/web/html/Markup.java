package dev.footnote.web.html;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Makes elements of HTML, and text of elements. */
public final class Markup {

  private Markup() {}

  /** An element with a class; none for an empty one. */
  static Element element(String tag, String name) {
    Element element = new Element(tag);
    return name.isEmpty() ? element : element.addClass(name);
  }

  /** The same with words in it. */
  static Element element(String tag, String name, String words) {
    return element(tag, name).appendText(words);
  }

  /** Words that are somebody else's: they may run from right to left. */
  static Element foreign(String tag, String name, String words) {
    return element(tag, name, words).attr("dir", "auto");
  }

  static Element link(String name, String address, String words) {
    return element("a", name, words).attr("href", address);
  }

  /** A field that is sent with its form and not seen. */
  static Element hidden(String name, String value) {
    return new Element("input").attr("type", "hidden").attr("name", name).attr("value", value);
  }

  /** Those that are known, one behind another. */
  static String joined(String separator, @Nullable String... known) {
    return Stream.of(known).filter(Objects::nonNull).collect(Collectors.joining(separator));
  }

  /** A part of a page as text. */
  public static String of(Element element) {
    Document document = plain();
    document.appendChild(element);
    return element.outerHtml();
  }

  /** Parts of a page, one behind another. */
  static Element all(String tag, String name, List<Element> parts) {
    return element(tag, name).appendChildren(parts);
  }

  /** A document whose white space is left as it is. */
  static Document plain() {
    Document document = new Document("");
    document.outputSettings().prettyPrint(false);
    return document;
  }
}
