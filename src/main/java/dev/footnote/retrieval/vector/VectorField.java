package dev.footnote.retrieval.vector;

import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.KnnByteVectorField;
import org.apache.lucene.index.ByteVectorValues;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnByteVectorQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.VectorUtil;
import org.jspecify.annotations.Nullable;

/**
 * A field of vectors, all of one dimension: their upper halves in a graph that is searched, the
 * rest in doc values, read only of what was found. So vectors take half the place of 32-bit ones,
 * and a search touches half of that at most. Thread-safe.
 *
 * @param name the field's in which documents hold the upper halves
 */
public record VectorField(String name) {

  /**
   * The graph finds nearly all of the nearest if it looks for at least so many, and for {@link
   * #MORE_NEIGHBOURS} more times the square of the tenfolds of {@link #SMALL}: 140 found .995 of
   * the ten nearest of 100,000 made vectors, and of a million 200 .963, 320 .985, 480 .988 ({@code
   * bench}).
   */
  private static final int LEAST_NEIGHBOURS = 80;

  private static final int MORE_NEIGHBOURS = 60;
  private static final int SMALL = 10_000;

  /** And for so many times as many as are wanted. */
  private static final int NEIGHBOURS_PER_WANTED = 2;

  /**
   * Of no more vectors than this for each neighbour sought, each is compared: that takes hardly
   * longer than the graph.
   */
  private static final int COMPARED_PER_NEIGHBOUR = 30;

  /** The field of what the upper halves lack. */
  String rest() {
    return name + ".rest";
  }

  /** Gives a document its vector. */
  public void add(Document document, QuantizedVector vector) {
    document.add(new KnnByteVectorField(name, vector.high(), VectorSimilarityFunction.DOT_PRODUCT));
    document.add(new BinaryDocValuesField(rest(), new BytesRef(vector.rest())));
  }

  /** The number of components of the vectors; empty where there are none. */
  public OptionalInt dimension(IndexReader reader) {
    FieldInfo field = FieldInfos.getMergedFieldInfos(reader).fieldInfo(name);
    return field == null ? OptionalInt.empty() : OptionalInt.of(field.getVectorDimension());
  }

  /**
   * A document's vector, bit by bit as it was added; null if it has none.
   *
   * @param document in that leaf
   */
  public @Nullable QuantizedVector read(LeafReader leaf, int document) throws IOException {
    VectorReader vectors = new VectorReader(leaf, this);
    return vectors.advance(document) ? vectors.vector() : null;
  }

  /**
   * The documents whose vectors are nearest, nearest first, scored by the cosine: -1 to 1. Where
   * there are few vectors each is compared; else all but a few of the nearest are found.
   *
   * @param vector of the field's dimension, and of any length
   * @param filter what may be found; null for all
   * @param limit the most documents, at least 1
   * @param ties the order of documents whose cosines are the same
   */
  public ScoreDoc[] nearest(
      IndexSearcher searcher,
      float[] vector,
      @Nullable Query filter,
      int limit,
      Comparator<Integer> ties)
      throws IOException {
    int size = size(searcher.getIndexReader());
    long neighbours = neighbours(size, limit);
    Query candidates;
    if (size > COMPARED_PER_NEIGHBOUR * neighbours) {
      byte[] high = QuantizedVector.of(vector).high();
      candidates = new KnnByteVectorQuery(name, high, Math.toIntExact(neighbours), filter);
    } else {
      candidates = filter == null ? new FieldExistsQuery(name) : filter;
    }
    Comparator<ScoreDoc> order =
        Comparator.<ScoreDoc>comparingDouble(found -> -found.score)
            .thenComparing(found -> found.doc, ties);
    return searcher.search(
        candidates, new NearestCollector.Search(this, unit(vector), limit, order));
  }

  /** How many the graph is to look for where so many are wanted of so many vectors. */
  static long neighbours(int size, int limit) {
    double tenfolds = Math.max(0, Math.log10((double) size / SMALL));
    long least = Math.round(LEAST_NEIGHBOURS + MORE_NEIGHBOURS * tenfolds * tenfolds);
    return Math.max(least, (long) NEIGHBOURS_PER_WANTED * limit);
  }

  private int size(IndexReader reader) throws IOException {
    int size = 0;
    for (LeafReaderContext leaf : reader.leaves()) {
      ByteVectorValues vectors = leaf.reader().getByteVectorValues(name);
      size += vectors == null ? 0 : vectors.size();
    }
    return size;
  }

  /** The cosines of the vector and those of some documents; of those that have one. */
  public Map<Integer, Float> cosines(IndexReader reader, float[] vector, Set<Integer> documents)
      throws IOException {
    float[] unit = unit(vector);
    List<LeafReaderContext> leaves = reader.leaves();
    Map<Integer, Float> cosines = new HashMap<>();
    int end = 0;
    @Nullable VectorReader vectors = null;
    LeafReaderContext leaf = null;
    for (int document : new TreeSet<>(documents)) {
      if (vectors == null || leaf == null || document >= end) {
        leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
        end = leaf.docBase + leaf.reader().maxDoc();
        vectors = new VectorReader(leaf.reader(), this);
      }
      if (vectors.advance(document - leaf.docBase)) {
        cosines.put(document, vectors.cosine(unit));
      }
    }
    return cosines;
  }

  private static float[] unit(float[] vector) {
    return VectorUtil.l2normalize(vector.clone(), false);
  }
}
