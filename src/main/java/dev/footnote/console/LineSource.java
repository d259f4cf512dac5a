package dev.footnote.console;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/** Where a person's lines come from. */
public interface LineSource {

  /**
   * Waits for the next line.
   *
   * @return the line without its end, or nothing when there will be no more
   */
  Optional<String> next();

  /**
   * Does something that a person may break off.
   *
   * @param task ends early, with any exception, when its thread is interrupted
   * @return whether it came to its end
   */
  default boolean finishes(Runnable task) {
    task.run();
    return true;
  }

  /**
   * Whether a person wants to see what a screen did not hold; a file is written whole.
   *
   * @param left how many lines there are still to see
   */
  default boolean wantsMore(int left) {
    return true;
  }

  /**
   * Shows lines above the one that a person is typing. Thread-safe.
   *
   * @return whether one is being typed; else nothing is shown
   */
  default boolean showsAbove(List<String> lines) {
    return false;
  }

  /** Lines of a file or a pipe. */
  static LineSource of(BufferedReader reader) {
    return () -> {
      try {
        return Optional.ofNullable(reader.readLine());
      } catch (IOException e) {
        throw new UncheckedIOException("the input cannot be read", e);
      }
    };
  }
}
