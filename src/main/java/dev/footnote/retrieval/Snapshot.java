package dev.footnote.retrieval;

import dev.footnote.corpus.Article;
import dev.footnote.corpus.Passage;
import dev.footnote.language.Words;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostAttribute;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.AttributeSource;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** The index as it was at one moment; an update that runs meanwhile does not change it. */
final class Snapshot extends IndexSearcher {

  /** Up to so many passages every vector is compared: exact, and a matter of a millisecond. */
  private static final int EXACT_UP_TO = 20_000;

  /** The graph search finds nearly all of the nearest if it looks for at least so many. */
  private static final int LEAST_NEIGHBOURS = 100;

  private static final int CACHED_ARTICLES = 2_000;

  private static final SortField BY_KEY = new SortField(Documents.KEY, SortField.Type.STRING);
  private static final SortField BY_NUMBER = new SortField(Documents.NUMBER, SortField.Type.LONG);

  private static final Query ARTICLES = new FieldExistsQuery(Documents.STAMP);
  private static final Query PASSAGES = new FieldExistsQuery(Documents.NUMBER);

  private final Map<String, Article> cache = new ArticleCache();

  Snapshot(IndexReader reader) {
    super(reader);
  }

  /** The number of passages that may be found. */
  int passages() throws IOException {
    return count(PASSAGES);
  }

  /** The number of passages that hold the term, in their own words or in what names them. */
  int documentFrequency(String term) throws IOException {
    int most = 0;
    for (String field : Keywords.WEIGHTS.keySet()) {
      most = Math.max(most, getIndexReader().docFreq(new Term(field, term)));
    }
    return most;
  }

  /**
   * The known word that is spelled most like an unknown one: one edit away, or two where the word
   * has eight letters or more, and the same in its first letter. Of several the most common.
   *
   * @param word in lower case, not stemmed
   */
  Optional<String> spelledLike(String word) throws IOException {
    Terms spelled = MultiTerms.getTerms(getIndexReader(), Documents.SPELLING);
    if (spelled == null || isKnown(word)) {
      return Optional.empty();
    }
    int edits = word.length() < 8 ? 1 : 2;
    Term unknown = new Term(Documents.SPELLING, word);
    FuzzyTermsEnum near = new FuzzyTermsEnum(spelled, unknown, edits, 1, true);
    AttributeSource likeness = near.attributes();
    Optional<String> best = Optional.empty();
    float bestLikeness = 0;
    int bestFrequency = 0;
    for (BytesRef known = near.next(); known != null; known = near.next()) {
      float like = likeness.addAttribute(BoostAttribute.class).getBoost();
      int frequency = near.docFreq();
      if (like > bestLikeness || (like == bestLikeness && frequency > bestFrequency)) {
        best = Optional.of(known.utf8ToString());
        bestLikeness = like;
        bestFrequency = frequency;
      }
    }
    return best;
  }

  private boolean isKnown(String word) throws IOException {
    for (String stem : Words.stems(word)) {
      if (documentFrequency(stem) > 0) {
        return true;
      }
    }
    return false;
  }

  /** The number of components of the vectors here; empty where there are none. */
  OptionalInt dimension() {
    FieldInfo field = FieldInfos.getMergedFieldInfos(getIndexReader()).fieldInfo(Documents.VECTOR);
    return field == null ? OptionalInt.empty() : OptionalInt.of(field.getVectorDimension());
  }

  /** The passages that fit best, best first. */
  ScoreDoc[] best(Query keywords, int limit) throws IOException {
    return search(keywords, limit, ranking(SortField.FIELD_SCORE)).scoreDocs;
  }

  /** The passages whose vectors are nearest, nearest first. */
  ScoreDoc[] nearest(float[] question, int limit) throws IOException {
    if (getIndexReader().maxDoc() <= EXACT_UP_TO) {
      Query all = new FieldExistsQuery(Documents.VECTOR);
      return search(all, limit, ranking(new Similarity(question).getSortField(true))).scoreDocs;
    }
    int neighbours = Math.max(LEAST_NEIGHBOURS, 2 * limit);
    Query graph = new KnnFloatVectorQuery(Documents.VECTOR, question, neighbours);
    return search(graph, limit, ranking(SortField.FIELD_SCORE)).scoreDocs;
  }

  /** Ties are broken by article, then by position, never by the order of indexing. */
  private static Sort ranking(SortField first) {
    return new Sort(first, BY_KEY, BY_NUMBER);
  }

  /** What a ranking ranked a document by. */
  static double score(ScoreDoc hit) {
    return ((Number) ((FieldDoc) hit).fields[0]).doubleValue();
  }

  /**
   * Gives passages all signals.
   *
   * @param documents of the passages; the candidates have their order
   * @param question the question's vector, or null if none is known
   */
  List<Candidate> candidates(Set<Integer> documents, Query keywords, float @Nullable [] question)
      throws IOException {
    Weight weight = rewrite(keywords).createWeight(this, ScoreMode.COMPLETE, 1);
    List<LeafReaderContext> leaves = getIndexReader().leaves();
    Map<LeafReaderContext, Signals> signals = new HashMap<>();
    Map<Integer, Candidate> candidates = new HashMap<>();
    for (int document : documents.stream().sorted().toList()) {
      LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
      Signals ofLeaf = signals.get(leaf);
      if (ofLeaf == null) {
        ofLeaf = new Signals(leaf, weight, question);
        signals.put(leaf, ofLeaf);
      }
      int inLeaf = document - leaf.docBase;
      candidates.put(
          document, new Candidate(passage(document), ofLeaf.bm25(inLeaf), ofLeaf.cosine(inLeaf)));
    }
    return documents.stream().map(candidates::get).toList();
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
    return new Passage(article(key(leaf.reader(), inLeaf)), Math.toIntExact(numbers.longValue()));
  }

  private static String key(LeafReader reader, int document) throws IOException {
    SortedDocValues keys = DocValues.getSorted(reader, Documents.KEY);
    return keys.advanceExact(document) ? text(keys) : "";
  }

  private static String text(SortedDocValues values) throws IOException {
    return values.lookupOrd(values.ordValue()).utf8ToString();
  }

  private Article article(String key) throws IOException {
    synchronized (cache) {
      Article article = cache.get(key);
      if (article == null) {
        article = articles(new TermQuery(new Term(Documents.KEY, key)), 1).getFirst();
        cache.put(key, article);
      }
      return article;
    }
  }

  /** All articles, sorted by key. */
  List<Article> articles() throws IOException {
    return articles(ARTICLES, Math.max(1, getIndexReader().maxDoc()));
  }

  /** The article of this path; the first, where several corpus folders have one. */
  Optional<Article> articleAt(String path) throws IOException {
    Query query = new PrefixQuery(new Term(Documents.KEY, Source.beginningOfKey(path)));
    return articles(query, 1).stream().findFirst();
  }

  private List<Article> articles(Query query, int limit) throws IOException {
    Query filter =
        new BooleanQuery.Builder()
            .add(query, BooleanClause.Occur.FILTER)
            .add(ARTICLES, BooleanClause.Occur.FILTER)
            .build();
    List<Article> articles = new ArrayList<>();
    for (ScoreDoc hit : search(filter, limit, new Sort(BY_KEY)).scoreDocs) {
      articles.add(Documents.article(storedFields().document(hit.doc)));
    }
    return articles;
  }

  /** What is known of every article, by key. */
  Map<String, Known> known() throws IOException {
    Map<String, Known> known = new HashMap<>();
    for (LeafReaderContext leaf : getIndexReader().leaves()) {
      Bits live = leaf.reader().getLiveDocs();
      SortedDocValues stamps = DocValues.getSorted(leaf.reader(), Documents.STAMP);
      SortedDocValues contents = DocValues.getSorted(leaf.reader(), Documents.CONTENT);
      while (stamps.nextDoc() != SortedDocValues.NO_MORE_DOCS) {
        int document = stamps.docID();
        if ((live == null || live.get(document)) && contents.advanceExact(document)) {
          known.put(key(leaf.reader(), document), new Known(text(stamps), text(contents)));
        }
      }
    }
    return known;
  }

  /**
   * An article as it was indexed.
   *
   * @param stamp its source's, see {@link Documents#STAMP}
   * @param content the digest of its text
   */
  record Known(String stamp, String content) {}

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

  private static final class ArticleCache extends LinkedHashMap<String, Article> {

    private static final long serialVersionUID = 1L;

    ArticleCache() {
      super(16, 0.75f, true);
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, Article> eldest) {
      return size() > CACHED_ARTICLES;
    }
  }
}
