package dev.footnote.app.measurement;

import dev.footnote.app.assembly.Indexes;
import dev.footnote.app.option.CommonOptions;
import dev.footnote.app.option.Format;
import dev.footnote.app.process.ExitCode;
import dev.footnote.app.process.ProcessContext;
import dev.footnote.app.process.UsageException;
import dev.footnote.config.Settings;
import dev.footnote.evaluation.speed.Growth;
import dev.footnote.evaluation.speed.Installation;
import dev.footnote.evaluation.speed.Machine;
import dev.footnote.evaluation.speed.Measurement;
import dev.footnote.evaluation.speed.OtherIndex;
import dev.footnote.evaluation.speed.Row;
import dev.footnote.evaluation.speed.SpeedReport;
import dev.footnote.evaluation.speed.SpeedTable;
import dev.footnote.evaluation.speed.TwoEngines;
import dev.footnote.evaluation.speed.Work;
import dev.footnote.evaluation.speed.Works;
import dev.footnote.retrieval.Embedder;
import dev.footnote.retrieval.opensearch.OpenSearchIndex;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Measures how fast Footnote is: {@code footnote bench}. */
@Command(
    name = "bench",
    description = "Measures how fast it is, beside LangChain4j's own parts, or on OpenSearch.",
    mixinStandardHelpOptions = true,
    footerHeading = CommonOptions.EXAMPLES,
    footer = {"  footnote bench --only cold-ask,embed", "  footnote bench --passages 10000"})
public final class BenchCommand implements Callable<Integer> {

  /** Below that there is nothing to tell apart. */
  private static final int LEAST_PASSAGES = 100;

  private static final int MOST_PASSAGES = 10_000_000;

  /** How far the plot goes where nobody says. */
  private static final int PLOTTED = 100_000;

  @Mixin private final CommonOptions options = new CommonOptions();

  @Option(
      names = "--passages",
      paramLabel = "N",
      description =
          "The size of all indexes that are made, instead of the table's own (search-10000 becomes"
              + " search-N); with --plot, how far it goes.")
  private @Nullable Integer passages;

  @Option(
      names = "--only",
      paramLabel = "ID",
      split = ",",
      description = "The rows to measure; without it all that do not take long.")
  private List<String> only = List.of();

  @Option(
      names = "--questions",
      paramLabel = "FILE",
      description =
          "Questions to ask and, if it brings them, articles to make indexes of, as eval reads"
              + " them.")
  private @Nullable Path questions;

  @Option(names = "--format", paramLabel = "FORMAT", description = "text or json.")
  private Format format = Format.TEXT;

  @Option(
      names = "--plot",
      description =
          "Instead, draw how time and memory grow: bench.svg and bench.csv in this folder.")
  private boolean plot;

  @Option(
      names = "--engine",
      paramLabel = "ENGINE",
      description =
          "embedded, beside LangChain4j's own parts; or opensearch: the cluster that the settings"
              + " name, beside the embedded engine.")
  private Settings.Engine engine = Settings.Engine.EMBEDDED;

  private final ProcessContext context;

  /** The command of a process that is as {@code context} tells. */
  public BenchCommand(ProcessContext context) {
    this.context = context;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (passages != null && (passages < LEAST_PASSAGES || passages > MOST_PASSAGES)) {
      throw new UsageException(
          "--passages must be from %d to %d but was %d"
              .formatted(LEAST_PASSAGES, MOST_PASSAGES, passages));
    }
    boolean inCluster = engine == Settings.Engine.OPENSEARCH;
    if (inCluster && plot) {
      throw new UsageException("--plot draws the embedded engine; leave out --engine opensearch");
    }
    Settings settings = options.settings(context);
    if (inCluster && settings.retrieval().index().urls().isEmpty()) {
      throw new UsageException(
          "the settings name no cluster to measure; set index.urls and, if it wants them,"
              + " index.username, index.password-file and index.ca-file");
    }
    Path folder = Files.createDirectories(settings.data().resolve("bench"));
    try (MeasuredParts parts =
        new MeasuredParts(
            settings, context, Optional.ofNullable(questions).map(context::path), options)) {
      Works works =
          new Works(Installation.ofProcess(context.home(), folder, context.environment()), parts);
      if (plot) {
        return plot(works);
      }
      OptionalInt size = passages == null ? OptionalInt.empty() : OptionalInt.of(passages);
      if (!inCluster) {
        return measure(works.table(size));
      }
      try (TwoEngines engines =
          works.twoEngines(
              (articles, embedder) -> inCluster(settings.retrieval().index(), articles, embedder),
              size)) {
        return measure(engines.table());
      }
    }
  }

  private static OtherIndex inCluster(Settings.Index settings, Path articles, Embedder embedder) {
    OpenSearchIndex index = Indexes.inCluster(settings, List.of(articles), embedder);
    return new OtherIndex(index, index::bytes, index::remove);
  }

  private int measure(SpeedTable table) throws InterruptedException {
    List<Work> chosen = table.chosen(only);
    Map<Row, Measurement> rows = SpeedTable.measure(chosen, this::tell);
    String machine = Machine.describe();
    context
        .out()
        .println(
            format == Format.TEXT
                ? SpeedReport.text(machine, rows).stripTrailing()
                : SpeedReport.json(machine, rows));
    table.leftOut(only).ifPresent(this::tell);
    return SpeedTable.isIncomplete(rows) ? ExitCode.FAILED : ExitCode.OK;
  }

  private int plot(Works works) throws IOException, InterruptedException {
    Map<Integer, Growth.Costs> sizes =
        works.growth().measure(passages == null ? PLOTTED : passages, this::tell);
    Growth.write(sizes, context.workingFolder()).forEach(context.out()::println);
    return ExitCode.OK;
  }

  private void tell(String line) {
    context.err().println(line);
  }
}
