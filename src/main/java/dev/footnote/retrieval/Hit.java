package dev.footnote.retrieval;

import dev.footnote.corpus.Passage;
import java.util.List;

/**
 * A passage found for a question.
 *
 * @param passage the passage
 * @param score how well it fits; comparable within one retrieval only
 * @param sentences its sentences, best first; empty where sentences were not compared
 */
public record Hit(Passage passage, double score, List<ScoredSentence> sentences) {

  public Hit {
    sentences = List.copyOf(sentences);
  }

  /** A passage whose sentences were not compared. */
  public Hit(Passage passage, double score) {
    this(passage, score, List.of());
  }
}
