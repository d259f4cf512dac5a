package dev.footnote.web;

import dev.footnote.language.filter.ArticleFilter;
import dev.footnote.retrieval.Hit;
import java.util.List;

/** Finds passages. Implementations are thread-safe. */
@FunctionalInterface
public interface PassageSearch {

  /**
   * The best passages for a question, best first.
   *
   * @param filter the articles to look into
   * @param limit how many at most, at least 1
   */
  List<Hit> find(String question, ArticleFilter filter, int limit);
}
