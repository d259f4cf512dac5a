package dev.footnote.retrieval.opensearch;

import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.footnote.corpus.Article;
import dev.footnote.corpus.Passage;
import dev.footnote.language.Token;
import dev.footnote.language.filter.ArticleFilter;
import dev.footnote.retrieval.Articles;
import dev.footnote.retrieval.Copies;
import dev.footnote.retrieval.Fingerprint;
import dev.footnote.retrieval.IndexException;
import dev.footnote.retrieval.IndexedFile;
import dev.footnote.retrieval.KeywordQuery;
import dev.footnote.retrieval.ListedArticle;
import dev.footnote.retrieval.Source;
import dev.footnote.retrieval.StoredArticle;
import dev.footnote.retrieval.opensearch.PassageSearch.Found;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.opensearch.client.opensearch._types.query_dsl.Query;

/**
 * The articles of an index of a cluster.
 *
 * @param index read at its last commit
 */
record RemoteArticles(OpenSearchIndex index) implements Articles {

  private static final Comparator<ListedArticle> IN_ORDER =
      Comparator.comparing(ListedArticle::path).thenComparing(ListedArticle::folder);

  @Override
  public int count(ArticleFilter filter) {
    return index.search(snapshot -> snapshot.articles().count(Queries.within(filter)));
  }

  @Override
  public int passages() {
    return index.search(snapshot -> snapshot.passages().count());
  }

  @Override
  public Map<String, IndexedFile> indexedFiles() {
    return index.search(snapshot -> snapshot.articles().files());
  }

  @Override
  public SortedMap<String, Integer> languages() {
    return index.search(
        snapshot ->
            Collections.unmodifiableSortedMap(
                new TreeMap<>(snapshot.articles().values(Documents.LANGUAGE))));
  }

  @Override
  public String version() {
    return index.search(
        snapshot -> snapshot.state().generation() + "." + snapshot.state().commit());
  }

  /** An article's document without its text. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  private record ListedSource(String key, String provenance) {

    ListedArticle listed() {
      try {
        return new ListedArticle(
            Source.pathOf(key),
            Source.folderOf(key),
            StoredArticle.readProvenance(StoredArticles.bytes(provenance)));
      } catch (IOException e) {
        throw new IndexException("an article in the index cannot be listed: " + e.getMessage(), e);
      }
    }
  }

  @Override
  public List<ListedArticle> list(ArticleFilter filter) {
    return index.search(
        snapshot ->
            snapshot
                .articles()
                .all(
                    Documents.AN_ARTICLE,
                    Queries.within(filter),
                    ListedSource.class,
                    Documents.KEY,
                    Documents.PROVENANCE)
                .stream()
                .map(ListedSource::listed)
                .sorted(IN_ORDER)
                .toList());
  }

  @Override
  public List<Article> readAll(List<ListedArticle> listed) {
    List<String> keys = listed.stream().map(Source::key).toList();
    Map<String, Article> articles = index.search(snapshot -> snapshot.articles().withKeys(keys));
    return keys.stream().map(articles::get).filter(Objects::nonNull).toList();
  }

  @Override
  public List<Article> copies(Article article, String words) {
    Fingerprint fingerprint = index.copies().fingerprint(article);
    Query similar = Queries.sharing(fingerprint);
    List<Article> found =
        index.search(snapshot -> snapshot.articles().first(Copies.MOST, List.of(similar)));
    return index.copies().among(found, article, words);
  }

  @Override
  public boolean areCopies(Article one, Article other) {
    return index.copies().are(one, other);
  }

  @Override
  public List<Passage> corrections(String text, ArticleFilter filter, int limit) {
    return index.search(
        snapshot -> {
          List<Token> words =
              Token.of(text, snapshot.articles().values(Documents.LANGUAGE).keySet());
          List<Query> filters = new ArrayList<>(Queries.counting(snapshot.state()));
          filters.addAll(Queries.within(filter));
          filters.add(Queries.isTrue(Documents.CORRECTION));
          return snapshot
              .passages()
              .best(snapshot.passages().byKeyword(KeywordQuery.of(words), filters, limit))
              .stream()
              .map(Found::passage)
              .toList();
        });
  }

  @Override
  public ToDoubleFunction<String> idf(Set<String> terms) {
    return index.search(
        snapshot -> {
          snapshot.frequencies().expectStems(terms);
          int passages = snapshot.passages().count();
          Map<String, Double> idf =
              terms.stream()
                  .collect(
                      toMap(
                          term -> term,
                          term -> Articles.idf(snapshot.frequencies().ofStem(term), passages)));
          return term -> Objects.requireNonNull(idf.get(term), term);
        });
  }
}
