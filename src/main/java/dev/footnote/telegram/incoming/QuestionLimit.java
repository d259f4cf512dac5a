package dev.footnote.telegram.incoming;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** How often each person may do something in a period. Thread-safe. */
public final class QuestionLimit {

  private static final int MAX_PEOPLE = 10_000;

  private final int times;
  private final Cache<Long, AtomicInteger> uses;

  /**
   * @param times how often in each period; 0 for any number
   * @param period the length of a period; each of a person's starts with the first use in it
   */
  public QuestionLimit(int times, Duration period) {
    this.times = times;
    this.uses = Caffeine.newBuilder().maximumSize(MAX_PEOPLE).expireAfterWrite(period).build();
  }

  /** Counts one use and returns true, or returns false if the person has none left. */
  public boolean tryUse(long person) {
    return use(person) == 0;
  }

  /** Counts one use; returns how many uses of this period are too many by now, 0 for none. */
  public int use(long person) {
    return times == 0
        ? 0
        : Math.max(0, uses.get(person, id -> new AtomicInteger()).incrementAndGet() - times);
  }
}
