package dev.footnote.retrieval.opensearch;

import dev.footnote.retrieval.EngineContract;
import dev.footnote.retrieval.PassageIndex;
import dev.footnote.retrieval.opensearch.connection.Cluster;
import dev.footnote.retrieval.opensearch.connection.OpenSearchAccess;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;

/** The contracts of an index, held against that which lies in a real OpenSearch. */
@Tag("opensearch")
class OpenSearchEngineTest extends EngineContract {

  private static final AtomicInteger INDICES = new AtomicInteger();

  private static OpenSearchCluster nodes;

  @BeforeAll
  static void startTheCluster() {
    nodes = OpenSearchCluster.start(1);
  }

  @AfterAll
  static void endTheCluster() {
    nodes.close();
  }

  @Override
  protected PassageIndex open() {
    return OpenSearchIndex.open(
        new Cluster(new OpenSearchAccess(nodes.urls(), Optional.empty(), Optional.empty())),
        new IndexNames("test", Integer.toString(INDICES.incrementAndGet())),
        2,
        new OpenSearchIndex.Timing(Duration.ofSeconds(2), Duration.ofSeconds(2)));
  }
}
