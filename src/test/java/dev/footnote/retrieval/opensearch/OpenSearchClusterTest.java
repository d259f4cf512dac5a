package dev.footnote.retrieval.opensearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server that the other tests of this package run on. */
@Tag("opensearch")
class OpenSearchClusterTest {

  private static final String NEAREST_TO_EAST =
      """
      {"_source": false, "query": {"knn": {"vector": {"vector": [0.9, 0.1], "k": 1}}}}
      """;

  @Test
  void oneNodeHoldsVectorsAndFindsTheNearest() {
    try (var cluster = OpenSearchCluster.start(1)) {
      holdEastAndNorth(cluster, 0);

      assertThat(cluster.send("POST", "/places/_search", NEAREST_TO_EAST))
          .contains("\"_id\":\"east\"")
          .doesNotContain("\"_id\":\"north\"");
    }
  }

  @Test
  void threeNodesSurviveTheDeathOfTheElectedManagerAndTakeItBack() {
    try (var cluster = OpenSearchCluster.start(3)) {
      holdEastAndNorth(cluster, 1);
      OpenSearchNode dead = cluster.manager();

      dead.kill();
      cluster.awaitNodes(2);
      assertThat(cluster.manager()).isNotSameAs(dead);
      cluster.awaitStatus("yellow");
      assertThat(cluster.send("POST", "/places/_search", NEAREST_TO_EAST))
          .contains("\"failed\":0", "\"_id\":\"east\"");

      dead.restart();
      cluster.awaitNodes(3);
      cluster.awaitStatus("green");
      assertThat(cluster.send("POST", "/places/_search", NEAREST_TO_EAST))
          .contains("\"failed\":0", "\"_id\":\"east\"");
    }
  }

  @Test
  void aHaltedNodeGoesOnWhereItWas() {
    try (var cluster = OpenSearchCluster.start(1)) {
      OpenSearchNode node = cluster.nodes().getFirst();

      node.suspend(Duration.ofMinutes(1));
      assertThat(answers(cluster)).isFalse();

      node.resume();
      cluster.awaitNodes(1);
    }
  }

  @Test
  void aNodeThatDoesNotStartTellsWhy() {
    assertThatThrownBy(
            () -> OpenSearchCluster.start(1, NodeOptions.quick().with("no.such.setting", "1")))
        .hasMessageContaining("unknown setting [no.such.setting]");
  }

  @Test
  void aNodeDoesNotOutliveATestThatWasKilled(@TempDir Path folder) throws Exception {
    Process test =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Owner.class.getName(),
                folder.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (BufferedReader out = test.inputReader()) {
      ProcessHandle node = ProcessHandle.of(Long.parseLong(out.readLine())).orElseThrow();

      test.destroyForcibly();
      node.onExit().get(1, TimeUnit.MINUTES);
    }
  }

  /** A test that starts a node, says which process it is, and waits to be killed. */
  static final class Owner {

    private Owner() {}

    public static void main(String[] args) throws InterruptedException {
      var options = NodeOptions.quick().with("discovery.type", "single-node");
      System.out.println(OpenSearchNode.start("node", Path.of(args[0]), 0, options).pid());
      Thread.sleep(Duration.ofMinutes(5));
    }
  }

  private static boolean answers(OpenSearchCluster cluster) {
    try {
      cluster.get("/");
      return true;
    } catch (IllegalStateException _) {
      return false;
    }
  }

  private static void holdEastAndNorth(OpenSearchCluster cluster, int replicas) {
    cluster.send(
        "PUT",
        "/places",
        """
        {"settings": {"index": {"knn": true, "number_of_shards": 1, "number_of_replicas": %d}},
         "mappings": {"properties": {"vector": {"type": "knn_vector", "dimension": 2,
           "method": {"name": "hnsw", "engine": "lucene", "space_type": "innerproduct"}}}}}
        """
            .formatted(replicas));
    cluster.send("PUT", "/places/_doc/east?refresh=true", "{\"vector\": [1, 0]}");
    cluster.send("PUT", "/places/_doc/north?refresh=true", "{\"vector\": [0, 1]}");
    cluster.awaitStatus("green");
  }
}
