package dev.footnote.evaluation.report;

import dev.footnote.evaluation.Benchmark;
import dev.footnote.evaluation.Outcome;
import dev.footnote.evaluation.Result;
import dev.footnote.evaluation.Said;
import dev.footnote.evaluation.Statistics;
import dev.footnote.evaluation.Statistics.Bin;
import dev.footnote.evaluation.Trial;
import dev.footnote.evaluation.report.Plot.Axis;
import dev.footnote.evaluation.report.Plot.Point;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/** The plots of a result, as SVG. */
final class Plots {

  private static final int RANKS = 10;
  private static final int STEPS = 200;
  private static final int BARS = 32;
  private static final List<Double> MILLISECONDS =
      List.of(0.1, 0.2, 0.5, 1d, 2d, 5d, 10d, 20d, 50d, 100d, 200d, 500d, 1e3, 2e3, 5e3, 1e4, 1e5);

  private Plots() {}

  /** The share of questions with a right passage among the first 1, 2, … 10, by system. */
  static String recallByRank(Result result) {
    List<double[]> shares = result.entries().stream().map(e -> recall(e.trial())).toList();
    double least = shares.stream().flatMapToDouble(Arrays::stream).min().orElse(0);
    List<Double> ranks = IntStream.rangeClosed(1, RANKS).mapToObj(r -> (double) r).toList();
    Plot plot =
        new Plot(
            new Axis("passages looked at", 1, RANKS, false, ranks, v -> String.valueOf((int) v)),
            Axis.share("", Math.floor(least * 10) / 10));
    for (int series = shares.size() - 1; series >= 0; series--) {
      double[] share = shares.get(series);
      String name = result.entries().get(series).name();
      List<Point> points = new ArrayList<>();
      for (int rank = 1; rank <= RANKS; rank++) {
        double value = share[rank - 1];
        points.add(new Point(rank, value, "%s, %d: %s".formatted(name, rank, percent(value))));
      }
      plot.line(series, points);
      for (Point point : points) {
        plot.dot(series, point, 3.5);
      }
    }
    return plot.svg("Share of questions with a right passage, by rank");
  }

  private static double[] recall(Trial trial) {
    int[] ranks = trial.answerable().stream().mapToInt(Outcome::rank).toArray();
    return IntStream.rangeClosed(1, RANKS)
        .mapToDouble(k -> (double) Arrays.stream(ranks).filter(r -> r <= k).count() / ranks.length)
        .toArray();
  }

  /**
   * The share of right answers if only the surest questions were answered, from few to all; a dot
   * where the threshold stands. An answer is its first two sentences; for MultiHop-RAG it is right
   * if one of the first four passages is.
   */
  static String precisionByAnswered(Result result) {
    Trial trial = result.ours().trial();
    List<Outcome> surest =
        trial.refusals().stream()
            .filter(o -> o.question().answerable() || o.question().unanswerable())
            .sorted(Comparator.comparingDouble(Plots::confidence).reversed())
            .toList();
    List<Point> points = new ArrayList<>();
    int right = 0;
    for (int answered = 1; answered <= surest.size(); answered++) {
      Outcome outcome = surest.get(answered - 1);
      right += isRight(trial, outcome) ? 1 : 0;
      if (answered % Math.ceilDiv(surest.size(), STEPS) == 0 || answered == surest.size()) {
        points.add(new Point((double) answered / surest.size(), (double) right / answered, ""));
      }
    }
    double lowest = points.stream().mapToDouble(Point::y).min().orElse(0);
    Plot plot =
        new Plot(
            Axis.share("questions answered, the surest first", 0),
            Axis.share("", Math.floor(lowest * 10) / 10));
    plot.line(0, points);
    threshold(trial, surest).ifPresent(point -> plot.dot(0, point, 6));
    return plot.svg("Share of right answers by share of questions answered");
  }

  private static Optional<Point> threshold(Trial trial, List<Outcome> outcomes) {
    List<Outcome> answered = outcomes.stream().filter(Outcome::answered).toList();
    if (answered.isEmpty()) {
      return Optional.empty();
    }
    double share = (double) answered.size() / outcomes.size();
    double right =
        (double) answered.stream().filter(o -> isRight(trial, o)).count() / answered.size();
    String note =
        "as it stands: %s answered, %s of them rightly".formatted(percent(share), percent(right));
    return Optional.of(new Point(share, right, note));
  }

  private static boolean isRight(Trial trial, Outcome outcome) {
    return trial.format() == Benchmark.Format.MULTIHOP_RAG
        ? outcome.rank() <= 4
        : outcome.sentenceRank() <= 2;
  }

  /**
   * The share of unanswerable questions that is refused, by the share of answerable ones that the
   * same threshold refuses; with the reader model, and without.
   */
  static String refusals(Result result) {
    Plot plot =
        new Plot(
            Axis.share("answerable questions refused", 0),
            Axis.share("unanswerable questions refused", 0));
    plot.guide(0, 0, 1, 1);
    for (int series = 0; series < result.entries().size(); series++) {
      Trial trial = result.entries().get(series).trial();
      if (!trial.said().isEmpty()) {
        List<Point> points = new ArrayList<>();
        for (int percent = 0; percent < 100; percent += 2) {
          double refused =
              Statistics.refusedAt(percent / 100.0, trial.positives(), trial.negatives());
          points.add(new Point(percent / 100.0, refused, ""));
        }
        plot.line(series, points);
      }
    }
    return plot.svg("Share of unanswerable questions refused by share of answerable ones");
  }

  private static double confidence(Outcome outcome) {
    return outcome.said().map(Said::confidence).orElse(0.0);
  }

  /** How many answers took how long. */
  static String latency(Result result) {
    double[] millis = result.ours().trial().millis();
    double least = Math.max(0.01, Arrays.stream(millis).min().orElse(1) * 0.99);
    double most = Math.max(least * 2, Arrays.stream(millis).max().orElse(1) * 1.01);
    double factor = Math.pow(most / least, 1.0 / BARS);
    int[] counts = new int[BARS];
    for (double one : millis) {
      counts[Math.clamp((int) (Math.log(one / least) / Math.log(factor)), 0, BARS - 1)]++;
    }
    int highest = Arrays.stream(counts).max().orElse(1);
    Plot plot =
        new Plot(
            new Axis(
                "milliseconds",
                least,
                most,
                true,
                MILLISECONDS.stream().filter(tick -> tick >= least && tick <= most).toList(),
                Plots::plain),
            new Axis(
                "",
                0,
                highest * 1.1,
                false,
                List.of(0.0, (double) highest),
                v -> String.format(Locale.ROOT, "%,.0f", v)));
    for (int i = 0; i < BARS; i++) {
      double from = least * Math.pow(factor, i);
      double to = from * factor;
      String note = String.format(Locale.ROOT, "%.1f–%.1f ms: %,d", from, to, counts[i]);
      plot.bar(0, from, to, counts[i], note);
    }
    plot.mark(Statistics.percentile(0.5, millis), "p50");
    plot.mark(Statistics.percentile(0.99, millis), "p99");
    return plot.svg("How long the answers took");
  }

  /** How often the articles held the answer, by how sure Footnote was that they do. */
  static String reliability(Result result) {
    Trial trial = result.ours().trial();
    Bin[] bins = Statistics.bins(trial.positives(), trial.negatives());
    int total = Arrays.stream(bins).mapToInt(Bin::size).sum();
    Plot plot = new Plot(Axis.share("confidence", 0), Axis.share("", 0));
    plot.guide(0, 0, 1, 1);
    List<Bin> filled = Arrays.stream(bins).filter(bin -> bin.size() > 0).toList();
    plot.line(0, filled.stream().map(Plots::point).toList());
    for (Bin bin : filled) {
      plot.dot(0, point(bin), 3 + 12 * Math.sqrt((double) bin.size() / total));
    }
    return plot.svg("Share of answerable questions by confidence");
  }

  private static Point point(Bin bin) {
    return new Point(
        bin.confidence(),
        bin.observed(),
        String.format(
            Locale.ROOT,
            "%,d questions at %s: %s answerable",
            bin.size(),
            percent(bin.confidence()),
            percent(bin.observed())));
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f %%", share * 100);
  }

  private static String plain(double milliseconds) {
    return milliseconds < 1
        ? String.valueOf(milliseconds)
        : String.format(Locale.ROOT, "%,.0f", milliseconds);
  }
}
