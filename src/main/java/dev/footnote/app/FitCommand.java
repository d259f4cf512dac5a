package dev.footnote.app;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.footnote.config.Settings;
import dev.footnote.corpus.Article;
import dev.footnote.evaluation.Benchmark;
import dev.footnote.evaluation.fit.Fitting;
import dev.footnote.language.question.Questions;
import dev.footnote.model.TextModel;
import dev.footnote.retrieval.Embedder;
import dev.footnote.retrieval.HybridRetriever;
import dev.footnote.retrieval.Indexer;
import dev.footnote.retrieval.PassageIndex;
import dev.footnote.retrieval.Retriever;
import dev.footnote.retrieval.Source;
import dev.footnote.retrieval.TokenEncoder;
import dev.footnote.retrieval.Weights;
import dev.footnote.retrieval.Weights.Basis;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
    name = "fit",
    description = "Fits the ranking's weights to questions with known answers, and prints them.",
    hidden = true,
    mixinStandardHelpOptions = true)
final class FitCommand implements Callable<Integer> {

  @Mixin private final CommonOptions options = new CommonOptions();

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "Questions, as eval reads them.")
  private List<Path> files = List.of();

  private final ProcessContext context;

  FitCommand(ProcessContext context) {
    this.context = context;
  }

  @Override
  public Integer call() throws IOException {
    Settings settings = options.settings(context);
    Optional<TextModel> model = Footnote.model(settings, context);
    List<Benchmark> benchmarks =
        SystemsUnderTest.reader(model)
            .read(files.stream().map(context.workingFolder()::resolve).toList());
    Map<Basis, Weights> fitted = new EnumMap<>(Basis.class);
    Optional<Embedder> embedder = model.map(TextModel::embedder);
    Optional<TokenEncoder> tokens = model.flatMap(TextModel::tokens);
    // By words and passages alone a near miss looks like an answer; learning from it would only
    // make every answer doubtful.
    List<Benchmark> answerable = benchmarks.stream().map(Benchmark::answerable).toList();
    fitted.put(Basis.WORDS, fit(Basis.WORDS, answerable, Optional.empty(), Optional.empty()));
    if (embedder.isPresent()) {
      fitted.put(Basis.VECTORS, fit(Basis.VECTORS, answerable, embedder, Optional.empty()));
    }
    if (tokens.isPresent()) {
      fitted.put(Basis.TOKENS, fit(Basis.TOKENS, benchmarks, embedder, tokens));
    }
    String how = "./footnote fit " + names();
    context
        .out()
        .println(
            JsonMapper.builder()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .build()
                .writeValueAsString(new Weights.Fitted(how, fitted)));
    return ExitCode.OK;
  }

  private Weights fit(
      Basis basis,
      List<Benchmark> benchmarks,
      Optional<Embedder> embedder,
      Optional<TokenEncoder> tokens) {
    return new Fitting(
            (articles, with) -> {
              PassageIndex index = index(articles, embedder);
              Questions questions = new Questions(index);
              Retriever retriever =
                  new HybridRetriever(index, embedder.orElse(null), tokens.orElse(null), with);
              return (question, limit) -> retriever.retrieve(questions.read(question), limit);
            },
            Weights.shipped(basis))
        .fit(benchmarks);
  }

  /** An index of these articles, kept for the next fitting. */
  private PassageIndex index(List<Article> articles, Optional<Embedder> embedder) {
    Path data = options.settings(context).data();
    Path name = Path.of("fit-" + names() + articles.size());
    PassageIndex index =
        PassageIndex.open(PassageIndex.folder(data, List.of(name), embedder.orElse(null)));
    new Indexer(index, embedder.orElse(null)).update(articles.stream().map(Source::of).toList());
    return index;
  }

  private String names() {
    return String.join(
        " ", files.stream().map(file -> String.valueOf(file.getFileName())).toList());
  }
}
