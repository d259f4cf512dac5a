package dev.footnote.app;

import dev.footnote.config.Settings;
import dev.footnote.config.Settings.Mode;
import dev.footnote.config.Settings.Retrieval;
import dev.footnote.corpus.PassageSplitter;
import dev.footnote.evaluation.Benchmark;
import dev.footnote.evaluation.BenchmarkReader;
import dev.footnote.evaluation.Contender;
import dev.footnote.evaluation.Contender.Answering;
import dev.footnote.evaluation.Evaluation;
import dev.footnote.evaluation.RememberingRetriever;
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
final class Contenders implements Evaluation.Contenders, AutoCloseable {

  private final Settings settings;
  private final Surroundings surroundings;
  private final Optional<TextModel> model;
  private final List<Footnote> opened = new ArrayList<>();

  Contenders(Settings settings, Surroundings surroundings) {
    this.settings = settings;
    this.surroundings = surroundings;
    this.model = Footnote.model(settings, surroundings);
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
  public List<Contender> over(Benchmark benchmark) {
    Footnote ours = footnote(benchmark, settings, model);
    List<Contender> contenders = new ArrayList<>();
    contenders.add(contender(mode(), ours));
    if (model.isPresent()) {
      contenders.add(contender("keyword", footnote(benchmark, byKeyword(), Optional.empty())));
    }
    contenders.add(search("BM25 alone", ours.keywordSearch()));
    ours.vectorSearch().ifPresent(search -> contenders.add(search("vector alone", search)));
    return contenders;
  }

  private Footnote footnote(Benchmark benchmark, Settings with, Optional<TextModel> using) {
    Footnote footnote =
        benchmark
            .corpus()
            .map(articles -> Footnote.over(articles, name(benchmark), with, surroundings, using))
            .orElseGet(() -> Footnote.open(with, surroundings, using));
    opened.add(footnote);
    return footnote;
  }

  /** Tells a file's articles from half of them, so that each keeps its vectors. */
  private static String name(Benchmark benchmark) {
    return benchmark.file() + "," + benchmark.corpus().map(List::size).orElse(0);
  }

  private static Contender contender(String name, Footnote footnote) {
    Retriever retriever = new RememberingRetriever(footnote.retriever());
    return new Contender(
        name,
        retriever,
        Optional.of(new Answering(footnote.answeringFrom(retriever), footnote.sentences())));
  }

  private static Contender search(String name, Retriever retriever) {
    return new Contender(name, retriever, Optional.empty());
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
