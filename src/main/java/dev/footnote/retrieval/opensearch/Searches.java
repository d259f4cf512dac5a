package dev.footnote.retrieval.opensearch;

import static java.util.Objects.requireNonNull;

import dev.footnote.retrieval.IndexException;
import dev.footnote.retrieval.opensearch.connection.Cluster;
import java.util.ArrayList;
import java.util.List;
import org.opensearch.client.opensearch._types.ErrorResponse;
import org.opensearch.client.opensearch._types.SortOptions;
import org.opensearch.client.opensearch._types.SortOrder;
import org.opensearch.client.opensearch._types.aggregations.Aggregate;
import org.opensearch.client.opensearch._types.query_dsl.Query;
import org.opensearch.client.opensearch.core.CountResponse;
import org.opensearch.client.opensearch.core.MsearchResponse;
import org.opensearch.client.opensearch.core.SearchRequest;
import org.opensearch.client.opensearch.core.SearchResponse;
import org.opensearch.client.opensearch.core.msearch.MultiSearchResponseItem;
import org.opensearch.client.opensearch.core.msearch.RequestItem;

/**
 * Searches that are answered by all shards, or not at all: a result that lacks a shard's part is an
 * {@link IndexException}, and one of an index that is there no more a {@link
 * StaleSnapshotException}. Thread-safe.
 */
record Searches(Cluster cluster) {

  private static final int NOT_FOUND = 404;

  /** The result of a search. */
  <T> SearchResponse<T> one(SearchRequest.Builder search, Class<T> type) {
    SearchRequest request = search.build();
    return complete(cluster.search(client -> client.search(request, type)));
  }

  /** What a search aggregates under a name. */
  Aggregate aggregate(SearchRequest.Builder search, String name) {
    return requireNonNull(one(search, Void.class).aggregations().get(name), name);
  }

  /** The results of several searches, made in one call. */
  <T> List<SearchResponse<T>> several(List<RequestItem> searches, Class<T> type) {
    if (searches.isEmpty()) {
      return List.of();
    }
    MsearchResponse<T> answer =
        cluster.search(client -> client.msearch(request -> request.searches(searches), type));
    List<SearchResponse<T>> results = new ArrayList<>();
    for (MultiSearchResponseItem<T> item : answer.responses()) {
      if (item.isFailure()) {
        throw failed(item.failure());
      }
      results.add(complete(item.result()));
    }
    return results;
  }

  /** How many documents of an index a query finds. */
  int count(String index, Query query) {
    CountResponse answer =
        cluster.search(client -> client.count(count -> count.index(index).query(query)));
    Cluster.complete(answer.shards(), false);
    return Math.toIntExact(answer.count());
  }

  /** By a field, the least first. */
  static SortOptions ascending(String field) {
    return SortOptions.of(sort -> sort.field(f -> f.field(field).order(SortOrder.Asc)));
  }

  private static RuntimeException failed(ErrorResponse failure) {
    return failure.status() == NOT_FOUND
        ? new StaleSnapshotException()
        : new IndexException("the search cluster could not search: " + failure.error().reason());
  }

  private static <T> SearchResponse<T> complete(SearchResponse<T> response) {
    Cluster.complete(response.shards(), response.timedOut());
    return response;
  }
}
