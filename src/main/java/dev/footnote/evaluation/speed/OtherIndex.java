package dev.footnote.evaluation.speed;

import dev.footnote.retrieval.Embedder;
import dev.footnote.retrieval.PassageIndex;
import java.nio.file.Path;
import java.util.function.LongSupplier;

/**
 * An index of another engine than the embedded one, as of a cluster.
 *
 * @param index closed by who opened it
 * @param bytes how many it takes on disk, one copy of it
 * @param remover removes all that is kept of it; then it can only be closed
 */
public record OtherIndex(PassageIndex index, LongSupplier bytes, Runnable remover) {

  /** Opens it. */
  @FunctionalInterface
  public interface Opener {
    /**
     * The index of a folder of articles, which is made if there is none.
     *
     * @throws dev.footnote.retrieval.IndexException if it cannot be had
     */
    OtherIndex open(Path articles, Embedder embedder);
  }
}
