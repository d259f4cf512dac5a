package dev.footnote.retrieval.opensearch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.retrieval.opensearch.connection.Cluster;
import dev.footnote.retrieval.opensearch.connection.FakeNode;
import dev.footnote.retrieval.opensearch.connection.FakeNode.Answer;
import dev.footnote.retrieval.opensearch.connection.OpenSearchAccess;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IndicesTest {

  private final FakeNode node = FakeNode.start();
  private final Cluster cluster =
      new Cluster(new OpenSearchAccess(List.of(node.url()), Optional.empty(), Optional.empty()));
  private final Indices indices = new Indices(cluster, new IndexNames("corpus", "contents"), 1);

  @AfterEach
  void close() {
    cluster.close();
    node.close();
  }

  private boolean deletes(String outcome) {
    node.always(new Answer(200, "application/json", "{\"took\": 1, " + outcome + "}"));
    return indices.delete(1, Set.of("a-1-0"));
  }

  @Test
  void versionsOfWhichEachDocumentWasRemovedAreGone() {
    assertThat(
            deletes(
                """
                "timed_out": false, "total": 2, "deleted": 2, "version_conflicts": 0,
                "failures": []"""))
        .isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        """
        "timed_out": false, "total": 2, "deleted": 1, "version_conflicts": 1, "failures": []""",
        """
        "timed_out": true, "total": 2, "deleted": 1, "version_conflicts": 0, "failures": []""",
        """
        "timed_out": false, "total": 2, "deleted": 1, "version_conflicts": 0, "failures":
        [{"index": "passages", "id": "1", "status": 503, "cause": {"type": "some_exception"}}]"""
      })
  void versionsOfWhichADocumentMayBeLeftAreNot(String outcome) {
    assertThat(deletes(outcome)).isFalse();
  }
}
