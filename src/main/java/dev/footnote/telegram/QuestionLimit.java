package dev.footnote.telegram;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;

/** How often each person may do something within a time. Thread-safe. */
final class QuestionLimit {

  private static final int PEOPLE = 10_000;

  private final int times;
  private final Duration within;
  private final InstantSource clock;
  private final Map<Long, Deque<Instant>> used =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Deque<Instant>> eldest) {
          return size() > PEOPLE;
        }
      };

  /**
   * @param times how often within the time; 0 for any number
   * @param within the time
   */
  QuestionLimit(int times, Duration within, InstantSource clock) {
    this.times = times;
    this.within = within;
    this.clock = clock;
  }

  /** Uses the allowance once; says whether there was any left. */
  synchronized boolean use(long person) {
    if (times == 0) {
      return true;
    }
    Instant now = clock.instant();
    Deque<Instant> uses = used.computeIfAbsent(person, p -> new ArrayDeque<>());
    while (!uses.isEmpty() && !uses.peekFirst().isAfter(now.minus(within))) {
      uses.removeFirst();
    }
    if (uses.size() >= times) {
      return false;
    }
    uses.addLast(now);
    return true;
  }
}
