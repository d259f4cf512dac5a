package dev.footnote.retrieval.vector;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import org.apache.lucene.codecs.hnsw.DefaultFlatVectorScorer;
import org.apache.lucene.codecs.hnsw.FlatVectorsScorer;
import org.apache.lucene.codecs.lucene95.HasIndexSlice;
import org.apache.lucene.index.ByteVectorValues;
import org.apache.lucene.index.KnnVectorValues;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.MemorySegmentAccessInput;
import org.apache.lucene.util.hnsw.RandomVectorScorer;
import org.apache.lucene.util.hnsw.RandomVectorScorerSupplier;
import org.apache.lucene.util.hnsw.UpdateableRandomVectorScorer;
import org.jspecify.annotations.Nullable;

/**
 * Scores vectors of seven bits a component by their dot product, as Lucene's own scorer does with
 * {@link VectorSimilarityFunction#DOT_PRODUCT}, but in place, without copying them, and faster.
 * Other vectors it leaves to that.
 */
final class SevenBitScorer implements FlatVectorsScorer {

  private static final FlatVectorsScorer OTHERS = DefaultFlatVectorScorer.INSTANCE;

  private static final int CACHE_LINE = 64;

  private static boolean scores(VectorSimilarityFunction similarity, KnnVectorValues values) {
    return similarity == VectorSimilarityFunction.DOT_PRODUCT && values instanceof ByteVectorValues;
  }

  @Override
  public RandomVectorScorerSupplier getRandomVectorScorerSupplier(
      VectorSimilarityFunction similarity, KnnVectorValues values) throws IOException {
    return scores(similarity, values)
        ? new Supplier((ByteVectorValues) values)
        : OTHERS.getRandomVectorScorerSupplier(similarity, values);
  }

  @Override
  public RandomVectorScorer getRandomVectorScorer(
      VectorSimilarityFunction similarity, KnnVectorValues values, byte[] target)
      throws IOException {
    if (!scores(similarity, values)) {
      return OTHERS.getRandomVectorScorer(similarity, values, target);
    }
    FlatVectorsScorer.checkDimensions(target.length, values.dimension());
    return new Scorer((ByteVectorValues) values, new PackedVector(target));
  }

  @Override
  public RandomVectorScorer getRandomVectorScorer(
      VectorSimilarityFunction similarity, KnnVectorValues values, float[] target)
      throws IOException {
    return OTHERS.getRandomVectorScorer(similarity, values, target);
  }

  /** Makes scorers that compare the vectors with one another. */
  private record Supplier(ByteVectorValues values) implements RandomVectorScorerSupplier {

    @Override
    public UpdateableRandomVectorScorer scorer() throws IOException {
      return new Scorer(values.copy(), new PackedVector(new byte[values.dimension()]));
    }

    @Override
    public RandomVectorScorerSupplier copy() throws IOException {
      return new Supplier(values.copy());
    }
  }

  /** Compares vectors with one, for one thread. */
  private static final class Scorer extends RandomVectorScorer.AbstractRandomVectorScorer
      implements UpdateableRandomVectorScorer {

    private final ByteVectorValues values;

    /** Where they are mapped into memory, one after the other; null where they are not. */
    private final @Nullable MemorySegment mapped;

    private PackedVector target;

    /** The compiler may not leave out reading what is kept. */
    @SuppressWarnings("UnusedVariable")
    private int read;

    Scorer(ByteVectorValues values, PackedVector target) throws IOException {
      super(values);
      this.values = values;
      this.mapped = mapped(values);
      this.target = target;
    }

    private static @Nullable MemorySegment mapped(ByteVectorValues values) throws IOException {
      IndexInput slice = values instanceof HasIndexSlice mapped ? mapped.getSlice() : null;
      return slice instanceof MemorySegmentAccessInput input
          ? input.segmentSliceOrNull(0, slice.length())
          : null;
    }

    @Override
    public void setScoringOrdinal(int ordinal) throws IOException {
      target = new PackedVector(values.vectorValue(ordinal).clone());
    }

    @Override
    public float score(int ordinal) throws IOException {
      int dimension = values.dimension();
      int product =
          mapped == null
              ? target.product(MemorySegment.ofArray(values.vectorValue(ordinal)), 0)
              : target.product(mapped, (long) ordinal * dimension);
      return 0.5f + product / (float) (dimension << (2 * Byte.SIZE - 1));
    }

    /**
     * Scores vectors that lie apart, as they do in a graph. First a byte of each of their cache
     * lines is read: so the processor waits for memory once for all, not for one after the other.
     */
    @Override
    public float bulkScore(int[] ordinals, float[] scores, int count) throws IOException {
      if (mapped != null) {
        for (int i = 0; i < count; i++) {
          read += firstBytesOfLines(mapped, ordinals[i]);
        }
      }
      return super.bulkScore(ordinals, scores, count);
    }

    private int firstBytesOfLines(MemorySegment mapped, int ordinal) {
      int dimension = values.dimension();
      long from = (long) ordinal * dimension;
      int bytes = 0;
      for (int line = 0; line < dimension; line += CACHE_LINE) {
        bytes += mapped.get(ValueLayout.JAVA_BYTE, from + line);
      }
      return bytes;
    }
  }
}
