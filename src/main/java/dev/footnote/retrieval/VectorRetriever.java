package dev.footnote.retrieval;

import java.util.List;

/** Vector search alone: the passages whose meaning is nearest, whatever their words. */
public final class VectorRetriever implements Retriever {

  private final PassageIndex index;
  private final Embedder embedder;

  /**
   * @param embedder the one that the index was made with
   */
  public VectorRetriever(PassageIndex index, Embedder embedder) {
    this.index = index;
    this.embedder = embedder;
  }

  @Override
  public List<Hit> retrieve(String question, int limit) {
    return index.nearest(embedder.question(question), limit);
  }
}
