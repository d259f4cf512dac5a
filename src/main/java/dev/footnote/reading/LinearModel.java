package dev.footnote.reading;

import java.util.Map;

/**
 * A weighted sum of features.
 *
 * @param intercept what is added to every sum
 * @param weights what each feature counts; a feature without a weight counts nothing
 */
public record LinearModel(double intercept, Map<Feature, Double> weights) {

  public LinearModel {
    weights = Map.copyOf(weights);
  }

  /** The intercept and the weighted sum of the features. */
  public double score(Features features) {
    double score = intercept;
    // In the order of the features, not of the map, so that equal features give equal scores.
    for (Feature feature : Feature.values()) {
      score += weights.getOrDefault(feature, 0.0) * features.get(feature);
    }
    return score;
  }

  /** The probability, 0 to 1, whose log-odds are the score. */
  public double probability(Features features) {
    return 1 / (1 + Math.exp(-score(features)));
  }
}
