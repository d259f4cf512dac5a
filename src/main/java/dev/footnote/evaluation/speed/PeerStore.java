package dev.footnote.evaluation.speed;

import dev.footnote.file.WholeFile;
import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.embedding.onnx.e5smallv2q.E5SmallV2QuantizedEmbeddingModel;
import dev.langchain4j.store.embedding.inmemory.InMemoryEmbeddingStore;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The peer's stores, filled at once as its documentation advises, and its model. */
final class PeerStore {

  /** Beyond that it is not asked to go: its file grows over what a Java string can hold. */
  static final int MOST = 100_000;

  private PeerStore() {}

  static EmbeddingModel model() {
    return new E5SmallV2QuantizedEmbeddingModel();
  }

  static InMemoryEmbeddingStore<TextSegment> of(
      List<String> ids, List<Embedding> vectors, List<TextSegment> segments) {
    InMemoryEmbeddingStore<TextSegment> store = new InMemoryEmbeddingStore<>();
    store.addAll(ids, vectors, segments);
    return store;
  }

  /** Embeds the passages with the peer's model, and writes the store. */
  static void write(Path file, List<String> passages) throws IOException {
    List<TextSegment> segments = passages.stream().map(TextSegment::from).toList();
    List<Embedding> vectors =
        model()
            .embedAll(passages.stream().map(p -> TextSegment.from("passage: " + p)).toList())
            .content();
    write(file, vectors, segments);
  }

  /** Writes a store. */
  static void write(Path file, List<Embedding> vectors, List<TextSegment> segments)
      throws IOException {
    InMemoryEmbeddingStore<TextSegment> store = new InMemoryEmbeddingStore<>();
    store.addAll(vectors, segments);
    WholeFile.replaceShared(file, store::serializeToFile);
  }
}
