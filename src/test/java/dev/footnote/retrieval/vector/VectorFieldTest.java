package dev.footnote.retrieval.vector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VectorFieldTest {

  private static final VectorField FIELD = new VectorField("vector");

  /** More than are compared one by one for ten. */
  private static final int MANY = 6_000;

  @TempDir private Path folder;
  private Directory directory;

  @BeforeEach
  void open() throws IOException {
    directory = FSDirectory.open(folder);
  }

  @AfterEach
  void close() throws IOException {
    directory.close();
  }

  private static IndexWriterConfig apart() {
    return VectorWriting.settings(new IndexWriterConfig()).setMergePolicy(NoMergePolicy.INSTANCE);
  }

  /** Document i has vector i, and the word of each remainder of i that is of use. */
  private void write(List<float[]> vectors, int atOnce) throws IOException {
    try (IndexWriter writer = new IndexWriter(directory, apart())) {
      for (int i = 0; i < vectors.size(); i++) {
        Document document = new Document();
        FIELD.add(document, QuantizedVector.of(vectors.get(i)));
        document.add(new StringField("number", "" + i, Field.Store.NO));
        document.add(new StringField("by 3", "" + i % 3, Field.Store.NO));
        document.add(new StringField("by 50", "" + i % 50, Field.Store.NO));
        writer.addDocument(document);
        if (i % atOnce == atOnce - 1) {
          writer.commit();
        }
      }
    }
  }

  private List<Integer> nearest(float[] vector, @Nullable Query filter, int limit)
      throws IOException {
    return Arrays.stream(found(vector, filter, limit)).map(hit -> hit.doc).toList();
  }

  private ScoreDoc[] found(float[] vector, @Nullable Query filter, int limit) throws IOException {
    try (DirectoryReader reader = DirectoryReader.open(directory)) {
      return FIELD.nearest(
          new IndexSearcher(reader), vector, filter, limit, Comparator.reverseOrder());
    }
  }

  private static Set<Integer> truth(
      List<float[]> vectors, float[] vector, IntPredicate eligible, int limit) {
    return new HashSet<>(
        IntStream.range(0, vectors.size())
            .filter(eligible)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> -MadeVectors.cosine(vectors.get(i), vector)))
            .limit(limit)
            .toList());
  }

  private double recall(
      List<float[]> vectors,
      List<float[]> questions,
      @Nullable Query filter,
      IntPredicate eligible,
      int limit)
      throws IOException {
    int right = 0;
    for (float[] question : questions) {
      Set<Integer> truth = truth(vectors, question, eligible, limit);
      List<Integer> found = nearest(question, filter, limit);
      assertThat(found).hasSize(truth.size()).doesNotHaveDuplicates();
      assertThat(found).allMatch(eligible::test);
      right += (int) found.stream().filter(truth::contains).count();
    }
    return (double) right / (questions.size() * limit);
  }

  @ParameterizedTest
  @CsvSource({"6000, 10", "6000, 50", "900, 10", "900, 150"})
  @Tag("large")
  void findsNearlyAllOfTheNearestInAGraphInOnePieceAndInSeveral(int atOnce, int limit)
      throws IOException {
    MadeVectors made = new MadeVectors(1, 64);
    List<float[]> vectors = made.next(MANY);
    write(vectors, atOnce);

    assertThat(recall(vectors, made.next(40), null, i -> true, limit)).isGreaterThan(0.99);
  }

  @Test
  void findsExactlyTheNearestOfAFew() throws IOException {
    MadeVectors made = new MadeVectors(2, 64);
    List<float[]> vectors = made.next(1_000);
    write(vectors, 300);

    assertThat(recall(vectors, made.next(40), null, i -> true, 20)).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {1_000, MANY})
  void findsAsManyOfTheNearestWithinAFilterWhetherItLetsThroughManyOrFew(int count)
      throws IOException {
    MadeVectors made = new MadeVectors(3, 64);
    List<float[]> vectors = made.next(count);
    write(vectors, 2_500);

    Query many = new TermQuery(new Term("by 3", "1"));
    assertThat(recall(vectors, made.next(40), many, i -> i % 3 == 1, 10)).isGreaterThan(0.99);
    Query few = new TermQuery(new Term("by 50", "7"));
    assertThat(recall(vectors, made.next(40), few, i -> i % 50 == 7, 10)).isGreaterThan(0.99);
    assertThat(nearest(made.next(), new TermQuery(new Term("by 3", "none")), 10)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {1_000, MANY})
  void findsNothingThatIsDeleted(int count) throws IOException {
    MadeVectors made = new MadeVectors(4, 64);
    List<float[]> vectors = made.next(count);
    write(vectors, 2_500);
    try (IndexWriter writer = new IndexWriter(directory, apart())) {
      writer.deleteDocuments(new Term("by 3", "1"));
    }

    assertThat(recall(vectors, made.next(40), null, i -> i % 3 != 1, 10)).isGreaterThan(0.99);
  }

  @ParameterizedTest
  @ValueSource(ints = {100, MANY})
  void ordersWhatIsEquallyNearAsItIsTold(int count) throws IOException {
    MadeVectors made = new MadeVectors(5, 64);
    List<float[]> vectors = new ArrayList<>(made.next(count));
    float[] same = made.next();
    for (int i = 0; i < count; i += count / 10) {
      vectors.set(i, same);
    }
    write(vectors, 2_500);

    assertThat(nearest(same, null, 10))
        .hasSize(10)
        .isSortedAccordingTo(Comparator.reverseOrder())
        .allMatch(i -> i % (count / 10) == 0);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 17, 384, 1024})
  void tellsTheCosineOfVectorsOfAnyDimensionAndLength(int dimension) throws IOException {
    MadeVectors made = new MadeVectors(6, dimension);
    List<float[]> vectors = made.next(100);
    write(vectors, 40);
    float[] question = made.next();

    for (ScoreDoc hit : found(question, null, 100)) {
      assertThat((double) hit.score)
          .isCloseTo(MadeVectors.cosine(vectors.get(hit.doc), question), within(8e-5));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1_000, MANY})
  void findsVectorsInWhichOneComponentOutweighsAllOthers(int count) throws IOException {
    MadeVectors made = new MadeVectors(8, 64);
    List<float[]> vectors = made.next(count);
    for (int i = 0; i < count; i++) {
      vectors.get(i)[i % 64] += 40;
    }
    write(vectors, 2_500);
    float[] question = made.next();
    question[17] += 40;

    assertThat(nearest(question, null, 10)).allMatch(i -> i % 64 == 17);
    assertThat(recall(vectors, List.of(question), null, i -> true, 10)).isGreaterThan(0.8);
  }

  @Test
  void holdsTheVectorOfZerosAsFarFromAllOthersAsCanBe() throws IOException {
    write(List.of(new float[] {1, 0}, new float[2], new float[] {-1, 0}), 10);

    assertThat(found(new float[] {1, 0}, null, 3))
        .extracting(hit -> hit.doc + ": " + hit.score)
        .containsExactly("0: 1.0", "1: 0.0", "2: -1.0");
    assertThat(found(new float[2], null, 3)).extracting(hit -> hit.score).containsOnly(0f);
  }

  @Test
  void tellsTheCosinesOfSomeDocumentsInSeveralPieces() throws IOException {
    MadeVectors made = new MadeVectors(9, 64);
    List<float[]> vectors = made.next(100);
    write(vectors, 30);
    float[] question = made.next();
    try (DirectoryReader reader = DirectoryReader.open(directory)) {
      FIELD
          .cosines(reader, question, Set.of(99, 3, 50))
          .forEach(
              (document, cosine) ->
                  assertThat((double) cosine)
                      .isCloseTo(
                          MadeVectors.cosine(vectors.get(document), question), within(2e-5)));
      assertThat(FIELD.cosines(reader, question, Set.of(99, 3, 50))).hasSize(3);
      assertThat(new VectorField("other").cosines(reader, question, Set.of(3))).isEmpty();
    }
  }

  @Test
  void readsAVectorBitByBitAsItWasWritten() throws IOException {
    List<float[]> vectors = new MadeVectors(10, 64).next(20);
    vectors.get(3)[5] = 1_000;
    write(vectors, 20);
    try (DirectoryReader reader = DirectoryReader.open(directory)) {
      LeafReaderContext leaf = reader.leaves().getFirst();
      for (int i = 0; i < 20; i++) {
        assertThat(FIELD.read(leaf.reader(), i)).isEqualTo(QuantizedVector.of(vectors.get(i)));
      }
      assertThat(new VectorField("other").read(leaf.reader(), 3)).isNull();
      assertThat(FIELD.dimension(reader)).hasValue(64);
      assertThat(new VectorField("other").dimension(reader)).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "6000, 10, 80",
    "10000, 10, 80",
    "100000, 10, 140",
    "1000000, 10, 320",
    "6000, 400, 800",
    "1000000, 2147483647, 4294967294"
  })
  void looksForMoreWhereThereAreMoreVectorsAndWhereMoreAreWanted(
      int vectors, int limit, long neighbours) {
    assertThat(VectorField.neighbours(vectors, limit)).isEqualTo(neighbours);
  }
}
