package dev.footnote.app;

import dev.footnote.console.ProgressBar;
import dev.footnote.retrieval.IndexUpdate;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/** Work that takes long: it is told how far it is, and what is done of it is kept. Thread-safe. */
final class LongWork {

  private final ProcessContext context;
  private final String name;
  private volatile @Nullable Interruption interruption;

  /**
   * @param name what it is, for a person
   */
  LongWork(ProcessContext context, String name) {
    this.context = context;
    this.name = name;
  }

  /** What is done. */
  @FunctionalInterface
  interface Work<E extends Exception> {
    void run() throws E;
  }

  /** Tells a person how far it is, and it to end where the process is asked to end. */
  IndexUpdate.Progress progress() {
    ProgressBar bar = new ProgressBar(context.err(), context.terminal().progress(), name);
    return (share, passages) -> {
      Interruption listening = interruption;
      boolean goesOn = listening == null || !listening.isHeard();
      if (goesOn) {
        bar.show(share, passages, "passages");
      } else {
        bar.end();
      }
      return goesOn;
    };
  }

  /**
   * Does it, and ends the command where the process is asked to end meanwhile; what is done is
   * kept. Where it runs on, signals do what they did before.
   *
   * @param done how many passages there are then
   * @throws Interruption.InterruptedByUser if it is
   */
  <E extends Exception> void interruptibly(Work<E> work, IntSupplier done) throws E {
    try (Interruption listening = new Interruption()) {
      interruption = listening;
      work.run();
      listening.endIfHeard(done.getAsInt());
    } finally {
      interruption = null;
    }
  }
}
