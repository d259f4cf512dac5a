package dev.footnote.retrieval.opensearch;

import dev.footnote.retrieval.IndexException;
import dev.footnote.retrieval.opensearch.connection.Cluster;
import dev.footnote.retrieval.opensearch.connection.Pause;
import dev.footnote.retrieval.opensearch.connection.Refused;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Gatherers;
import org.opensearch.client.opensearch._types.Conflicts;
import org.opensearch.client.opensearch._types.ShardStatistics;
import org.opensearch.client.opensearch._types.StoreStats;
import org.opensearch.client.opensearch._types.query_dsl.Query;
import org.opensearch.client.opensearch.core.CountResponse;
import org.opensearch.client.opensearch.core.DeleteByQueryResponse;
import org.opensearch.client.opensearch.indices.IndicesStatsResponse;
import org.opensearch.client.opensearch.indices.update_aliases.Action;

/**
 * The indices of a corpus in a cluster: how they are made, filled up to date, and removed.
 * Thread-safe.
 *
 * @param shards into how many parts one that is made is cut
 */
record Indices(Cluster cluster, IndexNames names, int shards) {

  private static final int NOT_FOUND = 404;

  /** What OpenSearch calls an attempt to make an index that is there. */
  private static final String EXISTS = "resource_already_exists_exception";

  /** A node that hangs is thrown out within half a minute, and fails no more. */
  private static final int REFRESHES = 40;

  private static final Duration BETWEEN_REFRESHES = Duration.ofSeconds(1);

  /** By {@code index.store.stats_refresh_interval} a node counts what is on its disk so often. */
  private static final Duration BETWEEN_COUNTS = Duration.ofSeconds(11);

  /** Versions whose documents are cleared away in one call. */
  private static final int CLEARED_AT_ONCE = 100;

  /** Makes the indices of a generation, as far as they are not there, from their templates. */
  void make(int generation) {
    for (String kind : List.of("passages", "articles", "state")) {
      cluster.json("PUT", "/_index_template/footnote-" + kind, resource(kind + ".json"));
    }
    make(IndexNames.STATE, 1);
    make(names.passages(generation), shards);
    make(names.articles(generation), shards);
  }

  private void make(String index, int parts) {
    try {
      cluster.json(
          "PUT", "/" + index, "{\"settings\": {\"index.number_of_shards\": %d}}".formatted(parts));
    } catch (Refused e) {
      if (!e.type().equals(EXISTS)) {
        throw e;
      }
    }
  }

  /** Prepares the passages of a generation for vectors. */
  void addVectors(int generation, int dimension) {
    cluster.json(
        "PUT",
        "/" + names.passages(generation) + "/_mapping",
        resource("vector.json").replace("\"DIMENSION\"", Integer.toString(dimension)));
  }

  private static String resource(String name) {
    try (InputStream in = Indices.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Lets searches see what was written to a generation, on every copy of it.
   *
   * @throws IndexException if a copy goes on failing; it may be searched still, and lacks it
   */
  void refresh(int generation) {
    for (int attempt = 1; ; attempt++) {
      ShardStatistics shards =
          cluster
              .write(client -> client.indices().refresh(all -> all.index(both(generation))))
              .shards();
      if (shards.failed() == 0) {
        return;
      }
      if (attempt == REFRESHES) {
        throw new IndexException(
            "the search cluster could not show what was written, on %d of %d shards"
                .formatted(shards.failed(), shards.total()));
      }
      Pause.of(BETWEEN_REFRESHES);
    }
  }

  private List<String> both(int generation) {
    return List.of(names.passages(generation), names.articles(generation));
  }

  /** How many documents of a generation were written for a commit after the last. */
  long countAfter(int generation, long commit) {
    Query after = Queries.above(Documents.COMMIT, commit);
    CountResponse answer =
        cluster.write(client -> client.count(count -> count.index(both(generation)).query(after)));
    Cluster.complete(answer.shards(), false);
    return answer.count();
  }

  /**
   * Removes the documents of a generation that were written for some commits, as far as nobody
   * writes them again meanwhile.
   */
  void deleteCommits(int generation, List<Long> commits) {
    delete(generation, Queries.ofCommits(commits));
  }

  /**
   * Removes the documents of some versions of files.
   *
   * @return whether none of them is there any more
   */
  boolean delete(int generation, Set<String> versions) {
    return versions.stream()
        .gather(Gatherers.windowFixed(CLEARED_AT_ONCE))
        .allMatch(some -> delete(generation, Queries.any(Documents.VERSION, some)));
  }

  private boolean delete(int generation, Query query) {
    DeleteByQueryResponse done =
        cluster.write(
            client ->
                client.deleteByQuery(
                    delete ->
                        delete.index(both(generation)).query(query).conflicts(Conflicts.Proceed)));
    return done.failures().isEmpty()
        && !Boolean.TRUE.equals(done.timedOut())
        && Objects.requireNonNullElse(done.versionConflicts(), 0L) == 0;
  }

  /** Removes the indices of a generation, if they are there. */
  void remove(int generation) {
    cluster.write(
        client ->
            client
                .indices()
                .delete(delete -> delete.index(both(generation)).ignoreUnavailable(true)));
  }

  /** What the indices of a generation take on disk, one copy of each, in bytes. Takes a while. */
  long bytes(int generation) {
    Pause.of(BETWEEN_COUNTS);
    IndicesStatsResponse stats =
        cluster.write(client -> client.indices().stats(all -> all.index(both(generation))));
    StoreStats store = stats.all().primaries().store();
    if (stats.shards().failed() != 0 || store == null) {
      throw new IndexException("the search cluster does not tell how large the index is");
    }
    return store.sizeInBytes();
  }

  /** Has the corpus's alias name the indices of a generation and no others, from one moment on. */
  void name(int generation) {
    Set<String> these = Set.of(names.passages(generation), names.articles(generation));
    Set<String> before = named();
    if (before.equals(these)) {
      return;
    }
    List<Action> actions = new ArrayList<>();
    for (String index : before) {
      if (!these.contains(index)) {
        actions.add(Action.of(any -> any.remove(r -> r.index(index).alias(names.alias()))));
      }
    }
    for (String index : these) {
      actions.add(Action.of(any -> any.add(add -> add.index(index).alias(names.alias()))));
    }
    cluster.write(client -> client.indices().updateAliases(update -> update.actions(actions)));
  }

  private Set<String> named() {
    try {
      return cluster
          .write(
              client ->
                  client
                      .indices()
                      .getAlias(get -> get.index(names.alias() + "-*").name(names.alias())))
          .result()
          .keySet();
    } catch (Refused e) {
      if (e.status() == NOT_FOUND) {
        return Set.of();
      }
      throw e;
    }
  }
}
