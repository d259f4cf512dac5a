package dev.footnote.evaluation.speed;

import dev.footnote.evaluation.Statistics;
import java.util.List;

/**
 * How long each of many runs took, in one unit.
 *
 * @param values at least one
 */
record Latencies(List<Double> values) {

  Latencies {
    values = List.copyOf(values);
    if (values.isEmpty()) {
      throw new IllegalArgumentException("there must be a run to tell how long it takes");
    }
  }

  /** The median, by nearest rank. */
  double p50() {
    return percentile(0.5);
  }

  /** What all but one in a hundred do not exceed, by nearest rank. */
  double p99() {
    return percentile(0.99);
  }

  private double percentile(double share) {
    return Statistics.percentile(share, values.stream().mapToDouble(Double::doubleValue).toArray());
  }
}
