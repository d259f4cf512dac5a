package dev.footnote.evaluation;

import java.util.List;
import java.util.Optional;

/**
 * What one file or folder brings.
 *
 * @param benchmarks each over one corpus
 * @param together the questions of all of them; empty for a file about one corpus
 */
public record Suite(List<Benchmark> benchmarks, Optional<Benchmark> together) {

  public Suite {
    benchmarks = List.copyOf(benchmarks);
  }
}
