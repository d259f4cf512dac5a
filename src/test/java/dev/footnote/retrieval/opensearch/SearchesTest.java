package dev.footnote.retrieval.opensearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.footnote.retrieval.IndexException;
import dev.footnote.retrieval.opensearch.connection.Cluster;
import dev.footnote.retrieval.opensearch.connection.FakeNode;
import dev.footnote.retrieval.opensearch.connection.FakeNode.Answer;
import dev.footnote.retrieval.opensearch.connection.OpenSearchAccess;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opensearch.client.opensearch.core.SearchRequest;
import org.opensearch.client.opensearch.core.msearch.RequestItem;

class SearchesTest {

  private static final String RESULT =
      """
      {"took": 1, "timed_out": %s, "_shards": %s, "hits": {"hits": []}, "status": 200}""";
  private static final String ALL =
      "{\"total\": 3, \"successful\": 3, \"skipped\": 0, \"failed\": 0}";

  private final FakeNode node = FakeNode.start();
  private final Cluster cluster =
      new Cluster(new OpenSearchAccess(List.of(node.url()), Optional.empty(), Optional.empty()));
  private final Searches searches = new Searches(cluster);

  @AfterEach
  void close() {
    cluster.close();
    node.close();
  }

  private static Answer json(String body) {
    return new Answer(200, "application/json", body);
  }

  private static RequestItem search() {
    return RequestItem.of(item -> item.header(h -> h.index("passages")).body(b -> b.size(1)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"total\": 3, \"successful\": 2, \"skipped\": 0, \"failed\": 1}",
        "{\"total\": 3, \"successful\": 2, \"skipped\": 0, \"failed\": 0}"
      })
  void whatLacksAShardIsNoAnswer(String shards) {
    node.always(json(RESULT.formatted(false, shards)));
    assertThatThrownBy(() -> searches.one(new SearchRequest.Builder().index("a"), Void.class))
        .isInstanceOf(IndexException.class)
        .hasMessageContaining("2 of 3 shards");

    String whole = RESULT.formatted(false, ALL);
    String part = RESULT.formatted(false, shards);
    node.always(json("{\"took\": 1, \"responses\": [%s, %s]}".formatted(whole, part)));
    assertThatThrownBy(() -> searches.several(List.of(search(), search()), Void.class))
        .isInstanceOf(IndexException.class)
        .hasMessageContaining("2 of 3 shards");
  }

  @Test
  void whatRanOutOfTimeIsNoAnswer() {
    node.always(json(RESULT.formatted(true, ALL)));

    assertThatThrownBy(() -> searches.one(new SearchRequest.Builder().index("a"), Void.class))
        .isInstanceOf(IndexException.class);
  }

  @Test
  void oneOfSeveralThatFailsFailsAll() {
    node.always(
        json(
            """
            {"took": 1, "responses": [%s, {"error": {"type": "some_exception",
              "reason": "missing shards"}, "status": 503}]}"""
                .formatted(RESULT.formatted(false, ALL))));

    assertThatThrownBy(() -> searches.several(List.of(search(), search()), Void.class))
        .isInstanceOf(IndexException.class)
        .hasMessageContaining("missing shards");
  }

  @Test
  void anIndexThatIsThereNoMoreMeansThatTheSnapshotIsOld() {
    node.always(
        json(
            """
            {"took": 1, "responses": [{"error": {"type": "index_not_found_exception",
              "reason": "no such index [a]"}, "status": 404}]}"""));

    assertThatThrownBy(() -> searches.several(List.of(search()), Void.class))
        .isInstanceOf(StaleSnapshotException.class);
  }

  @Test
  void nothingIsNotAskedFor() {
    assertThat(searches.several(List.of(), Void.class)).isEmpty();
    assertThat(node.bodies()).isEmpty();
  }
}
