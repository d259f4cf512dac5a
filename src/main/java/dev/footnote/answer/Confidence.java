package dev.footnote.answer;

import dev.footnote.language.question.QuestionPart;
import dev.footnote.retrieval.Hit;
import dev.footnote.retrieval.LinearModel;
import dev.footnote.retrieval.ScoredSentence.Measure;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SequencedMap;
import java.util.TreeMap;

/**
 * How likely it is that the hits hold an answer: the logistic function of a weighted sum of the
 * features of their best sentence. Of a question that has clauses, the mean of the sums over the
 * best sentence for each; of several questions asked at once, as likely as it is for the surest.
 *
 * @param logOdds fitted to questions that articles answer and questions that they do not
 */
public record Confidence(LinearModel logOdds) {

  /** A probability, 0 to 1; 0 without hits. */
  public double of(List<Hit> hits) {
    Map<QuestionPart, Double> sums = logOddsByPart(hits);
    OptionalDouble surest =
        sums.entrySet().stream()
            .filter(entry -> entry.getKey().ofItsOwn())
            .mapToDouble(Map.Entry::getValue)
            .max();
    if (surest.isPresent()) {
      return probability(surest.getAsDouble());
    }
    OptionalDouble mean = sums.values().stream().mapToDouble(Double::doubleValue).average();
    return mean.isEmpty() ? 0 : probability(mean.getAsDouble());
  }

  /** The same for each part of the question, in order; parts without hits are left out. */
  SequencedMap<QuestionPart, Double> byPart(List<Hit> hits) {
    SequencedMap<QuestionPart, Double> parts = logOddsByPart(hits);
    parts.replaceAll((part, sum) -> probability(sum));
    return parts;
  }

  private SequencedMap<QuestionPart, Double> logOddsByPart(List<Hit> hits) {
    Map<QuestionPart, Measure> best = new TreeMap<>(Comparator.comparingInt(QuestionPart::number));
    hits.stream()
        .flatMap(hit -> hit.sentences().stream())
        .flatMap(sentence -> sentence.measures().stream())
        .forEach(
            measure ->
                best.merge(
                    measure.part(), measure, (one, two) -> two.score() > one.score() ? two : one));
    SequencedMap<QuestionPart, Double> sums = new LinkedHashMap<>();
    best.forEach((part, measure) -> sums.put(part, logOdds.score(measure.features())));
    return sums;
  }

  private static double probability(double sum) {
    return 1 / (1 + Math.exp(-sum));
  }
}
