package dev.footnote.app.measurement;

import static java.util.Objects.requireNonNull;

import dev.footnote.answer.Assistant;
import dev.footnote.answer.Conversation;
import dev.footnote.answer.QuestionObserver;
import dev.footnote.app.assembly.Footnote;
import dev.footnote.app.assembly.Models;
import dev.footnote.app.assembly.QuestionPath;
import dev.footnote.app.option.CommonOptions;
import dev.footnote.app.process.ProcessContext;
import dev.footnote.app.process.UsageException;
import dev.footnote.config.Settings;
import dev.footnote.corpus.Article;
import dev.footnote.corpus.PassageSplitter;
import dev.footnote.evaluation.Benchmark;
import dev.footnote.evaluation.GoldQuestion;
import dev.footnote.evaluation.speed.Subject;
import dev.footnote.evaluation.speed.WindowCounter;
import dev.footnote.model.ReaderModels.ReaderModel;
import dev.footnote.model.TextModel;
import dev.footnote.retrieval.Articles;
import dev.footnote.retrieval.Embedder;
import dev.footnote.retrieval.PassageIndex;
import dev.footnote.retrieval.Retriever;
import dev.footnote.retrieval.langchain.FootnoteEmbeddingStore;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.store.embedding.EmbeddingStore;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The parts that {@code bench} measures in its own process, each opened when it is needed. */
final class MeasuredParts implements Subject, AutoCloseable {

  private final Settings settings;
  private final ProcessContext context;
  private final Optional<Path> file;
  private final CommonOptions options;

  private @Nullable Models models;
  private @Nullable WindowCounter reader;
  private @Nullable Benchmark benchmark;
  private @Nullable Footnote whole;
  private @Nullable Footnote withoutReader;

  /**
   * @param file of questions with their articles; without one the settings' articles are asked
   *     their own example questions
   */
  MeasuredParts(
      Settings settings, ProcessContext context, Optional<Path> file, CommonOptions options) {
    this.settings = settings;
    this.context = context;
    this.file = file;
    this.options = options;
  }

  private Models models() {
    if (models == null) {
      Models opened = Models.open(settings, context);
      ReaderModel read =
          opened.reader().orElseThrow(() -> lacking("a reader model", "reader.model"));
      reader = new WindowCounter(read.model());
      models =
          new Models(
              opened.text(),
              Optional.of(new ReaderModel(reader, read.card(), read.doubt())),
              Optional.empty());
    }
    return models;
  }

  private TextModel text() {
    return models().text().orElseThrow(() -> lacking("an embedding model", "embedding.model"));
  }

  private static UsageException lacking(String what, String key) {
    return new UsageException(
        "there is nothing to measure without %s; set %s".formatted(what, key));
  }

  @Override
  public Embedder embedder() {
    return text().embedder();
  }

  @Override
  public PassageSplitter splitter() {
    return models().splitter(PassageSplitter.DEFAULT_WINDOW);
  }

  private Optional<Benchmark> benchmark() {
    if (benchmark == null && file.isPresent()) {
      benchmark =
          SystemsUnderTest.reader(models(), options, context).read(List.of(file.get())).getFirst();
    }
    return Optional.ofNullable(benchmark);
  }

  private Footnote over(Models using) {
    return benchmark()
        .flatMap(Benchmark::corpus)
        .map(
            articles ->
                Footnote.over(
                    articles,
                    "%s,%d".formatted(benchmark().orElseThrow().file(), articles.size()),
                    settings,
                    context,
                    using))
        .orElseGet(() -> Footnote.open(settings, context, using));
  }

  private Footnote whole() {
    if (whole == null) {
      whole = over(models());
    }
    return whole;
  }

  private Footnote withoutReader() {
    if (withoutReader == null) {
      withoutReader = over(models().withoutReader());
    }
    return withoutReader;
  }

  @Override
  public List<Article> articles() {
    return benchmark().flatMap(Benchmark::corpus).orElseGet(() -> all(withoutReader().articles()));
  }

  private static List<Article> all(Articles articles) {
    return articles.readAll(articles.list());
  }

  @Override
  public List<String> questions() {
    List<String> questions =
        benchmark()
            .map(Benchmark::questions)
            .map(gold -> gold.stream().map(GoldQuestion::question).toList())
            .orElseGet(this::examples);
    if (questions.isEmpty()) {
      throw new UsageException("there is no question to ask; name a file with --questions");
    }
    return questions;
  }

  private List<String> examples() {
    whole().examples().make();
    return whole().examples().questions();
  }

  @Override
  public Consumer<String> answering() {
    return asked(whole());
  }

  @Override
  public Consumer<String> answeringWithoutReader() {
    return asked(withoutReader());
  }

  private static Consumer<String> asked(Footnote footnote) {
    Assistant assistant = footnote.assistant().observedBy(QuestionObserver.NONE);
    return question -> assistant.ask(new Conversation(), question);
  }

  @Override
  public WindowCounter reader() {
    models();
    return requireNonNull(reader);
  }

  @Override
  public Retriever retriever(PassageIndex index) {
    return QuestionPath.of(settings, models(), index).retriever();
  }

  @Override
  public EmbeddingStore<TextSegment> store(Path folder) {
    return FootnoteEmbeddingStore.open(folder);
  }

  @Override
  public void close() {
    if (whole != null) {
      whole.close();
    }
    if (withoutReader != null) {
      withoutReader.close();
    }
  }
}
