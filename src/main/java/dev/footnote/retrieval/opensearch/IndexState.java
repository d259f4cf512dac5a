package dev.footnote.retrieval.opensearch;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What of an index counts. A refresh shows what was written shard by shard, and a writer may die
 * amid it, so that neither says what is whole: this does, being one document. A document counts if
 * its commit is not after the last, was not abandoned, and its version of a file is not gone.
 *
 * @param generation of the indices in use, see {@link IndexNames}
 * @param commit the last
 * @param committed when, in milliseconds since 1970 by the clock of who did
 * @param gone versions of files that are there still and were replaced or removed
 * @param abandoned commits that were begun and never will be done
 * @param dimension the number of components of the vectors; 0 where there are none yet
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record IndexState(
    int generation,
    long commit,
    long committed,
    List<String> gone,
    List<Long> abandoned,
    int dimension) {

  /** Older ones were cleared away again and again. */
  private static final int ABANDONED_KEPT = 100;

  /** That of an index in which nothing was ever put. */
  static final IndexState EMPTY = new IndexState(1, 0, 0, List.of(), List.of(), 0);

  /** The number of the commit after the last. */
  long next() {
    return commit + 1;
  }

  /**
   * After another commit.
   *
   * @param cleared versions that were gone and now are not there any more
   * @param newlyGone versions that are replaced or removed by it
   */
  IndexState committed(Set<String> cleared, Set<String> newlyGone, int newDimension) {
    Set<String> left = new HashSet<>(gone);
    left.removeAll(cleared);
    left.addAll(newlyGone);
    return new IndexState(
        generation, next(), System.currentTimeMillis(), List.copyOf(left), abandoned, newDimension);
  }

  /** Where the commit that another began is never done. */
  IndexState abandoning() {
    List<Long> all = new ArrayList<>(abandoned);
    all.add(next());
    return new IndexState(
        generation,
        next(),
        System.currentTimeMillis(),
        gone,
        all.subList(Math.max(0, all.size() - ABANDONED_KEPT), all.size()),
        dimension);
  }

  /** With nothing in it, in new indices. */
  IndexState cleared() {
    return new IndexState(
        generation + 1, next(), System.currentTimeMillis(), List.of(), List.of(), 0);
  }
}
