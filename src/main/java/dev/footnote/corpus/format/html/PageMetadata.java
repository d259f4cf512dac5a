package dev.footnote.corpus.format.html;

import dev.footnote.corpus.format.Metadata;
import dev.footnote.language.Whitespace;
import dev.footnote.language.page.Byline;
import dev.footnote.language.page.PublicationLine;
import dev.footnote.language.page.Sections;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jspecify.annotations.Nullable;

/** What a web page states of itself: for search engines, for other sites, for browsers. */
public final class PageMetadata {

  /** What parts a headline from its outlet. */
  private static final Pattern PARTS =
      Pattern.compile("\\s+[|–—·•«»:-]\\s+|\\s+::\\s+|\\s*\\|\\s*");

  private static final Pattern ISO_DAY = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})(?:[T ].*|$)");
  private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2}(?:[-_].*)?");
  private static final Pattern SAVED_FROM =
      Pattern.compile("\\s*saved from url=\\(\\d+\\)(\\S+)\\s*");

  /** In the order in which they are believed; the last only if there is no other time. */
  private static final List<String> TIMES =
      List.of(
          "time[itemprop=datePublished]",
          "time[pubdate], time.published, time.entry-date",
          "article header time, article .meta time, article .dates time, article .byline time");

  private final Document page;
  private final String title;
  private final Metadata linked;

  /** What its meta elements state, by their names in lower case. */
  private final Map<String, List<String>> stated;

  private final List<String> headings;
  private final @Nullable String author;
  private final @Nullable String date;

  /** Reads what {@code page} states; it may change afterwards. */
  PageMetadata(Document page) {
    this.page = page;
    this.stated = stated(page);
    this.title = Whitespace.oneLine(page.title());
    this.linked = JsonLd.of(page, title + "\n" + meta("og:title").orElse(""));
    this.headings = page.select("h1, h2, h3").eachText();
    this.author = author();
    this.date = date();
  }

  /**
   * @param headline the article's own headline, if it has one
   */
  Metadata read(@Nullable String headline) {
    @Nullable String site = meta("og:site_name").or(() -> meta("application-name")).orElse(null);
    @Nullable String shown = headline == null ? null : shown(headline, site);
    String called =
        Stream.of(shown, linked.title(), meta("og:title").orElse(null))
            .filter(Objects::nonNull)
            .map(name -> without(name, site))
            .filter(name -> !name.isBlank())
            .findFirst()
            .orElseGet(() -> without(title, site));
    Optional<String> outlet =
        Optional.ofNullable(site)
            .or(() -> Optional.ofNullable(linked.source()))
            .or(() -> beside(called))
            .or(() -> meta("dc.publisher", "publisher"));
    return new Metadata(
        called,
        outlet.filter(name -> name.equalsIgnoreCase(author)).isPresent() ? null : author,
        outlet.orElse(null),
        date,
        url().orElse(null),
        language());
  }

  /** A title without its outlet, if it ends or begins with it. */
  private static String without(String title, @Nullable String site) {
    if (site == null) {
      return title;
    }
    String name = Pattern.quote(site);
    String part = "(?:" + PARTS.pattern() + ")";
    return title
        .replaceFirst("(?iu)" + part + name + "\\s*$", "")
        .replaceFirst("(?iu)^\\s*" + name + part, "");
  }

  /** The headline: a page's highest heading may be its outlet's name, above the headline. */
  private @Nullable String shown(String highest, @Nullable String site) {
    List<String> parts = parts(title);
    if (parts.size() == 2 && parts.stream().anyMatch(highest::equalsIgnoreCase)) {
      String other = parts.get(parts.getFirst().equalsIgnoreCase(highest) ? 1 : 0);
      if (headings.stream()
          .dropWhile(heading -> !heading.equals(highest))
          .anyMatch(heading -> heading.startsWith(other))) {
        return other;
      }
    }
    return highest.isBlank() || highest.equalsIgnoreCase(site) ? null : highest;
  }

  /** What stands beside the headline in the page's title. */
  private Optional<String> beside(String headline) {
    int at = title.indexOf(headline);
    if (at < 0 || title.equals(headline)) {
      return Optional.empty();
    }
    List<String> before = parts(title.substring(0, at));
    List<String> behind = parts(title.substring(at + headline.length()));
    Optional<String> name =
        behind.isEmpty() ? before.stream().findFirst() : Optional.of(behind.getLast());
    return name.filter(part -> !Sections.isSection(part));
  }

  private static List<String> parts(String title) {
    return Arrays.stream(PARTS.split(" " + title + " ", -1))
        .map(String::strip)
        .filter(Predicate.not(String::isEmpty))
        .toList();
  }

  private @Nullable String author() {
    Optional<String> named =
        Optional.ofNullable(linked.author())
            .or(
                () ->
                    metas(
                        "author",
                        "article:author",
                        "dc.creator",
                        "dcterms.creator",
                        "parsely-author",
                        "sailthru.author",
                        "byl"))
            .or(() -> texts("[itemprop=author] [itemprop=name]"))
            .or(() -> texts("[itemprop=author]"))
            .or(() -> texts("[rel=author]"));
    return named.map(name -> Byline.author(name, true).orElse(name)).orElse(null);
  }

  /** What all of a name state, for the first name that does. */
  private Optional<String> metas(String... names) {
    return Stream.of(names)
        .map(name -> stated.getOrDefault(name, List.of()))
        .map(all -> all.stream().filter(PageMetadata::isName).distinct().toList())
        .filter(Predicate.not(List::isEmpty))
        .map(all -> String.join(", ", all))
        .findFirst();
  }

  private Optional<String> texts(String selector) {
    String names =
        page.select(selector).stream()
            .map(element -> Whitespace.oneLine(element.text()))
            .filter(PageMetadata::isName)
            .distinct()
            .limit(5)
            .collect(Collectors.joining(", "));
    return names.isEmpty() ? Optional.empty() : Optional.of(names);
  }

  private static boolean isName(String name) {
    return !name.isBlank() && name.length() < 200 && !name.contains("://") && !name.startsWith("@");
  }

  private @Nullable String date() {
    return Optional.ofNullable(linked.date())
        .or(
            () ->
                meta(
                    "article:published_time",
                    "og:published_time",
                    "datepublished",
                    "date",
                    "dc.date",
                    "dc.date.issued",
                    "dcterms.created",
                    "dcterms.date",
                    "dcterms.issued",
                    "pubdate",
                    "publishdate",
                    "publish-date",
                    "parsely-pub-date",
                    "sailthru.date",
                    "article.published",
                    "citation_publication_date",
                    "citation_date"))
        .or(() -> itemprop("datePublished"))
        .or(this::time)
        .map(PageMetadata::day)
        .orElse(null);
  }

  private Optional<String> time() {
    List<Element> only = page.select("time[datetime]");
    Stream<Element> believed = TIMES.stream().flatMap(times -> page.select(times).stream());
    return Stream.concat(believed, only.size() == 1 ? only.stream() : Stream.empty())
        .map(time -> time.attr("datetime"))
        .filter(Predicate.not(String::isBlank))
        .findFirst();
  }

  /** The day as it is where the page was published, whatever the hour. */
  public static String day(String stated) {
    Matcher day = ISO_DAY.matcher(stated.strip());
    return day.matches() ? day.group(1) : stated;
  }

  private Optional<URI> url() {
    return Stream.of(
            Optional.ofNullable(page.selectFirst("link[rel=canonical]"))
                .map(link -> link.attr("href")),
            meta("og:url"),
            Optional.ofNullable(linked.url()).map(URI::toString),
            savedFrom())
        .flatMap(Optional::stream)
        .flatMap(url -> PublicationLine.uri(url).stream())
        .findFirst();
  }

  /** What browsers write above the pages that they save. */
  private Optional<String> savedFrom() {
    return Stream.of(List.of((Node) page), page.children(), List.of(page.head()))
        .flatMap(List::stream)
        .flatMap(node -> node.childNodes().stream())
        .filter(Comment.class::isInstance)
        .map(comment -> SAVED_FROM.matcher(((Comment) comment).getData()))
        .filter(Matcher::matches)
        .map(saved -> saved.group(1))
        .findFirst();
  }

  private @Nullable String language() {
    @Nullable Element html = page.selectFirst("html");
    return Stream.of(
            html == null ? "" : html.attr("lang"),
            html == null ? "" : html.attr("xml:lang"),
            meta("content-language", "dc.language", "og:locale").orElse(""),
            Optional.ofNullable(linked.language()).orElse(""))
        .flatMap(language -> language(language).stream())
        .findFirst()
        .orElse(null);
  }

  /** A language's code, if it is one. */
  public static Optional<String> language(String stated) {
    String code = stated.strip();
    return LANGUAGE.matcher(code.toLowerCase(Locale.ROOT)).matches()
        ? Optional.of(
            code.substring(0, 2).toLowerCase(Locale.ROOT) + code.substring(2).replace('_', '-'))
        : Optional.empty();
  }

  /** What the first of these names states. */
  private Optional<String> meta(String... names) {
    return Stream.of(names)
        .flatMap(name -> stated.getOrDefault(name, List.of()).stream())
        .findFirst();
  }

  private static Map<String, List<String>> stated(Document page) {
    Map<String, List<String>> stated = new HashMap<>();
    for (Element meta : page.select("meta[content]")) {
      String content = Whitespace.oneLine(meta.attr("content")).strip();
      if (!content.isEmpty()) {
        Stream.of("name", "property", "itemprop", "http-equiv")
            .map(meta::attr)
            .map(name -> name.toLowerCase(Locale.ROOT))
            .filter(Predicate.not(String::isEmpty))
            .forEach(name -> stated.computeIfAbsent(name, key -> new ArrayList<>()).add(content));
      }
    }
    return stated;
  }

  private Optional<String> itemprop(String name) {
    return page.select("[itemprop=" + name + "]").stream()
        .map(
            element ->
                element.hasAttr("content") ? element.attr("content") : element.attr("datetime"))
        .filter(Predicate.not(String::isBlank))
        .findFirst();
  }
}
