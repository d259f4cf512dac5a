package dev.footnote.answer;

import dev.footnote.retrieval.Hit;
import dev.footnote.retrieval.LinearModel;
import dev.footnote.retrieval.ScoredSentence;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How likely it is that the hits hold an answer: the logistic function of a weighted sum of their
 * best sentence's features.
 *
 * @param logOdds fitted to questions that articles answer and questions that they do not
 */
public record Confidence(LinearModel logOdds) {

  /** A probability, 0 to 1; 0 without hits. */
  public double of(List<Hit> hits) {
    Optional<ScoredSentence> best =
        hits.stream()
            .flatMap(hit -> hit.sentences().stream())
            .max(Comparator.comparingDouble(ScoredSentence::score));
    return best.map(sentence -> 1 / (1 + Math.exp(-logOdds.score(sentence.features()))))
        .orElse(0.0);
  }
}
