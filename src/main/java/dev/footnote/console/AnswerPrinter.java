package dev.footnote.console;

import static dev.footnote.console.Screen.FAINT;
import static dev.footnote.console.Screen.PLAIN;
import static dev.footnote.console.Screen.STRONG;

import dev.footnote.answer.Answer.Abstention;
import dev.footnote.answer.Answer.Clarification;
import dev.footnote.answer.Answer.Closest;
import dev.footnote.answer.Answer.GroundedAnswer;
import dev.footnote.answer.Answer.SmallTalk;
import dev.footnote.answer.Citation;
import dev.footnote.answer.Reply;
import dev.footnote.answer.Statement;
import dev.footnote.corpus.Article;
import dev.footnote.corpus.Passage;
import dev.footnote.corpus.Provenance;
import dev.footnote.language.Span;
import dev.footnote.language.page.ReferenceMarks;
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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jspecify.annotations.Nullable;

/**
 * Prints one reply for a person: each sentence as soon as it is there, and under them the
 * paragraphs they came from. Make one for each question.
 */
public final class AnswerPrinter {

  static final String INDENT = "    ";

  /** A choice of more characters is hard to tell from the others within a line. */
  private static final int LONG_CHOICE = 30;

  static final DateTimeFormatter DAY =
      DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(Locale.US);

  private final Screen screen;
  private int said;

  public AnswerPrinter(Screen screen) {
    this.screen = screen;
  }

  /** Prints a sentence with its marks. */
  public void say(Statement statement) {
    String marks =
        statement.citations().stream()
            .map(citation -> mark(citation.number()))
            .collect(Collectors.joining());
    screen.paragraph(
        "",
        new AttributedStringBuilder()
            .append(statement.lead().isEmpty() ? "" : Screen.safe(statement.lead()) + " ", PLAIN)
            .append(emphasised(statement.text(), statement.shortAnswer()))
            .append(marks.isEmpty() ? "" : " ")
            .append(marks, STRONG)
            .toAttributedString());
    said++;
  }

  private static AttributedString emphasised(String text, Optional<Span> part) {
    Span strong = part.orElse(new Span(text.length(), text.length()));
    Span before = new Span(0, strong.start());
    Span after = new Span(strong.end(), text.length());
    return new AttributedStringBuilder()
        .append(Screen.safe(ReferenceMarks.without(text, before)), PLAIN)
        .append(Screen.safe(ReferenceMarks.without(text, strong)), STRONG)
        .append(Screen.safe(ReferenceMarks.without(text, after)), PLAIN)
        .toAttributedString();
  }

  /** Prints what has not been said yet, and the sources. */
  public void finish(Reply reply) {
    switch (reply.answer()) {
      case GroundedAnswer answer -> {
        answer.statements().stream().skip(said).forEach(this::say);
        answer.remark().ifPresent(remark -> screen.paragraph(remark, PLAIN));
        sources(answer.citations());
        if (reply.mode() == Reply.Mode.KEYWORD) {
          screen.gap();
          screen.paragraph("Found by keywords alone.", FAINT);
        }
      }
      case Closest closest -> {
        screen.paragraph(Closest.LEAD, FAINT);
        sources(List.of(closest.citation()));
      }
      case Abstention abstention -> {
        screen.paragraph(abstention.reason(), PLAIN);
        related(abstention.related());
      }
      case Clarification(var question, var choices) -> {
        screen.paragraph(question, PLAIN);
        if (choices.size() > 2 || choices.stream().anyMatch(one -> one.length() > LONG_CHOICE)) {
          numbered(choices);
        }
      }
      case SmallTalk talk -> talk.text().lines().forEach(line -> screen.paragraph(line, PLAIN));
    }
  }

  /** Prints choices with the numbers that may be typed for them. */
  private void numbered(List<String> choices) {
    for (int i = 0; i < choices.size(); i++) {
      String line = (i + 1) + ". " + Screen.safe(choices.get(i));
      screen.paragraph(INDENT, new AttributedString(line, PLAIN));
    }
  }

  private void sources(List<Citation> citations) {
    Map<Passage, List<Citation>> byPassage =
        citations.stream()
            .collect(
                Collectors.groupingBy(Citation::passage, LinkedHashMap::new, Collectors.toList()));
    byPassage.forEach(
        (passage, cited) -> {
          String marks = cited.stream().map(c -> mark(c.number())).collect(Collectors.joining());
          screen.gap();
          heading(marks + " ", passage.article(), cited.getFirst().page());
          paragraph(passage, cited);
          Citation.alsoIn(cited, AnswerPrinter::brief)
              .ifPresent(
                  copies ->
                      screen.paragraph(INDENT, new AttributedString(Screen.safe(copies), FAINT)));
        });
  }

  private void related(List<Citation> citations) {
    if (citations.isEmpty()) {
      return;
    }
    screen.gap();
    screen.paragraph("Related, but not an answer:", FAINT);
    for (Citation citation : citations) {
      screen.gap();
      heading("", citation.article(), citation.page());
      screen.paragraph(INDENT, new AttributedString(Screen.safe(citation.quote()), PLAIN));
    }
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
    screen.paragraph(INDENT, screen.quoting(passage.text(), quotes));
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
    return joined(
        " · ",
        provenance.source(),
        day(provenance),
        path,
        page.isPresent() ? "page " + page.getAsInt() : null);
  }

  private static @Nullable String day(Provenance provenance) {
    return provenance.published() == null ? null : DAY.format(provenance.published());
  }

  private static String joined(String separator, @Nullable String... known) {
    return Stream.of(known).filter(Objects::nonNull).collect(Collectors.joining(separator));
  }

  private static String mark(int number) {
    return "[" + number + "]";
  }
}
