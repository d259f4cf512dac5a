package dev.footnote.evaluation.speed;

import dev.footnote.evaluation.report.GrowthPlot;
import dev.footnote.evaluation.report.GrowthPlot.Series;
import dev.footnote.language.question.Question;
import dev.footnote.language.question.Questions;
import dev.footnote.retrieval.PassageIndex;
import dev.footnote.retrieval.embedded.EmbeddedIndex;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.function.ToDoubleFunction;

/** How time and memory grow from a thousand passages on, tenfold each step. */
public final class Growth {

  private static final int FIRST = 1_000;
  private static final int STEP = 10;
  private static final int SEARCHES = 200;
  private static final int NEAREST = 10;

  private final IntFunction<MadeCorpus> corpora;
  private final Made made;
  private final Installation installation;
  private final Subject subject;

  Growth(IntFunction<MadeCorpus> corpora, Made made, Installation installation, Subject subject) {
    this.corpora = corpora;
    this.made = made;
    this.installation = installation;
    this.subject = subject;
  }

  /** Seconds, and megabytes. */
  public record Cost(double seconds, double megabytes) {}

  /**
   * What one size costs.
   *
   * @param build the whole index, without embedding; memory is the heap at its peak
   * @param update from the start of {@code ask} to its answer after one file was changed; memory is
   *     the process at its peak
   * @param search the ten nearest, at the median; memory is what a fresh process touches of the
   *     index
   * @param restart from the start of {@code ask} to its answer; memory is the process at its peak
   */
  public record Costs(Cost build, Cost update, Cost search, Cost restart) {}

  /**
   * Measures each size.
   *
   * @param most the largest, in passages
   */
  public Map<Integer, Costs> measure(int most, Consumer<String> progress)
      throws IOException, InterruptedException {
    Map<Integer, Costs> sizes = new TreeMap<>();
    for (long size = FIRST; size <= most; size *= STEP) {
      progress.accept("growth: %,d passages ...".formatted(size));
      sizes.put((int) size, costs(corpora.apply((int) size), progress));
    }
    return sizes;
  }

  private Costs costs(MadeCorpus corpus, Consumer<String> progress) throws IOException {
    MadeCorpus.Built built = corpus.build(progress);
    Program program = installation.footnote(corpus.articles(), "ask", "--format=jsonl", "-");
    started(program, corpus); // whatever is done once is done
    Started restart = started(program, corpus);
    double search = search(corpus);
    Files.writeString(corpus.someFile(), "\nOne more line.\n", StandardOpenOption.APPEND);
    Started update = started(program, corpus);
    return new Costs(
        new Cost(built.seconds(), built.megabytes()),
        update.cost(),
        new Cost(search, restart.touched()),
        restart.cost());
  }

  private record Started(Cost cost, double touched) {}

  private Started started(Program program, MadeCorpus corpus) throws IOException {
    try (Program.Running running = program.start()) {
      double seconds = running.ask(subject.questions().getFirst());
      return new Started(
          new Cost(seconds, Footprint.peak(running.pid())),
          Footprint.mapped(running.pid(), corpus.index(), Footprint.Pages.RESIDENT));
    }
  }

  private double search(MadeCorpus corpus) {
    try (PassageIndex index = EmbeddedIndex.open(corpus.index())) {
      Question question = new Questions(index.vocabulary()).read(subject.questions().getFirst());
      List<float[]> queries = made.queries();
      List<Double> seconds = new ArrayList<>();
      for (int i = 0; i < 2 * SEARCHES; i++) {
        float[] query = queries.get(i % queries.size());
        double taken = Turns.seconds(() -> index.nearest(question, query, NEAREST));
        if (i >= SEARCHES) { // the first are to warm up
          seconds.add(taken);
        }
      }
      return new Latencies(seconds).p50();
    }
  }

  /**
   * Writes the numbers and two plots of them.
   *
   * @return the files, the plots first
   */
  public static List<Path> write(Map<Integer, Costs> sizes, Path folder) throws IOException {
    Path svg = folder.resolve("bench.svg");
    Path csv = folder.resolve("bench.csv");
    Files.writeString(svg, svg(sizes));
    Files.writeString(csv, csv(sizes));
    return List.of(svg, csv);
  }

  static String svg(Map<Integer, Costs> sizes) {
    return GrowthPlot.svg(
        List.of(
            new GrowthPlot.Panel("seconds", series(sizes, Cost::seconds)),
            new GrowthPlot.Panel("megabytes", series(sizes, Cost::megabytes))));
  }

  private static List<Series> series(Map<Integer, Costs> sizes, ToDoubleFunction<Cost> figure) {
    return List.of(
        series("build", sizes, costs -> figure.applyAsDouble(costs.build)),
        series("update", sizes, costs -> figure.applyAsDouble(costs.update)),
        series("search", sizes, costs -> figure.applyAsDouble(costs.search)),
        series("restart", sizes, costs -> figure.applyAsDouble(costs.restart)));
  }

  private static Series series(
      String name, Map<Integer, Costs> sizes, ToDoubleFunction<Costs> figure) {
    Map<Integer, Double> values = new TreeMap<>();
    sizes.forEach((size, costs) -> values.put(size, figure.applyAsDouble(costs)));
    return new Series(name, values);
  }

  static String csv(Map<Integer, Costs> sizes) {
    StringBuilder csv =
        new StringBuilder(
            "passages,build_s,build_mb,update_s,update_mb,search_s,search_mb,restart_s,restart_mb\n");
    sizes.forEach(
        (size, costs) -> {
          csv.append(size);
          for (Cost cost : List.of(costs.build, costs.update, costs.search, costs.restart)) {
            csv.append(',').append(cost.seconds).append(',').append(cost.megabytes);
          }
          csv.append('\n');
        });
    return csv.toString();
  }
}
