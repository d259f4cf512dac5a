package dev.footnote.retrieval.vector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.lucene.codecs.hnsw.DefaultFlatVectorScorer;
import org.apache.lucene.codecs.hnsw.FlatVectorsScorer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.KnnByteVectorField;
import org.apache.lucene.index.ByteVectorValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.KnnVectorValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.MMapDirectory;
import org.apache.lucene.util.hnsw.RandomVectorScorer;
import org.apache.lucene.util.hnsw.UpdateableRandomVectorScorer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SevenBitScorerTest {

  private static final FlatVectorsScorer LUCENES = DefaultFlatVectorScorer.INSTANCE;
  private static final int COUNT = 40;

  @TempDir private Path folder;

  private final MadeVectors made = new MadeVectors(1, 100);

  /** What is to be shown of vectors in an index. */
  @FunctionalInterface
  private interface Shown {
    void of(ByteVectorValues vectors) throws IOException;
  }

  private byte[] next() {
    return QuantizedVector.of(made.next()).high();
  }

  private void inIndex(Directory directory, Shown shown) throws IOException {
    try (directory;
        IndexWriter writer =
            new IndexWriter(directory, VectorWriting.settings(new IndexWriterConfig()))) {
      for (int i = 0; i < COUNT; i++) {
        Document document = new Document();
        document.add(
            new KnnByteVectorField("vector", next(), VectorSimilarityFunction.DOT_PRODUCT));
        writer.addDocument(document);
      }
      try (DirectoryReader reader = DirectoryReader.open(writer)) {
        LeafReader leaf = reader.leaves().getFirst().reader();
        shown.of(leaf.getByteVectorValues("vector"));
      }
    }
  }

  private Directory directory(boolean mapped) throws IOException {
    return mapped ? new MMapDirectory(folder) : new ByteBuffersDirectory();
  }

  private static RandomVectorScorer scorer(
      FlatVectorsScorer scorers,
      VectorSimilarityFunction similarity,
      KnnVectorValues vectors,
      byte[] target)
      throws IOException {
    return scorers.getRandomVectorScorer(similarity, vectors, target);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void scoresAsLuceneDoesWhetherVectorsAreMappedOrNot(boolean mapped) throws IOException {
    inIndex(
        directory(mapped),
        vectors -> {
          byte[] target = next();
          VectorSimilarityFunction product = VectorSimilarityFunction.DOT_PRODUCT;
          RandomVectorScorer ours = scorer(new SevenBitScorer(), product, vectors, target);
          RandomVectorScorer lucenes = scorer(LUCENES, product, vectors.copy(), target);
          int[] apart = {39, 3, 17, 0, 3};
          float[] scores = new float[apart.length];
          float best = ours.bulkScore(apart, scores, apart.length);

          for (int i = 0; i < COUNT; i++) {
            assertThat(ours.score(i)).isEqualTo(lucenes.score(i));
          }
          for (int i = 0; i < apart.length; i++) {
            assertThat(scores[i]).isEqualTo(lucenes.score(apart[i])).isLessThanOrEqualTo(best);
          }
          assertThat(scores).contains(best);
        });
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void scoresVectorsAgainstOneAnotherAsLuceneDoes(boolean mapped) throws IOException {
    inIndex(
        directory(mapped),
        vectors -> {
          VectorSimilarityFunction product = VectorSimilarityFunction.DOT_PRODUCT;
          UpdateableRandomVectorScorer ours =
              new SevenBitScorer().getRandomVectorScorerSupplier(product, vectors).copy().scorer();
          UpdateableRandomVectorScorer lucenes =
              LUCENES.getRandomVectorScorerSupplier(product, vectors.copy()).scorer();
          for (int one : List.of(0, 7, 39)) {
            ours.setScoringOrdinal(one);
            lucenes.setScoringOrdinal(one);
            for (int other = 0; other < COUNT; other++) {
              assertThat(ours.score(other)).isEqualTo(lucenes.score(other));
            }
          }
        });
  }

  @ParameterizedTest
  @EnumSource(
      value = VectorSimilarityFunction.class,
      mode = EnumSource.Mode.EXCLUDE,
      names = "DOT_PRODUCT")
  void leavesOtherSimilaritiesToLucene(VectorSimilarityFunction similarity) throws IOException {
    inIndex(
        directory(true),
        vectors -> {
          byte[] target = next();

          assertThat(scorer(new SevenBitScorer(), similarity, vectors, target).score(5))
              .isEqualTo(scorer(LUCENES, similarity, vectors.copy(), target).score(5));
        });
  }

  @Test
  void leavesVectorsOfFloatsToLucene() throws IOException {
    float[] one = made.next();
    FloatVectorValues vectors = FloatVectorValues.fromFloats(List.of(one), one.length);
    VectorSimilarityFunction product = VectorSimilarityFunction.DOT_PRODUCT;

    assertThat(new SevenBitScorer().getRandomVectorScorer(product, vectors, one).score(0))
        .isEqualTo(LUCENES.getRandomVectorScorer(product, vectors, one).score(0));
  }

  @Test
  void takesNoTargetOfAnotherDimension() throws IOException {
    inIndex(
        directory(true),
        vectors ->
            assertThatThrownBy(
                    () ->
                        scorer(
                            new SevenBitScorer(),
                            VectorSimilarityFunction.DOT_PRODUCT,
                            vectors,
                            new byte[99]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("99"));
  }
}
