package dev.footnote.reading;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.function.Function;

/**
 * Does pieces of work side by side, one a core, in the order in which they come. So of many people
 * who ask at once each waits for those before, and none for those behind; the JVM's common pool
 * starves some. Thread-safe.
 */
public final class Cores {

  /** Those that read. */
  static final Cores READING = new Cores("reading");

  private final Executor pool;

  /** Those of one kind of work, which names their threads, and waits for no other kind. */
  public Cores(String work) {
    pool =
        Executors.newFixedThreadPool(
            Runtime.getRuntime().availableProcessors(),
            Thread.ofPlatform().daemon().name(work + "-", 0).factory());
  }

  /**
   * Does the same with each of several things.
   *
   * @param work does not itself wait for these cores
   * @return what came of it, in the same order
   * @throws RuntimeException what {@code work} throws
   */
  public <T, R> List<R> each(List<T> all, Function<T, R> work) {
    List<CompletableFuture<R>> pieces =
        all.stream()
            .map(one -> CompletableFuture.supplyAsync(() -> work.apply(one), pool))
            .toList();
    try {
      return pieces.stream().map(CompletableFuture::join).toList();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException failure ? failure : e;
    }
  }
}
