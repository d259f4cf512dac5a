package dev.footnote.retrieval;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.footnote.corpus.Article;
import dev.footnote.corpus.Passage;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;

/**
 * Which articles of a snapshot are copies of each other, and which passages only repeat what a copy
 * says. Nothing is computed before it is asked. Thread-safe.
 */
final class Copies {

  /** The one that was published first comes first, those of no known day last. */
  static final Comparator<Article> FIRST_PUBLISHED =
      Comparator.<Article, LocalDate>comparing(
              Article::published, Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(Article::path);

  /** So many times as many passages are looked through for those that repeat nothing. */
  private static final int DEEPEST = 16;

  private static final int DEEPER = 4;

  /** The most copies of an article that are told. */
  private static final int MOST = 100;

  private final Snapshot snapshot;

  /** By the article itself: those that are compared come from one cache. */
  private final Cache<Article, Fingerprint> fingerprints =
      Caffeine.newBuilder().executor(Runnable::run).weakKeys().build();

  Copies(Snapshot snapshot) {
    this.snapshot = snapshot;
  }

  private Fingerprint fingerprint(Article article) {
    return fingerprints.get(article, Fingerprint::of);
  }

  /** Whether one is a copy of the other, or of most of it. */
  boolean are(Article one, Article other) {
    return fingerprint(one).isCopyOf(fingerprint(other));
  }

  /** The copies of an article, without itself, the first published first. */
  List<Article> of(Article article) throws IOException {
    return snapshot.articles().matching(candidates(article), MOST).stream()
        .filter(other -> !other.path().equals(article.path()) && are(article, other))
        .sorted(FIRST_PUBLISHED)
        .toList();
  }

  /** Finds all that may be copies of an article, and the article itself. */
  private Query candidates(Article article) {
    Fingerprint fingerprint = fingerprint(article);
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    for (String term : fingerprint.terms()) {
      query.add(new TermQuery(new Term(Documents.COPY, term)), BooleanClause.Occur.SHOULD);
    }
    return query.setMinimumNumberShouldMatch(fingerprint.leastShared()).build();
  }

  /** A ranking of passages. */
  @FunctionalInterface
  interface Ranking {

    /** The first of it, best first; all of it if the limit is higher. */
    ScoreDoc[] first(int limit) throws IOException;
  }

  /** The best of a ranking: as many as hold {@code limit} that do not repeat another. */
  List<Integer> best(Ranking ranking, int limit) throws IOException {
    List<Integer> best = new ArrayList<>();
    Map<Long, List<Integer>> saying = new HashMap<>();
    int different = 0;
    for (int depth = limit; depth <= DEEPEST * limit; depth *= DEEPER) {
      ScoreDoc[] found = ranking.first(depth);
      while (best.size() < found.length && different < limit) {
        int document = found[best.size()].doc;
        List<Integer> same =
            saying.computeIfAbsent(snapshot.phrasing(document), phrasing -> new ArrayList<>());
        different += isRepeated(document, same) ? 0 : 1;
        same.add(document);
        best.add(document);
      }
      if (different == limit || found.length < depth) {
        break;
      }
    }
    return best;
  }

  private boolean isRepeated(int document, List<Integer> others) throws IOException {
    for (int other : others) {
      if (are(snapshot.passage(document).article(), snapshot.passage(other).article())) {
        return true;
      }
    }
    return false;
  }

  /**
   * The hits without those that only repeat, in their order. Of copies that say the same, the one
   * that is first in {@code order} is kept, and fits as well as the best of them.
   *
   * @param documents those of the hits
   */
  List<Hit> once(List<Hit> hits, List<Integer> documents, Comparator<Article> order)
      throws IOException {
    Map<Long, List<Hit>> saying = new HashMap<>();
    for (int i = 0; i < hits.size(); i++) {
      saying
          .computeIfAbsent(snapshot.phrasing(documents.get(i)), phrasing -> new ArrayList<>())
          .add(hits.get(i));
    }
    IdentityHashMap<Passage, Hit> kept = new IdentityHashMap<>();
    saying.values().stream()
        .flatMap(same -> kept(same, order).stream())
        .forEach(hit -> kept.put(hit.passage(), hit));
    return hits.stream().map(hit -> kept.get(hit.passage())).filter(Objects::nonNull).toList();
  }

  private List<Hit> kept(List<Hit> same, Comparator<Article> order) {
    List<Hit> kept = new ArrayList<>();
    for (Hit hit : same) {
      int at = 0;
      while (at < kept.size() && !are(article(kept.get(at)), article(hit))) {
        at++;
      }
      if (at == kept.size()) {
        kept.add(hit);
      } else {
        Hit other = kept.get(at);
        boolean stays = order.compare(article(other), article(hit)) <= 0;
        kept.set(at, stays ? other.raisedTo(hit) : hit.raisedTo(other));
      }
    }
    return kept;
  }

  private static Article article(Hit hit) {
    return hit.passage().article();
  }
}
