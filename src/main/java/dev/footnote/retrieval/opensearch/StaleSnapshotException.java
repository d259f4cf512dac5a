package dev.footnote.retrieval.opensearch;

/** What a snapshot counts as there was cleared away meanwhile; a newer one is to be asked. */
final class StaleSnapshotException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  StaleSnapshotException() {
    super("the index was changed while it was read");
  }
}
