package dev.footnote.retrieval;

import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DoubleValues;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/** The signals of single documents of one segment, asked for in rising order. */
final class Signals {

  private final @Nullable Scorer keywords;
  private final DoubleValues similarities;

  /**
   * @param question the question's vector, or null if none is known
   */
  Signals(LeafReaderContext leaf, Weight keywords, float @Nullable [] question) throws IOException {
    this.keywords = keywords.scorer(leaf);
    this.similarities =
        question == null ? DoubleValues.EMPTY : new Similarity(question).getValues(leaf, null);
  }

  /** The document's BM25; 0 if it holds none of the words. */
  float bm25(int document) throws IOException {
    if (keywords == null) {
      return 0;
    }
    int at = keywords.docID();
    if (at < document) {
      at = keywords.iterator().advance(document);
    }
    return at == document ? keywords.score() : 0;
  }

  /** The cosine of the document's vector and the question's; 0 where one of them is missing. */
  float cosine(int document) throws IOException {
    return similarities.advanceExact(document) ? Similarity.cosine(similarities.doubleValue()) : 0;
  }
}
