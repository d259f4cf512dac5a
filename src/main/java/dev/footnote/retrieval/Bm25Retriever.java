package dev.footnote.retrieval;

import java.util.List;

/** Keyword search alone: what any search engine would find. */
public final class Bm25Retriever implements Retriever {

  private final PassageIndex index;

  public Bm25Retriever(PassageIndex index) {
    this.index = index;
  }

  @Override
  public List<Hit> retrieve(String question, int limit) {
    return index.keyword(question, limit);
  }
}
