package dev.footnote.corpus.format.epub;

import dev.footnote.corpus.format.html.HtmlWords;
import dev.footnote.language.Whitespace;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What an e-book's package document says: who wrote it, what is in it, and in which order. */
final class EpubPackage {

  private static final Set<String> AROUND_TEXT = Set.of("cover", "toc");

  private final String location;
  private final Document document;

  /** The items by their ids. */
  private final Map<String, Element> items = new LinkedHashMap<>();

  /**
   * @param location the document's name in the zip file
   */
  EpubPackage(String location, Document document) {
    this.location = location;
    this.document = document;
    named("item").forEach(item -> items.putIfAbsent(item.attr("id"), item));
  }

  /** The elements of this name, whatever their prefix. */
  private Stream<Element> named(String name) {
    return document.getAllElements().stream()
        .filter(element -> HtmlWords.name(element).equals(name));
  }

  /** What is stated under a name of Dublin Core's, in order. */
  List<Element> all(String name) {
    return named(name).filter(element -> element.tagName().startsWith("dc:")).toList();
  }

  /** The words of what is stated under these names. */
  List<String> values(String... names) {
    return Stream.of(names)
        .flatMap(name -> all(name).stream())
        .map(element -> Whitespace.oneLine(element.text()))
        .filter(Predicate.not(String::isBlank))
        .distinct()
        .toList();
  }

  /** When it was last changed, as it is written; empty if that is not stated. */
  String modified() {
    return named("meta")
        .filter(meta -> meta.attr("property").equals("dcterms:modified"))
        .map(meta -> meta.text().strip())
        .findFirst()
        .orElse("");
  }

  /** Whether someone wrote it, rather than drew or translated it. */
  boolean isAuthor(Element creator) {
    String refined =
        named("meta")
            .filter(meta -> meta.attr("property").equals("role"))
            .filter(meta -> meta.attr("refines").equals("#" + creator.id()))
            .map(Element::text)
            .findFirst()
            .orElse("");
    String role = refined.isEmpty() ? creator.attr("opf:role") : refined;
    return role.isEmpty() || role.equals("aut");
  }

  /** The names in the zip file of what is read, in order, without cover and table of contents. */
  List<String> chapters() {
    Set<String> around =
        named("reference")
            .filter(reference -> AROUND_TEXT.contains(reference.attr("type")))
            .map(reference -> path(reference.attr("href")))
            .collect(Collectors.toSet());
    return named("itemref")
        .map(reference -> items.get(reference.attr("idref")))
        .filter(item -> item != null && item.attr("media-type").contains("html"))
        .filter(item -> !item.attr("properties").contains("nav"))
        .map(item -> path(item.attr("href")))
        .filter(path -> !around.contains(path))
        .distinct()
        .toList();
  }

  /** The name of the table of contents: that of EPUB 3, else that of EPUB 2. */
  Optional<String> contents() {
    return items.values().stream()
        .filter(item -> item.attr("properties").contains("nav"))
        .findFirst()
        .or(
            () ->
                items.values().stream()
                    .filter(item -> item.attr("media-type").equals("application/x-dtbncx+xml"))
                    .findFirst())
        .map(item -> path(item.attr("href")));
  }

  private String path(String href) {
    return resolve(location, href);
  }

  /** The name in the zip file that {@code href} leads to from another, without a fragment. */
  static String resolve(String from, String href) {
    String target = decoded(href.replaceFirst("#.*", ""));
    Deque<String> path = new ArrayDeque<>();
    String folder = from.substring(0, from.lastIndexOf('/') + 1);
    for (String part : (folder + target).split("/", -1)) {
      if (part.equals("..")) {
        path.pollLast();
      } else if (!part.isEmpty() && !part.equals(".")) {
        path.add(part);
      }
    }
    return String.join("/", path);
  }

  private static String decoded(String href) {
    try {
      return URLDecoder.decode(href.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return href; // a stray per cent sign
    }
  }
}
