package dev.footnote.evaluation.speed;

import dev.footnote.evaluation.BenchmarkException;
import java.io.IOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** The rows that can be measured, in order. */
public final class SpeedTable {

  private final List<Work> works;

  /** A table of these rows. */
  public SpeedTable(List<Work> works) {
    this.works = List.copyOf(works);
  }

  /**
   * The rows that are asked for, in the table's order.
   *
   * @param only their ids; none for all that do not take long
   * @throws BenchmarkException if there is no such row, naming those that there are
   */
  public List<Work> chosen(Collection<String> only) {
    List<String> known = works.stream().map(work -> work.row().id()).toList();
    List<String> unknown = only.stream().filter(id -> !known.contains(id)).toList();
    if (!unknown.isEmpty()) {
      throw new BenchmarkException(
          "there is no row %s; the rows are %s"
              .formatted(String.join(", ", unknown), String.join(", ", known)));
    }
    return works.stream()
        .filter(work -> only.isEmpty() ? !work.row().takesLong() : only.contains(work.row().id()))
        .toList();
  }

  /** What is left out unless it is named, and how to name it. */
  public Optional<String> leftOut(Collection<String> only) {
    String ids =
        works.stream()
            .map(Work::row)
            .filter(Row::takesLong)
            .map(Row::id)
            .collect(Collectors.joining(","));
    return ids.isEmpty() || !only.isEmpty()
        ? Optional.empty()
        : Optional.of("what takes long is left out; for that: --only " + ids);
  }

  /**
   * Measures the rows. One that cannot be measured says why in its notes, and the others go on.
   *
   * @param progress told what is being done
   */
  public static Map<Row, Measurement> measure(List<Work> chosen, Consumer<String> progress)
      throws InterruptedException {
    Map<Row, Measurement> rows = new LinkedHashMap<>();
    for (Work work : chosen) {
      String id = work.row().id();
      progress.accept(id + " ...");
      try {
        rows.put(work.row(), work.measure(line -> progress.accept(id + ": " + line)));
      } catch (IOException e) {
        progress.accept(id + ": " + e.getMessage());
        rows.put(work.row(), Measurement.failed("not measured: " + e.getMessage()));
      }
    }
    return rows;
  }

  /** Whether something could not be measured. */
  public static boolean isIncomplete(Map<Row, Measurement> rows) {
    return rows.values().stream().anyMatch(row -> row.ours() == null);
  }
}
