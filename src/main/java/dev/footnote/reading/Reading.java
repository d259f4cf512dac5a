package dev.footnote.reading;

import dev.footnote.corpus.Sentence;
import dev.footnote.language.Span;
import dev.footnote.language.question.QuestionPart;
import java.util.Optional;

/**
 * A sentence as an answer to a question.
 *
 * @param part what it answers: the whole question, or one of several things it asks for
 * @param sentence the sentence
 * @param span where the short answer stands in the article's text, within the sentence; empty if no
 *     model read it
 * @param score the log-odds of this sentence against others as the one that answers; comparable
 *     within one reading only
 * @param probability that the question is answered here, 0 to 1, calibrated
 */
public record Reading(
    QuestionPart part, Sentence sentence, Optional<Span> span, double score, double probability) {

  public Reading {
    if (span.isPresent() && !sentence.span().contains(span.get())) {
      throw new IllegalArgumentException(
          "the short answer " + span.get() + " must lie in " + sentence.span());
    }
  }

  Reading withProbability(double other) {
    return new Reading(part, sentence, span, score, other);
  }

  Reading withScore(double other) {
    return new Reading(part, sentence, span, other, probability);
  }
}
