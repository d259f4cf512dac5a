package dev.footnote.app.measurement;

import dev.footnote.app.assembly.Footnote;
import dev.footnote.app.assembly.Models;
import dev.footnote.app.option.CommonOptions;
import dev.footnote.app.process.ProcessContext;
import dev.footnote.config.Settings;
import dev.footnote.config.Settings.Mode;
import dev.footnote.corpus.PassageSplitter;
import dev.footnote.evaluation.Benchmark;
import dev.footnote.evaluation.Evaluation;
import dev.footnote.evaluation.Remembering;
import dev.footnote.evaluation.Result;
import dev.footnote.evaluation.SystemUnderTest;
import dev.footnote.evaluation.SystemUnderTest.Answering;
import dev.footnote.evaluation.format.BenchmarkReader;
import dev.footnote.retrieval.Retriever;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What {@code eval} measures: Footnote as it is set up, without its reader, by keywords alone, and
 * the two plain searches that it must do better than.
 */
final class SystemsUnderTest implements Evaluation.Systems, AutoCloseable {

  private final Settings settings;
  private final ProcessContext context;
  private final Models models;
  private final List<Footnote> opened = new ArrayList<>();

  SystemsUnderTest(Settings settings, ProcessContext context) {
    this.settings = settings;
    this.context = context;
    this.models = Models.open(settings, context);
  }

  /** Reads the questions, with passages as the model wants them. */
  BenchmarkReader reader(CommonOptions options) {
    return reader(models, options, context);
  }

  /** Reads questions, with passages as a model wants them. */
  static BenchmarkReader reader(Models models, CommonOptions options, ProcessContext context) {
    return new BenchmarkReader(
        models.splitter(PassageSplitter.DEFAULT_WINDOW),
        models.splitter(BenchmarkReader.MULTIHOP_TOKENS),
        !options.namesCorpus(),
        options.namedCorpora(context));
  }

  /** How passages are sought; the name of what is measured. */
  String mode() {
    Mode mode = models.text().isEmpty() ? Mode.KEYWORD : settings.retrieval().mode();
    return mode.name().toLowerCase(Locale.ROOT);
  }

  @Override
  public List<SystemUnderTest> over(Benchmark benchmark) {
    Footnote ours = footnote(benchmark, models);
    List<SystemUnderTest> systems = new ArrayList<>();
    systems.add(system(mode(), ours));
    if (benchmark.format() == Benchmark.Format.CONVERSATIONS) {
      // A follow-up is not to be sought by itself, and asking each system takes long.
      return systems;
    }
    if (models.reader().isPresent()) {
      systems.add(system(Result.WITHOUT_READER, footnote(benchmark, models.withoutReader())));
    }
    if (models.text().isPresent()) {
      systems.add(system("keyword", footnote(benchmark, models.byKeyword())));
    }
    systems.add(search("BM25 alone", ours, ours.keywordSearch()));
    ours.vectorSearch().ifPresent(search -> systems.add(search("vector alone", ours, search)));
    return systems;
  }

  private Footnote footnote(Benchmark benchmark, Models using) {
    Footnote footnote =
        benchmark
            .corpus()
            .map(articles -> Footnote.over(articles, name(benchmark), settings, context, using))
            .orElseGet(() -> Footnote.open(settings, context, using));
    opened.add(footnote);
    return footnote;
  }

  /** Tells a file's articles from half of them, so that each keeps its vectors. */
  private static String name(Benchmark benchmark) {
    return benchmark.file() + "," + benchmark.corpus().map(List::size).orElse(0);
  }

  private static SystemUnderTest system(String name, Footnote footnote) {
    Remembering remembering = new Remembering(footnote.retriever(), footnote.reader());
    return new SystemUnderTest(
        name,
        footnote.questions(),
        remembering,
        Optional.of(new Answering(footnote.answeringFrom(remembering, remembering), remembering)));
  }

  private static SystemUnderTest search(String name, Footnote over, Retriever retriever) {
    return new SystemUnderTest(name, over.questions(), retriever, Optional.empty());
  }

  @Override
  public void close() {
    opened.forEach(Footnote::close);
  }
}
