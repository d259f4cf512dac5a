package dev.footnote.retrieval.opensearch;

import dev.footnote.language.question.Question;
import dev.footnote.language.question.QuestionPart;
import dev.footnote.language.question.Vocabulary;
import dev.footnote.retrieval.Articles;
import dev.footnote.retrieval.Copies;
import dev.footnote.retrieval.Embedder;
import dev.footnote.retrieval.Hit;
import dev.footnote.retrieval.IndexException;
import dev.footnote.retrieval.KeywordQuery;
import dev.footnote.retrieval.PassageIndex;
import dev.footnote.retrieval.PassageWriter;
import dev.footnote.retrieval.opensearch.PassageSearch.Found;
import dev.footnote.retrieval.opensearch.connection.Cluster;
import dev.footnote.retrieval.opensearch.connection.OpenSearchAccess;
import dev.footnote.retrieval.opensearch.connection.Refused;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** An index that lies in an OpenSearch cluster, which several processes read and one writes. */
public final class OpenSearchIndex implements PassageIndex {

  private static final int NOT_FOUND = 404;

  /** How old what is known of the last commit may be. */
  private static final Duration FRESH = Duration.ofSeconds(1);

  private final Cluster cluster;
  private final IndexNames names;
  private final Indices indices;
  private final States states;
  private final Lease lease;
  private final Timing timing;
  private final StoredArticles texts;
  private final Articles articles = new RemoteArticles(this);
  private final Vocabulary words = new RemoteVocabulary(this);
  private final Copies copies = new Copies();

  private final AtomicBoolean writing = new AtomicBoolean();

  private volatile boolean leading;
  private volatile Snapshot snapshot;
  private volatile long checked;

  /**
   * How long others are waited for.
   *
   * @param lease after so long without a sign of life another takes over the writing
   * @param grace what is gone is cleared away so long after: a search that began before may go on
   */
  record Timing(Duration lease, Duration grace) {

    static final Timing DEFAULT = new Timing(Duration.ofSeconds(15), Duration.ofSeconds(15));
  }

  private OpenSearchIndex(Cluster cluster, IndexNames names, int shards, Timing timing) {
    this.cluster = cluster;
    this.names = names;
    this.indices = new Indices(cluster, names, shards);
    this.states = new States(cluster);
    this.lease = new Lease(states, names.lease(), timing.lease());
    this.timing = timing;
    this.texts = new StoredArticles(cluster);
    this.snapshot = new Snapshot(cluster, names, texts, state());
    this.checked = System.nanoTime();
  }

  /**
   * The index of a corpus, which is made if there is none.
   *
   * @param shards into how many parts one that is made is cut, at least 1
   * @param folders of the corpus, in order
   * @param embedder what gives the vectors, or null for keywords alone
   * @throws IndexException if the cluster cannot be reached, or refuses
   */
  public static OpenSearchIndex open(
      OpenSearchAccess access, int shards, List<Path> folders, @Nullable Embedder embedder) {
    return open(new Cluster(access), IndexNames.of(folders, embedder), shards, Timing.DEFAULT);
  }

  /** The same with a connection, which is closed with it. */
  static OpenSearchIndex open(Cluster cluster, IndexNames names, int shards, Timing timing) {
    try {
      return new OpenSearchIndex(cluster, names, shards, timing);
    } catch (RuntimeException e) {
      cluster.close();
      throw e;
    }
  }

  private IndexState state() {
    return states
        .read(names.state(), IndexState.class)
        .map(States.Stored::value)
        .orElseGet(this::made);
  }

  private IndexState made() {
    indices.make(IndexState.EMPTY.generation());
    states.create(names.state(), IndexState.EMPTY);
    return states.read(names.state(), IndexState.class).orElseThrow().value();
  }

  @Override
  public Articles articles() {
    return articles;
  }

  @Override
  public Vocabulary vocabulary() {
    return words;
  }

  @Override
  public OptionalInt dimension() {
    return search(Snapshot::dimension);
  }

  @Override
  public Optional<String> damage() {
    return Optional.empty();
  }

  /** Which of its articles are copies. */
  Copies copies() {
    return copies;
  }

  @Override
  public Optional<? extends PassageWriter<?>> writer() {
    if (!writing.compareAndSet(false, true)) {
      return Optional.empty();
    }
    try {
      if (!lease.takeOrWait()) {
        writing.set(false);
        return Optional.empty();
      }
      return Optional.of(
          new OpenSearchWriter(this, cluster, indices, states, lease, timing.grace()));
    } catch (RuntimeException e) {
      written();
      throw e;
    }
  }

  /** What its documents are called. */
  IndexNames names() {
    return names;
  }

  @Override
  public List<List<Hit>> candidates(Question question, List<Sought> parts, int perList) {
    return search(
        snapshot -> {
          for (Sought part : parts) {
            if (part.vector() != null) {
              PassageIndex.checkDimension(snapshot.dimension(), part.vector().vector());
            }
          }
          return new Candidates(snapshot.passages(), copies, perList).of(question, parts);
        });
  }

  @Override
  public List<Hit> keyword(Question question, int limit) {
    QuestionPart whole = question.whole();
    return search(
        snapshot ->
            snapshot
                .passages()
                .best(snapshot.passages().byKeyword(question, KeywordQuery.of(whole), limit))
                .stream()
                .map(
                    found ->
                        new Hit(whole, found.passage(), found.score(), (float) found.score(), 0))
                .toList());
  }

  @Override
  public List<Hit> nearest(Question question, float[] vector, int limit) {
    return search(
        snapshot -> {
          PassageIndex.checkDimension(snapshot.dimension(), vector);
          List<Hit> hits = new ArrayList<>();
          PassageSearch passages = snapshot.passages();
          for (Found found : passages.best(passages.byVector(question, vector, limit))) {
            float cosine = Queries.cosine(found.score());
            hits.add(new Hit(question.whole(), found.passage(), (1.0 + cosine) / 2, 0, cosine));
          }
          return hits;
        });
  }

  /** Searches the last commit; once more, where it was cleared away meanwhile. */
  <T> T search(Function<Snapshot, T> search) {
    try {
      return search.apply(fresh());
    } catch (StaleSnapshotException e) {
      return searchAgain(search, e);
    } catch (Refused e) {
      if (e.status() == NOT_FOUND) {
        return searchAgain(search, e);
      }
      throw e;
    }
  }

  private <T> T searchAgain(Function<Snapshot, T> search, RuntimeException first) {
    try {
      return search.apply(refresh());
    } catch (StaleSnapshotException e) {
      e.addSuppressed(first);
      throw new IndexException("the index was changed while it was read; ask again", e);
    }
  }

  private Snapshot fresh() {
    return System.nanoTime() - checked > FRESH.toNanos() ? refresh() : snapshot;
  }

  /** Lets searches see what was committed since. */
  private Snapshot refresh() {
    long now = System.nanoTime();
    Snapshot last = see(state());
    checked = now;
    return last;
  }

  /** Lets searches see a commit, unless they have seen a later one. */
  synchronized Snapshot see(IndexState state) {
    if (state.commit() > snapshot.state().commit()) {
      snapshot = new Snapshot(cluster, names, texts, state);
    }
    return snapshot;
  }

  /** Lets another write, if this process does not lead. */
  void written() {
    if (!leading) {
      lease.close();
    }
    writing.set(false);
  }

  /** Who asks first leads until it is closed, or dies. */
  @Override
  public boolean leads() {
    leading = lease.isHeld() || lease.take();
    return leading;
  }

  /**
   * What one copy of it takes on disk, in bytes. Waits for seconds, until the nodes have counted.
   */
  public long bytes() {
    return search(snapshot -> indices.bytes(snapshot.state().generation()));
  }

  /**
   * Removes it from the cluster, whoever uses it; then it can only be closed. What all indices
   * share stays: their templates, and the index of their states.
   */
  public void remove() {
    lease.close();
    indices.remove(refresh().state().generation());
    states.remove(names.state());
    states.remove(names.lease());
  }

  @Override
  public void close() {
    try (cluster) {
      lease.close();
    }
  }
}
