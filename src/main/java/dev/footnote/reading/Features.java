package dev.footnote.reading;

import java.util.HashMap;
import java.util.Map;

/** The measured value of every {@link Feature}; 0 for those that could not be measured. */
public record Features(Map<Feature, Double> values) {

  public Features {
    values = Map.copyOf(values);
  }

  /** The value of one feature. */
  public double get(Feature feature) {
    return values.getOrDefault(feature, 0.0);
  }

  /** The same with another value of one feature. */
  Features with(Feature feature, double value) {
    Map<Feature, Double> changed = new HashMap<>(values);
    changed.put(feature, value);
    return new Features(changed);
  }
}
