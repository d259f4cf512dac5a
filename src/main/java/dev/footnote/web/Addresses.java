package dev.footnote.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.footnote.corpus.Article;
import dev.footnote.retrieval.Articles;
import dev.footnote.retrieval.ListedArticle;
import dev.footnote.web.html.PassageAddress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Which article lies where, as addresses tell it. Thread-safe. */
final class Addresses {

  private static final int MOST_KNOWN = 10_000;

  /** An article that was moved meanwhile is still found, see {@link #find}. */
  private static final Duration KNOWN_FOR = Duration.ofMinutes(1);

  private final Articles articles;

  /** By path: an article does not know its folder, and to list all for each footnote takes long. */
  private final Cache<String, List<ListedArticle>> known =
      Caffeine.newBuilder().maximumSize(MOST_KNOWN).expireAfterWrite(KNOWN_FOR).build();

  Addresses(Articles articles) {
    this.articles = articles;
  }

  /** The key of the corpus folder that an article lies in; see {@link PassageAddress#key}. */
  String key(Article article) {
    return key(article, known.get(article.path(), this::withPath));
  }

  /**
   * The same.
   *
   * @param listed the articles that it is one of
   */
  String key(Article article, List<ListedArticle> listed) {
    List<ListedArticle> same = withPath(article.path(), listed);
    return same.stream()
        .filter(one -> same.size() == 1 || articles.read(one).filter(article::equals).isPresent())
        .findFirst()
        .map(one -> PassageAddress.key(one.folder()))
        .orElseGet(() -> PassageAddress.key(""));
  }

  /**
   * The article at an address; where its folder is called otherwise by now, the only one of its
   * path. Empty if it is gone.
   */
  Optional<Article> find(PassageAddress address) {
    List<ListedArticle> same = withPath(address.path());
    return same.stream()
        .filter(one -> PassageAddress.key(one.folder()).equals(address.key()))
        .findFirst()
        .or(() -> same.size() == 1 ? Optional.of(same.getFirst()) : Optional.empty())
        .flatMap(articles::read);
  }

  private List<ListedArticle> withPath(String path) {
    return withPath(path, articles.list());
  }

  private static List<ListedArticle> withPath(String path, List<ListedArticle> listed) {
    return listed.stream().filter(one -> one.path().equals(path)).toList();
  }
}
