package dev.footnote.evaluation.speed;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Two that are measured in turns, so that what the machine does meanwhile meets both alike.
 *
 * @param ours what all of our turns took
 * @param peer what all of the peer's took
 */
record Turns(Latencies ours, Latencies peer) {

  /** A turn. */
  @FunctionalInterface
  interface Turn {
    /** What each run of this turn took. */
    List<Double> take() throws IOException, InterruptedException;
  }

  /** Measures {@code rounds} turns each: ours, the peer's, ours, the peer's … */
  static Turns of(int rounds, Turn ours, Turn peer) throws IOException, InterruptedException {
    List<Double> first = new ArrayList<>();
    List<Double> second = new ArrayList<>();
    for (int round = 0; round < rounds; round++) {
      first.addAll(ours.take());
      second.addAll(peer.take());
    }
    return new Turns(new Latencies(first), new Latencies(second));
  }

  /** Runs something once; seconds. */
  static double seconds(Runnable run) {
    long started = System.nanoTime();
    run.run();
    return (System.nanoTime() - started) / 1e9;
  }
}
