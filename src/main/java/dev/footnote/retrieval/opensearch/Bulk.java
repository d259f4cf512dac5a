package dev.footnote.retrieval.opensearch;

import dev.footnote.retrieval.IndexException;
import dev.footnote.retrieval.opensearch.Documents.Written;
import dev.footnote.retrieval.opensearch.connection.Cluster;
import dev.footnote.retrieval.opensearch.connection.Pause;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.opensearch.client.opensearch.core.BulkResponse;
import org.opensearch.client.opensearch.core.bulk.BulkOperation;
import org.opensearch.client.opensearch.core.bulk.BulkResponseItem;

/**
 * Documents on their way to the cluster, several in one call. Where that has too much to do, what
 * it refused is sent again after a pause, which becomes longer; a document that is sent twice is
 * there once. Not thread-safe.
 */
final class Bulk {

  /** About so many bytes are sent in one call: the documentation advises 5 to 15 MB. */
  private static final long FULL = 5 << 20;

  private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
  private static final Duration LAST_PAUSE = Duration.ofSeconds(20);
  private static final int TOO_MANY_REQUESTS = 429;
  private static final int UNAVAILABLE = 503;

  private final Cluster cluster;
  private final Runnable beforeEach;
  private List<BulkOperation> waiting = new ArrayList<>();
  private long bytes;

  /**
   * @param beforeEach run before each call; what it throws ends the sending
   */
  Bulk(Cluster cluster, Runnable beforeEach) {
    this.cluster = cluster;
    this.beforeEach = beforeEach;
  }

  /** Has documents sent now or by the next {@link #flush}. */
  void add(String index, Collection<Written> documents) {
    for (Written document : documents) {
      waiting.add(
          BulkOperation.of(
              any ->
                  any.index(
                      one -> one.index(index).id(document.id()).document(document.fields()))));
      bytes += size(document.fields());
      if (bytes >= FULL) {
        flush();
      }
    }
  }

  /** About how long it is as JSON. */
  private static long size(Object value) {
    return switch (value) {
      case Map<?, ?> map -> map.values().stream().mapToLong(Bulk::size).sum();
      case Collection<?> some -> some.stream().mapToLong(Bulk::size).sum();
      case String text -> text.length() + 16L;
      case byte[] binary -> binary.length * 4L / 3;
      case float[] vector -> vector.length * 12L;
      default -> 16;
    };
  }

  /**
   * Sends what waits, and returns when all of it is there.
   *
   * @throws IndexException if some of it is refused; it waits still
   */
  void flush() {
    Duration pause = FIRST_PAUSE;
    while (!waiting.isEmpty()) {
      beforeEach.run();
      List<BulkOperation> sent = List.copyOf(waiting);
      BulkResponse answer = cluster.write(client -> client.bulk(bulk -> bulk.operations(sent)));
      waiting = refused(sent, answer);
      if (!waiting.isEmpty()) {
        pause(pause);
        pause = pause.multipliedBy(2);
      }
    }
    bytes = 0;
  }

  /** Forgets what waits. */
  void clear() {
    waiting = new ArrayList<>();
    bytes = 0;
  }

  private static List<BulkOperation> refused(List<BulkOperation> sent, BulkResponse answer) {
    List<BulkOperation> again = new ArrayList<>();
    for (int i = 0; i < sent.size(); i++) {
      BulkResponseItem item = answer.items().get(i);
      if (item.status() == TOO_MANY_REQUESTS || item.status() == UNAVAILABLE) {
        again.add(sent.get(i));
      } else if (item.error() != null) {
        throw new IndexException(
            "the search cluster did not take a document: " + item.error().reason());
      }
    }
    return again;
  }

  private static void pause(Duration pause) {
    if (pause.compareTo(LAST_PAUSE) > 0) {
      throw new IndexException(
          "the search cluster has too much to do, or too little room, to take more documents");
    }
    Pause.of(pause);
  }
}
