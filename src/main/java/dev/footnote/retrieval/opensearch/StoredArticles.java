package dev.footnote.retrieval.opensearch;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.footnote.corpus.Article;
import dev.footnote.retrieval.IndexException;
import dev.footnote.retrieval.StoredArticle;
import dev.footnote.retrieval.opensearch.connection.Cluster;
import java.io.IOException;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Gatherers;
import org.apache.lucene.util.BytesRef;
import org.opensearch.client.opensearch.core.MgetResponse;
import org.opensearch.client.opensearch.core.mget.MultiGetResponseItem;

/**
 * The articles' texts, by their documents, of which none ever changes. Those read last are kept, a
 * few tens of megabytes in all. Thread-safe.
 */
final class StoredArticles {

  /** How much of what was read last is kept, in characters; two bytes each. */
  private static final int CACHED = 8 << 20;

  /** So many are read in one call. */
  private static final int READ_AT_ONCE = 100;

  /** What a sentence takes in memory beside its words, in characters. */
  private static final int SENTENCE = 32;

  private final Cluster cluster;

  private final Cache<String, Article> cache =
      Caffeine.newBuilder()
          .executor(Runnable::run)
          .maximumWeight(CACHED)
          .weigher((String id, Article article) -> weight(article))
          .build();

  StoredArticles(Cluster cluster) {
    this.cluster = cluster;
  }

  private static int weight(Article article) {
    int sentences = article.blocks().stream().mapToInt(block -> block.sentences().size()).sum();
    return article.text().length() + SENTENCE * (article.blocks().size() + sentences);
  }

  /**
   * Articles, by their documents.
   *
   * @param index where these are
   * @throws StaleSnapshotException if one is not there any more
   */
  Map<String, Article> of(String index, Collection<String> documents) {
    Map<String, Article> articles = new HashMap<>();
    Set<String> missing = new LinkedHashSet<>();
    for (String document : documents) {
      Article known = cache.getIfPresent(document);
      if (known == null) {
        missing.add(document);
      } else {
        articles.put(document, known);
      }
    }
    missing.stream()
        .gather(Gatherers.windowFixed(READ_AT_ONCE))
        .forEach(some -> articles.putAll(read(index, some)));
    return articles;
  }

  private Map<String, Article> read(String index, List<String> documents) {
    MgetResponse<ArticleSource> answer =
        cluster.search(
            client ->
                client.mget(
                    get -> get.index(index).ids(documents).sourceIncludes(Documents.WHOLE),
                    ArticleSource.class));
    Map<String, Article> articles = new HashMap<>();
    for (MultiGetResponseItem<ArticleSource> item : answer.docs()) {
      if (item.isFailure()) {
        throw new IndexException(
            "the search cluster could not give an article: " + item.failure().error().reason());
      }
      ArticleSource source = item.result().source();
      if (source == null) {
        throw new StaleSnapshotException();
      }
      Article article = source.read();
      articles.put(item.result().id(), article);
      cache.put(item.result().id(), article);
    }
    return articles;
  }

  /** A binary field's bytes. */
  static BytesRef bytes(String field) {
    return new BytesRef(Base64.getDecoder().decode(field));
  }

  /** An article's document. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record ArticleSource(String article) {

    Article read() {
      try {
        return StoredArticle.read(bytes(article));
      } catch (IOException e) {
        throw new IndexException(
            "an article in the index cannot be read: " + e.getMessage() + "; make the index anew",
            e);
      }
    }
  }
}
