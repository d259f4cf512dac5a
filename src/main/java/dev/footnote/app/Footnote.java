package dev.footnote.app;

import dev.footnote.answer.Assistant;
import dev.footnote.answer.Citation;
import dev.footnote.answer.Confidence;
import dev.footnote.answer.ExtractiveAnswerer;
import dev.footnote.answer.Reply;
import dev.footnote.config.Settings;
import dev.footnote.console.ProgressBar;
import dev.footnote.corpus.Article;
import dev.footnote.corpus.ArticleReader;
import dev.footnote.corpus.Corpus;
import dev.footnote.corpus.CorpusFile;
import dev.footnote.corpus.PassageSplitter;
import dev.footnote.corpus.Rejection;
import dev.footnote.language.question.Question;
import dev.footnote.language.question.Questions;
import dev.footnote.model.EmbeddingModels;
import dev.footnote.model.ModelException;
import dev.footnote.model.ScoringModels;
import dev.footnote.model.TextModel;
import dev.footnote.retrieval.Embedder;
import dev.footnote.retrieval.Hit;
import dev.footnote.retrieval.HybridRetriever;
import dev.footnote.retrieval.IndexException;
import dev.footnote.retrieval.IndexUpdate;
import dev.footnote.retrieval.Indexer;
import dev.footnote.retrieval.PassageIndex;
import dev.footnote.retrieval.RerankingRetriever;
import dev.footnote.retrieval.Retriever;
import dev.footnote.retrieval.Source;
import dev.footnote.retrieval.TokenEncoder;
import dev.footnote.retrieval.Weights;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/**
 * All the parts, put together as the settings say: files become an index, and questions answers
 * from it. Thread-safe.
 */
final class Footnote implements AutoCloseable {

  private final ProcessContext context;
  private final Corpus corpus;
  private final ArticleReader reader;
  private final Optional<Embedder> embedder;
  private final PassageIndex index;
  private final Indexer indexer;
  private final Questions questions;
  private final Retriever retriever;
  private final ExtractiveAnswerer extractive;
  private final Wording wording;
  private final Assistant assistant;
  private volatile IndexUpdate lastUpdate =
      new IndexUpdate(List.of(), List.of(), List.of(), List.of(), 0, List.of(), List.of());

  private Footnote(
      Settings settings, ProcessContext context, Optional<TextModel> model, List<Path> corpus) {
    this.context = context;
    this.corpus = new Corpus(settings.corpus().folders());
    this.embedder = model.map(TextModel::embedder);
    this.reader = new ArticleReader(splitter(model, PassageSplitter.DEFAULT_WINDOW));
    this.index = index(settings.data(), corpus);
    this.indexer = new Indexer(index, embedder.orElse(null));
    this.questions = new Questions(index);
    Optional<TokenEncoder> tokens = model.flatMap(TextModel::tokens);
    Weights weights = weights(settings.retrieval().mode(), tokens.isPresent());
    this.retriever =
        reranked(
            new HybridRetriever(index, embedder.orElse(null), tokens.orElse(null), weights),
            settings.retrieval().reranker());
    this.extractive =
        new ExtractiveAnswerer(
            new Confidence(weights.confidence()),
            settings.answer().abstainBelow(),
            embedder.isPresent() ? Reply.Mode.EXTRACTIVE : Reply.Mode.KEYWORD);
    this.wording = Wording.of(settings.chat(), context.home().resolve("prompts"), extractive);
    this.assistant = answeringFrom(retriever);
  }

  /**
   * Puts the parts together and brings the index up to date. What a person should know is told.
   *
   * @throws UsageException if a corpus folder is missing, or there is no article in any
   */
  static Footnote open(Settings settings, ProcessContext context) {
    return open(settings, context, model(settings, context));
  }

  /** The same with a model that is open already. */
  static Footnote open(Settings settings, ProcessContext context, Optional<TextModel> model) {
    for (Path folder : settings.corpus().folders()) {
      if (!Files.isDirectory(folder)) {
        throw new UsageException("there is no folder " + folder + "; name one with --corpus");
      }
    }
    Footnote footnote = new Footnote(settings, context, model, settings.corpus().folders());
    footnote.update();
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
      Optional<TextModel> model) {
    Footnote footnote = new Footnote(settings, context, model, List.of(Path.of(name)));
    footnote.update(articles.stream().map(Source::of).toList());
    return footnote;
  }

  Assistant assistant() {
    return assistant;
  }

  /** An assistant that answers from what another retriever finds. */
  Assistant answeringFrom(Retriever other) {
    return new Assistant(questions, other, wording.answerer(), wording.rewriter());
  }

  /** Chooses sentences whether or not they are good enough to be said. */
  BiFunction<Question, List<Hit>, List<Citation>> sentences() {
    return extractive::rankedSentences;
  }

  /** BM25 alone, to compare with. */
  Retriever keywordSearch() {
    return (question, limit) -> index.keyword(question.whole(), limit);
  }

  /** Nearest vectors alone, to compare with; empty without a model. */
  Optional<Retriever> vectorSearch() {
    return embedder.map(
        opened -> (question, limit) -> index.nearest(opened.question(question.text()), limit));
  }

  /** Reads questions about these articles. */
  Questions questions() {
    return questions;
  }

  /** The best passages for a question, best first; at most {@code limit}. */
  List<Hit> search(String question, int limit) {
    return retriever.retrieve(questions.read(question), limit);
  }

  Retriever retriever() {
    return retriever;
  }

  /** The corpus folders, the first of which takes what is added. */
  List<Path> folders() {
    return corpus.folders();
  }

  /** The articles in the index, by path. */
  List<Article> articles() {
    return index.articles();
  }

  /** How many passages can be found. */
  int passages() {
    return index.size();
  }

  /** The articles' files as they are now. */
  List<CorpusFile> files() {
    return corpus.list().files();
  }

  /** Why a file cannot be an article; empty if it can. */
  Optional<Rejection> rejection(CorpusFile file) {
    return reader.read(file) instanceof Rejection rejection
        ? Optional.of(rejection)
        : Optional.empty();
  }

  /** Makes the index hold what the folders hold now. */
  synchronized IndexUpdate update() {
    Corpus.Listing listing = corpus.list();
    IndexUpdate update =
        update(listing.files().stream().map(file -> Source.of(file, reader)).toList());
    if (!listing.files().isEmpty()) {
      listing.rejections().forEach(rejection -> context.tell(rejection.toString()));
    }
    update.rejected().forEach(rejection -> context.tell(rejection.toString()));
    update.notes().forEach(context::tell);
    lastUpdate = update;
    return update;
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

  /** Those fitted to what the model gives; in vector mode, keywords name no candidates. */
  private Weights weights(Settings.Mode mode, boolean tokens) {
    if (embedder.isEmpty()) {
      return Weights.shipped(Weights.Basis.WORDS);
    }
    Weights weights = Weights.shipped(tokens ? Weights.Basis.TOKENS : Weights.Basis.VECTORS);
    return mode == Settings.Mode.VECTOR
        ? new Weights(0, weights.sentence(), weights.confidence())
        : weights;
  }

  /** Lets the cross-encoder judge, where there is one that can be loaded. */
  private Retriever reranked(Retriever found, Optional<Path> reranker) {
    if (reranker.isEmpty()) {
      return found;
    }
    try {
      return new RerankingRetriever(found, ScoringModels.open(reranker.get(), Optional.empty()));
    } catch (ModelException e) {
      context.tell(e.getMessage() + "; going on without it");
      return found;
    }
  }

  /** The embedding model; without one, passages are found by keywords alone. */
  static Optional<TextModel> model(Settings settings, ProcessContext context) {
    if (settings.retrieval().mode() == Settings.Mode.KEYWORD) {
      return Optional.empty();
    }
    try {
      return EmbeddingModels.open(settings.embedding());
    } catch (ModelException e) {
      context.tell(e.getMessage() + "; going on with keywords alone");
      return Optional.empty();
    }
  }

  /** Makes passages of at most {@code window} tokens, as the model counts them. */
  static PassageSplitter splitter(Optional<TextModel> model, int window) {
    return model
        .flatMap(TextModel::tokenCount)
        .map(count -> new PassageSplitter(count, window))
        .orElseGet(() -> PassageSplitter.withoutModel(window));
  }

  /** The index in the data folder; where that cannot be used, one in memory. */
  private PassageIndex index(Path data, List<Path> folders) {
    try {
      return PassageIndex.open(PassageIndex.folder(data, folders, embedder.orElse(null)));
    } catch (IndexException e) {
      context.tell(e.getMessage() + "; reading everything anew, and keeping nothing");
      return PassageIndex.inMemory();
    }
  }

  @Override
  public void close() {
    index.close();
  }
}
