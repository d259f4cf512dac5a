package dev.footnote.retrieval;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.footnote.corpus.Article;
import dev.footnote.corpus.Passage;
import dev.footnote.language.question.QuestionPart;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Which articles are copies of each other, and which passages only repeat what a copy says,
 * whatever engine finds them. Nothing is computed before it is asked. Thread-safe.
 */
public final class Copies {

  /** The one that was published first comes first, those of no known day last. */
  private static final Comparator<Article> FIRST_PUBLISHED =
      Comparator.<Article, LocalDate>comparing(
              Article::published, Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(Article::path);

  /** So many times as many passages are looked through for those that repeat nothing. */
  private static final int DEEPEST = 16;

  private static final int DEEPER = 4;

  /** The most copies of an article that are told. */
  public static final int MOST = 100;

  /** By the article itself: those that are compared come from one cache. */
  private final Cache<Article, Fingerprint> fingerprints =
      Caffeine.newBuilder().executor(Runnable::run).weakKeys().build();

  /** That of an article, which finds what may be a copy of it. */
  public Fingerprint fingerprint(Article article) {
    return fingerprints.get(article, Fingerprint::of);
  }

  /** Whether one is a copy of the other, or of most of it. */
  public boolean are(Article one, Article other) {
    return fingerprint(one).isCopyOf(fingerprint(other));
  }

  /**
   * The copies of an article that hold some words of it too, the first published first.
   *
   * @param similar what may be copies, and perhaps the article itself
   */
  public List<Article> among(List<Article> similar, Article article, String words) {
    return similar.stream()
        .filter(other -> !other.path().equals(article.path()) && are(article, other))
        .sorted(FIRST_PUBLISHED)
        .filter(copy -> Phrasing.holds(copy, words))
        .toList();
  }

  /** A passage as an engine finds it. */
  public interface Found {

    /** See {@link IndexedPassage#phrasing}. */
    long phrasing() throws IOException;

    /** The passage, which is read now if it is not yet. */
    Passage passage() throws IOException;
  }

  /**
   * A ranking of passages.
   *
   * @param <F> how the engine names one
   */
  @FunctionalInterface
  public interface Ranking<F extends Found> {

    /** The first of it, best first; all of it if the limit is higher. */
    List<F> first(int limit) throws IOException;
  }

  /** The best of a ranking: as many as hold {@code limit} that do not repeat another. */
  public <F extends Found> List<F> best(Ranking<F> ranking, int limit) throws IOException {
    List<F> best = new ArrayList<>();
    Map<Long, List<F>> saying = new HashMap<>();
    int different = 0;
    for (int depth = limit; depth <= DEEPEST * limit; depth *= DEEPER) {
      List<F> found = ranking.first(depth);
      while (best.size() < found.size() && different < limit) {
        F passage = found.get(best.size());
        List<F> same = saying.computeIfAbsent(passage.phrasing(), phrasing -> new ArrayList<>());
        different += isRepeated(passage, same) ? 0 : 1;
        same.add(passage);
        best.add(passage);
      }
      if (different == limit || found.size() < depth) {
        break;
      }
    }
    return best;
  }

  private <F extends Found> boolean isRepeated(F passage, List<F> others) throws IOException {
    for (F other : others) {
      if (are(passage.passage().article(), other.passage().article())) {
        return true;
      }
    }
    return false;
  }

  /**
   * The hits without those that only repeat, in their order. Of copies that say the same, the one
   * is kept that the part names by outlet or day, or else that was published first; it fits as well
   * as the best of them.
   *
   * @param passages those of the hits
   */
  public List<Hit> once(List<Hit> hits, List<? extends Found> passages, QuestionPart part)
      throws IOException {
    Comparator<Article> order =
        Comparator.<Article>comparingInt(article -> -HybridRetriever.mentioned(article, part))
            .thenComparing(FIRST_PUBLISHED);
    Map<Long, List<Hit>> saying = new HashMap<>();
    for (int i = 0; i < hits.size(); i++) {
      saying
          .computeIfAbsent(passages.get(i).phrasing(), phrasing -> new ArrayList<>())
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
