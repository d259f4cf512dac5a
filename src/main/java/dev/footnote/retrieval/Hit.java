package dev.footnote.retrieval;

import dev.footnote.corpus.Passage;
import dev.footnote.language.question.QuestionPart;

/**
 * A passage found for a question.
 *
 * @param part what it was found for: the whole question, or one of several things it asks for
 * @param passage the passage
 * @param score how well it fits; comparable within one retrieval only
 * @param bm25 how well its words and what names its article fit; 0 if they share no word
 * @param cosine of the question's vector and the passage's, -1 to 1; 0 without vectors
 */
public record Hit(QuestionPart part, Passage passage, double score, float bm25, float cosine) {

  /** Another passage with the scores of this one. */
  public Hit of(Passage other) {
    return new Hit(part, other, score, bm25, cosine);
  }

  /** This one, fitting as well as another where that fits better. */
  Hit raisedTo(Hit other) {
    return new Hit(
        part,
        passage,
        Math.max(score, other.score),
        Math.max(bm25, other.bm25),
        Math.max(cosine, other.cosine));
  }

  Hit withScore(double other) {
    return new Hit(part, passage, other, bm25, cosine);
  }
}
