package dev.footnote.retrieval;

import dev.footnote.corpus.Span;
import java.util.Comparator;
import java.util.List;

/**
 * A sentence as an answer to a question.
 *
 * @param span where it stands in its article's text
 * @param score how well it answers; comparable within one retrieval only
 * @param measures what the score was made of, one for each part of the question that found it
 */
public record ScoredSentence(Span span, double score, List<Measure> measures) {

  /**
   * What was measured of a sentence as an answer to one part of a question.
   *
   * @param part 0 for the whole question, from 1 for its parts
   * @param score how well it answers this part; comparable within one retrieval only
   * @param features what the score was made of
   */
  public record Measure(int part, double score, Features features) {}

  public ScoredSentence {
    measures = List.copyOf(measures);
  }

  /** A sentence found for a question that has no parts. */
  public ScoredSentence(Span span, double score, Features features) {
    this(span, score, List.of(new Measure(0, score, features)));
  }

  /** The part of the question that it answers best; 0 if it was found for the whole alone. */
  public int part() {
    return measures.stream()
        .filter(measure -> measure.part() > 0)
        .max(Comparator.comparingDouble(Measure::score))
        .map(Measure::part)
        .orElse(0);
  }
}
