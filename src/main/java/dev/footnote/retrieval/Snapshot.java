package dev.footnote.retrieval;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.footnote.corpus.Article;
import dev.footnote.corpus.Passage;
import dev.footnote.language.filter.ArticleFilter;
import dev.footnote.language.filter.ArticleFolder;
import dev.footnote.language.question.Question;
import dev.footnote.language.question.QuestionPart;
import dev.footnote.retrieval.vector.QuantizedVector;
import dev.footnote.retrieval.vector.VectorField;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
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
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** The index as it was at one moment; an update that runs meanwhile does not change it. */
final class Snapshot extends IndexSearcher {

  private static final int CACHED_ARTICLES = 2_000;

  /** The most copies of an article that are told. */
  private static final int COPIES = 100;

  private static final SortField BY_KEY = new SortField(Documents.KEY, SortField.Type.STRING);
  private static final SortField BY_NUMBER = new SortField(Documents.NUMBER, SortField.Type.LONG);

  private static final Query ARTICLES = new TermQuery(new Term(Documents.ARTICLE, ""));
  private static final Query PASSAGES = new FieldExistsQuery(Documents.NUMBER);
  private static final Query CORRECTIONS = new TermQuery(new Term(Documents.CORRECTION, ""));

  private final Cache<String, Article> cache =
      Caffeine.newBuilder().maximumSize(CACHED_ARTICLES).build();

  private final Copies copies = new Copies(this);

  private volatile @Nullable Set<String> outlets;
  private volatile @Nullable SortedMap<String, Integer> languages;

  Snapshot(IndexReader reader) {
    super(reader);
  }

  /** The number of passages that may be found. */
  int passages() throws IOException {
    return count(PASSAGES);
  }

  /** What its passages hold of single words. */
  Words words() throws IOException {
    return new Words(getIndexReader(), languages().keySet());
  }

  /** How many articles there are in each language; see {@link Documents#LANGUAGE}. */
  SortedMap<String, Integer> languages() throws IOException {
    SortedMap<String, Integer> known = languages;
    if (known == null) {
      known = new TreeMap<>();
      for (LeafReaderContext leaf : getIndexReader().leaves()) {
        Bits live = leaf.reader().getLiveDocs();
        SortedDocValues values = DocValues.getSorted(leaf.reader(), Documents.LANGUAGE);
        while (values.nextDoc() != SortedDocValues.NO_MORE_DOCS) {
          if (live == null || live.get(values.docID())) {
            known.merge(text(values), 1, Integer::sum);
          }
        }
      }
      languages = known;
    }
    return known;
  }

  /** Which of its articles are copies. */
  Copies copies() {
    return copies;
  }

  /** The outlets that published the articles. */
  Set<String> outlets() throws IOException {
    Set<String> known = outlets;
    if (known == null) {
      known = new TreeSet<>();
      for (LeafReaderContext leaf : getIndexReader().leaves()) {
        TermsEnum sources = DocValues.getSorted(leaf.reader(), Documents.SOURCE).termsEnum();
        for (BytesRef source = sources.next(); source != null; source = sources.next()) {
          known.add(source.utf8ToString());
        }
      }
      outlets = known;
    }
    return known;
  }

  /** The number of components of the vectors here; empty where there are none. */
  OptionalInt dimension() {
    return Documents.VECTOR.dimension(getIndexReader());
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

  /**
   * Passages with both scores, in the order of the documents; what ranks them is left at 0.
   *
   * @param documents of the passages
   * @param vector the question's, or null if none is known
   */
  List<Hit> hits(
      QuestionPart question, Set<Integer> documents, Query keywords, float @Nullable [] vector)
      throws IOException {
    Map<Integer, Float> bm25 = bm25(documents, keywords);
    Map<Integer, Float> cosine =
        vector == null ? Map.of() : Documents.VECTOR.cosines(getIndexReader(), vector, documents);
    List<Hit> hits = new ArrayList<>();
    for (int id : documents) {
      hits.add(
          new Hit(
              question, passage(id), 0, bm25.getOrDefault(id, 0f), cosine.getOrDefault(id, 0f)));
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
    return new Passage(article(key(document)), number(document));
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
    return keys.advanceExact(document - leaf.docBase) ? text(keys) : "";
  }

  private LeafReaderContext leaf(int document) {
    return leafContexts.get(ReaderUtil.subIndex(document, leafContexts));
  }

  private static String text(SortedDocValues values) throws IOException {
    return values.lookupOrd(values.ordValue()).utf8ToString();
  }

  private Article article(String key) throws IOException {
    return lookUp(key).orElseThrow();
  }

  private Optional<Article> lookUp(String key) throws IOException {
    Article known = cache.getIfPresent(key);
    if (known == null) {
      List<Article> found = articles(new TermQuery(new Term(Documents.KEY, key)), 1);
      if (found.isEmpty()) { // it is deleted, but not yet merged away
        return Optional.empty();
      }
      known = found.getFirst();
      cache.put(key, known);
    }
    return Optional.of(known);
  }

  /** The copies of an article, without itself, the first published first. */
  List<Article> copies(Article article) throws IOException {
    List<Article> found = new ArrayList<>();
    for (Article other : articles(copies.candidates(article), COPIES)) {
      if (!other.path().equals(article.path()) && copies.are(article, other)) {
        found.add(other);
      }
    }
    found.sort(Copies.FIRST_PUBLISHED);
    return found;
  }

  /** See {@link Documents#PHRASING}. */
  long phrasing(int document) throws IOException {
    LeafReaderContext leaf = leaf(document);
    NumericDocValues phrasings = DocValues.getNumeric(leaf.reader(), Documents.PHRASING);
    return phrasings.advanceExact(document - leaf.docBase) ? phrasings.longValue() : document;
  }

  /** The articles with such a path; no other one is read. */
  List<Article> articles(Predicate<String> path) throws IOException {
    Set<String> keys = new TreeSet<>();
    for (LeafReaderContext leaf : getIndexReader().leaves()) {
      TermsEnum terms = DocValues.getSorted(leaf.reader(), Documents.KEY).termsEnum();
      for (BytesRef key = terms.next(); key != null; key = terms.next()) {
        if (path.test(Source.pathOf(key.utf8ToString()))) {
          keys.add(key.utf8ToString());
        }
      }
    }
    List<Article> articles = new ArrayList<>();
    for (String key : keys) {
      lookUp(key).ifPresent(articles::add);
    }
    return articles;
  }

  /** The articles of a filter, sorted by key. */
  List<Article> articles(ArticleFilter filter) throws IOException {
    return articles(Filters.within(filter, ARTICLES), Math.max(1, getIndexReader().maxDoc()));
  }

  /** The folders that the articles lie in. */
  Set<ArticleFolder> folders() throws IOException {
    Set<ArticleFolder> found = new HashSet<>();
    Terms terms = MultiTerms.getTerms(getIndexReader(), Documents.FOLDER);
    if (terms != null) {
      TermsEnum each = terms.iterator();
      for (BytesRef term = each.next(); term != null; term = each.next()) {
        found.add(Filters.folder(term.utf8ToString()));
      }
    }
    return found;
  }

  /** The title of the first article; empty where there is none, or it has none. */
  Optional<String> title() throws IOException {
    return articles(ARTICLES, 1).stream()
        .map(Article::title)
        .filter(title -> !title.isBlank())
        .findFirst();
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

  /** What is known of every file, by the key of its source. */
  Map<String, Known> known() throws IOException {
    Map<String, Known> known = new HashMap<>();
    for (LeafReaderContext leaf : getIndexReader().leaves()) {
      Bits live = leaf.reader().getLiveDocs();
      SortedDocValues files = DocValues.getSorted(leaf.reader(), Documents.FILE);
      SortedDocValues stamps = DocValues.getSorted(leaf.reader(), Documents.STAMP);
      SortedDocValues contents = DocValues.getSorted(leaf.reader(), Documents.CONTENT);
      SortedDocValues reasons = DocValues.getSorted(leaf.reader(), Documents.REASON);
      while (stamps.nextDoc() != SortedDocValues.NO_MORE_DOCS) {
        int document = stamps.docID();
        if ((live == null || live.get(document))
            && files.advanceExact(document)
            && contents.advanceExact(document)) {
          String reason = reasons.advanceExact(document) ? text(reasons) : null;
          known.put(text(files), new Known(text(stamps), text(contents), reason));
        }
      }
    }
    return known;
  }

  /**
   * A file as it was indexed.
   *
   * @param stamp its source's, see {@link Documents#STAMP}
   * @param content the digest of its articles
   * @param reason why it cannot be used; null if it can
   */
  record Known(String stamp, String content, @Nullable String reason) {}

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
