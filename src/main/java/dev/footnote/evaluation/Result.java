package dev.footnote.evaluation;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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

  /** The name of ours without its reader model. */
  public static final String WITHOUT_READER = "without reader";

  /** How ours did without its reader model; empty if it has none. */
  public Optional<Entry> withoutReader() {
    return entries.stream().filter(entry -> entry.name().equals(WITHOUT_READER)).findFirst();
  }

  /** How ours did. */
  public Entry ours() {
    return entries.getFirst();
  }
}
