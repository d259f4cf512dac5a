package dev.footnote.retrieval.opensearch;

import dev.footnote.corpus.Article;
import dev.footnote.corpus.Rejection;
import dev.footnote.retrieval.Digest;
import dev.footnote.retrieval.IndexException;
import dev.footnote.retrieval.PassageWriter;
import dev.footnote.retrieval.Source;
import dev.footnote.retrieval.opensearch.States.Stored;
import dev.footnote.retrieval.opensearch.connection.Cluster;
import dev.footnote.retrieval.opensearch.connection.Pause;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Writes to an index of a cluster, while it has the lease. Documents are written and refreshed with
 * the number of the next commit, by which no search finds them; then one change of the state makes
 * them count.
 */
final class OpenSearchWriter implements PassageWriter<float[]> {

  /** With so many versions gone, searches wait for their clearing: each has to leave them out. */
  private static final int MOST_GONE = 4_096;

  private final OpenSearchIndex index;
  private final Indices indices;
  private final States states;
  private final Lease lease;
  private final Duration grace;
  private final Bulk bulk;

  private Stored<IndexState> stored;

  /** The versions of the files as they will be with the next commit, by their keys. */
  private final Map<String, String> versions;

  /** Those that the next commit makes go. */
  private final Set<String> going = new HashSet<>();

  /** When, by {@link System#nanoTime}, those that are gone went. */
  private final Map<String, Long> gone = new HashMap<>();

  private int dimension;
  private int puts;
  private boolean changed;

  /** Whether all of each file is on its way, so that a commit may be made of what there is. */
  private boolean whole = true;

  /** Begins to write, with what the last commit left; what was begun after it is abandoned. */
  OpenSearchWriter(
      OpenSearchIndex index,
      Cluster cluster,
      Indices indices,
      States states,
      Lease lease,
      Duration grace) {
    this.index = index;
    this.indices = indices;
    this.states = states;
    this.lease = lease;
    this.grace = grace;
    this.bulk = new Bulk(cluster, lease::check);
    this.stored = stored();
    abandonWhatWasBegun();
    Snapshot last = index.see(state());
    this.versions = new HashMap<>(last.articles().versions());
    this.dimension = state().dimension();
    boolean longAgo = System.currentTimeMillis() - state().committed() > 2 * grace.toMillis();
    long went = System.nanoTime() - (longAgo ? grace.toNanos() : 0);
    state().gone().forEach(version -> gone.put(version, went));
  }

  private Stored<IndexState> stored() {
    return states.read(index.names().state(), IndexState.class).orElseThrow();
  }

  private IndexState state() {
    return stored.value();
  }

  private void abandonWhatWasBegun() {
    int generation = state().generation();
    long last = state().commit();
    indices.refresh(generation);
    if (lease.tookOver() || indices.countAfter(generation, last) > 0) {
      replace(state().abandoning()); // one that only sleeps may still be writing it
      indices.deleteCommits(generation, state().abandoned());
      indices.refresh(generation);
    }
  }

  private void replace(IndexState next) {
    lease.check();
    if (!states.replace(index.names().state(), stored, next)) {
      throw new IndexException(
          "the index could not be written: another process has taken over the writing");
    }
    stored = stored();
    index.see(state());
  }

  @Override
  public float[] vector(float[] vector) {
    return vector;
  }

  @Override
  public Map<String, float[]> vectors(Set<String> digests) {
    return index.search(snapshot -> snapshot.passages().vectors(digests));
  }

  @Override
  public void put(Source file, List<Article> articles, Map<String, float[]> vectors) {
    if (dimension == 0 && !vectors.isEmpty()) {
      dimension = vectors.values().iterator().next().length;
      indices.addVectors(state().generation(), dimension);
    }
    Documents documents = begin(file);
    bulk.add(passages(), documents.passages(file, articles, vectors));
    bulk.add(articles(), documents.articles(file, articles));
    whole = true;
  }

  @Override
  public void put(Source file, Rejection rejection) {
    bulk.add(articles(), List.of(begin(file).file(file, rejection)));
    whole = true;
  }

  /** The next version of a file, in place of the last. */
  private Documents begin(Source file) {
    remove(file.key());
    changed = true;
    whole = false;
    String version = "%s-%d-%d".formatted(Digest.of(file.key()), state().next(), puts++);
    versions.put(file.key(), version);
    return new Documents(version, state().next());
  }

  @Override
  public void remove(String key) {
    String version = versions.remove(key);
    if (version != null) {
      changed = true;
      going.add(version);
    }
  }

  private String passages() {
    return index.names().passages(state().generation());
  }

  private String articles() {
    return index.names().articles(state().generation());
  }

  @Override
  public void clear() {
    int before = state().generation();
    indices.make(before + 1);
    replace(state().cleared());
    indices.remove(before);
    bulk.clear();
    versions.clear();
    going.clear();
    gone.clear();
    dimension = 0;
    changed = false;
    whole = true;
  }

  @Override
  public void commit() {
    if (!changed) {
      return;
    }
    if (!whole) {
      throw new IndexException("the index could not be written: a file was sent only in part");
    }
    bulk.flush();
    Set<String> cleared = clearGone();
    indices.refresh(state().generation());
    replace(state().committed(cleared, going, dimension));
    long now = System.nanoTime();
    going.forEach(version -> gone.put(version, now));
    going.clear();
    puts = 0;
    changed = false;
  }

  /** Removes what went so long ago that no search counts on it; says what. */
  private Set<String> clearGone() {
    if (gone.size() + going.size() > MOST_GONE) {
      Pause.of(grace);
    }
    long now = System.nanoTime();
    Set<String> old = new HashSet<>();
    gone.forEach(
        (version, went) -> {
          if (now - went >= grace.toNanos()) {
            old.add(version);
          }
        });
    lease.check();
    if (!indices.delete(state().generation(), old)) {
      return Set.of(); // the next commit tries again; until then searches leave them out
    }
    gone.keySet().removeAll(old);
    return old;
  }

  @Override
  public void tidy() {
    commit(); // which clears away what may be
  }

  @Override
  public void completed() {
    indices.name(state().generation());
  }

  @Override
  public void close() {
    try {
      if (whole) { // else the next to write abandons it
        commit();
      }
    } finally {
      index.written();
    }
  }
}
