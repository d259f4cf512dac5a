package dev.footnote.evaluation;

import dev.footnote.evaluation.ConfidenceIntervals.Interval;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a benchmark says about the systems. Thread-safe. */
public final class Result {

  /** The name of ours without its reader model. */
  public static final String WITHOUT_READER = "without reader";

  private final Benchmark benchmark;
  private final List<Entry> entries;
  private @Nullable Map<Figure, Interval> intervals;

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

  /**
   * @param benchmark the questions
   * @param entries ours first, then those it is compared with
   */
  public Result(Benchmark benchmark, List<Entry> entries) {
    this.benchmark = benchmark;
    this.entries = List.copyOf(entries);
  }

  /**
   * What several benchmarks say together: each figure is that of all their questions.
   *
   * @param together the benchmarks' questions
   * @param results of the same systems, of each benchmark
   */
  public static Result pooled(Benchmark together, List<Result> results) {
    return new Result(
        together,
        results.getFirst().entries.stream()
            .map(Entry::name)
            .map(name -> Entry.of(name, Trial.pooled(trials(results, name))))
            .toList());
  }

  private static List<Trial> trials(List<Result> results, String name) {
    return results.stream()
        .flatMap(result -> result.entry(name).stream())
        .map(Entry::trial)
        .toList();
  }

  /** The questions. */
  public Benchmark benchmark() {
    return benchmark;
  }

  /** Ours first, then those it is compared with. */
  public List<Entry> entries() {
    return entries;
  }

  /** How ours did. */
  public Entry ours() {
    return entries.getFirst();
  }

  /** How ours did without its reader model; empty if it has none. */
  public Optional<Entry> withoutReader() {
    return entry(WITHOUT_READER);
  }

  private Optional<Entry> entry(String name) {
    return entries.stream().filter(entry -> entry.name().equals(name)).findFirst();
  }

  /**
   * For each of our figures, durations apart, the interval that the choice of questions leaves.
   * Drawn when first asked for, as that takes long and not every report shows them.
   */
  public synchronized Map<Figure, Interval> intervals() {
    if (intervals == null) {
      intervals = Map.copyOf(ConfidenceIntervals.of(ours().trial()));
    }
    return intervals;
  }
}
