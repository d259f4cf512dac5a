package dev.footnote.retrieval;

import dev.footnote.corpus.Passage;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

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

  /** The same with those of its sentences that pass; empty if none does. */
  public Optional<Hit> keeping(Predicate<ScoredSentence> which) {
    List<ScoredSentence> kept = sentences.stream().filter(which).toList();
    return kept.isEmpty() ? Optional.empty() : Optional.of(new Hit(passage, score, kept));
  }

  /** A passage whose sentences were not compared. */
  public Hit(Passage passage, double score) {
    this(passage, score, List.of());
  }
}
