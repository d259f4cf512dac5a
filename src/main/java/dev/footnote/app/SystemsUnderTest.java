package dev.footnote.app;

import dev.footnote.config.Settings;
import dev.footnote.config.Settings.Mode;
import dev.footnote.config.Settings.Retrieval;
import dev.footnote.corpus.PassageSplitter;
import dev.footnote.evaluation.Benchmark;
import dev.footnote.evaluation.Evaluation;
import dev.footnote.evaluation.RememberingRetriever;
import dev.footnote.evaluation.SystemUnderTest;
import dev.footnote.evaluation.SystemUnderTest.Answering;
import dev.footnote.evaluation.format.BenchmarkReader;
import dev.footnote.model.TextModel;
import dev.footnote.retrieval.Retriever;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What {@code eval} measures: Footnote as it is set up, then Footnote by keywords alone, then the
 * two plain searches that it must do better than.
 */
final class SystemsUnderTest implements Evaluation.Systems, AutoCloseable {

  private final Settings settings;
  private final ProcessContext context;
  private final Optional<TextModel> model;
  private final List<Footnote> opened = new ArrayList<>();

  SystemsUnderTest(Settings settings, ProcessContext context) {
    this.settings = settings;
    this.context = context;
    this.model = Footnote.model(settings, context);
  }

  /** Reads the questions, with passages as the model wants them. */
  BenchmarkReader reader() {
    return reader(model);
  }

  /** Reads questions, with passages as a model wants them. */
  static BenchmarkReader reader(Optional<TextModel> model) {
    return new BenchmarkReader(
        Footnote.splitter(model, PassageSplitter.DEFAULT_WINDOW),
        Footnote.splitter(model, BenchmarkReader.MULTIHOP_TOKENS));
  }

  /** How passages are sought; the name of what is measured. */
  String mode() {
    Mode mode = model.isEmpty() ? Mode.KEYWORD : settings.retrieval().mode();
    return mode.name().toLowerCase(Locale.ROOT);
  }

  @Override
  public List<SystemUnderTest> over(Benchmark benchmark) {
    Footnote ours = footnote(benchmark, settings, model);
    List<SystemUnderTest> systems = new ArrayList<>();
    systems.add(system(mode(), ours));
    if (model.isPresent()) {
      systems.add(system("keyword", footnote(benchmark, byKeyword(), Optional.empty())));
    }
    systems.add(search("BM25 alone", ours, ours.keywordSearch()));
    ours.vectorSearch().ifPresent(search -> systems.add(search("vector alone", ours, search)));
    return systems;
  }

  private Footnote footnote(Benchmark benchmark, Settings with, Optional<TextModel> using) {
    Footnote footnote =
        benchmark
            .corpus()
            .map(articles -> Footnote.over(articles, name(benchmark), with, context, using))
            .orElseGet(() -> Footnote.open(with, context, using));
    opened.add(footnote);
    return footnote;
  }

  /** Tells a file's articles from half of them, so that each keeps its vectors. */
  private static String name(Benchmark benchmark) {
    return benchmark.file() + "," + benchmark.corpus().map(List::size).orElse(0);
  }

  private static SystemUnderTest system(String name, Footnote footnote) {
    Retriever retriever = new RememberingRetriever(footnote.retriever());
    return new SystemUnderTest(
        name,
        footnote.questions(),
        retriever,
        Optional.of(new Answering(footnote.answeringFrom(retriever), footnote.sentences())));
  }

  private static SystemUnderTest search(String name, Footnote over, Retriever retriever) {
    return new SystemUnderTest(name, over.questions(), retriever, Optional.empty());
  }

  private Settings byKeyword() {
    return new Settings(
        settings.corpus(),
        settings.embedding(),
        new Retrieval(Mode.KEYWORD, settings.retrieval().reranker()),
        settings.answer(),
        settings.chat(),
        settings.telegram(),
        settings.data());
  }

  @Override
  public void close() {
    opened.forEach(Footnote::close);
  }
}
