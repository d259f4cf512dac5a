package dev.footnote.answer;

import dev.footnote.corpus.Article;
import dev.footnote.corpus.Passage;
import dev.footnote.language.Span;

/**
 * A footnote: the exact words an article says.
 *
 * @param number the footnote's number in its answer, from 1
 * @param passage the passage the words stand in
 * @param span where the words stand in the article's text
 * @param quote the words themselves
 */
public record Citation(int number, Passage passage, Span span, String quote) {

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
  }

  /** The footnote for {@code span} of {@code passage}, quoting what stands there. */
  public static Citation of(int number, Passage passage, Span span) {
    return new Citation(number, passage, span, span.of(passage.article().text()));
  }

  /** The article the words stand in. */
  public Article article() {
    return passage.article();
  }
}
