package dev.footnote.app;

import dev.footnote.answer.Answerer;
import dev.footnote.answer.Assistant;
import dev.footnote.answer.CollectionAnswerer;
import dev.footnote.answer.ExtractiveAnswerer;
import dev.footnote.answer.FollowUpRules;
import dev.footnote.answer.QuestionRewriter;
import dev.footnote.answer.Reply;
import dev.footnote.answer.SameLanguage;
import dev.footnote.answer.example.ExampleFinder;
import dev.footnote.answer.example.Examples;
import dev.footnote.config.Settings;
import dev.footnote.console.ProgressBar;
import dev.footnote.corpus.Article;
import dev.footnote.corpus.ArticleReader;
import dev.footnote.corpus.Corpus;
import dev.footnote.corpus.Passage;
import dev.footnote.corpus.PassageSplitter;
import dev.footnote.language.Thesaurus;
import dev.footnote.language.WordNet;
import dev.footnote.language.filter.ArticleFilter;
import dev.footnote.language.question.Questions;
import dev.footnote.language.question.Vocabulary;
import dev.footnote.library.FolderLibrary;
import dev.footnote.library.Library;
import dev.footnote.model.EmbeddingModels;
import dev.footnote.model.ReaderModels.ReaderModel;
import dev.footnote.model.TextModel;
import dev.footnote.reading.ModelReader;
import dev.footnote.reading.RankingReader;
import dev.footnote.reading.Reader;
import dev.footnote.reading.ReaderByLanguage;
import dev.footnote.reading.Thresholds;
import dev.footnote.reading.TokenEncoder;
import dev.footnote.reading.Weights;
import dev.footnote.reading.current.CurrentReader;
import dev.footnote.retrieval.Embedder;
import dev.footnote.retrieval.Hit;
import dev.footnote.retrieval.HybridRetriever;
import dev.footnote.retrieval.IndexException;
import dev.footnote.retrieval.IndexUpdate;
import dev.footnote.retrieval.Indexer;
import dev.footnote.retrieval.PassageIndex;
import dev.footnote.retrieval.Retriever;
import dev.footnote.retrieval.Source;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All the parts, put together as the settings say: files become an index, and questions answers
 * from it. Thread-safe.
 */
final class Footnote implements AutoCloseable {

  private final ProcessContext context;
  private final Corpus corpus;
  private final ArticleReader articles;
  private final Optional<Embedder> embedder;
  private final PassageIndex index;
  private final Indexer indexer;
  private final Questions questions;
  private final Retriever retriever;
  private final Reader reader;
  private final Wording wording;
  private final Examples examples;
  private final Assistant assistant;
  private final Library library;
  private final List<Consumer<IndexUpdate>> listeners = new CopyOnWriteArrayList<>();
  private volatile IndexUpdate lastUpdate = IndexUpdate.NONE;

  private Footnote(Settings settings, ProcessContext context, Models models, List<Path> corpus) {
    this.context = context;
    this.corpus = new Corpus(settings.corpus().folders());
    this.embedder = models.text().map(TextModel::embedder);
    this.articles = new ArticleReader(splitter(models, PassageSplitter.DEFAULT_WINDOW));
    Path kept = PassageIndex.folder(settings.data(), corpus, embedder.orElse(null));
    this.index = index(kept);
    this.indexer = new Indexer(index, embedder.orElse(null));
    this.questions = new Questions(index);
    Optional<TokenEncoder> tokens = models.text().flatMap(TextModel::tokens);
    Optional<Thesaurus> thesaurus =
        tokens.isPresent() ? Optional.empty() : Optional.of(word -> WordNet.english().of(word));
    Weights ranking = Weights.shipped(basis(tokens.isPresent()));
    Optional<Weights> reading =
        models.reader().map(reader -> reader.card().weights(embedder.isPresent()));
    this.retriever =
        new HybridRetriever(
            index,
            embedder.orElse(null),
            thesaurus.orElse(null),
            settings.mode() == Settings.Mode.VECTOR ? 0 : reading.orElse(ranking).keywordShare());
    Reader ranker =
        new RankingReader(index::idf, tokens.orElse(null), thesaurus.orElse(null), ranking);
    Thresholds thresholds =
        reading
            .orElse(ranking)
            .thresholds()
            .with(settings.reader().abstainBelow(), settings.reader().answerFrom());
    this.reader =
        new CurrentReader(
            models
                .reader()
                .map(model -> reader(model, reading.orElse(ranking), ranker, ranking))
                .orElse(ranker),
            thresholds,
            index::idf,
            index::corrections);
    Answerer extractive =
        inOneLanguage(
            new ExtractiveAnswerer(
                thresholds,
                embedder.isPresent() ? Reply.Mode.EXTRACTIVE : Reply.Mode.KEYWORD,
                index::knows,
                index::areCopies),
            settings.embedding().model());
    this.wording =
        Wording.of(
            models.chat(),
            settings.chat(),
            context.home().resolve("prompts"),
            extractive,
            new FollowUpRules(index));
    this.examples =
        new Examples(
            kept.resolve("examples.json"),
            () ->
                "%d %d %s %s"
                    .formatted(
                        ExampleFinder.VERSION,
                        index.version(),
                        settings.reader().model(),
                        settings.mode()),
            index::articles,
            new ExampleFinder(assistant(retriever, reader, extractive, new FollowUpRules(index))));
    this.assistant = answeringFrom(retriever, reader);
    this.library =
        new FolderLibrary(
            this.corpus, articles, new Contents(), ArticlesCommand.bin(settings.data()));
  }

  /** Only a model of many languages finds in one of them what is asked in another. */
  private Answerer inOneLanguage(Answerer answerer, String embeddingModel) {
    boolean ofMany = embedder.isPresent() && EmbeddingModels.languages(embeddingModel).isEmpty();
    return ofMany ? answerer : new SameLanguage(answerer, index::languages);
  }

  /** What is written in languages that the model does not know is ranked. */
  private static Reader reader(ReaderModel model, Weights weights, Reader ranker, Weights ranking) {
    Reader reader = new ModelReader(model.model(), weights);
    Set<String> languages = model.card().languages();
    return languages.isEmpty()
        ? reader
        : new ReaderByLanguage(
            languages, reader, weights.thresholds(), ranker, ranking.thresholds());
  }

  /**
   * Puts the parts together and brings the index up to date. What a person should know is told.
   *
   * @throws UsageException if a corpus folder is missing, or there is no article in any
   */
  static Footnote open(Settings settings, ProcessContext context) {
    return open(settings, context, Models.open(settings, context));
  }

  /** The same with models that are open already. */
  static Footnote open(Settings settings, ProcessContext context, Models models) {
    Footnote footnote = openEvenEmpty(settings, context, models);
    if (footnote.passages() == 0) {
      footnote.close();
      throw new UsageException(
          "there is no article to answer from; put .txt or .md files into "
              + settings.corpus().folders().stream()
                  .map(Path::toString)
                  .collect(Collectors.joining(" or ")));
    }
    return footnote;
  }

  /** The same where the first article may still come. */
  static Footnote openEvenEmpty(Settings settings, ProcessContext context, Models models) {
    for (Path folder : settings.corpus().folders()) {
      if (!Files.isDirectory(folder)) {
        throw new UsageException("there is no folder " + folder + "; name one with --corpus");
      }
    }
    Footnote footnote = new Footnote(settings, context, models, settings.corpus().folders());
    footnote.update();
    return footnote;
  }

  /**
   * Puts the parts together over articles at hand, not those of the corpus folders.
   *
   * @param name tells their index from others
   */
  static Footnote over(
      List<Article> articles,
      String name,
      Settings settings,
      ProcessContext context,
      Models models) {
    Footnote footnote = new Footnote(settings, context, models, List.of(Path.of(name)));
    footnote.update(articles.stream().map(Source::of).toList());
    return footnote;
  }

  Assistant assistant() {
    return assistant;
  }

  /** The same, answering from the articles of a filter alone. */
  Assistant assistant(ArticleFilter filter) {
    return filter.isNone()
        ? assistant
        : assistant(
            new Questions(index, filter),
            retriever,
            reader,
            wording.answerer(),
            wording.rewriter(),
            Optional::empty);
  }

  /** An assistant that answers from what others find and read. */
  Assistant answeringFrom(Retriever otherRetriever, Reader otherReader) {
    return assistant(otherRetriever, otherReader, wording.answerer(), wording.rewriter());
  }

  private Assistant assistant(
      Retriever finding, Reader reading, Answerer answerer, QuestionRewriter rewriter) {
    return assistant(
        questions,
        finding,
        reading,
        answerer,
        rewriter,
        () -> examples.questions().stream().findFirst());
  }

  private Assistant assistant(
      Questions asked,
      Retriever finding,
      Reader reading,
      Answerer answerer,
      QuestionRewriter rewriter,
      Supplier<Optional<String>> example) {
    return new Assistant(
        asked,
        finding,
        reading,
        answerer,
        rewriter,
        new CollectionAnswerer(index::articles, asked, keywordSearch()),
        example);
  }

  /** Questions to begin with. */
  Examples examples() {
    return examples;
  }

  /** Reads what was found. */
  Reader reader() {
    return reader;
  }

  /** BM25 alone, to compare with. */
  Retriever keywordSearch() {
    return (question, limit) -> index.keyword(question, limit);
  }

  /** Nearest vectors alone, to compare with; empty without a model. */
  Optional<Retriever> vectorSearch() {
    return embedder.map(
        opened ->
            (question, limit) -> index.nearest(question, opened.question(question.text()), limit));
  }

  /** Reads questions about these articles. */
  Questions questions() {
    return questions;
  }

  /** The best passages for a question in the articles of a filter, best first. */
  List<Hit> search(String question, ArticleFilter filter, int limit) {
    return retriever.retrieve(new Questions(index, filter).read(question), limit);
  }

  Retriever retriever() {
    return retriever;
  }

  /** The outlets and folders of the articles, among others. */
  Vocabulary vocabulary() {
    return index;
  }

  /** The articles of a filter, by path. */
  List<Article> articles(ArticleFilter filter) {
    return index.articles(filter);
  }

  /** The articles in the index, by path. */
  List<Article> articles() {
    return index.articles();
  }

  /** How many articles there are in each language; see {@link PassageIndex#articlesByLanguage}. */
  SortedMap<String, Integer> articlesByLanguage() {
    return index.articlesByLanguage();
  }

  /** How many passages can be found. */
  int passages() {
    return index.size();
  }

  /** The articles as their owner handles them. */
  Library library() {
    return library;
  }

  /** Makes the index hold what the folders hold now. */
  IndexUpdate update() {
    IndexUpdate update = updateAlone();
    listeners.forEach(listener -> listener.accept(update)); // unlocked: they may update others
    return update;
  }

  private synchronized IndexUpdate updateAlone() {
    Corpus.Listing listing = corpus.list();
    IndexUpdate update =
        update(listing.files().stream().map(file -> Source.of(file, articles)).toList());
    if (!listing.files().isEmpty()) {
      listing.rejections().forEach(rejection -> context.tell(rejection.toString()));
    }
    update.rejected().forEach(rejection -> context.tell(rejection.toString()));
    update.notes().forEach(context::tell);
    lastUpdate = update;
    examples.changed(
        Stream.of(
                update.changed(),
                update.removed(),
                update.renamed().stream().map(IndexUpdate.Renamed::from).toList())
            .flatMap(List::stream)
            .toList());
    return update;
  }

  /** Tells {@code listener} of each update from now on. */
  void whenUpdated(Consumer<IndexUpdate> listener) {
    listeners.add(listener);
  }

  private IndexUpdate update(List<Source> sources) {
    ProgressBar bar =
        new ProgressBar(context.err(), context.terminal().progress(), "Reading the articles");
    return indexer.update(sources, (share, passages) -> bar.show(share));
  }

  /** What the last update changed. */
  IndexUpdate lastUpdate() {
    return lastUpdate;
  }

  private Weights.Basis basis(boolean tokens) {
    if (embedder.isEmpty()) {
      return Weights.Basis.WORDS;
    }
    return tokens ? Weights.Basis.TOKENS : Weights.Basis.VECTORS;
  }

  /** Makes passages of at most {@code window} tokens, as the model counts them. */
  static PassageSplitter splitter(Models models, int window) {
    return models
        .text()
        .flatMap(TextModel::tokenCount)
        .map(count -> new PassageSplitter(count, window))
        .orElseGet(() -> PassageSplitter.withoutModel(window));
  }

  /** The index in the data folder; where that cannot be used, one in memory. */
  private PassageIndex index(Path folder) {
    try {
      return PassageIndex.open(folder);
    } catch (IndexException e) {
      context.tell(e.getMessage() + "; reading everything anew, and keeping nothing");
      return PassageIndex.inMemory();
    }
  }

  /** What this answers from, for those who change it. */
  private final class Contents implements FolderLibrary.Index {

    @Override
    public List<Article> articles() {
      return index.articles();
    }

    @Override
    public List<Article> articles(Predicate<String> path) {
      return index.articles(path);
    }

    @Override
    public List<String> examples() {
      return examples.questions();
    }

    @Override
    public List<Passage> search(String question, int limit) {
      return retriever.retrieve(questions.read(question), limit).stream()
          .map(Hit::passage)
          .toList();
    }

    @Override
    public IndexUpdate update() {
      return Footnote.this.update();
    }

    @Override
    public void whenChanged(Runnable listener) {
      whenUpdated(update -> runIfChanged(listener, update));
      runIfChanged(listener, lastUpdate);
    }

    private static void runIfChanged(Runnable listener, IndexUpdate update) {
      if (!update.added().isEmpty() || !update.changed().isEmpty()) {
        listener.run();
      }
    }
  }

  @Override
  public void close() {
    examples.close();
    index.close();
  }
}
