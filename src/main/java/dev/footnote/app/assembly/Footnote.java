package dev.footnote.app.assembly;

import dev.footnote.answer.Assistant;
import dev.footnote.answer.CollectionAnswerer;
import dev.footnote.answer.FollowUpRules;
import dev.footnote.answer.QuestionObserver;
import dev.footnote.answer.example.ExampleFinder;
import dev.footnote.answer.example.Examples;
import dev.footnote.app.process.LongWork;
import dev.footnote.app.process.ProcessContext;
import dev.footnote.app.process.UsageException;
import dev.footnote.config.Settings;
import dev.footnote.corpus.Article;
import dev.footnote.corpus.ArticleReader;
import dev.footnote.corpus.Corpus;
import dev.footnote.corpus.Passage;
import dev.footnote.corpus.PassageSplitter;
import dev.footnote.language.filter.ArticleFilter;
import dev.footnote.language.question.Questions;
import dev.footnote.language.question.Vocabulary;
import dev.footnote.library.FolderLibrary;
import dev.footnote.library.FollowedIndex;
import dev.footnote.library.Library;
import dev.footnote.library.Upkeep;
import dev.footnote.model.TextModel;
import dev.footnote.reading.Reader;
import dev.footnote.retrieval.Articles;
import dev.footnote.retrieval.Embedder;
import dev.footnote.retrieval.Hit;
import dev.footnote.retrieval.IndexUpdate;
import dev.footnote.retrieval.Indexer;
import dev.footnote.retrieval.PassageIndex;
import dev.footnote.retrieval.Retriever;
import dev.footnote.retrieval.Source;
import dev.footnote.retrieval.embedded.EmbeddedIndex;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * All the parts, put together as the settings say: files become an index, and questions answers
 * from it. Thread-safe.
 */
public final class Footnote implements AutoCloseable {

  private final ProcessContext context;
  private final LongWork reading;
  private final ArticleReader articles;
  private final Optional<Embedder> embedder;
  private final PassageIndex index;
  private final Indexer indexer;
  private final Questions questions;
  private final QuestionPath path;
  private final Wording wording;
  private final Examples examples;
  private final QuestionObserver observer;
  private final Assistant assistant;
  private final Upkeep upkeep;
  private final Library library;
  private volatile String lack = "";

  private Footnote(
      Settings settings,
      ProcessContext context,
      Models models,
      List<Path> corpus,
      QuestionObserver observer) {
    this.context = context;
    this.observer = observer;
    this.reading = new LongWork(context, "Reading the articles");
    this.embedder = models.text().map(TextModel::embedder);
    Path kept = EmbeddedIndex.folder(settings.data(), corpus, embedder.orElse(null));
    this.index =
        Indexes.open(
            settings.retrieval().index(), kept, corpus, embedder.orElse(null), context::tell);
    Optional<String> earlier = new DataFolder(settings.data()).label(kept, corpus);
    if (index.articles().passages() == 0) {
      earlier.ifPresent(context::tell);
    }
    this.articles = new ArticleReader(models.splitter(PassageSplitter.DEFAULT_WINDOW));
    this.indexer = new Indexer(index, embedder.orElse(null));
    this.questions = new Questions(index.vocabulary());
    this.path = QuestionPath.of(settings, models, index);
    Wording rules = new Wording(path.answerer(), new FollowUpRules(index.vocabulary()));
    this.wording = rules.orOf(models.chat(), settings.chat(), context.home().resolve("prompts"));
    this.examples =
        new Examples(
            kept.resolve("examples.json"),
            () ->
                "%d %s %s %s"
                    .formatted(
                        ExampleFinder.VERSION,
                        index.articles().version(),
                        settings.reader().model(),
                        settings.retrieval().mode()),
            () -> index.articles().newest(ExampleFinder.ARTICLES),
            new ExampleFinder(
                assistant(questions, path.retriever(), path.reader(), rules, Optional::empty)));
    this.assistant = answeringFrom(path.retriever(), path.reader()).observedBy(observer);
    Corpus folders = new Corpus(settings.corpus().folders());
    this.upkeep =
        new Upkeep(folders, articles, index, indexer, kept.resolve("told.json"), context::tell);
    upkeep.whenUpdated(this::tellExamples);
    upkeep.whenChangedByOthers(examples::changedByOthers);
    this.library =
        new FolderLibrary(
            folders,
            articles,
            new FollowedIndex(
                index.articles(), upkeep, reading::progress, examples::questions, this::passages),
            settings.data().resolve("bin"));
  }

  /**
   * Puts the parts together and brings the index up to date. What a person should know is told.
   *
   * @throws UsageException if a corpus folder is missing, or there is no article in any
   */
  public static Footnote open(Settings settings, ProcessContext context) {
    return open(settings, context, Models.open(settings, context));
  }

  /** The same with models that are open already. */
  public static Footnote open(Settings settings, ProcessContext context, Models models) {
    Footnote footnote = openEvenEmpty(settings, context, models);
    if (footnote.passages() == 0) {
      try (footnote) {
        throw new UsageException(
            "there is no article to answer from: " + footnote.upkeep.whyEmpty());
      }
    }
    return footnote;
  }

  /** The same where the first article may still come. */
  public static Footnote openEvenEmpty(Settings settings, ProcessContext context) {
    return openEvenEmpty(settings, context, Models.open(settings, context));
  }

  /** The same with models that are open already. */
  public static Footnote openEvenEmpty(Settings settings, ProcessContext context, Models models) {
    return openEvenEmpty(settings, context, models, Monitoring.questionLog(settings));
  }

  /**
   * The same.
   *
   * @param observer stands around each question that is asked of {@link #assistant()}
   */
  public static Footnote openEvenEmpty(
      Settings settings, ProcessContext context, Models models, QuestionObserver observer) {
    for (Path folder : settings.corpus().folders()) {
      if (!Files.isDirectory(folder)) {
        throw new UsageException("there is no folder " + folder + "; name one with --corpus");
      }
      new DataFolder(settings.data()).keepOutOf(folder);
    }
    Footnote footnote =
        new Footnote(settings, context, models, settings.corpus().folders(), observer);
    try {
      footnote.reading.interruptibly(footnote::update, footnote::passages);
    } catch (RuntimeException e) {
      footnote.close();
      throw e;
    }
    return footnote;
  }

  /**
   * The same for commands that handle the articles and ask nothing of them: what is asked is not
   * read.
   *
   * @throws UsageException if a corpus folder is missing
   */
  public static Footnote openToHandle(Settings settings, ProcessContext context) {
    return openEvenEmpty(settings, context, Models.toIndex(settings, context));
  }

  /** The folders of the indexes that these settings use with the models that are open. */
  public Set<Path> indexesInUse(Settings settings) {
    return DataFolder.used(settings, embedder.orElse(null));
  }

  /**
   * Has each question answered with {@code advice} while there is no article, and tells it now if
   * so.
   *
   * @param advice how to add one
   */
  public void adviseWhileEmpty(String advice) {
    lack = advice;
    lack().ifPresent(context::tell);
  }

  private Optional<String> lackAsAnswer() {
    return lack().map(why -> Character.toUpperCase(why.charAt(0)) + why.substring(1) + ".");
  }

  private Optional<String> lack() {
    return lack.isEmpty() || passages() > 0 ? Optional.empty() : Optional.of(lack);
  }

  /**
   * Puts the parts together over articles at hand, not those of the corpus folders.
   *
   * @param name tells their index from others
   */
  public static Footnote over(
      List<Article> articles,
      String name,
      Settings settings,
      ProcessContext context,
      Models models) {
    Footnote footnote =
        new Footnote(settings, context, models, List.of(Path.of(name)), QuestionObserver.NONE);
    footnote.indexer.update(
        articles.stream().map(Source::of).toList(), footnote.reading.progress());
    return footnote;
  }

  /** Answers what people ask. */
  public Assistant assistant() {
    return assistant;
  }

  /** The same, answering from the articles of a filter alone. */
  public Assistant assistant(ArticleFilter filter) {
    return filter.isNone()
        ? assistant
        : assistant(
                new Questions(index.vocabulary(), filter),
                path.retriever(),
                path.reader(),
                wording,
                Optional::empty)
            .observedBy(observer);
  }

  /** An assistant that answers from what others find and read, and that nobody observes. */
  public Assistant answeringFrom(Retriever finding, Reader reading) {
    return assistant(
        questions, finding, reading, wording, () -> examples.questions().stream().findFirst());
  }

  private Assistant assistant(
      Questions asked,
      Retriever finding,
      Reader reading,
      Wording worded,
      Supplier<Optional<String>> example) {
    return new Assistant(
        asked,
        finding,
        reading,
        worded.answerer(),
        worded.rewriter(),
        new CollectionAnswerer(
            index.articles()::list,
            index.articles()::read,
            asked,
            keywordSearch(),
            this::lackAsAnswer),
        example);
  }

  /** Questions to begin with. */
  public Examples examples() {
    return examples;
  }

  /** Reads what was found. */
  public Reader reader() {
    return path.reader();
  }

  /** BM25 alone, to compare with. */
  public Retriever keywordSearch() {
    return (question, limit) -> index.keyword(question, limit);
  }

  /** Nearest vectors alone, to compare with; empty without a model. */
  public Optional<Retriever> vectorSearch() {
    return embedder.map(
        opened ->
            (question, limit) -> index.nearest(question, opened.question(question.text()), limit));
  }

  /** Reads questions about these articles. */
  public Questions questions() {
    return questions;
  }

  /** The best passages for a question in the articles of a filter, best first. */
  public List<Hit> search(String question, ArticleFilter filter, int limit) {
    return path.retriever()
        .retrieve(new Questions(index.vocabulary(), filter).read(question), limit);
  }

  private List<Passage> passages(String question, int limit) {
    return search(question, ArticleFilter.NONE, limit).stream().map(Hit::passage).toList();
  }

  /** Finds passages for a question. */
  public Retriever retriever() {
    return path.retriever();
  }

  /** The outlets and folders of the articles, among others. */
  public Vocabulary vocabulary() {
    return index.vocabulary();
  }

  /** The articles in the index. */
  public Articles articles() {
    return index.articles();
  }

  /** How many passages can be found. */
  public int passages() {
    return index.articles().passages();
  }

  /** The articles as their owner handles them. */
  public Library library() {
    return library;
  }

  /** Makes the index hold what the folders hold now. */
  public IndexUpdate update() {
    return upkeep.update(reading.progress());
  }

  /** The reading of articles, as it is told and interrupted. */
  public LongWork reading() {
    return reading;
  }

  /** Keeps the index up to the folders, and tells who asks. */
  public Upkeep upkeep() {
    return upkeep;
  }

  private void tellExamples(IndexUpdate update) {
    examples.changed(
        Stream.of(
                update.changed(),
                update.removed(),
                update.renamed().stream().map(IndexUpdate.Renamed::from).toList())
            .flatMap(List::stream)
            .toList());
  }

  @Override
  public void close() {
    upkeep.close();
    examples.close();
    articles.close();
    index.close();
  }
}
