package dev.footnote.app.process;

import dev.footnote.console.ProgressBar;
import dev.footnote.retrieval.IndexUpdate;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntSupplier;
import org.jline.utils.Signals;

/**
 * Work that takes long: it is told how far it is, and what is done of it is kept when the process
 * is asked to end. One at a time is done interruptibly.
 */
public final class LongWork {

  /** What asks a process to end, Ctrl-C and others; the numbers are the same on all systems. */
  private static final Map<String, Integer> SIGNALS = Map.of("INT", 2, "TERM", 15);

  /** A process that a signal ended has this exit code and the signal's number. */
  private static final int BY_SIGNAL = 128;

  private final ProcessContext context;
  private final String name;

  /** With which what is being done is to end the process; 0 if it is not to. */
  private volatile AtomicInteger exitCode = new AtomicInteger();

  /**
   * @param name what it is, for a person
   */
  public LongWork(ProcessContext context, String name) {
    this.context = context;
    this.name = name;
  }

  /** What is done. */
  @FunctionalInterface
  public interface Work<E extends Exception> {
    void run() throws E;
  }

  /** Tells a person how far it is, and it to end where the process is asked to end. */
  public IndexUpdate.Progress progress() {
    ProgressBar bar = new ProgressBar(context.err(), context.showsProgress(), name);
    return (share, passages) -> {
      boolean goesOn = exitCode.get() == 0;
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
   * kept. Who insists, by a second Ctrl-C, ends the process at once. Where it runs on, signals do
   * what they did before.
   *
   * @param done how many passages there are then
   * @throws InterruptedByUser if it is
   */
  public <E extends Exception> void interruptibly(Work<E> work, IntSupplier done) throws E {
    AtomicInteger heard = new AtomicInteger();
    Map<String, Object> before = new HashMap<>();
    SIGNALS.forEach(
        (signal, number) ->
            before.computeIfAbsent(
                signal, _ -> Signals.register(signal, () -> hear(heard, BY_SIGNAL + number))));
    exitCode = heard;
    try {
      work.run();
    } finally {
      before.forEach(Signals::unregister);
      exitCode = new AtomicInteger();
    }
    if (heard.get() != 0) {
      throw new InterruptedByUser(heard.get(), done.getAsInt());
    }
  }

  private static void hear(AtomicInteger heard, int code) {
    if (!heard.compareAndSet(0, code)) {
      Runtime.getRuntime().halt(code);
    }
  }

  /** The command was asked to end before it was done. */
  public static final class InterruptedByUser extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int exitCode;

    private InterruptedByUser(int exitCode, int passages) {
      super(
          passages == 0
              ? "interrupted before anything was read; run it again to begin anew"
              : "interrupted; what is read is kept, %,d %s: run it again to go on from there"
                  .formatted(passages, passages == 1 ? "passage" : "passages"));
      this.exitCode = exitCode;
    }

    /** What the process ends with: 128 and the number of the signal. */
    public int exitCode() {
      return exitCode;
    }
  }
}
