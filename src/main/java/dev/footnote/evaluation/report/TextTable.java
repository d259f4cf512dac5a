package dev.footnote.evaluation.report;

import dev.footnote.evaluation.Benchmark;
import dev.footnote.evaluation.ConfidenceIntervals;
import dev.footnote.evaluation.Figure;
import dev.footnote.evaluation.GoldQuestion;
import dev.footnote.evaluation.Result;
import dev.footnote.evaluation.Trial;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A result as a table for a terminal: a line a figure, a column a system. */
public final class TextTable {

  private static final List<Figure> SUMMARY =
      List.of(Figure.RIGHT, Figure.REFUSED_WRONGLY, Figure.REFUSED_RIGHTLY);

  private TextTable() {}

  /**
   * The table, each line ended by a line feed.
   *
   * @param result the result
   * @param before earlier figures to show beside ours; empty if there are none
   */
  public static String of(Result result, Map<Figure, Double> before) {
    List<List<String>> columns = new ArrayList<>();
    columns.add(column("", figures(result), Figure::key));
    columns.add(values(result.ours(), result));
    columns.add(
        column("95 % within", figures(result), f -> interval(f, result.intervals().get(f))));
    if (!before.isEmpty()) {
      columns.add(column("before", figures(result), f -> format(f, before.get(f))));
    }
    result.entries().stream().skip(1).forEach(other -> columns.add(values(other, result)));
    return "%s: %s\n\n%s%s"
        .formatted(
            result.benchmark().file(),
            describe(result.benchmark()),
            align(columns),
            result.benchmark().format() == Benchmark.Format.CONVERSATIONS ? kinds(result) : "");
  }

  /** How many turns of each kind were right. */
  private static String kinds(Result result) {
    List<Map.Entry<String, Trial>> kinds =
        List.copyOf(result.ours().trial().by(GoldQuestion::kind).entrySet());
    return "\n"
        + align(
            List.of(
                column("kind", kinds, Map.Entry::getKey),
                column("turns", kinds, kind -> "" + kind.getValue().outcomes().size()),
                column(
                    Figure.RIGHT.key(),
                    kinds,
                    kind -> format(Figure.RIGHT, kind.getValue().figures().get(Figure.RIGHT)))));
  }

  /** A line a result, each ended by a line feed: how many questions were answered rightly. */
  public static String summary(List<Result> results) {
    List<List<String>> columns = new ArrayList<>();
    columns.add(column("", results, result -> result.benchmark().file()));
    columns.add(column("questions", results, r -> "" + r.benchmark().questions().size()));
    for (Figure figure : SUMMARY) {
      columns.add(
          column(figure.key(), results, r -> format(figure, r.ours().figures().get(figure))));
    }
    return align(columns);
  }

  /** A figure for a person: {@code 0.912}, {@code 3} or {@code 5.4}; nothing if there is none. */
  static String format(Figure figure, @Nullable Double value) {
    if (value == null) {
      return "";
    }
    String pattern = figure.isCount() ? "%.0f" : figure.isDuration() ? "%.1f" : "%.3f";
    return String.format(Locale.ROOT, pattern, value);
  }

  /** An interval for a person: {@code 0.898–0.925}; nothing if there is none. */
  static String interval(Figure figure, ConfidenceIntervals.@Nullable Interval interval) {
    return interval == null
        ? ""
        : format(figure, interval.low()) + "–" + format(figure, interval.high());
  }

  /** What was asked: {@code 40 questions, 32 of them answerable}. */
  static String describe(Benchmark benchmark) {
    long answerable = benchmark.questions().stream().filter(GoldQuestion::answerable).count();
    return String.format(
        Locale.ROOT,
        "%s%,d questions, %,d of them answerable%s",
        benchmark.format() == Benchmark.Format.CONVERSATIONS
            ? String.format(Locale.ROOT, "%,d conversations, ", benchmark.conversations().size())
            : "",
        benchmark.questions().size(),
        answerable,
        benchmark
            .corpus()
            .map(articles -> String.format(Locale.ROOT, ", about %,d articles", articles.size()))
            .orElse(""));
  }

  private static List<Figure> figures(Result result) {
    return List.copyOf(result.ours().figures().keySet());
  }

  private static List<String> values(Result.Entry entry, Result result) {
    return column(entry.name(), figures(result), f -> format(f, entry.figures().get(f)));
  }

  private static <T> List<String> column(String heading, List<T> lines, Function<T, String> cell) {
    return Stream.concat(Stream.of(heading), lines.stream().map(cell)).toList();
  }

  /** Cells line by line, each line of as many, laid out as the other tables. */
  public static String ofLines(List<List<String>> lines) {
    return align(
        IntStream.range(0, lines.getFirst().size())
            .mapToObj(cell -> lines.stream().map(line -> line.get(cell)).toList())
            .toList());
  }

  /** The first column to the left, the others to the right. */
  private static String align(List<List<String>> columns) {
    StringBuilder table = new StringBuilder();
    for (int row = 0; row < columns.getFirst().size(); row++) {
      StringBuilder line = new StringBuilder(pad(columns.getFirst(), row, "%-"));
      for (List<String> column : columns.subList(1, columns.size())) {
        line.append("  ").append(pad(column, row, "%"));
      }
      table.append(line.toString().stripTrailing()).append('\n');
    }
    return table.toString();
  }

  private static String pad(List<String> column, int row, String side) {
    int width = Math.max(1, column.stream().mapToInt(String::length).max().orElse(1));
    return String.format(side + width + "s", column.get(row));
  }
}
