package dev.footnote.retrieval;

import dev.footnote.corpus.Article;
import dev.footnote.corpus.Passage;
import dev.footnote.language.filter.ArticleFilter;
import dev.footnote.language.question.Question;
import dev.footnote.language.question.QuestionPart;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.KnnVectorValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.search.DoubleValuesSource;
import org.apache.lucene.search.DoubleValuesSourceRescorer;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.FullPrecisionFloatVectorSimilarityValuesSource;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryRescorer;
import org.apache.lucene.search.Rescorer;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TotalHits;
import org.jspecify.annotations.Nullable;

/** The index as it was at one moment; an update that runs meanwhile does not change it. */
final class Snapshot extends IndexSearcher {

  /** Up to so many passages every vector is compared: exact, and a matter of a millisecond. */
  private static final int EXACT_UP_TO = 20_000;

  /** The graph search finds nearly all of the nearest if it looks for at least so many. */
  private static final int LEAST_NEIGHBOURS = 100;

  private static final SortField BY_KEY = new SortField(Documents.KEY, SortField.Type.STRING);
  private static final SortField BY_NUMBER = new SortField(Documents.NUMBER, SortField.Type.LONG);

  private static final Query PASSAGES = new FieldExistsQuery(Documents.NUMBER);
  private static final Query CORRECTIONS = new TermQuery(new Term(Documents.CORRECTION, ""));

  private final StoredArticles articles = new StoredArticles(this);
  private final Copies copies = new Copies(this);

  Snapshot(IndexReader reader) {
    super(reader);
  }

  /** The number of passages that may be found. */
  int passages() throws IOException {
    return count(PASSAGES);
  }

  /** Its articles. */
  StoredArticles articles() {
    return articles;
  }

  /** What is known of every file, by the key of its source. */
  Map<String, IndexedFile> files() throws IOException {
    return IndexedFile.all(getIndexReader());
  }

  /** Which of its articles are copies. */
  Copies copies() {
    return copies;
  }

  /** The number of components of the vectors here; empty where there are none. */
  OptionalInt dimension() {
    FieldInfo field = FieldInfos.getMergedFieldInfos(getIndexReader()).fieldInfo(Documents.VECTOR);
    return field == null ? OptionalInt.empty() : OptionalInt.of(field.getVectorDimension());
  }

  /** The passages that fit best, best first, of those that may answer a question. */
  ScoreDoc[] best(Query keywords, Question question, int limit) throws IOException {
    return search(within(question, keywords), limit, ranking(SortField.FIELD_SCORE)).scoreDocs;
  }

  /** The corrections that fit best, best first. */
  ScoreDoc[] corrections(Query keywords, ArticleFilter filter, int limit) throws IOException {
    Query found = Filters.within(filter, Filters.filtered(keywords, CORRECTIONS));
    return search(found, limit, ranking(SortField.FIELD_SCORE)).scoreDocs;
  }

  /** The passages whose vectors are nearest, nearest first, of those that may answer a question. */
  ScoreDoc[] nearest(float[] vector, Question question, int limit) throws IOException {
    Query vectors = new FieldExistsQuery(Documents.VECTOR);
    Query all = within(question, vectors);
    if (!all.equals(vectors) || getIndexReader().maxDoc() <= EXACT_UP_TO) {
      return search(all, limit, ranking(similarity(vector).getSortField(true))).scoreDocs;
    }
    int neighbours = Math.max(LEAST_NEIGHBOURS, 2 * limit);
    Query graph = new KnnFloatVectorQuery(Documents.VECTOR, vector, neighbours);
    return search(graph, limit, ranking(SortField.FIELD_SCORE)).scoreDocs;
  }

  private static Query within(Question question, Query query) {
    return Filters.within(question.articles(), Filters.within(question.filter(), query));
  }

  /** Ties are broken by article, then by position, never by the order of indexing. */
  private static Sort ranking(SortField first) {
    return new Sort(first, BY_KEY, BY_NUMBER);
  }

  /** What a ranking ranked a document by. */
  static double score(ScoreDoc hit) {
    return ((Number) ((FieldDoc) hit).fields[0]).doubleValue();
  }

  /** How near each passage's vector is to the question's: (1 + cosine) / 2, so 0 to 1. */
  private static DoubleValuesSource similarity(float[] question) {
    return new FullPrecisionFloatVectorSimilarityValuesSource(
        question, Documents.VECTOR, VectorSimilarityFunction.DOT_PRODUCT);
  }

  /**
   * Passages with both scores, in the order of the documents; what ranks them is left at 0.
   *
   * @param documents of the passages
   * @param vector the question's, or null if none is known
   */
  List<Hit> hits(
      QuestionPart question, Set<Integer> documents, Query keywords, float @Nullable [] vector)
      throws IOException {
    Map<Integer, Float> bm25 = rescored(documents, new Bm25(keywords));
    Map<Integer, Float> cosine =
        vector == null ? Map.of() : rescored(documents, new Cosine(similarity(vector)));
    List<Hit> hits = new ArrayList<>();
    for (int id : documents) {
      hits.add(
          new Hit(
              question, passage(id), 0, bm25.getOrDefault(id, 0f), cosine.getOrDefault(id, 0f)));
    }
    return hits;
  }

  private Map<Integer, Float> rescored(Set<Integer> documents, Rescorer rescorer)
      throws IOException {
    ScoreDoc[] found = documents.stream().map(id -> new ScoreDoc(id, 0)).toArray(ScoreDoc[]::new);
    TopDocs first = new TopDocs(new TotalHits(found.length, TotalHits.Relation.EQUAL_TO), found);
    Map<Integer, Float> scores = new HashMap<>();
    for (ScoreDoc hit : rescorer.rescore(this, first, found.length).scoreDocs) {
      scores.put(hit.doc, hit.score);
    }
    return scores;
  }

  /** A document's BM25; 0 if it holds none of the words. */
  private static final class Bm25 extends QueryRescorer {

    Bm25(Query keywords) {
      super(keywords);
    }

    @Override
    protected float combine(float before, boolean matches, float score) {
      return matches ? score : 0;
    }
  }

  /** The cosine of a document's vector and the question's; 0 where it has none. */
  private static final class Cosine extends DoubleValuesSourceRescorer {

    Cosine(DoubleValuesSource similarity) {
      super(similarity);
    }

    @Override
    protected float combine(float before, boolean present, double similarity) {
      return present ? (float) (2 * similarity - 1) : 0;
    }
  }

  /** The passage of a passage's document. */
  Passage passage(int document) throws IOException {
    List<LeafReaderContext> leaves = getIndexReader().leaves();
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
    int inLeaf = document - leaf.docBase;
    NumericDocValues numbers = DocValues.getNumeric(leaf.reader(), Documents.NUMBER);
    if (!numbers.advanceExact(inLeaf)) {
      throw new IllegalArgumentException("document " + document + " is not a passage");
    }
    Article article = articles.find(key(leaf.reader(), inLeaf)).orElseThrow();
    return new Passage(article, Math.toIntExact(numbers.longValue()));
  }

  private static String key(LeafReader reader, int document) throws IOException {
    SortedDocValues keys = DocValues.getSorted(reader, Documents.KEY);
    return keys.advanceExact(document) ? keys.lookupOrd(keys.ordValue()).utf8ToString() : "";
  }

  /** See {@link Documents#PHRASING}. */
  long phrasing(int document) throws IOException {
    List<LeafReaderContext> leaves = getIndexReader().leaves();
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
    NumericDocValues phrasings = DocValues.getNumeric(leaf.reader(), Documents.PHRASING);
    return phrasings.advanceExact(document - leaf.docBase) ? phrasings.longValue() : document;
  }

  /** The vector of any passage of these words, or null if there is none. */
  float @Nullable [] vector(String digest) throws IOException {
    for (LeafReaderContext leaf : getIndexReader().leaves()) {
      PostingsEnum documents = leaf.reader().postings(new Term(Documents.DIGEST, digest));
      FloatVectorValues vectors = leaf.reader().getFloatVectorValues(Documents.VECTOR);
      if (documents != null && vectors != null) {
        int document = documents.nextDoc();
        KnnVectorValues.DocIndexIterator iterator = vectors.iterator();
        if (iterator.advance(document) == document) {
          return vectors.vectorValue(iterator.index()).clone();
        }
      }
    }
    return null;
  }
}
