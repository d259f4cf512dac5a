package dev.footnote.retrieval.opensearch;

import dev.footnote.retrieval.opensearch.connection.Cluster;
import java.util.OptionalInt;

/** An index as one commit left it. Thread-safe. */
final class Snapshot {

  private final IndexState state;
  private final PassageSearch passages;
  private final ArticleSearch articles;
  private final Frequencies frequencies;

  /**
   * @param names of its indices
   * @param texts of its articles and of those before
   */
  Snapshot(Cluster cluster, IndexNames names, StoredArticles texts, IndexState state) {
    Searches searches = new Searches(cluster);
    String index = names.passages(state.generation());
    this.state = state;
    this.articles = new ArticleSearch(searches, names.articles(state.generation()), state, texts);
    this.passages = new PassageSearch(searches, index, state, articles);
    this.frequencies = new Frequencies(searches, index);
  }

  /** What counts of it. */
  IndexState state() {
    return state;
  }

  /** Its passages. */
  PassageSearch passages() {
    return passages;
  }

  /** Its articles and the files they are in. */
  ArticleSearch articles() {
    return articles;
  }

  /** How many of its passages hold a term. */
  Frequencies frequencies() {
    return frequencies;
  }

  /** The number of components of its vectors; empty where there are none. */
  OptionalInt dimension() {
    return state.dimension() == 0 ? OptionalInt.empty() : OptionalInt.of(state.dimension());
  }
}
