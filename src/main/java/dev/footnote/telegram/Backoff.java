package dev.footnote.telegram;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** How long to wait after failures: half a second, doubling up to eight seconds, with jitter. */
final class Backoff {

  private static final Duration FIRST = Duration.ofMillis(500);
  private static final Duration LONGEST = Duration.ofSeconds(8);

  private Backoff() {}

  /**
   * @param failures how many calls have failed before this one did, from 0
   */
  static Duration after(int failures) {
    long whole = Math.min(LONGEST.toMillis(), FIRST.toMillis() << Math.min(failures, 10));
    return Duration.ofMillis(ThreadLocalRandom.current().nextLong(whole / 2, whole + 1));
  }
}
