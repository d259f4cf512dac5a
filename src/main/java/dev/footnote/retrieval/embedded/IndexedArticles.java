package dev.footnote.retrieval.embedded;

import static java.util.Objects.requireNonNull;

import dev.footnote.corpus.Article;
import dev.footnote.corpus.Passage;
import dev.footnote.language.Token;
import dev.footnote.language.filter.ArticleFilter;
import dev.footnote.retrieval.Articles;
import dev.footnote.retrieval.Fingerprint;
import dev.footnote.retrieval.IndexedFile;
import dev.footnote.retrieval.KeywordQuery;
import dev.footnote.retrieval.ListedArticle;
import dev.footnote.retrieval.Source;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.ToDoubleFunction;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;

/**
 * The articles of an index that lies here.
 *
 * @param index read at its last commit
 */
record IndexedArticles(EmbeddedIndex index) implements Articles {

  @Override
  public int count(ArticleFilter filter) {
    return index.search(snapshot -> snapshot.articles().count(filter));
  }

  @Override
  public int passages() {
    return index.search(Snapshot::passages);
  }

  @Override
  public Map<String, IndexedFile> indexedFiles() {
    return index.search(Snapshot::files);
  }

  @Override
  public SortedMap<String, Integer> languages() {
    return index.search(
        snapshot -> Collections.unmodifiableSortedMap(snapshot.articles().languages()));
  }

  @Override
  public String version() {
    return index.search(
        snapshot -> Long.toString(((DirectoryReader) snapshot.getIndexReader()).getVersion()));
  }

  @Override
  public List<ListedArticle> list(ArticleFilter filter) {
    return index.search(snapshot -> snapshot.articles().list(filter));
  }

  @Override
  public List<Article> readAll(List<ListedArticle> listed) {
    return index.search(
        snapshot -> {
          List<Article> articles = new ArrayList<>();
          for (ListedArticle one : listed) {
            snapshot.articles().find(Source.key(one)).ifPresent(articles::add);
          }
          return articles;
        });
  }

  @Override
  public List<Article> copies(Article article, String words) {
    Fingerprint fingerprint = index.copies().fingerprint(article);
    List<Article> similar = index.search(snapshot -> snapshot.articles().similar(fingerprint));
    return index.copies().among(similar, article, words);
  }

  @Override
  public boolean areCopies(Article one, Article other) {
    return index.copies().are(one, other);
  }

  @Override
  public List<Passage> corrections(String text, ArticleFilter filter, int limit) {
    return index.search(
        snapshot -> {
          List<Token> words = Token.of(text, snapshot.articles().languages().keySet());
          Query query = Keywords.of(KeywordQuery.of(words));
          List<Passage> corrections = new ArrayList<>();
          for (ScoreDoc found : snapshot.corrections(query, filter, limit)) {
            corrections.add(snapshot.passage(found.doc));
          }
          return corrections;
        });
  }

  @Override
  public ToDoubleFunction<String> idf(Set<String> terms) {
    return index.search(
        snapshot -> {
          Map<String, Double> idf = new HashMap<>();
          for (String term : terms) {
            int holding = Words.documentFrequency(snapshot.getIndexReader(), term);
            idf.put(term, Articles.idf(holding, snapshot.passages()));
          }
          return term -> requireNonNull(idf.get(term), term);
        });
  }
}
