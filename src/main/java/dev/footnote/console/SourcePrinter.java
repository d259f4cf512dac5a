package dev.footnote.console;

import static dev.footnote.console.Screen.FAINT;
import static dev.footnote.console.Screen.PLAIN;
import static dev.footnote.console.Screen.STRONG;

import dev.footnote.answer.Citation;
import dev.footnote.corpus.Article;
import dev.footnote.corpus.Passage;
import dev.footnote.corpus.Provenance;
import dev.footnote.language.QuotationMarks;
import dev.footnote.language.Span;
import dev.footnote.retrieval.ListedArticle;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jspecify.annotations.Nullable;

/** Prints where an answer came from: a line for each source, or the paragraphs themselves. */
final class SourcePrinter {

  static final String INDENT = "    ";

  static final DateTimeFormatter DAY =
      DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(Locale.US);

  private final Screen screen;
  private final boolean passages;

  /**
   * @param passages whether to print paragraphs
   */
  SourcePrinter(Screen screen, boolean passages) {
    this.screen = screen;
    this.passages = passages;
  }

  /** Prints the footnotes; those of one source, or of one paragraph, together. */
  void print(List<Citation> citations) {
    if (passages) {
      by(Citation::passage, citations).forEach(this::passage);
    } else if (!citations.isEmpty()) {
      screen.gap();
      by(SourcePrinter::reference, citations).forEach(this::line);
    }
  }

  /** The same of one whose words no sentence has said. */
  void printQuoted(Citation citation) {
    if (!passages) {
      screen.paragraph(
          INDENT,
          new AttributedStringBuilder()
              .append(marks(citation.article()).around(Screen.safe(citation.said())), PLAIN)
              .append(" ")
              .append(mark(citation), STRONG)
              .toAttributedString());
    }
    print(List.of(citation));
  }

  /** Prints one that is no footnote, with what it says. */
  void related(Citation citation) {
    if (passages) {
      heading("", citation.article(), citation.page());
    } else {
      line("", reference(citation));
    }
    screen.paragraph(INDENT, new AttributedString(Screen.safe(citation.quote()), PLAIN));
  }

  /** The footnotes by what they share, in their order. */
  private static <K> Map<K, List<Citation>> by(Function<Citation, K> key, List<Citation> all) {
    return all.stream()
        .collect(Collectors.groupingBy(key, LinkedHashMap::new, Collectors.toList()));
  }

  /**
   * What has a line of its own.
   *
   * @param page its number, from 1; empty where the article has none
   */
  private record Reference(Article article, OptionalInt page) {}

  private static Reference reference(Citation citation) {
    return new Reference(citation.article(), citation.page());
  }

  private void line(Reference reference, List<Citation> cited) {
    String marks = cited.stream().map(SourcePrinter::mark).collect(Collectors.joining());
    line(marks + " ", reference);
    alsoIn(cited).ifPresent(copies -> screen.line(INDENT, copies));
  }

  private void line(String marks, Reference reference) {
    Provenance provenance = reference.article().provenance();
    String origin = joined(", ", provenance.source(), day(provenance), page(reference.page()));
    screen.line(
        "",
        new AttributedStringBuilder()
            .append(marks, STRONG)
            .append(origin.isEmpty() ? "" : Screen.safe(origin) + ": ", FAINT)
            .append(Screen.safe(provenance.title()), PLAIN)
            .toAttributedString());
  }

  private void passage(Passage passage, List<Citation> cited) {
    String marks = cited.stream().map(SourcePrinter::mark).collect(Collectors.joining());
    screen.gap();
    heading(marks + " ", passage.article(), cited.getFirst().page());
    paragraph(passage, cited);
    alsoIn(cited).ifPresent(copies -> screen.paragraph(INDENT, copies));
  }

  private static Optional<AttributedString> alsoIn(List<Citation> cited) {
    return Citation.alsoIn(cited, SourcePrinter::brief)
        .map(copies -> new AttributedString(Screen.safe(copies), FAINT));
  }

  /** Prints a passage with the words of its footnotes standing out. */
  void paragraph(Passage passage, List<Citation> cited) {
    int start = passage.span().start();
    List<Span> quotes = new ArrayList<>();
    cited.stream()
        .map(Citation::span)
        .sorted(Comparator.comparingInt(Span::start))
        .map(span -> new Span(span.start() - start, span.end() - start))
        .forEach(
            span -> {
              // Two footnotes may share words: those stand out once.
              int from = quotes.isEmpty() ? 0 : quotes.getLast().end();
              if (span.end() > from) {
                quotes.add(new Span(Math.max(from, span.start()), span.end()));
              }
            });
    screen.paragraph(INDENT, screen.quoting(passage.text(), quotes, marks(passage.article())));
  }

  /** Prints an article's title, and under it outlet, date and file, as far as they are known. */
  void heading(ListedArticle article) {
    heading("", article.path(), article.provenance(), OptionalInt.empty());
  }

  /**
   * The same of an article at hand, with a page.
   *
   * @param page its number, from 1; empty if there is none
   */
  void heading(String marks, Article article, OptionalInt page) {
    heading(marks, article.path(), article.provenance(), page);
  }

  private void heading(String marks, String path, Provenance provenance, OptionalInt page) {
    screen.paragraph(
        "",
        new AttributedStringBuilder()
            .append(marks, STRONG)
            .append(Screen.safe(provenance.title()), STRONG)
            .toAttributedString());
    screen.paragraph(
        INDENT, new AttributedString(Screen.safe(origin(path, provenance, page)), FAINT));
  }

  private static String brief(Article article) {
    String origin = joined(", ", article.source(), day(article.provenance()));
    return article.title() + (origin.isEmpty() ? "" : " (" + origin + ")") + ", " + article.path();
  }

  private static String origin(String path, Provenance provenance, OptionalInt page) {
    return joined(" · ", provenance.source(), day(provenance), path, page(page));
  }

  private static @Nullable String page(OptionalInt page) {
    return page.isPresent() ? "page " + page.getAsInt() : null;
  }

  private static @Nullable String day(Provenance provenance) {
    return provenance.published() == null ? null : DAY.format(provenance.published());
  }

  private static String joined(String separator, @Nullable String... known) {
    return Stream.of(known).filter(Objects::nonNull).collect(Collectors.joining(separator));
  }

  private static String mark(Citation citation) {
    return "[" + citation.number() + "]";
  }

  private static QuotationMarks marks(Article article) {
    return QuotationMarks.of(article.language());
  }
}
