package dev.footnote.jmh;

import dev.footnote.config.Settings;
import dev.footnote.corpus.Article;
import dev.footnote.corpus.ArticleReader;
import dev.footnote.corpus.PassageSplitter;
import dev.footnote.corpus.Sentence;
import dev.footnote.language.Token;
import dev.footnote.language.question.Question;
import dev.footnote.language.question.Questions;
import dev.footnote.model.EmbeddingModels;
import dev.footnote.model.ModelCache;
import dev.footnote.model.TextModel;
import dev.footnote.retrieval.Hit;
import dev.footnote.retrieval.Indexer;
import dev.footnote.retrieval.PassageIndex;
import dev.footnote.retrieval.Source;
import dev.footnote.retrieval.embedded.EmbeddedIndex;
import dev.footnote.retrieval.langchain.FootnoteEmbeddingStore;
import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.store.embedding.EmbeddingSearchRequest;
import dev.langchain4j.store.embedding.EmbeddingSearchResult;
import dev.langchain4j.store.embedding.inmemory.InMemoryEmbeddingStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The parts of an answer, each by itself. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class PartsBenchmark {

  private static final String PARAGRAPH =
      "The regatta of %d moves to June because the river is too low in May. Members were told so by"
          + " letter on March 3, and Dr. Miller of the board said that nobody had objected. The fees"
          + " stay at forty euros, 2.5 per cent less than in the year before.";

  @Param("10000")
  int vectors = 10_000;

  private TextModel model;
  private PassageIndex index;
  private Question question;
  private Article article;
  private InMemoryEmbeddingStore<TextSegment> peer;
  private FootnoteEmbeddingStore store;
  private Embedding query;
  private int asked;

  /** Opens the model, and fills the index and the store. */
  @Setup
  public void open() {
    model =
        EmbeddingModels.open(
                new Settings.Embedding(
                    EmbeddingModels.BUNDLED, Optional.empty(), Optional.empty(), Optional.empty()),
                ModelCache.none())
            .orElseThrow();
    index = EmbeddedIndex.inMemory();
    try (ArticleReader reader = new ArticleReader(PassageSplitter.withoutModel())) {
      article =
          reader.parse(
              "minutes.txt",
              IntStream.range(1900, 2000)
                  .mapToObj(PARAGRAPH::formatted)
                  .collect(Collectors.joining("\n\n", "Minutes of the rowing club\n\n", "\n")));
    }
    new Indexer(index, null).update(List.of(Source.of(article)));
    question = new Questions(index.vocabulary()).read("Why does the regatta move to June?");
    SplittableRandom random = new SplittableRandom(1);
    List<Embedding> all = new ArrayList<>();
    List<TextSegment> segments = new ArrayList<>();
    for (int i = 0; i < vectors; i++) {
      all.add(vector(random));
      segments.add(TextSegment.from("segment " + i));
    }
    peer = new InMemoryEmbeddingStore<>();
    peer.addAll(all, segments);
    store = FootnoteEmbeddingStore.inMemory();
    store.addAll(all, segments);
    query = vector(random);
  }

  private Embedding vector(SplittableRandom random) {
    float[] vector = new float[model.embedder().dimension()];
    for (int i = 0; i < vector.length; i++) {
      vector[i] = (float) random.nextGaussian();
    }
    Embedding embedding = Embedding.from(vector);
    embedding.normalize();
    return embedding;
  }

  @Benchmark
  public EmbeddingSearchResult<TextSegment> vectorSearch() {
    return store.search(nearest());
  }

  @Benchmark
  public EmbeddingSearchResult<TextSegment> vectorSearchOfThePeer() {
    return peer.search(nearest());
  }

  private EmbeddingSearchRequest nearest() {
    return EmbeddingSearchRequest.builder().queryEmbedding(query).maxResults(10).build();
  }

  @Benchmark
  public List<Hit> keywordSearch() {
    return index.keyword(question, 10);
  }

  /** Another question each time: the model remembers the last. */
  @Benchmark
  public float[] embedAQuestion() {
    return model.embedder().question("Why does the regatta of " + asked++ + " move to June?");
  }

  @Benchmark
  public List<Token> tokenise() {
    return Token.of(PARAGRAPH, Set.of("en"));
  }

  @Benchmark
  public List<Sentence> sentencesOfAPassage() {
    return article.passages().getLast().sentences();
  }

  @Benchmark
  public Article splitAnArticleIntoSentences() {
    try (ArticleReader reader = new ArticleReader(PassageSplitter.withoutModel())) {
      return reader.parse("minutes.txt", PARAGRAPH);
    }
  }
}
