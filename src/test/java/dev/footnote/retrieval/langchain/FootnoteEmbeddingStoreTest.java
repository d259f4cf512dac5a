package dev.footnote.retrieval.langchain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.footnote.retrieval.IndexException;
import dev.footnote.retrieval.vector.MadeVectors;
import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.store.embedding.EmbeddingMatch;
import dev.langchain4j.store.embedding.EmbeddingSearchRequest;
import dev.langchain4j.store.embedding.EmbeddingStore;
import dev.langchain4j.store.embedding.inmemory.InMemoryEmbeddingStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FootnoteEmbeddingStoreTest {

  private static EmbeddingSearchRequest request(float... vector) {
    return EmbeddingSearchRequest.builder()
        .queryEmbedding(Embedding.from(vector))
        .maxResults(10)
        .build();
  }

  @Nested
  class OfLangChain4j implements EmbeddingStoreContract {

    @Override
    public EmbeddingStore<TextSegment> store() {
      return new InMemoryEmbeddingStore<>();
    }
  }

  @Nested
  class InMemory implements EmbeddingStoreContract {

    private final FootnoteEmbeddingStore store = FootnoteEmbeddingStore.inMemory();

    @Override
    public EmbeddingStore<TextSegment> store() {
      return store;
    }

    @AfterEach
    void close() {
      store.close();
    }
  }

  @Nested
  class InAFolder implements EmbeddingStoreContract {

    private final FootnoteEmbeddingStore store;

    InAFolder(@TempDir Path folder) {
      this.store = FootnoteEmbeddingStore.open(folder);
    }

    @Override
    public EmbeddingStore<TextSegment> store() {
      return store;
    }

    @AfterEach
    void close() {
      store.close();
    }
  }

  @Test
  void isThereAfterARestart(@TempDir Path folder) {
    try (FootnoteEmbeddingStore store = FootnoteEmbeddingStore.open(folder)) {
      store.add(Embedding.from(new float[] {1, 0}), TextSegment.from("one"));
    }
    try (FootnoteEmbeddingStore store = FootnoteEmbeddingStore.open(folder)) {
      store.add(Embedding.from(new float[] {1, 1}), TextSegment.from("two"));

      assertThat(store.search(request(1, 0)).matches())
          .extracting(match -> match.embedded().text())
          .containsExactly("one", "two");
    }
  }

  @Test
  void isWrittenByOneAtATime(@TempDir Path folder) {
    try (FootnoteEmbeddingStore store = FootnoteEmbeddingStore.open(folder)) {
      assertThatThrownBy(() -> FootnoteEmbeddingStore.open(folder))
          .isInstanceOf(IndexException.class)
          .hasMessageContaining(folder.toString());
      assertThat(store.search(request(1, 0)).matches()).isEmpty();
    }
  }

  @Test
  void tellsWhereItCannotBe(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "no folder");

    assertThatThrownBy(() -> FootnoteEmbeddingStore.open(file.resolve("store")))
        .isInstanceOf(IndexException.class)
        .hasMessageContaining(file.toString());
  }

  @Test
  void tellsOfAnEmbeddingOfAnotherDimension() {
    try (FootnoteEmbeddingStore store = FootnoteEmbeddingStore.inMemory()) {
      store.add("two", Embedding.from(new float[] {1, 0}));

      assertThatThrownBy(() -> store.search(request(1, 0, 0)))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("the query's embedding has 3 numbers, but those in the store have 2");
      assertThatThrownBy(() -> store.add(Embedding.from(new float[3])))
          .isInstanceOf(IllegalArgumentException.class);
      assertThat(store.search(request(1, 0)).matches()).hasSize(1);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 1024, 3072})
  void takesEmbeddingsOfAnyModel(int dimension) {
    float[] vector = new MadeVectors(1, dimension).next();
    try (FootnoteEmbeddingStore store = FootnoteEmbeddingStore.inMemory()) {
      store.add("it", Embedding.from(vector));

      assertThat(store.search(request(vector)).matches())
          .extracting(EmbeddingMatch::embeddingId)
          .containsExactly("it");
    }
  }
}
