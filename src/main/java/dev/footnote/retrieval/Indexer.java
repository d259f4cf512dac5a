package dev.footnote.retrieval;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Brings an index up to date. What has not changed is neither read nor embedded; a passage whose
 * words are known keeps its vector, wherever it stands. Finished work is committed now and then, so
 * that a process that is killed leaves a usable index and its successor goes on from there.
 */
public final class Indexer {

  private final PassageIndex index;
  private final @Nullable Embedder embedder;

  /**
   * @param embedder gives the passages vectors; with null they are found by keyword alone
   */
  public Indexer(PassageIndex index, @Nullable Embedder embedder) {
    this.index = index;
    this.embedder = embedder;
  }

  /** Like {@link #update(List, IndexUpdate.Progress)}, untold. */
  public IndexUpdate update(List<Source> sources) {
    return update(sources, IndexUpdate.Progress.UNTOLD);
  }

  /**
   * Makes the index hold the articles of {@code sources} and no others. Where another process is
   * updating it, the index is left to that one, and the notes say so.
   *
   * @throws IndexException if the index cannot be written
   */
  public IndexUpdate update(List<Source> sources, IndexUpdate.Progress progress) {
    return update(sources, progress, () -> false);
  }

  /**
   * The same, if need be in part: then what is gone may still be there, and another update goes on.
   *
   * @param enough whether to end with what is done, at least one file; asked between two files
   */
  public IndexUpdate update(
      List<Source> sources, IndexUpdate.Progress progress, BooleanSupplier enough) {
    UpdateRun run = new UpdateRun(index, embedder, progress, enough);
    index.damage().ifPresent(run::note);
    if (!run.isNeeded(sources) && !dimensionDiffers()) {
      return run.report();
    }
    Optional<? extends PassageWriter<?>> writing = index.writer();
    if (writing.isEmpty()) {
      run.note(IndexUpdate.LEFT_TO_ANOTHER);
      return run.report();
    }
    try (PassageWriter<?> writer = writing.get()) { // another may have done it all meanwhile
      if (dimensionDiffers()) {
        run.note("The embedding model gives other vectors than before; embedding all anew.");
        writer.clear();
      }
      if (run.isNeeded(sources)) {
        run.apply(writer);
      }
    }
    return run.report();
  }

  /** Whether the index holds the articles of {@code sources} and no others. */
  public boolean isUpToDate(List<Source> sources) {
    return !new UpdateRun(index, embedder, IndexUpdate.Progress.UNTOLD, () -> false)
        .isNeeded(sources);
  }

  private boolean dimensionDiffers() {
    OptionalInt dimension = index.dimension();
    return embedder != null
        && dimension.isPresent()
        && dimension.getAsInt() != embedder.dimension();
  }
}
