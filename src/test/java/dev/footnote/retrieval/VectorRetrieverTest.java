package dev.footnote.retrieval;

import org.junit.jupiter.api.AfterEach;

class VectorRetrieverTest implements RetrieverContract {

  private final PassageIndex index = PassageIndex.inMemory();
  private final Embedder embedder = WordVectors.embedder(new WordVectors(256));

  @Override
  public Retriever retriever() {
    new Indexer(index, embedder).update(ARTICLES.stream().map(Source::of).toList());
    return new VectorRetriever(index, embedder);
  }

  @AfterEach
  void close() {
    index.close();
  }
}
