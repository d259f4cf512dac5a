package dev.footnote.retrieval.opensearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.footnote.retrieval.IndexException;
import dev.footnote.retrieval.opensearch.Documents.Written;
import dev.footnote.retrieval.opensearch.connection.Cluster;
import dev.footnote.retrieval.opensearch.connection.FakeNode;
import dev.footnote.retrieval.opensearch.connection.FakeNode.Answer;
import dev.footnote.retrieval.opensearch.connection.OpenSearchAccess;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BulkTest {

  private final FakeNode node = FakeNode.start();
  private final Cluster cluster =
      new Cluster(new OpenSearchAccess(List.of(node.url()), Optional.empty(), Optional.empty()));

  @AfterEach
  void close() {
    cluster.close();
    node.close();
  }

  private static Written document(String id) {
    return new Written(id, Map.of("key", id));
  }

  private static Answer answer(String... items) {
    return new Answer(
        200,
        "application/json",
        Stream.of(items)
            .collect(
                Collectors.joining(",", "{\"took\": 1, \"errors\": true, \"items\": [", "]}")));
  }

  private static String item(String id, int status) {
    String error =
        status < 300
            ? ""
            : ", \"error\": {\"type\": \"some_exception\", \"reason\": \"no room for %s\"}"
                .formatted(id);
    return "{\"index\": {\"_index\": \"passages\", \"_id\": \"%s\", \"status\": %d%s}}"
        .formatted(id, status, error);
  }

  @Test
  void sendsAgainWhatTheClusterHadNoRoomForAndOnlyThat() {
    node.first(answer(item("a", 201), item("b", 429), item("c", 201)), answer(item("b", 201)));
    Bulk bulk = new Bulk(cluster, () -> {});

    bulk.add("passages", List.of(document("a"), document("b"), document("c")));
    bulk.flush();

    assertThat(node.bodies()).hasSize(2);
    assertThat(node.bodies().getFirst()).contains("\"a\"", "\"b\"", "\"c\"");
    assertThat(node.bodies().getLast()).contains("\"b\"").doesNotContain("\"a\"", "\"c\"");
  }

  @Test
  void tellsWhyADocumentIsNotTakenAndHasItWaitStill() {
    node.first(answer(item("a", 400)), answer(item("a", 201)));
    Bulk bulk = new Bulk(cluster, () -> {});
    bulk.add("passages", List.of(document("a")));

    assertThatThrownBy(bulk::flush)
        .isInstanceOf(IndexException.class)
        .hasMessageContaining("no room for a");
    bulk.flush();

    assertThat(node.bodies()).hasSize(2);
  }

  @Test
  void sendsNothingOnceItMayNot() {
    Bulk bulk =
        new Bulk(
            cluster,
            () -> {
              throw new IndexException("another writes");
            });
    bulk.add("passages", List.of(document("a")));

    assertThatThrownBy(bulk::flush).hasMessage("another writes");
    assertThat(node.bodies()).isEmpty();
  }

  @Test
  void sendsByItselfWhatWouldBeTooMuchAtOnce() {
    node.always(answer(item("a", 201)));
    Bulk bulk = new Bulk(cluster, () -> {});

    for (int i = 0; i < 3; i++) {
      bulk.add("passages", List.of(new Written("a", Map.of("article", new byte[4 << 20]))));
    }

    assertThat(node.bodies()).hasSize(3);
  }
}
