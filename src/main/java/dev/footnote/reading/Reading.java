package dev.footnote.reading;

import dev.footnote.corpus.Sentence;
import dev.footnote.language.Span;
import dev.footnote.language.question.QuestionPart;
import dev.footnote.language.question.ShortAnswer;
import dev.footnote.language.question.ShortAnswer.Likeness;
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
 * @param standing how it stands to others that answer the same
 */
public record Reading(
    QuestionPart part,
    Sentence sentence,
    Optional<Span> span,
    double score,
    double probability,
    Standing standing) {

  /** How what an article says stands to what others say. */
  public enum Standing {
    /** Nothing else is known to be said. */
    UNDISPUTED,
    /** It puts right what another says, which is left out. */
    CORRECTS,
    /** An article of another day, which is among the readings too, says otherwise. */
    DIFFERS
  }

  public Reading {
    if (span.isPresent() && !sentence.span().contains(span.get())) {
      throw new IllegalArgumentException(
          "the short answer " + span.get() + " must lie in " + sentence.span());
    }
  }

  /** One of which nothing else is known. */
  public Reading(
      QuestionPart part, Sentence sentence, Optional<Span> span, double score, double probability) {
    this(part, sentence, span, score, probability, Standing.UNDISPUTED);
  }

  Reading withProbability(double other) {
    return new Reading(part, sentence, span, score, other, standing);
  }

  /** The same with another score. */
  public Reading withScore(double other) {
    return new Reading(part, sentence, span, other, probability, standing);
  }

  /** The same in the place of another: as likely as that one, if it was less likely. */
  public Reading inPlaceOf(Reading other) {
    return new Reading(
        part,
        sentence,
        span,
        Math.max(score, other.score),
        Math.max(probability, other.probability),
        standing);
  }

  /** The same with another standing. */
  public Reading standing(Standing other) {
    return new Reading(part, sentence, span, score, probability, other);
  }

  /** The same in a longer sentence of the same passage. */
  public Reading in(Sentence other) {
    return new Reading(part, other, span, score, probability, standing);
  }

  /** The words that answer, where a model read them. */
  public Optional<ShortAnswer> shortAnswer() {
    int start = sentence.span().start();
    return span.map(
        words ->
            new ShortAnswer(sentence.text(), new Span(words.start() - start, words.end() - start)));
  }

  /** Whether it holds a figure where its question plainly asks for one. */
  public boolean mayAnswer() {
    String said = sentence.said(Optional.empty());
    return part.mayBeToldBy(said, shortAnswer().map(ShortAnswer::words).orElse(said));
  }

  /** Whether another article's reading gives the same short answer: "12" and "a dozen". */
  public boolean answersAs(Reading other) {
    return part.equals(other.part)
        && part.kind().isPresent()
        && !sentence.article().equals(other.sentence.article())
        && likenessTo(other) == Likeness.SAME;
  }

  /** How its short answer lies to that of another to the same question. */
  public Likeness likenessTo(Reading other) {
    return shortAnswer()
        .flatMap(mine -> other.shortAnswer().map(theirs -> mine.to(theirs, part)))
        .orElse(Likeness.UNLIKE);
  }
}
