package dev.footnote.evaluation.format;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.footnote.corpus.Article;
import dev.footnote.corpus.ArticleReader;
import dev.footnote.corpus.Corpus;
import dev.footnote.corpus.FileReading.Accepted;
import dev.footnote.corpus.PassageSplitter;
import dev.footnote.evaluation.Benchmark;
import dev.footnote.evaluation.BenchmarkException;
import dev.footnote.evaluation.GoldQuestion;
import dev.footnote.evaluation.Suite;
import dev.footnote.evaluation.format.BenchmarkReader.Content.Articles;
import dev.footnote.evaluation.format.BenchmarkReader.Content.Conversations;
import dev.footnote.evaluation.format.BenchmarkReader.Content.Folder;
import dev.footnote.evaluation.format.BenchmarkReader.Content.Queries;
import dev.footnote.evaluation.format.BenchmarkReader.Content.Questions;
import dev.footnote.evaluation.format.BenchmarkReader.Content.Squad;
import dev.footnote.file.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads files of questions with known answers, and tells their format by what is in them.
 *
 * <p>Footnote's own questions ask about the articles in the folder {@value #ARTICLES} beside them,
 * and where there is none, or the person named other articles, about the person's own.
 * Conversations name the corpora they are about: each is a folder that the person gave that name,
 * or one of that name beside the file. A SQuAD file brings its articles. MultiHop-RAG has its
 * articles in a second file, given with the queries or found beside them as {@value
 * #MULTIHOP_CORPUS}.
 */
public final class BenchmarkReader {

  /** The size of a passage in MultiHop-RAG's paper. */
  public static final int MULTIHOP_TOKENS = 256;

  private static final String MULTIHOP_CORPUS = "corpus.json";
  private static final String QUESTIONS = "questions.jsonl";
  private static final String ARTICLES = "articles";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final PassageSplitter paragraphs;
  private final PassageSplitter packing;
  private final boolean beside;
  private final Map<String, List<Path>> corpora;

  /**
   * Reads files with these ways of making passages.
   *
   * @param paragraphs splits the paragraphs that are too long for the model
   * @param packing makes the passages of MultiHop-RAG, at most {@value #MULTIHOP_TOKENS} tokens
   * @param beside whether a file of questions asks about the articles beside it; without, only a
   *     folder's do
   * @param corpora the folders of the corpora that conversations are about, by name
   */
  public BenchmarkReader(
      PassageSplitter paragraphs,
      PassageSplitter packing,
      boolean beside,
      Map<String, List<Path>> corpora) {
    this.paragraphs = paragraphs;
    this.packing = packing;
    this.beside = beside;
    this.corpora = Map.copyOf(corpora);
  }

  /** The same where no corpus has a name. */
  public BenchmarkReader(PassageSplitter paragraphs, PassageSplitter packing, boolean beside) {
    this(paragraphs, packing, beside, Map.of());
  }

  /** What a file turned out to be. */
  sealed interface Content {

    /** Its name. */
    String file();

    record Folder(String file, List<Content> contents) implements Content {}

    record Questions(String file, Optional<Path> articles, List<String> lines) implements Content {}

    record Conversations(String file, Path path, List<String> lines) implements Content {}

    record Squad(String file, JsonValue json) implements Content {}

    record Queries(String file, JsonValue json, Path path) implements Content {}

    record Articles(String file, JsonValue json) implements Content {}
  }

  /**
   * What each file or folder brings, in the order given; a file of articles belongs to the queries.
   *
   * @throws BenchmarkException if a file cannot be read, telling each of its problems on a line
   */
  public List<Suite> suites(List<Path> files) {
    List<Content> contents =
        files.stream()
            .map(file -> Files.isDirectory(file) ? folder(file) : content(file, beside))
            .toList();
    List<Suite> suites = new ArrayList<>();
    for (Content content : contents) {
      List<Benchmark> benchmarks = benchmarks(content, contents).toList();
      if (!benchmarks.isEmpty()) {
        boolean several = content instanceof Folder || benchmarks.size() > 1;
        suites.add(
            new Suite(
                benchmarks,
                several
                    ? Optional.of(Benchmark.pooled(content.file(), benchmarks))
                    : Optional.empty()));
      }
    }
    if (suites.isEmpty()) {
      throw new BenchmarkException(
          "there are only articles in " + files.getFirst() + "; give the file of queries too");
    }
    return suites;
  }

  /** The same, each benchmark for itself. */
  public List<Benchmark> read(List<Path> files) {
    return suites(files).stream().flatMap(suite -> suite.benchmarks().stream()).toList();
  }

  private Stream<Benchmark> benchmarks(Content content, List<Content> all) {
    return switch (content) {
      case Folder(var file, var contents) -> contents.stream().flatMap(one -> benchmarks(one, all));
      case Questions(var file, var folder, var lines) ->
          Stream.of(
              QuestionsFormat.read(
                  file, lines, folder.map(articles -> articles(List.of(articles)))));
      case Conversations conversations -> conversations(conversations);
      case Squad(var file, var json) -> Stream.of(SquadFormat.read(file, json, paragraphs));
      case Queries(var file, var json, var path) ->
          Stream.of(MultiHopFormat.read(file, json, articlesAmong(all, path).json(), packing));
      case Articles articles -> Stream.empty();
    };
  }

  /** One benchmark a corpus; each goes by its name too where there are several. */
  private Stream<Benchmark> conversations(Conversations from) {
    Map<String, List<GoldQuestion>> turns = ConversationsFormat.read(from.file, from.lines);
    List<String> unknown =
        turns.keySet().stream().filter(corpus -> folders(corpus, from.path).isEmpty()).toList();
    if (!unknown.isEmpty()) {
      throw new BenchmarkException(
          unknown.stream()
              .map("--corpus %s=DIR"::formatted)
              .collect(
                  Collectors.joining(
                      " ",
                      from.file + " asks about a corpus whose folder is not known; give ",
                      "")));
    }
    return turns.entrySet().stream()
        .map(
            corpus ->
                new Benchmark(
                    turns.size() > 1 ? corpus.getKey() + "/" + from.file : from.file,
                    Benchmark.Format.CONVERSATIONS,
                    Optional.of(articles(corpus.getKey(), from.path)),
                    corpus.getValue(),
                    Function.identity(),
                    Optional.empty()));
  }

  private List<Article> articles(String corpus, Path file) {
    List<Path> folders = folders(corpus, file);
    List<Article> articles = articles(folders);
    if (articles.isEmpty()) {
      throw new BenchmarkException(
          "there is no article in %s; give --corpus %s=DIR".formatted(folders.getFirst(), corpus));
    }
    return articles;
  }

  private List<Path> folders(String corpus, Path file) {
    return corpora.getOrDefault(
        corpus, Stream.of(file.resolveSibling(corpus)).filter(Files::isDirectory).toList());
  }

  private static Folder folder(Path path) {
    return new Folder(
        String.valueOf(path.normalize().getFileName()),
        corpora(path).stream().map(questions -> content(questions, true)).toList());
  }

  /** The questions of each subfolder that has articles of its own. */
  private static List<Path> corpora(Path path) {
    try (Stream<Path> folders = Files.list(path)) {
      List<Path> questions =
          folders
              .map(folder -> folder.resolve(QUESTIONS))
              .filter(Files::exists)
              .filter(file -> Files.isDirectory(file.resolveSibling(ARTICLES)))
              .sorted()
              .toList();
      if (questions.isEmpty()) {
        throw new BenchmarkException(
            "%s has no subfolder with %s/ and %s".formatted(path, ARTICLES, QUESTIONS));
      }
      return questions;
    } catch (IOException e) {
      throw new BenchmarkException(path + " cannot be listed: " + Reason.why(e));
    }
  }

  /** Questions that are asked about articles beside them go by their folder's name. */
  private static Questions questions(Path file, boolean beside, List<String> lines) {
    Optional<Path> articles =
        Optional.of(file.resolveSibling(ARTICLES))
            .filter(folder -> beside && Files.isDirectory(folder));
    Path folder = file.toAbsolutePath().normalize().getParent();
    String name = file.getFileName().toString();
    return new Questions(
        articles.isPresent() && folder != null ? folder.getFileName() + "/" + name : name,
        articles,
        lines);
  }

  private List<Article> articles(List<Path> folders) {
    try (ArticleReader reader = new ArticleReader(paragraphs)) {
      return new Corpus(folders)
          .list().files().stream()
              .map(reader::read)
              .flatMap(
                  read ->
                      read instanceof Accepted(var articles, var notes)
                          ? articles.stream()
                          : Stream.empty())
              .toList();
    }
  }

  private static Articles articlesAmong(List<Content> contents, Path queries) {
    for (Content content : contents) {
      if (content instanceof Articles articles) {
        return articles;
      }
    }
    Path corpus = queries.resolveSibling(MULTIHOP_CORPUS);
    if (Files.exists(corpus) && content(corpus, false) instanceof Articles articles) {
      return articles;
    }
    throw new BenchmarkException(
        queries
            + ": the articles of these queries are missing; give their file too, or put it beside as "
            + MULTIHOP_CORPUS);
  }

  private static Content content(Path path, boolean beside) {
    String file = path.getFileName().toString();
    String text = TextFile.read(path);
    JsonNode root = wholeJson(text);
    JsonValue json = new JsonValue(file + ": ", root);
    if (root.path("data").isArray()) {
      return new Squad(file, json);
    }
    if (root.path(0).has("query")) {
      return new Queries(file, json, path);
    }
    if (root.path(0).has("body")) {
      return new Articles(file, json);
    }
    if (root.has("conversation")) {
      return new Conversations(file, path, text.lines().toList());
    }
    if (root.isArray()) {
      throw new BenchmarkException(
          file + ": a list must be MultiHop-RAG's, of queries or of articles with a body");
    }
    if (text.isBlank()) {
      throw new BenchmarkException(file + " holds no questions");
    }
    return questions(path, beside, text.lines().toList());
  }

  /** The one value that the file consists of; a missing node if it has a value on each line. */
  private static JsonNode wholeJson(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      return JSON.missingNode();
    }
  }
}
