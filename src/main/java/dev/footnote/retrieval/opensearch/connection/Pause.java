package dev.footnote.retrieval.opensearch.connection;

import dev.footnote.retrieval.IndexException;
import java.time.Duration;

/** Waits before the cluster is asked again. */
public final class Pause {

  private Pause() {}

  /**
   * Waits.
   *
   * @throws IndexException if the thread is interrupted, which it then stays
   */
  public static void of(Duration time) {
    try {
      Thread.sleep(time);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IndexException(ClusterNode.INTERRUPTED, e);
    }
  }
}
