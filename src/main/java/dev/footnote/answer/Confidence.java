package dev.footnote.answer;

import dev.footnote.retrieval.Hit;
import dev.footnote.retrieval.LinearModel;
import dev.footnote.retrieval.ScoredSentence.Measure;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How likely it is that the hits hold an answer: the logistic function of a weighted sum of the
 * features of their best sentence. Of a question that has parts, the mean of the sums over the best
 * sentence for each.
 *
 * @param logOdds fitted to questions that articles answer and questions that they do not
 */
public record Confidence(LinearModel logOdds) {

  /** A probability, 0 to 1; 0 without hits. */
  public double of(List<Hit> hits) {
    Map<Integer, Optional<Measure>> best =
        hits.stream()
            .flatMap(hit -> hit.sentences().stream())
            .flatMap(sentence -> sentence.measures().stream())
            .collect(
                Collectors.groupingBy(
                    Measure::part,
                    TreeMap::new,
                    Collectors.maxBy(Comparator.comparingDouble(Measure::score))));
    OptionalDouble sum =
        best.values().stream()
            .flatMap(Optional::stream)
            .mapToDouble(measure -> logOdds.score(measure.features()))
            .average();
    return sum.isEmpty() ? 0 : 1 / (1 + Math.exp(-sum.getAsDouble()));
  }
}
