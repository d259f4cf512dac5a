package dev.footnote.reading;

import dev.footnote.corpus.Sentence;
import dev.footnote.language.question.QuestionPart;
import java.util.Comparator;
import java.util.List;

/**
 * A sentence as an answer to a question.
 *
 * @param sentence the sentence
 * @param score how well it answers; comparable within one retrieval only
 * @param measures what the score was made of, one for each part of the question that found it
 */
public record ScoredSentence(Sentence sentence, double score, List<Measure> measures) {

  /**
   * What was measured of a sentence as an answer to one part of a question.
   *
   * @param part what was asked
   * @param score how well it answers this part; comparable within one retrieval only
   * @param features what the score was made of
   */
  public record Measure(QuestionPart part, double score, Features features) {}

  public ScoredSentence {
    measures = List.copyOf(measures);
  }

  /** A sentence measured once. */
  public ScoredSentence(Sentence sentence, QuestionPart part, double score, Features features) {
    this(sentence, score, List.of(new Measure(part, score, features)));
  }

  /** The part of the question that it answers best; the whole if it was found for nothing else. */
  public QuestionPart part() {
    return measures.stream()
        .filter(measure -> !measure.part().isWhole())
        .max(Comparator.comparingDouble(Measure::score))
        .orElseGet(measures::getFirst)
        .part();
  }
}
