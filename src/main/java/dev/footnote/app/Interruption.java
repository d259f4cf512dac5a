package dev.footnote.app;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jline.utils.Signals;
import org.jspecify.annotations.Nullable;

/**
 * Hears Ctrl-C, and what else asks a process to end, while articles are read: what is done can then
 * be kept. Who insists, by a second one, ends the process at once. Thread-safe.
 */
final class Interruption implements AutoCloseable {

  /** The signals and their numbers, the same on all systems that have them. */
  private static final Map<String, Integer> SIGNALS = Map.of("INT", 2, "TERM", 15);

  /** A process that a signal ended has this exit code and the signal's number. */
  private static final int BY_SIGNAL = 128;

  private final Map<String, @Nullable Object> before = new LinkedHashMap<>();
  private volatile int exitCode;

  /** Begins to listen. */
  Interruption() {
    SIGNALS.forEach(
        (signal, number) -> before.put(signal, Signals.register(signal, () -> hear(number))));
  }

  private void hear(int signal) {
    if (isHeard()) {
      Runtime.getRuntime().halt(BY_SIGNAL + signal);
    }
    exitCode = BY_SIGNAL + signal;
  }

  /** Whether the process is to end. */
  boolean isHeard() {
    return exitCode != 0;
  }

  /** Ends the command, if the process is to end. */
  void endIfHeard(int passages) {
    if (isHeard()) {
      throw new InterruptedByUser(exitCode, passages);
    }
  }

  /** Lets signals do again what they did before. */
  @Override
  public void close() {
    before.forEach(
        (signal, handler) -> {
          if (handler != null) {
            Signals.unregister(signal, handler);
          }
        });
  }

  /** The command was asked to end before it was done. */
  static final class InterruptedByUser extends RuntimeException {

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

    int exitCode() {
      return exitCode;
    }
  }
}
