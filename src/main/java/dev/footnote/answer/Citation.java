package dev.footnote.answer;

import dev.footnote.corpus.Article;
import dev.footnote.corpus.Passage;
import dev.footnote.corpus.Sentence;
import dev.footnote.language.Span;
import dev.footnote.language.Whitespace;
import dev.footnote.reading.Reading;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A footnote: the exact words an article says.
 *
 * @param number the footnote's number in its answer, from 1
 * @param passage the passage the words stand in
 * @param span where the words stand in the article's text
 * @param quote the words themselves
 * @param shortAnswer where in the article's text the few words stand that answer, within {@code
 *     span}; empty if no model read them
 * @param copies other articles that are copies of this one and hold the quote too
 */
public record Citation(
    int number,
    Passage passage,
    Span span,
    String quote,
    Optional<Span> shortAnswer,
    List<Article> copies) {

  private static final int MOST_NAMED = 3;

  /**
   * @throws IllegalArgumentException if the article does not hold the quote at {@code span}, or the
   *     span leaves the passage
   */
  public Citation {
    if (number < 1) {
      throw new IllegalArgumentException("a footnote's number must be positive but was " + number);
    }
    if (!passage.span().contains(span) || !span.of(passage.article().text()).equals(quote)) {
      throw new IllegalArgumentException(
          passage.article().path() + " does not hold this quote at " + span + ": " + quote);
    }
    if (shortAnswer.isPresent() && !span.contains(shortAnswer.get())) {
      throw new IllegalArgumentException(
          "the short answer " + shortAnswer.get() + " must lie in the quote at " + span);
    }
    copies = List.copyOf(copies);
  }

  /** One of whose copies nothing is known. */
  public Citation(
      int number, Passage passage, Span span, String quote, Optional<Span> shortAnswer) {
    this(number, passage, span, quote, shortAnswer, List.of());
  }

  /** The footnote for {@code span} of {@code passage}, quoting what stands there. */
  public static Citation of(int number, Passage passage, Span span) {
    return new Citation(number, passage, span, span.of(passage.article().text()), Optional.empty());
  }

  /** The footnote for the sentence of a reading. */
  public static Citation of(int number, Reading reading) {
    Sentence sentence = reading.sentence();
    return new Citation(
        number, sentence.passage(), sentence.span(), sentence.text(), reading.span());
  }

  /** The quote as it is said; see {@link Sentence#said}. */
  public String said() {
    return sentence()
        .map(sentence -> sentence.said(shortAnswer))
        .orElseGet(() -> Whitespace.oneLine(quote));
  }

  /** The number of the page the words begin on, from 1; empty where the article has no pages. */
  public OptionalInt page() {
    return passage.article().page(span.start());
  }

  /** The few words that answer, if a model read them. */
  Optional<String> shortAnswerText() {
    return shortAnswer.map(words -> words.of(article().text()));
  }

  /** The footnote under another number. */
  Citation numbered(int other) {
    return new Citation(other, passage, span, quote, shortAnswer, copies);
  }

  /** The footnote with the copies of its article that hold the quote too. */
  public Citation withCopies(List<Article> others) {
    return new Citation(number, passage, span, quote, shortAnswer, others);
  }

  /**
   * Names the copies of footnotes in one line: the first three, and how many more there are; empty
   * where there are none.
   *
   * @param name what to call an article
   */
  public static Optional<String> alsoIn(List<Citation> citations, Function<Article, String> name) {
    List<String> names =
        citations.stream()
            .flatMap(citation -> citation.copies.stream())
            .distinct()
            .map(name)
            .toList();
    int more = names.size() - MOST_NAMED;
    String named = names.stream().limit(MOST_NAMED).collect(Collectors.joining("; "));
    return names.isEmpty()
        ? Optional.empty()
        : Optional.of("also in: " + named + (more > 0 ? " and " + more + " more" : ""));
  }

  /** The quote with what names its parts: a table's row with its columns. */
  String evidence() {
    return sentence().map(sentence -> sentence.said(Optional.empty())).orElse(quote);
  }

  private Optional<Sentence> sentence() {
    return passage.sentences().stream().filter(one -> one.span().equals(span)).findFirst();
  }

  /** The article the words stand in. */
  public Article article() {
    return passage.article();
  }
}
