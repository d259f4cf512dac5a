package dev.footnote.answer;

import java.time.Duration;
import java.util.function.Supplier;

/** Takes the time of a reply from its making on. Not thread-safe. */
final class Stopwatch {

  private final long start = System.nanoTime();
  private long retrieving;

  /** Counts what this takes as retrieval. */
  <T> T retrieving(Supplier<T> work) {
    long from = System.nanoTime();
    try {
      return work.get();
    } finally {
      retrieving += System.nanoTime() - from;
    }
  }

  Duration total() {
    return Duration.ofNanos(System.nanoTime() - start);
  }

  /** Whatever was not retrieval was answering. */
  Reply.Timing timing() {
    Duration total = total();
    Duration retrieve = Duration.ofNanos(retrieving);
    return new Reply.Timing(retrieve, total.minus(retrieve), total);
  }
}
