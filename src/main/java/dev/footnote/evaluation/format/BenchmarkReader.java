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
import dev.footnote.evaluation.format.BenchmarkReader.Content.Articles;
import dev.footnote.evaluation.format.BenchmarkReader.Content.Queries;
import dev.footnote.evaluation.format.BenchmarkReader.Content.Questions;
import dev.footnote.evaluation.format.BenchmarkReader.Content.Squad;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads files of questions with known answers, and tells their format by what is in them.
 *
 * <p>Footnote's own questions ask about the articles in the folder {@value #ARTICLES} beside them,
 * and where there is none, or the person named other articles, about the person's own. A SQuAD file
 * brings its articles. MultiHop-RAG has its articles in a second file, given with the queries or
 * found beside them as {@value #MULTIHOP_CORPUS}.
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

  /**
   * Reads files with these ways of making passages.
   *
   * @param paragraphs splits the paragraphs that are too long for the model
   * @param packing makes the passages of MultiHop-RAG, at most {@value #MULTIHOP_TOKENS} tokens
   * @param beside whether a file of questions asks about the articles beside it; without, only a
   *     folder's do
   */
  public BenchmarkReader(PassageSplitter paragraphs, PassageSplitter packing, boolean beside) {
    this.paragraphs = paragraphs;
    this.packing = packing;
    this.beside = beside;
  }

  /** What a file turned out to be. */
  sealed interface Content {
    record Questions(String file, Optional<Path> articles, List<String> lines) implements Content {}

    record Squad(String file, JsonValue json) implements Content {}

    record Queries(String file, JsonValue json, Path path) implements Content {}

    record Articles(JsonValue json) implements Content {}
  }

  /**
   * One benchmark a file, in the order given; a file of articles belongs to the queries.
   *
   * @throws BenchmarkException if a file cannot be read, telling each of its problems on a line
   */
  public List<Benchmark> read(List<Path> files) {
    List<Content> contents =
        files.stream()
            .flatMap(
                file ->
                    Files.isDirectory(file)
                        ? corpora(file).stream().map(questions -> content(questions, true))
                        : Stream.of(content(file, beside)))
            .toList();
    List<Benchmark> benchmarks = new ArrayList<>();
    for (Content content : contents) {
      switch (content) {
        case Questions(var file, var folder, var lines) ->
            benchmarks.add(QuestionsFormat.read(file, lines, folder.map(this::articles)));
        case Squad(var file, var json) -> benchmarks.add(SquadFormat.read(file, json, paragraphs));
        case Queries(var file, var json, var path) -> {
          Articles articles = articlesAmong(contents, path);
          benchmarks.add(MultiHopFormat.read(file, json, articles.json(), packing));
        }
        case Articles articles -> {}
      }
    }
    if (benchmarks.isEmpty()) {
      throw new BenchmarkException(
          "there are only articles in " + files.getFirst() + "; give the file of queries too");
    }
    return benchmarks;
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
      throw new BenchmarkException(path + " cannot be listed: " + e.getMessage());
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

  private List<Article> articles(Path folder) {
    ArticleReader reader = new ArticleReader(paragraphs);
    return new Corpus(List.of(folder))
        .list().files().stream()
            .map(reader::read)
            .flatMap(
                read ->
                    read instanceof Accepted(var article, var notes)
                        ? Stream.of(article)
                        : Stream.empty())
            .toList();
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
      return new Articles(json);
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
