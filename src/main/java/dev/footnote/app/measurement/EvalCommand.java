package dev.footnote.app.measurement;

import dev.footnote.app.option.CommonOptions;
import dev.footnote.app.option.Format;
import dev.footnote.app.process.ExitCode;
import dev.footnote.app.process.ProcessContext;
import dev.footnote.app.process.UsageException;
import dev.footnote.config.Settings;
import dev.footnote.console.ProgressBar;
import dev.footnote.evaluation.Benchmark;
import dev.footnote.evaluation.Evaluation;
import dev.footnote.evaluation.Figure;
import dev.footnote.evaluation.Result;
import dev.footnote.evaluation.Suite;
import dev.footnote.evaluation.report.Baseline;
import dev.footnote.evaluation.report.HtmlReport;
import dev.footnote.evaluation.report.TextTable;
import dev.footnote.file.OwnerOnly;
import dev.footnote.file.WholeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Measures how good the answers are: {@code footnote eval}. */
@Command(
    name = "eval",
    description = "Asks questions with known answers, and tells how many were answered rightly.",
    mixinStandardHelpOptions = true,
    footerHeading = CommonOptions.EXAMPLES,
    footer = {
      "  footnote eval questions.jsonl --report report.html",
      "  footnote eval questions.jsonl --format json > before.json",
      "  footnote eval questions.jsonl --baseline before.json"
    })
public final class EvalCommand implements Callable<Integer> {

  /** So many corpora have a table each; where there are more, a line each. */
  private static final int TABLES = 5;

  @Mixin private final CommonOptions options = new CommonOptions();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "text, json or jsonl (both: one JSON object a file, each on a line).")
  private Format format = Format.TEXT;

  @Option(
      names = "--report",
      paramLabel = "FILE",
      description = "Write a page with plots and every miss to this .html file.")
  private @Nullable Path report;

  @Option(
      names = "--baseline",
      paramLabel = "FILE",
      description = "Compare with what --format json printed before; ends with 4 on a fall.")
  private @Nullable Path baseline;

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description =
          "Questions or conversations: Footnote's own (.jsonl), SQuAD, or MultiHop-RAG; or a folder"
              + " of folders with articles/ and questions.jsonl.")
  private List<Path> files = List.of();

  private final ProcessContext context;

  /** The command of a process that is as {@code context} tells. */
  public EvalCommand(ProcessContext context) {
    this.context = context;
  }

  @Override
  public Integer call() throws IOException {
    Settings settings = options.settings(context);
    if (report != null && !liesInAFolder(at(report))) {
      throw new UsageException("there is no folder for the report " + report + "; make it first");
    }
    try (SystemsUnderTest systems = new SystemsUnderTest(settings, context)) {
      List<Suite> suites = systems.reader(options).suites(files.stream().map(this::at).toList());
      Optional<Baseline> before =
          Optional.ofNullable(baseline).map(file -> Baseline.read(at(file)));
      Evaluation evaluation = new Evaluation(systems, this::progress);
      List<Result> results = new ArrayList<>();
      Function<Benchmark, Map<Figure, Double>> earlier =
          benchmark -> before.map(b -> b.figures(benchmark, systems.mode())).orElse(Map.of());
      for (Suite suite : suites) {
        results.addAll(run(suite, evaluation, earlier));
      }
      String page = HtmlReport.of(results);
      keep(page, settings);
      if (report != null) {
        Files.writeString(at(report), page);
      }
      return before.map(b -> compare(b, results)).orElse(ExitCode.OK);
    }
  }

  private static boolean liesInAFolder(Path file) {
    Path folder = file.toAbsolutePath().getParent();
    return folder != null && Files.isDirectory(folder);
  }

  /** Where the page with the last report is kept. */
  public static Path report(Settings settings) {
    return settings.data().resolve("evaluation.html");
  }

  private static void keep(String page, Settings settings) throws IOException {
    Files.createDirectories(settings.data());
    WholeFile.replace(report(settings), fresh -> OwnerOnly.write(fresh, page));
  }

  /** Measures and prints each benchmark, and then all of them together. */
  private List<Result> run(
      Suite suite, Evaluation evaluation, Function<Benchmark, Map<Figure, Double>> earlier) {
    boolean lines = format == Format.TEXT && suite.benchmarks().size() > TABLES;
    Map<Figure, Double> beforeTogether = suite.together().map(earlier).orElse(Map.of());
    List<Result> results = new ArrayList<>();
    for (Benchmark benchmark : suite.benchmarks()) {
      Map<Figure, Double> before = earlier.apply(benchmark);
      Result result = evaluation.run(benchmark);
      results.add(result);
      if (!lines) {
        print(result, before);
      }
    }
    if (lines) {
      context.out().println(TextTable.summary(results));
    }
    if (suite.together().isPresent()) {
      Result pooled = Result.pooled(suite.together().get(), results);
      print(pooled, beforeTogether);
      results.add(pooled);
    }
    return results;
  }

  private void print(Result result, Map<Figure, Double> before) {
    context
        .out()
        .println(format == Format.TEXT ? TextTable.of(result, before) : Baseline.json(result));
  }

  private int compare(Baseline before, List<Result> results) {
    int code = ExitCode.OK;
    for (Result result : results) {
      for (Baseline.Fall fall : before.falls(result)) {
        context.tell(result.benchmark().file() + ": " + fall);
        code = ExitCode.WORSE;
      }
    }
    return code;
  }

  private Evaluation.Progress progress(String what) {
    ProgressBar bar = new ProgressBar(context.err(), context.showsProgress(), what);
    return (done, all) -> bar.count(done, all, "questions");
  }

  private Path at(Path file) {
    return context.path(file);
  }
}
