package dev.footnote.corpus.format;

import dev.footnote.language.Dates;
import dev.footnote.language.Whitespace;
import dev.footnote.language.page.PublicationLine;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a news feed.
 *
 * @param entry the entry itself
 * @param channel what speaks of the whole feed
 * @param prefix in front of Atom's own names, if they have one
 */
record FeedEntry(Element entry, Element channel, String prefix) {

  /** "editor@example.org (Jane Doe)" */
  private static final Pattern IN_BRACKETS = Pattern.compile("\\S+@\\S+\\s+\\((.+)\\)");

  private static final Pattern MARKUP =
      Pattern.compile("</?[a-zA-Z][^<>]*>|&(?:#\\d+|#x[0-9a-fA-F]+|[a-zA-Z]+);");

  private static final Pattern ISO = Pattern.compile("\\d{4}-.*");

  /** In UTF-16 units. */
  private static final int LONGEST_REFERENCE = 300;

  /** The whole text goes before a teaser. */
  private static final List<String> BODIES =
      List.of("content:encoded", "content", "description", "summary", "media:description");

  Content read() {
    ContentBuilder content = new ContentBuilder();
    @Nullable String title = texts(entry, "title").findFirst().orElse(null);
    @Nullable URI link = link().orElse(null);
    body().ifPresent(body -> addBody(body, link, content));
    return content.build(
        new Metadata(
            title,
            author().orElse(null),
            texts(channel, "title").findFirst().orElse(null),
            date().orElse(null),
            link,
            language().orElse(null)));
  }

  private Optional<Element> body() {
    return BODIES.stream()
        .flatMap(
            name ->
                name.startsWith("media:")
                    ? entry.getAllElements().stream().filter(one -> one.tagName().equals(name))
                    : children(entry, name))
        .filter(body -> !body.text().isBlank())
        .findFirst();
  }

  private static void addBody(Element body, @Nullable URI link, ContentBuilder content) {
    String text = body.wholeText();
    if (body.childrenSize() > 0) {
      HtmlBody.add(body, content); // XHTML within the feed's own XML
    } else if (body.attr("type").equals("text") || !MARKUP.matcher(text).find()) {
      content.plainText(text.strip());
    } else {
      Element page = HtmlPage.parse(text).body();
      dropSelfReference(page, link);
      HtmlBody.add(page, content);
    }
  }

  /** A last paragraph that leads to where the entry itself was published says no more than that. */
  private static void dropSelfReference(Element page, @Nullable URI link) {
    Element last = page.lastElementChild();
    if (last != null
        && link != null
        && page.childrenSize() > 1
        && last.text().length() < LONGEST_REFERENCE
        && last.select("a[href]").stream().anyMatch(a -> a.attr("href").equals(link.toString()))) {
      last.remove();
    }
  }

  private Optional<String> author() {
    boolean rss = prefix.isEmpty() && !channel.tagName().equals("feed");
    return (rss
            ? Stream.of(entry)
            : Stream.of(entry, channel)) // RSS names there who answers for it
        .map(this::authors)
        .filter(Predicate.not(String::isEmpty))
        .findFirst();
  }

  private String authors(Element of) {
    Stream<String> persons =
        children(of, "author").flatMap(author -> children(author, "name").map(Element::text));
    String named = persons.map(Whitespace::oneLine).collect(Collectors.joining(", "));
    if (!named.isBlank()) {
      return named;
    }
    return Stream.of("dc:creator", "author", "itunes:author")
        .map(name -> texts(of, name).map(FeedEntry::name).collect(Collectors.joining(", ")))
        .filter(Predicate.not(String::isBlank))
        .findFirst()
        .orElse("");
  }

  private static String name(String written) {
    Matcher matcher = IN_BRACKETS.matcher(written);
    return matcher.matches() ? matcher.group(1) : written;
  }

  private Optional<String> date() {
    return texts(entry, "pubDate", "published", "dc:date", "issued", "dcterms:issued", "updated")
        .findFirst()
        .map(
            date ->
                ISO.matcher(date).matches()
                    ? PageMetadata.day(date)
                    : Dates.in(date).map(Object::toString).orElse(date));
  }

  private Optional<URI> link() {
    Stream<String> atom =
        children(entry, "link")
            .filter(link -> link.attr("rel").matches("alternate|"))
            .map(this::resolved)
            .filter(Predicate.not(String::isBlank));
    Stream<String> guid =
        children(entry, "guid")
            .filter(id -> !id.attr("isPermaLink").equals("false"))
            .map(Element::text);
    return Stream.of(texts(entry, "feedburner:origLink"), atom, texts(entry, "link"), guid)
        .flatMap(links -> links)
        .flatMap(link -> PublicationLine.uri(link).stream())
        .findFirst();
  }

  private String resolved(Element link) {
    link.setBaseUri(upwards("xml:base").orElse(""));
    String absolute = link.absUrl("href");
    return absolute.isEmpty() ? link.attr("href") : absolute;
  }

  private Optional<String> language() {
    return Stream.concat(upwards("xml:lang").stream(), texts(channel, "language", "dc:language"))
        .flatMap(language -> PageMetadata.language(language).stream())
        .findFirst();
  }

  /** An attribute of the entry, or else of what it stands in. */
  private Optional<String> upwards(String attribute) {
    return Stream.concat(Stream.of(entry), entry.parents().stream())
        .map(element -> element.attr(attribute))
        .filter(Predicate.not(String::isBlank))
        .findFirst();
  }

  private Stream<Element> children(Element of, String name) {
    String full = name.contains(":") ? name : prefix + name;
    return of.children().stream().filter(child -> child.tagName().equals(full));
  }

  /** The words of what is stated under these names, the first first. */
  private Stream<String> texts(Element of, String... names) {
    return Arrays.stream(names)
        .flatMap(name -> children(of, name))
        .map(FeedEntry::words)
        .filter(Predicate.not(String::isBlank));
  }

  private static String words(Element element) {
    String text = Whitespace.oneLine(element.text()).strip();
    boolean plain = element.attr("type").equals("text") || !MARKUP.matcher(text).find();
    return plain ? text : HtmlPage.parse(text).text();
  }
}
