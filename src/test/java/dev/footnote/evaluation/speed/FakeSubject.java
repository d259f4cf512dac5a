package dev.footnote.evaluation.speed;

import dev.footnote.corpus.Article;
import dev.footnote.corpus.ArticleReader;
import dev.footnote.corpus.PassageSplitter;
import dev.footnote.reading.SpanScores;
import dev.footnote.retrieval.Embedder;
import dev.footnote.retrieval.HybridRetriever;
import dev.footnote.retrieval.PassageIndex;
import dev.footnote.retrieval.Retriever;
import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.output.Response;
import dev.langchain4j.store.embedding.EmbeddingStore;
import dev.langchain4j.store.embedding.inmemory.InMemoryEmbeddingStore;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Parts that take no time: vectors are made of the text's digest. */
final class FakeSubject implements Subject {

  static final String ARTICLE =
      """
      Minutes of the rowing club

      The regatta moves to June because the river is too low in May. The members were told so by letter in March.

      The treasurer reported that the fees stay at forty euros. Nobody objected to that in the meeting of the board.
      """;

  private final WindowCounter reader =
      new WindowCounter(
          (question, title, window) ->
              new SpanScores(new int[0], new int[0], new float[0], new float[0], 0));

  static Installation installation(Path folder) {
    return new Installation(
        folder.resolve("footnote"),
        folder,
        Path.of(System.getProperty("java.home")),
        System.getProperty("java.class.path"),
        folder.resolve("bench"),
        Map.of("FOOTNOTE_READER_MODEL", "none", "FOOTNOTE_JAVA_OPTIONS", "-Xmx1g", "HOME", "/"));
  }

  @Override
  public Embedder embedder() {
    return new Embedder(new DigestModel(), "query: ", "passage: ", "digests");
  }

  @Override
  public PassageSplitter splitter() {
    return PassageSplitter.withoutModel();
  }

  @Override
  public List<Article> articles() {
    try (ArticleReader articles = new ArticleReader(splitter())) {
      return List.of(articles.parse("minutes.txt", ARTICLE));
    }
  }

  @Override
  public List<String> questions() {
    return List.of("Why does the regatta move?", "What are the fees?");
  }

  @Override
  public Consumer<String> answering() {
    return question -> reader.read(question, "", "The regatta moves to June.");
  }

  @Override
  public Consumer<String> answeringWithoutReader() {
    return question -> {};
  }

  @Override
  public WindowCounter reader() {
    return reader;
  }

  @Override
  public Retriever retriever(PassageIndex index) {
    return new HybridRetriever(index, embedder(), null, 0.5);
  }

  @Override
  public EmbeddingStore<TextSegment> store(Path folder) {
    return new InMemoryEmbeddingStore<>();
  }

  private static final class DigestModel implements EmbeddingModel {
    @Override
    public Response<List<Embedding>> embedAll(List<TextSegment> segments) {
      return Response.from(
          segments.stream()
              .map(s -> Embedding.from(Vectors.near(new float[16], 1, s.text().hashCode())))
              .toList());
    }

    @Override
    public int dimension() {
      return 16;
    }
  }
}
