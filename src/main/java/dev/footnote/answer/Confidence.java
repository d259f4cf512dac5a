package dev.footnote.answer;

import dev.footnote.retrieval.Hit;
import dev.footnote.retrieval.LinearModel;
import dev.footnote.retrieval.ScoredSentence.Measure;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;

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
    OptionalDouble mean =
        logOddsByPart(hits).values().stream().mapToDouble(Double::doubleValue).average();
    return mean.isEmpty() ? 0 : probability(mean.getAsDouble());
  }

  /** The same for each part of the question, 0 being the whole; parts that found nothing lack. */
  Map<Integer, Double> byPart(List<Hit> hits) {
    Map<Integer, Double> parts = logOddsByPart(hits);
    parts.replaceAll((part, sum) -> probability(sum));
    return parts;
  }

  private Map<Integer, Double> logOddsByPart(List<Hit> hits) {
    Map<Integer, Measure> best = new TreeMap<>();
    hits.stream()
        .flatMap(hit -> hit.sentences().stream())
        .flatMap(sentence -> sentence.measures().stream())
        .forEach(
            measure ->
                best.merge(
                    measure.part(), measure, (one, two) -> two.score() > one.score() ? two : one));
    Map<Integer, Double> sums = new TreeMap<>();
    best.forEach((part, measure) -> sums.put(part, logOdds.score(measure.features())));
    return sums;
  }

  private static double probability(double sum) {
    return 1 / (1 + Math.exp(-sum));
  }
}
