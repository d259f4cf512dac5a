package dev.footnote.reading;

import dev.footnote.corpus.Passage;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A passage as good as its best sentence.
 *
 * @param passage the passage
 * @param score of its best sentence
 * @param sentences its sentences, best first; never empty
 */
record RankedPassage(Passage passage, double score, List<ScoredSentence> sentences) {

  static final Comparator<RankedPassage> BEST_FIRST =
      Comparator.comparingDouble(RankedPassage::score)
          .reversed()
          .thenComparing(ranked -> ranked.passage().article().path())
          .thenComparing(ranked -> ranked.passage().number());

  RankedPassage {
    sentences = List.copyOf(sentences);
  }

  static RankedPassage of(List<ScoredSentence> sentences) {
    ScoredSentence best = sentences.getFirst();
    return new RankedPassage(best.sentence().passage(), best.score(), sentences);
  }

  /** The same with those of its sentences that pass; empty if none does. */
  Optional<RankedPassage> keeping(Predicate<ScoredSentence> which) {
    List<ScoredSentence> kept = sentences.stream().filter(which).toList();
    return kept.isEmpty() ? Optional.empty() : Optional.of(new RankedPassage(passage, score, kept));
  }
}
