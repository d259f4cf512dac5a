package dev.footnote.evaluation.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.footnote.evaluation.Benchmark;
import dev.footnote.evaluation.BenchmarkException;
import dev.footnote.evaluation.ConfidenceIntervals;
import dev.footnote.evaluation.Figure;
import dev.footnote.evaluation.GoldQuestion;
import dev.footnote.evaluation.Result;
import dev.footnote.evaluation.Trial;
import dev.footnote.evaluation.format.JsonValue;
import dev.footnote.evaluation.format.TextFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** An earlier run's figures, as {@link #json} writes them: one object a file. */
public final class Baseline {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final String file;
  private final List<Run> runs;

  private Baseline(String file, List<Run> runs) {
    this.file = file;
    this.runs = List.copyOf(runs);
  }

  /** The earlier figures of one questions file. */
  private record Run(String file, int questions, String mode, Map<Figure, Double> figures) {}

  /**
   * A figure that is worse than before by more than chance explains.
   *
   * @param figure the figure
   * @param before its earlier value
   * @param now its value
   */
  public record Fall(Figure figure, double before, double now) {

    /** The fall in words: {@code recall@1 was 0.912 and is 0.874}. */
    @Override
    public String toString() {
      return "%s was %s and is %s"
          .formatted(figure.key(), TextTable.format(figure, before), TextTable.format(figure, now));
    }
  }

  /**
   * Our figures as one line of JSON, {@code {"file", "questions", "mode", "figures", "groups",
   * "kinds", "without_reader"}}, to four decimals.
   */
  public static String json(Result result) {
    ObjectNode json = JSON.createObjectNode();
    json.put("file", result.benchmark().file());
    json.put("questions", result.benchmark().questions().size());
    json.put("mode", result.ours().name());
    put(json.putObject("figures"), result.ours().figures());
    ObjectNode groups = json.putObject("groups");
    ObjectNode kinds = json.putObject("kinds");
    Trial trial = result.ours().trial();
    trial.by(GoldQuestion::group).forEach((name, part) -> put(groups, name, part));
    trial.by(GoldQuestion::kind).forEach((name, part) -> put(kinds, name, part));
    result.withoutReader().ifPresent(e -> put(json.putObject("without_reader"), e.figures()));
    return json.toString();
  }

  private static void put(ObjectNode json, String name, Trial trial) {
    if (!name.isEmpty()) {
      put(json.putObject(name), trial.figures());
    }
  }

  private static void put(ObjectNode json, Map<Figure, Double> figures) {
    figures.forEach((figure, value) -> json.put(figure.key(), rounded(value)));
  }

  /**
   * Reads a file of what {@link #json} wrote, an object a line.
   *
   * @throws BenchmarkException if it is anything else
   */
  public static Baseline read(Path file) {
    return parse(file.toString(), TextFile.read(file));
  }

  /**
   * Reads what {@link #json} wrote, an object a line.
   *
   * @param file its name, for errors
   * @param text its content
   * @throws BenchmarkException if it is anything else
   */
  static Baseline parse(String file, String text) {
    List<Run> runs = new ArrayList<>();
    List<String> lines = text.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      if (!lines.get(i).isBlank()) {
        runs.add(run(file + ":" + (i + 1) + ": ", lines.get(i)));
      }
    }
    return new Baseline(file, runs);
  }

  private static Run run(String place, String line) {
    try {
      JsonValue json = new JsonValue(place, JSON.readTree(line));
      Map<Figure, Double> figures = new EnumMap<>(Figure.class);
      json.numbers("figures")
          .forEach((key, value) -> Figure.named(key).ifPresent(f -> figures.put(f, value)));
      return new Run(json.text("file"), json.wholeNumber("questions"), json.text("mode"), figures);
    } catch (JsonProcessingException e) {
      throw new BenchmarkException(
          place + "must be a line that eval --format json printed: " + e.getOriginalMessage());
    }
  }

  /**
   * The earlier figures for the same questions asked in the same mode.
   *
   * @param mode the name of what is measured
   * @throws BenchmarkException if there are none
   */
  public Map<Figure, Double> figures(Benchmark benchmark, String mode) {
    String questions = benchmark.file();
    int asked = benchmark.questions().size();
    Run before =
        runs.stream()
            .filter(run -> run.file.equals(questions) && run.mode.equals(mode))
            .findFirst()
            .orElseThrow(
                () ->
                    new BenchmarkException(
                        "%s holds no figures of %s in mode %s".formatted(file, questions, mode)));
    if (before.questions != asked) {
      throw new BenchmarkException(
          "%s cannot be compared: %s had %d questions and now has %d"
              .formatted(file, questions, before.questions, asked));
    }
    return before.figures;
  }

  /**
   * The figures that are worse than before by more than chance explains. A number of things must
   * not grow at all; durations are not compared, as they depend on the machine.
   */
  public List<Fall> falls(Result result) {
    List<Fall> falls = new ArrayList<>();
    Map<Figure, Double> before = figures(result.benchmark(), result.ours().name());
    for (Map.Entry<Figure, Double> figure : result.ours().figures().entrySet()) {
      Double earlier = before.get(figure.getKey());
      ConfidenceIntervals.Interval interval = result.intervals().get(figure.getKey());
      if (earlier != null
          && interval != null
          && isWorse(figure.getKey(), earlier, figure.getValue(), interval)) {
        falls.add(new Fall(figure.getKey(), earlier, figure.getValue()));
      }
    }
    return falls;
  }

  private static boolean isWorse(
      Figure figure, double before, double now, ConfidenceIntervals.Interval interval) {
    if (figure.isCount()) {
      return now > before;
    }
    return figure.lowerIsBetter()
        ? before < rounded(interval.low())
        : before > rounded(interval.high());
  }

  private static double rounded(double value) {
    return Math.round(value * 1e4) / 1e4;
  }
}
