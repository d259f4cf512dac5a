package dev.footnote.evaluation;

import dev.footnote.config.Settings;
import dev.footnote.model.EmbeddingModels;
import dev.footnote.model.ModelCache;
import dev.footnote.model.ReaderModels;
import dev.footnote.model.ReaderModels.ReaderModel;
import dev.footnote.model.TextModel;
import dev.footnote.reading.SpanModel;
import dev.footnote.reading.SpanScores;
import dev.footnote.reading.TokenEncoder;
import dev.footnote.reading.TokenVectors;
import dev.footnote.retrieval.Embedder;
import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.output.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * The real models, opened once for all tests. What a model has made of a text is kept: it makes the
 * same of it each time, and many tests ask about the same articles. Thread-safe.
 */
final class SharedModels {

  static final TextModel EMBEDDING = shared(openEmbedding());
  static final ReaderModel READER = shared(openReader());

  private SharedModels() {}

  private static TextModel openEmbedding() {
    return EmbeddingModels.open(
            new Settings.Embedding(
                EmbeddingModels.BUNDLED, Optional.empty(), Optional.empty(), Optional.empty()),
            ModelCache.none())
        .orElseThrow();
  }

  private static ReaderModel openReader() {
    return ReaderModels.open(
            new Settings.Reader(
                ReaderModels.BUNDLED, OptionalDouble.empty(), OptionalDouble.empty()),
            ModelCache.none())
        .orElseThrow();
  }

  private static TextModel shared(TextModel model) {
    Embedder own = model.embedder();
    return new TextModel(
        new Embedder(
            new Embedded(own.model(), new ConcurrentHashMap<>()),
            own.questionPrefix(),
            own.passagePrefix(),
            own.identity()),
        model.tokens().map(Encoded::of),
        model.tokenCount());
  }

  private static ReaderModel shared(ReaderModel reader) {
    Map<Read, SpanScores> known = new ConcurrentHashMap<>();
    SpanModel model =
        (question, title, window) ->
            kept(
                known,
                new Read(question, title, window),
                read -> reader.model().read(read.question, read.title, read.window));
    return new ReaderModel(model, reader.card(), reader.doubt());
  }

  /** Not {@code computeIfAbsent}: what several threads ask for at once is made side by side. */
  private static <K, V> V kept(Map<K, V> known, K key, Function<K, V> make) {
    V value = known.get(key);
    if (value == null) {
      value = make.apply(key);
      known.put(key, value);
    }
    return value;
  }

  /** What a reader was given. */
  private record Read(String question, String title, String window) {}

  private record Embedded(EmbeddingModel model, Map<String, Embedding> known)
      implements EmbeddingModel {

    @Override
    public int dimension() {
      return model.dimension();
    }

    @Override
    public Response<List<Embedding>> embedAll(List<TextSegment> segments) {
      List<TextSegment> anew =
          segments.stream().filter(one -> !known.containsKey(one.text())).distinct().toList();
      if (!anew.isEmpty()) {
        List<Embedding> made = model.embedAll(anew).content();
        for (int i = 0; i < anew.size(); i++) {
          known.put(anew.get(i).text(), made.get(i));
        }
      }
      return Response.from(segments.stream().map(one -> known.get(one.text())).toList());
    }
  }

  private record Encoded(
      TokenEncoder encoder, Map<String, TokenVectors> questions, Map<String, TokenVectors> passages)
      implements TokenEncoder {

    static TokenEncoder of(TokenEncoder encoder) {
      return new Encoded(encoder, new ConcurrentHashMap<>(), new ConcurrentHashMap<>());
    }

    @Override
    public TokenVectors question(String text) {
      return kept(questions, text, encoder::question);
    }

    @Override
    public TokenVectors passage(String text) {
      return kept(passages, text, encoder::passage);
    }
  }
}
