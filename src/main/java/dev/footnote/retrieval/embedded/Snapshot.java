package dev.footnote.retrieval.embedded;

import static java.util.stream.Collectors.toSet;

import dev.footnote.corpus.Article;
import dev.footnote.corpus.Passage;
import dev.footnote.language.filter.ArticleFilter;
import dev.footnote.language.question.Question;
import dev.footnote.retrieval.Copies;
import dev.footnote.retrieval.Hit;
import dev.footnote.retrieval.IndexedFile;
import dev.footnote.retrieval.PassageIndex;
import dev.footnote.retrieval.vector.QuantizedVector;
import dev.footnote.retrieval.vector.VectorField;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryRescorer;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TotalHits;
import org.jspecify.annotations.Nullable;

/** The index as it was at one moment; an update that runs meanwhile does not change it. */
final class Snapshot extends IndexSearcher {

  private static final SortField BY_KEY = new SortField(Documents.KEY, SortField.Type.STRING);
  private static final SortField BY_NUMBER = new SortField(Documents.NUMBER, SortField.Type.LONG);

  private static final Query PASSAGES = new FieldExistsQuery(Documents.NUMBER);
  private static final Query CORRECTIONS = new TermQuery(new Term(Documents.CORRECTION, ""));

  private final StoredArticles articles = new StoredArticles(this);

  /** Negative until it is known. */
  private volatile int passages = -1;

  Snapshot(IndexReader reader) {
    super(reader);
  }

  /** The number of passages that may be found. */
  int passages() throws IOException {
    int known = passages;
    if (known < 0) { // where some are deleted, all are looked through
      known = count(PASSAGES);
      passages = known;
    }
    return known;
  }

  /** Its articles. */
  StoredArticles articles() {
    return articles;
  }

  /** What is known of every file, by the key of its source. */
  Map<String, IndexedFile> files() throws IOException {
    return StoredFiles.all(getIndexReader());
  }

  /** The number of components of the vectors here; empty where there are none. */
  OptionalInt dimension() {
    return Documents.VECTOR.dimension(getIndexReader());
  }

  /**
   * A passage's document.
   *
   * @param snapshot where it is
   */
  record Found(Snapshot snapshot, int document) implements Copies.Found {

    @Override
    public long phrasing() throws IOException {
      return snapshot.phrasing(document);
    }

    @Override
    public Passage passage() throws IOException {
      return snapshot.passage(document);
    }
  }

  /** Documents that were found, in their order. */
  List<Found> found(ScoreDoc[] documents) {
    return Arrays.stream(documents).map(found -> new Found(this, found.doc)).toList();
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

  /** The passages whose vectors are nearest, scored as {@link VectorField#nearest} does. */
  ScoreDoc[] nearest(float[] vector, Question question, int limit) throws IOException {
    Query within = within(question, PASSAGES);
    Query filter = within.equals(PASSAGES) ? null : within;
    try {
      return Documents.VECTOR.nearest(this, vector, filter, limit, this::compareOrigins);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /** What {@link #ranking} breaks ties by, looked up only where there is one. */
  private int compareOrigins(int document, int other) {
    try {
      int byKey = key(document).compareTo(key(other));
      return byKey != 0 ? byKey : Integer.compare(number(document), number(other));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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

  /** Passages with both scores, in their order; what ranks them is left at 0. */
  List<Hit> hits(PassageIndex.Sought sought, List<Found> passages, Query keywords)
      throws IOException {
    Set<Integer> documents = passages.stream().map(Found::document).collect(toSet());
    Map<Integer, Float> bm25 = bm25(documents, keywords);
    Map<Integer, Float> cosine =
        sought.vector() == null
            ? Map.of()
            : Documents.VECTOR.cosines(getIndexReader(), sought.vector().vector(), documents);
    List<Hit> hits = new ArrayList<>();
    for (Found found : passages) {
      int id = found.document();
      hits.add(
          new Hit(
              sought.part(),
              found.passage(),
              0,
              bm25.getOrDefault(id, 0f),
              cosine.getOrDefault(id, 0f)));
    }
    return hits;
  }

  private Map<Integer, Float> bm25(Set<Integer> documents, Query keywords) throws IOException {
    ScoreDoc[] found = documents.stream().map(id -> new ScoreDoc(id, 0)).toArray(ScoreDoc[]::new);
    TopDocs first = new TopDocs(new TotalHits(found.length, TotalHits.Relation.EQUAL_TO), found);
    Map<Integer, Float> scores = new HashMap<>();
    for (ScoreDoc hit : new Bm25(keywords).rescore(this, first, found.length).scoreDocs) {
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

  /** The passage of a passage's document. */
  Passage passage(int document) throws IOException {
    Article article = articles.find(key(document)).orElseThrow();
    return new Passage(article, number(document));
  }

  private int number(int document) throws IOException {
    LeafReaderContext leaf = leaf(document);
    NumericDocValues numbers = DocValues.getNumeric(leaf.reader(), Documents.NUMBER);
    if (!numbers.advanceExact(document - leaf.docBase)) {
      throw new IllegalArgumentException("document " + document + " is not a passage");
    }
    return Math.toIntExact(numbers.longValue());
  }

  private String key(int document) throws IOException {
    LeafReaderContext leaf = leaf(document);
    SortedDocValues keys = DocValues.getSorted(leaf.reader(), Documents.KEY);
    return keys.advanceExact(document - leaf.docBase)
        ? keys.lookupOrd(keys.ordValue()).utf8ToString()
        : "";
  }

  private LeafReaderContext leaf(int document) {
    return leafContexts.get(ReaderUtil.subIndex(document, leafContexts));
  }

  /** See {@link Documents#PHRASING}. */
  private long phrasing(int document) throws IOException {
    LeafReaderContext leaf = leaf(document);
    NumericDocValues phrasings = DocValues.getNumeric(leaf.reader(), Documents.PHRASING);
    return phrasings.advanceExact(document - leaf.docBase) ? phrasings.longValue() : document;
  }

  /** The vector of any passage of these words, or null if there is none. */
  @Nullable QuantizedVector vector(String digest) throws IOException {
    for (LeafReaderContext leaf : getIndexReader().leaves()) {
      PostingsEnum documents = leaf.reader().postings(new Term(Documents.DIGEST, digest));
      if (documents != null) {
        QuantizedVector vector = Documents.VECTOR.read(leaf.reader(), documents.nextDoc());
        if (vector != null) {
          return vector;
        }
      }
    }
    return null;
  }
}
