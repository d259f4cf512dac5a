package dev.footnote.app.measurement;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.footnote.answer.Assistant;
import dev.footnote.app.assembly.Footnote;
import dev.footnote.app.assembly.Models;
import dev.footnote.app.option.CommonOptions;
import dev.footnote.app.process.ExitCode;
import dev.footnote.app.process.ProcessContext;
import dev.footnote.app.process.UsageException;
import dev.footnote.corpus.Article;
import dev.footnote.evaluation.Benchmark;
import dev.footnote.evaluation.fit.Fitting;
import dev.footnote.language.Thesaurus;
import dev.footnote.language.WordNet;
import dev.footnote.language.question.Question;
import dev.footnote.language.question.Questions;
import dev.footnote.model.ReaderModels.ReaderModel;
import dev.footnote.model.TextModel;
import dev.footnote.reading.ModelReader;
import dev.footnote.reading.RankingReader;
import dev.footnote.reading.ScoredSentence;
import dev.footnote.reading.TokenEncoder;
import dev.footnote.reading.Weights;
import dev.footnote.reading.Weights.Basis;
import dev.footnote.retrieval.Embedder;
import dev.footnote.retrieval.Hit;
import dev.footnote.retrieval.HybridRetriever;
import dev.footnote.retrieval.Indexer;
import dev.footnote.retrieval.PassageIndex;
import dev.footnote.retrieval.Retriever;
import dev.footnote.retrieval.Source;
import dev.footnote.retrieval.embedded.EmbeddedIndex;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Fits weights and thresholds: {@code footnote fit}. */
@Command(
    name = "fit",
    description = "Fits the ranking's or the reader's numbers to questions with known answers.",
    hidden = true,
    mixinStandardHelpOptions = true,
    footerHeading = CommonOptions.EXAMPLES,
    footer = "  footnote fit questions.jsonl")
public final class FitCommand implements Callable<Integer> {

  @Mixin private final CommonOptions options = new CommonOptions();

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "Questions, as eval reads them.")
  private List<Path> files = List.of();

  private final ProcessContext context;

  /** The command of a process that is as {@code context} tells. */
  public FitCommand(ProcessContext context) {
    this.context = context;
  }

  @Override
  public Integer call() throws IOException {
    Models models = Models.open(options.settings(context), context);
    List<Benchmark> benchmarks =
        SystemsUnderTest.reader(models, options, context)
            .read(files.stream().map(context::path).toList());
    if (benchmarks.stream().anyMatch(one -> one.format() == Benchmark.Format.CONVERSATIONS)) {
      throw new UsageException("a follow-up does not stand by itself; give files of questions");
    }
    boolean squad = benchmarks.getFirst().format() == Benchmark.Format.SQUAD;
    Map<Basis, Weights> fitted = new EnumMap<>(Basis.class);
    if (squad) {
      fitRanking(benchmarks, models, fitted);
    } else {
      fitReader(
          benchmarks.stream()
              .map(Benchmark::evenHalf)
              .map(one -> one.corpus().isPresent() ? one : one.over(ownArticles(models)))
              .toList(),
          models,
          fitted);
    }
    String how = "./footnote fit " + names() + (squad ? "" : ", the questions with an even number");
    context
        .out()
        .println(
            JsonMapper.builder()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .build()
                .writeValueAsString(
                    Map.of("fitted", how, squad ? "weights" : "calibration", fitted)));
    return ExitCode.OK;
  }

  /** The person's own articles, for questions that bring none. */
  private List<Article> ownArticles(Models models) {
    try (Footnote footnote = Footnote.open(options.settings(context), context, models)) {
      return footnote.articles().withPath(path -> true);
    }
  }

  private void fitRanking(List<Benchmark> benchmarks, Models models, Map<Basis, Weights> fitted) {
    // By words and passages alone a near miss looks like an answer; learning from it would only
    // make every answer doubtful.
    List<Benchmark> answerable = benchmarks.stream().map(Benchmark::answerable).toList();
    fitted.put(Basis.WORDS, ranking(Basis.WORDS, answerable, models.byKeyword(), false));
    if (models.text().isPresent()) {
      fitted.put(Basis.VECTORS, ranking(Basis.VECTORS, answerable, models, false));
      fitted.put(Basis.TOKENS, ranking(Basis.TOKENS, benchmarks, models, true));
    }
  }

  private Weights ranking(
      Basis basis, List<Benchmark> benchmarks, Models models, boolean withTokens) {
    Optional<TokenEncoder> tokens =
        withTokens ? models.text().flatMap(TextModel::tokens) : Optional.empty();
    Thesaurus thesaurus = tokens.isPresent() ? null : word -> WordNet.english().of(word);
    return fit(
        benchmarks,
        Weights.shipped(basis),
        models,
        thesaurus,
        false,
        (index, with) ->
            (question, hits) ->
                new RankingReader(index.articles()::idf, tokens.orElse(null), thesaurus, with)
                    .measured(hits));
  }

  private void fitReader(List<Benchmark> benchmarks, Models models, Map<Basis, Weights> fitted) {
    ReaderModel reader =
        models
            .reader()
            .orElseThrow(
                () -> new UsageException("there is no reader model to fit; set reader.model"));
    for (Models found : List.of(models, models.byKeyword())) {
      boolean vectors = found.text().isPresent();
      fitted.put(
          vectors ? Basis.VECTORS : Basis.WORDS,
          fit(
              benchmarks,
              reader.card().weights(vectors),
              found,
              null,
              true,
              (index, with) -> new ModelReader(reader.model(), with)::measured));
    }
  }

  private Weights fit(
      List<Benchmark> benchmarks,
      Weights before,
      Models models,
      @Nullable Thesaurus thesaurus,
      boolean nearMisses,
      BiFunction<PassageIndex, Weights, BiFunction<Question, List<Hit>, List<ScoredSentence>>>
          reading) {
    @Nullable Embedder embedder = models.text().map(TextModel::embedder).orElse(null);
    return new Fitting(
            (articles, with) -> {
              PassageIndex index = index(articles, embedder);
              Questions questions = new Questions(index.vocabulary());
              Retriever retriever =
                  new HybridRetriever(index, embedder, thesaurus, with.keywordShare());
              var measure = reading.apply(index, with);
              return text -> {
                Question question = questions.read(text);
                return measure.apply(question, retriever.retrieve(question, Assistant.PASSAGES));
              };
            },
            before,
            nearMisses)
        .fit(benchmarks);
  }

  /** An index of these articles, kept for the next fitting. */
  private PassageIndex index(List<Article> articles, @Nullable Embedder embedder) {
    Path data = options.settings(context).data();
    Path name = Path.of("fit-" + names() + articles.size() + articles.getFirst().path());
    PassageIndex index = EmbeddedIndex.open(EmbeddedIndex.folder(data, List.of(name), embedder));
    new Indexer(index, embedder).update(articles.stream().map(Source::of).toList());
    return index;
  }

  private String names() {
    return String.join(
        " ", files.stream().map(file -> String.valueOf(file.getFileName())).toList());
  }
}
