package dev.footnote.corpus;

import dev.footnote.corpus.Block.Kind;
import dev.footnote.corpus.format.FileKind;
import dev.footnote.corpus.format.Metadata;
import dev.footnote.language.Dates;
import dev.footnote.language.Span;
import dev.footnote.language.page.Byline;
import dev.footnote.language.page.Dateline;
import dev.footnote.language.page.Letterhead;
import dev.footnote.language.page.Outlet;
import dev.footnote.language.page.PublicationLine;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an article is called and where it comes from, as its file's format or its own lines state
 * it.
 *
 * @param title the title that its format states, else its first heading or line
 * @param author who wrote it, where it says so
 * @param source the outlet that published it, where it says so
 * @param published the day it was published, where it says so
 * @param url where it was published, where it says so
 * @param language the two letters of ISO 639-1 that its format states, perhaps with a region
 */
public record Provenance(
    String title,
    @Nullable String author,
    @Nullable String source,
    @Nullable LocalDate published,
    @Nullable URI url,
    @Nullable String language) {

  /** The provenance of what has only a title. */
  public static Provenance titled(String title) {
    return new Provenance(title, null, null, null, null, null);
  }

  private static final int LONGEST_TITLE = 120;
  private static final Pattern ADDRESS = Pattern.compile("(https?%3A%2F%2F.+)\\.\\w+(?:#.*)?");

  private static final Set<Kind> DATED = EnumSet.of(Kind.DATELINE, Kind.BYLINE);

  static Provenance of(String path, String text, Layout layout, Metadata stated) {
    return new Provenance(
        Optional.ofNullable(stated.title())
            .or(() -> FileKind.tableTitle(path.substring(path.lastIndexOf('/') + 1)))
            .orElseGet(() -> title(path, text, layout)),
        Optional.ofNullable(stated.author())
            .map(name -> Byline.author(name, true).orElse(name))
            .or(() -> author(layout))
            .orElse(null),
        Optional.ofNullable(stated.source()).or(() -> source(layout)).orElse(null),
        Optional.ofNullable(stated.date())
            .flatMap(day -> Dates.in(day, layout.order()))
            .or(() -> stated.isUndated() ? Optional.empty() : published(layout, stated))
            .orElse(null),
        Optional.ofNullable(stated.url())
            .or(() -> url(layout))
            .or(() -> url(path.substring(path.lastIndexOf('/') + 1)))
            .orElse(null),
        stated.language());
  }

  /** The day that the text states, or else that its file was made on. */
  private static Optional<LocalDate> published(Layout layout, Metadata stated) {
    return published(layout).or(() -> Optional.ofNullable(stated.created()).flatMap(Dates::in));
  }

  private static String title(String path, String text, Layout layout) {
    for (int i = Math.max(0, layout.title()); i < layout.size(); i++) {
      if (layout.kind(i) == Kind.PARAGRAPH || layout.kind(i) == Kind.HEADING) {
        String line = shortened(text, layout.line(i).span());
        return i == layout.title() ? Letterhead.subject(line).orElse(line) : line;
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
    return first(layout, i -> author(layout, i)).or(layout::author);
  }

  private static Optional<String> author(Layout layout, int i) {
    return i > 0 && Byline.announcesAuthor(layout.words(i - 1))
        ? Byline.announcedAuthor(layout.words(i))
        : Byline.author(layout.words(i), layout.isAtTop(i))
            .or(
                () ->
                    layout
                        .dateline(i)
                        .filter(day -> layout.isAtTop(i) || day.stated())
                        .map(Dateline::author));
  }

  private static Optional<String> source(Layout layout) {
    return first(
            layout,
            i -> layout.kind(i) == Kind.FURNITURE ? Outlet.in(layout.words(i)) : Optional.empty())
        .or(layout::outlet);
  }

  /**
   * A day that is said to be the publication's counts anywhere, any other only above the text: a
   * record's own, the only one that stands there, the one that the text begins with, or that ends
   * the title.
   */
  private static Optional<LocalDate> published(Layout layout) {
    List<Dateline> days =
        IntStream.range(0, layout.size())
            .filter(i -> layout.isAtTop(i) || DATED.contains(layout.kind(i)))
            .mapToObj(layout::dateline)
            .flatMap(Optional::stream)
            .filter(day -> day.published() != null)
            .toList();
    Stream<LocalDate> stated = days.stream().filter(Dateline::stated).map(Dateline::published);
    return stated
        .findFirst()
        .or(() -> first(layout, i -> layout.isAtTop(i) ? recorded(layout, i) : Optional.empty()))
        .or(() -> theOnly(days.stream().map(Dateline::published).distinct().toList()))
        .or(() -> opening(layout))
        .or(
            () ->
                layout.title() < 0 || !days.isEmpty()
                    ? Optional.empty()
                    : Dateline.ending(layout.words(layout.title()), layout.order()));
  }

  /** The day that the first paragraph begins with. */
  private static Optional<LocalDate> opening(Layout layout) {
    return IntStream.range(0, layout.size())
        .filter(i -> layout.kind(i) == Kind.PARAGRAPH)
        .mapToObj(i -> Dateline.opening(layout.words(i), layout.order()))
        .findFirst()
        .flatMap(day -> day);
  }

  private static Optional<LocalDate> recorded(Layout layout, int i) {
    return Dateline.dated(layout.words(i), layout.order());
  }

  private static Optional<LocalDate> theOnly(List<LocalDate> days) {
    return days.size() == 1 ? Optional.of(days.getFirst()) : Optional.empty();
  }

  private static <T> Optional<T> first(Layout layout, IntFunction<Optional<T>> found) {
    return IntStream.range(0, layout.size()).mapToObj(found).flatMap(Optional::stream).findFirst();
  }

  /** A file may be named after where it was published: its address, encoded, and an ending. */
  private static Optional<URI> url(String fileName) {
    Matcher name = ADDRESS.matcher(fileName);
    try {
      return name.matches()
          ? PublicationLine.uri(URLDecoder.decode(name.group(1), StandardCharsets.UTF_8))
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty(); // of some other code
    }
  }

  private static Optional<URI> url(Layout layout) {
    return first(
        layout,
        i ->
            layout.kind(i) == Kind.FURNITURE
                ? PublicationLine.url(layout.words(i))
                : Optional.empty());
  }
}
