package dev.footnote.evaluation;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What a benchmark says about the systems.
 *
 * @param benchmark the questions
 * @param entries ours first, then those it is compared with
 * @param intervals for each of our figures, durations apart, the interval that the choice of
 *     questions leaves
 */
public record Result(
    Benchmark benchmark, List<Entry> entries, Map<Figure, ConfidenceIntervals.Interval> intervals) {

  /**
   * How one system did.
   *
   * @param name the heading of its figures
   * @param trial what became of the questions
   * @param figures those that apply
   */
  public record Entry(String name, Trial trial, Map<Figure, Double> figures) {

    public static Entry of(String name, Trial trial) {
      return new Entry(name, trial, trial.figures());
    }
  }

  public Result {
    entries = List.copyOf(entries);
    intervals = new EnumMap<>(intervals);
  }

  public static Result of(Benchmark benchmark, List<Entry> entries) {
    return new Result(benchmark, entries, ConfidenceIntervals.of(entries.getFirst().trial()));
  }

  /** How ours did. */
  public Entry ours() {
    return entries.getFirst();
  }
}
