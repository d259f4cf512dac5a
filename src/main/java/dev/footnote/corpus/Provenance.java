package dev.footnote.corpus;

import dev.footnote.corpus.Block.Kind;
import dev.footnote.language.Dates;
import dev.footnote.language.Span;
import dev.footnote.language.page.PublicationLine;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an article is called and where it comes from, as its front matter or its own lines state it.
 *
 * @param title its front matter's title, else its first heading or line
 * @param author who wrote it, where it says so
 * @param source the outlet that published it, where it says so
 * @param published the day it was published, where it says so
 * @param url where it was published, where it says so
 */
public record Provenance(
    String title,
    @Nullable String author,
    @Nullable String source,
    @Nullable LocalDate published,
    @Nullable URI url) {

  /** The provenance of what has only a title. */
  public static Provenance titled(String title) {
    return new Provenance(title, null, null, null, null);
  }

  private static final int LONGEST_TITLE = 120;

  static Provenance of(String path, String text, Layout layout, FrontMatter frontMatter) {
    return new Provenance(
        frontMatter.value("title", "headline").orElseGet(() -> title(path, text, layout)),
        frontMatter
            .value("author", "authors", "byline", "by")
            .or(() -> author(layout))
            .orElse(null),
        frontMatter
            .value("source", "outlet", "publisher", "publication", "site")
            .filter(source -> PublicationLine.uri(source).isEmpty())
            .or(() -> source(layout))
            .orElse(null),
        frontMatter
            .value("date", "published", "published_at", "publish_date", "pubdate")
            .flatMap(Dates::in)
            .or(() -> published(layout))
            .orElse(null),
        frontMatter
            .value("url", "link", "canonical", "canonical_url", "source")
            .flatMap(PublicationLine::uri)
            .or(() -> url(layout))
            .orElse(null));
  }

  private static String title(String path, String text, Layout layout) {
    for (int i = Math.max(0, layout.title()); i < layout.size(); i++) {
      if (layout.kind(i) == Kind.PARAGRAPH || layout.kind(i) == Kind.HEADING) {
        return shortened(text, layout.line(i).span());
      }
    }
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** A title is one line, and a paragraph's beginning will do where there is none. */
  private static String shortened(String text, Span line) {
    int end = Math.min(line.end(), line.start() + 2 * LONGEST_TITLE);
    String words = text.substring(line.start(), end).replaceAll("\\s+", " ").strip();
    if (words.length() <= LONGEST_TITLE || line.length() <= 180) {
      return words;
    }
    int cut = words.lastIndexOf(' ', LONGEST_TITLE);
    return words.substring(0, cut > 0 ? cut : words.offsetByCodePoints(0, LONGEST_TITLE / 2)) + "…";
  }

  private static Optional<String> author(Layout layout) {
    for (int i = 0; i < layout.size(); i++) {
      Optional<String> author =
          i > 0 && PublicationLine.announcesAuthor(layout.words(i - 1))
              ? PublicationLine.announcedAuthor(layout.words(i))
              : PublicationLine.author(layout.words(i), layout.isAtTop(i));
      if (author.isPresent()) {
        return author;
      }
    }
    return Optional.empty();
  }

  private static Optional<String> source(Layout layout) {
    for (int i = 0; i < layout.size(); i++) {
      if (layout.kind(i) == Kind.FURNITURE) {
        Optional<String> source = PublicationLine.source(layout.words(i));
        if (source.isPresent()) {
          return source;
        }
      }
    }
    return layout.outlet();
  }

  /** A labelled date counts anywhere, a bare one only if it is the only one above the text. */
  private static Optional<LocalDate> published(Layout layout) {
    List<LocalDate> bare = new ArrayList<>();
    for (int i = 0; i < layout.size(); i++) {
      Optional<LocalDate> stated = PublicationLine.published(layout.words(i));
      if (stated.isPresent()) {
        return stated;
      }
      if (layout.isAtTop(i)) {
        PublicationLine.bareDate(layout.words(i)).ifPresent(bare::add);
      }
    }
    return bare.size() == 1 ? Optional.of(bare.getFirst()) : Optional.empty();
  }

  private static Optional<URI> url(Layout layout) {
    for (int i = 0; i < layout.size(); i++) {
      if (layout.kind(i) == Kind.FURNITURE) {
        Optional<URI> url = PublicationLine.url(layout.words(i));
        if (url.isPresent()) {
          return url;
        }
      }
    }
    return Optional.empty();
  }
}
