package dev.footnote.retrieval.opensearch;

import static org.opensearch.client.opensearch._types.OpType.Create;

import dev.footnote.retrieval.opensearch.connection.Cluster;
import dev.footnote.retrieval.opensearch.connection.Refused;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.opensearch.client.opensearch.core.GetResponse;
import org.opensearch.client.opensearch.core.IndexRequest;

/**
 * Documents that one of several processes changes at a time: a change is refused if another came
 * between (optimistic concurrency by sequence number, as OpenSearch's index API has it). Reading
 * one sees the last change at once, without a refresh. Thread-safe.
 */
record States(Cluster cluster) {

  private static final int CONFLICT = 409;
  private static final int NOT_FOUND = 404;

  /**
   * A document as it was read.
   *
   * @param sequence with {@code term}, tells it from what it was before and after
   */
  record Stored<T>(T value, long sequence, long term) {}

  /** A document, if there is one. */
  <T> Optional<Stored<T>> read(String id, Class<T> type) {
    try {
      GetResponse<T> found =
          cluster.search(client -> client.get(get -> get.index(IndexNames.STATE).id(id), type));
      return found.found() && found.source() != null
          ? Optional.of(
              new Stored<>(
                  found.source(),
                  Objects.requireNonNull(found.seqNo()),
                  Objects.requireNonNull(found.primaryTerm())))
          : Optional.empty();
    } catch (Refused e) {
      if (e.status() == NOT_FOUND) { // the index itself
        return Optional.empty();
      }
      throw e;
    }
  }

  /** Writes a document that is not there yet; false if it is. */
  <T> boolean create(String id, T value) {
    return write(id, value, index -> index.opType(Create));
  }

  /** Writes a document in place of what was read; false if another came between. */
  <T> boolean replace(String id, Stored<?> read, T value) {
    return write(id, value, index -> index.ifSeqNo(read.sequence()).ifPrimaryTerm(read.term()));
  }

  /**
   * What is refused may be what was written when the answer was lost, and sent again.
   *
   * @param condition under which it is written
   */
  private <T> boolean write(String id, T value, UnaryOperator<IndexRequest.Builder<T>> condition) {
    IndexRequest.Builder<T> document =
        new IndexRequest.Builder<T>().index(IndexNames.STATE).id(id).document(value);
    IndexRequest<T> request = condition.apply(document).build();
    try {
      cluster.write(client -> client.index(request));
      return true;
    } catch (Refused e) {
      if (e.status() != CONFLICT) {
        throw e;
      }
      return read(id, value.getClass()).filter(now -> now.value().equals(value)).isPresent();
    }
  }

  /** Removes a document, if it is there. */
  void remove(String id) {
    try {
      cluster.write(client -> client.delete(delete -> delete.index(IndexNames.STATE).id(id)));
    } catch (Refused e) {
      if (e.status() != NOT_FOUND) {
        throw e;
      }
    }
  }
}
