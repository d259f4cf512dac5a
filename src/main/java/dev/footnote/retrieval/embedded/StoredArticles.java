package dev.footnote.retrieval.embedded;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.footnote.corpus.Article;
import dev.footnote.language.filter.ArticleFilter;
import dev.footnote.language.filter.ArticleFolder;
import dev.footnote.retrieval.Copies;
import dev.footnote.retrieval.Fingerprint;
import dev.footnote.retrieval.ListedArticle;
import dev.footnote.retrieval.Source;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * The articles of a snapshot. However many there are, no more than a few megabytes of them are held
 * in memory. Thread-safe.
 */
final class StoredArticles {

  /** How much of what was read last is kept, see {@link #weight}. */
  private static final int CACHED = 4 << 20;

  /** What a sentence takes in memory beside its words, in characters. */
  private static final int SENTENCE = 32;

  private static final Query ARTICLES = new TermQuery(new Term(Documents.ARTICLE, ""));
  private static final SortField BY_KEY = new SortField(Documents.KEY, SortField.Type.STRING);

  private static final Comparator<ListedArticle> IN_ORDER =
      Comparator.comparing(ListedArticle::path).thenComparing(ListedArticle::folder);

  private final IndexSearcher searcher;

  private final Cache<String, Article> cache =
      Caffeine.newBuilder()
          .executor(Runnable::run) // waking another thread takes longer than what it would do
          .maximumWeight(CACHED)
          .weigher((String key, Article article) -> weight(article))
          .build();

  private volatile @Nullable Set<String> outlets;
  private volatile @Nullable SortedMap<String, Integer> languages;

  StoredArticles(IndexSearcher searcher) {
    this.searcher = searcher;
  }

  /** How much of the memory an article takes, in characters. */
  private static int weight(Article article) {
    int sentences = article.blocks().stream().mapToInt(block -> block.sentences().size()).sum();
    return article.text().length() + SENTENCE * (article.blocks().size() + sentences);
  }

  /** How many articles a filter lets through. */
  int count(ArticleFilter filter) throws IOException {
    return searcher.count(Filters.within(filter, ARTICLES));
  }

  /** The articles of a filter, without their texts, sorted by path. */
  List<ListedArticle> list(ArticleFilter filter) throws IOException {
    Query query = Filters.within(filter, ARTICLES);
    int count = searcher.count(query);
    List<ListedArticle> listed = new ArrayList<>(count);
    List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
    int last = -1;
    SortedDocValues keys = DocValues.emptySorted();
    BinaryDocValues provenances = DocValues.emptyBinary();
    for (ScoreDoc hit : searcher.search(query, Math.max(1, count), Sort.INDEXORDER).scoreDocs) {
      int leaf = ReaderUtil.subIndex(hit.doc, leaves);
      if (leaf != last) {
        keys = DocValues.getSorted(leaves.get(leaf).reader(), Documents.KEY);
        provenances = DocValues.getBinary(leaves.get(leaf).reader(), Documents.PROVENANCE);
        last = leaf;
      }
      int document = hit.doc - leaves.get(leaf).docBase;
      if (keys.advanceExact(document) && provenances.advanceExact(document)) {
        String key = text(keys);
        listed.add(
            new ListedArticle(
                Source.pathOf(key),
                Source.folderOf(key),
                Documents.provenance(provenances.binaryValue())));
      }
    }
    listed.sort(IN_ORDER);
    return listed;
  }

  /** The article with a key; empty if it is gone. */
  Optional<Article> find(String key) throws IOException {
    Article known = cache.getIfPresent(key);
    if (known == null) {
      known = stored(key);
      if (known == null) { // it is deleted, but not yet merged away
        return Optional.empty();
      }
      cache.put(key, known);
    }
    return Optional.of(known);
  }

  /** Looks only at the article's own documents: a question asks for a hundred articles. */
  private @Nullable Article stored(String key) throws IOException {
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      PostingsEnum documents =
          leaf.reader().postings(new Term(Documents.KEY, key), PostingsEnum.NONE);
      Bits live = leaf.reader().getLiveDocs();
      BinaryDocValues articles = DocValues.getBinary(leaf.reader(), Documents.PROVENANCE);
      while (documents != null && documents.nextDoc() != PostingsEnum.NO_MORE_DOCS) {
        int document = documents.docID();
        if ((live == null || live.get(document)) && articles.advanceExact(document)) {
          return Documents.article(leaf.reader().storedFields().document(document));
        }
      }
    }
    return null;
  }

  /** What may be copies of an article with that fingerprint, and perhaps the article itself. */
  List<Article> similar(Fingerprint fingerprint) throws IOException {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    for (String term : fingerprint.terms()) {
      query.add(new TermQuery(new Term(Documents.COPY, term)), BooleanClause.Occur.SHOULD);
    }
    query.setMinimumNumberShouldMatch(fingerprint.leastShared());
    return matching(query.build(), Copies.MOST);
  }

  /** The articles among what a query finds, sorted by path. */
  private List<Article> matching(Query query, int limit) throws IOException {
    List<Article> articles = new ArrayList<>();
    for (ScoreDoc hit :
        searcher.search(Filters.filtered(ARTICLES, query), limit, new Sort(BY_KEY)).scoreDocs) {
      articles.add(Documents.article(searcher.storedFields().document(hit.doc)));
    }
    return articles;
  }

  /** How many articles there are in each language; see {@link Documents#LANGUAGE}. */
  SortedMap<String, Integer> languages() throws IOException {
    SortedMap<String, Integer> known = languages;
    if (known == null) {
      known = new TreeMap<>();
      for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
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

  /** The outlets that published the articles. */
  Set<String> outlets() throws IOException {
    Set<String> known = outlets;
    if (known == null) {
      known = new TreeSet<>();
      for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
        TermsEnum sources = DocValues.getSorted(leaf.reader(), Documents.SOURCE).termsEnum();
        for (BytesRef source = sources.next(); source != null; source = sources.next()) {
          known.add(source.utf8ToString());
        }
      }
      outlets = known;
    }
    return known;
  }

  /** The folders that the articles lie in. */
  Set<ArticleFolder> folders() throws IOException {
    Set<ArticleFolder> found = new HashSet<>();
    Terms terms = MultiTerms.getTerms(searcher.getIndexReader(), Documents.FOLDER);
    if (terms != null) {
      TermsEnum each = terms.iterator();
      for (BytesRef term = each.next(); term != null; term = each.next()) {
        found.add(Source.folder(term.utf8ToString()));
      }
    }
    return found;
  }

  /** The title of the first article; empty where there is none, or it has none. */
  Optional<String> title() throws IOException {
    return matching(ARTICLES, 1).stream()
        .map(Article::title)
        .filter(title -> !title.isBlank())
        .findFirst();
  }

  private static String text(SortedDocValues values) throws IOException {
    return values.lookupOrd(values.ordValue()).utf8ToString();
  }
}
