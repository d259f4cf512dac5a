package dev.footnote.retrieval;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DoubleValues;
import org.apache.lucene.search.DoubleValuesSource;
import org.apache.lucene.search.IndexSearcher;
import org.jspecify.annotations.Nullable;

/** How near each passage's vector is to the question's: (1 + cosine) / 2, so 0 to 1. */
final class Similarity extends DoubleValuesSource {

  private final float[] question;

  Similarity(float[] question) {
    this.question = question;
  }

  /** The cosine of two vectors whose similarity this is. */
  static float cosine(double similarity) {
    return (float) (2 * similarity - 1);
  }

  @Override
  public DoubleValues getValues(LeafReaderContext leaf, @Nullable DoubleValues scores)
      throws IOException {
    return similarityToQueryVector(leaf, question, Documents.VECTOR);
  }

  @Override
  public boolean needsScores() {
    return false;
  }

  @Override
  public DoubleValuesSource rewrite(IndexSearcher searcher) {
    return this;
  }

  @Override
  public boolean isCacheable(LeafReaderContext leaf) {
    return true;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Similarity that && Arrays.equals(question, that.question);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(question);
  }

  @Override
  public String toString() {
    return "similarity to a question";
  }
}
