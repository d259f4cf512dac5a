package dev.footnote.web;

import dev.footnote.answer.Answer;
import dev.footnote.answer.Answerer;
import dev.footnote.answer.Assistant;
import dev.footnote.answer.Citation;
import dev.footnote.answer.FollowUpRules;
import dev.footnote.answer.Reply;
import dev.footnote.answer.Statement;
import dev.footnote.corpus.ArticleReader;
import dev.footnote.corpus.Corpus;
import dev.footnote.corpus.Passage;
import dev.footnote.corpus.PassageSplitter;
import dev.footnote.feedback.Feedback;
import dev.footnote.language.question.Vocabularies;
import dev.footnote.library.FolderLibrary;
import dev.footnote.reading.Readings;
import dev.footnote.retrieval.Articles;
import dev.footnote.retrieval.IndexException;
import dev.footnote.retrieval.IndexUpdate;
import dev.footnote.retrieval.Indexer;
import dev.footnote.retrieval.PassageIndex;
import dev.footnote.retrieval.Retriever;
import dev.footnote.retrieval.Source;
import dev.footnote.retrieval.embedded.EmbeddedIndex;
import dev.footnote.web.access.Access;
import dev.footnote.web.access.EndedSessions;
import dev.footnote.web.access.SharedQuote;
import dev.footnote.web.access.SignedLinks;
import dev.footnote.web.access.SigningKey;
import dev.footnote.web.http.Handler;
import dev.footnote.web.http.Reach;
import dev.footnote.web.http.Server;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A site on loopback over the files of a folder, for tests. */
final class RunningSite implements AutoCloseable {

  static final String HARBOUR =
      """
      ---
      title: The new harbour
      source: The Courier
      date: 2018-03-12
      author: Ann Lee
      url: https://courier.example/harbour?a=1&b=2
      ---

      The harbour opens in May. Nobody objected to it.

      ## Money

      The harbour costs nine million pounds.
      """;

  final Path folder;
  final Feedback feedback;
  final SignedLinks links;
  final Path report;
  private final Path articles;
  private final FolderLibrary library;
  private final Index index;
  private final SignedLinks past;
  private final Site site;
  private final Server server;
  private volatile boolean isOutOfReach;

  /** What is answered from: the files as they were at the last update. */
  private static final class Index implements FolderLibrary.Index {

    private static final ArticleReader READER =
        new ArticleReader(PassageSplitter.withoutModel(200));

    private final Corpus corpus;
    private final PassageIndex passages = EmbeddedIndex.inMemory();

    Index(Corpus corpus) {
      this.corpus = corpus;
      update();
    }

    @Override
    public Articles articles() {
      return passages.articles();
    }

    @Override
    public List<String> examples() {
      return List.of("When does the harbour open?");
    }

    @Override
    public List<Passage> search(String question, int limit) {
      return List.of();
    }

    @Override
    public IndexUpdate update() {
      return new Indexer(passages, null)
          .update(corpus.list().files().stream().map(file -> Source.of(file, READER)).toList());
    }

    @Override
    public void whenChanged(Runnable listener) {}
  }

  /** One that answers with the first sentence found, and needs no password. */
  RunningSite(Path folder) throws IOException {
    this(folder, firstFound(), Optional.empty());
  }

  /** One whose index is another. */
  RunningSite(Path folder, Articles listed) throws IOException {
    this(folder, firstFound(), Optional.empty(), Optional.of(listed));
  }

  RunningSite(Path folder, Answerer answerer, Optional<String> password) throws IOException {
    this(folder, answerer, password, Optional.empty());
  }

  private RunningSite(
      Path folder, Answerer answerer, Optional<String> password, Optional<Articles> listed)
      throws IOException {
    this.folder = folder;
    articles = Files.createDirectories(folder.resolve("articles"));
    if (!Files.exists(articles.resolve("harbour.md"))) {
      Files.writeString(articles.resolve("harbour.md"), HARBOUR);
    }
    Corpus corpus = new Corpus(List.of(articles));
    index = new Index(corpus);
    library = new FolderLibrary(corpus, Index.READER, index, folder.resolve("bin"));
    feedback = new Feedback(folder.resolve("feedback"));
    report = folder.resolve("evaluation.html");
    Retriever retriever =
        (question, limit) -> {
          if (isOutOfReach) {
            throw new IndexException("the index is out of reach");
          }
          return index.passages.keyword(question, limit);
        };
    Assistant assistant =
        new Assistant(
            new dev.footnote.language.question.Questions(Vocabularies.EMPTY),
            retriever,
            Readings.asFound(),
            answerer,
            new FollowUpRules(Vocabularies.EMPTY));
    Content content =
        new Content(
            assistant,
            (words, filter, limit) ->
                retriever.retrieve(
                    new dev.footnote.language.question.Questions(Vocabularies.EMPTY, filter)
                        .read(words),
                    limit),
            listed.orElseGet(index::articles),
            library,
            feedback,
            report);
    SigningKey key = SigningKey.keptIn(folder);
    Reach reach = new Reach(InetAddress.getLoopbackAddress(), Optional.empty());
    links = new SignedLinks(key, Clock.systemUTC());
    past = new SignedLinks(key, Clock.offset(Clock.systemUTC(), Duration.ofDays(-32)));
    site =
        new Site(
            content,
            new Access(
                key,
                password,
                reach,
                EndedSessions.keptIn(folder, Instant.now()),
                Clock.systemUTC()),
            links,
            List.of(index.articles()));
    server = Server.start(reach, 0, site);
  }

  /** Makes links to quotes of the articles. */
  SharedQuotes quotes() {
    return new SharedQuotes(links, index.articles(), address());
  }

  /** A link that was made too long ago. */
  String expired(SharedQuote quote) {
    return past.token(quote);
  }

  /** What answers behind the server. */
  Handler handler() {
    return site;
  }

  /** All that it serves. */
  List<Route> routes() {
    return site.routes();
  }

  /** Answers with the first sentence of what is found, and says so if nothing is. */
  static Answerer firstFound() {
    return (question, readings, spoken) -> {
      if (readings.isEmpty()) {
        return draft(new Answer.Abstention("The articles don’t say.", List.of()));
      }
      Statement statement = Statement.quoting(List.of(Citation.of(1, readings.getFirst())));
      spoken.accept(statement);
      return draft(new Answer.GroundedAnswer(List.of(statement)));
    };
  }

  /** Always says the same. */
  static Answerer saying(Answer answer) {
    return (question, readings, spoken) -> draft(answer);
  }

  static Answerer.Draft draft(Answer answer) {
    return new Answerer.Draft(answer, Reply.Mode.EXTRACTIVE, 0.9, List.of(), null);
  }

  /** Writes an article, which is answered from when this returns. */
  void write(String name, String text) throws IOException {
    Path file = articles.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    index.update();
  }

  /** Deletes an article, which is gone when this returns. */
  void delete(String name) throws IOException {
    Files.delete(articles.resolve(name));
    index.update();
  }

  /** Makes every further search fail. */
  void loseIndex() {
    isOutOfReach = true;
  }

  /** The corpus folder. */
  Path articles() {
    return articles;
  }

  FolderLibrary library() {
    return library;
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + server.address().getPort());
  }

  /** Another browser, without cookies. */
  Browser browser() {
    return new Browser(address());
  }

  @Override
  public void close() {
    server.close();
  }
}
