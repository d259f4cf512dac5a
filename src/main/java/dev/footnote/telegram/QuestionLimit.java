package dev.footnote.telegram;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.resilience4j.ratelimiter.RateLimiter;
import io.github.resilience4j.ratelimiter.RateLimiterConfig;
import java.time.Duration;

/** How often each person may do something in a period. Thread-safe. */
final class QuestionLimit {

  private static final int MAX_PEOPLE = 10_000;

  private final int times;
  private final RateLimiterConfig config;
  private final Cache<Long, RateLimiter> limiters;

  /**
   * @param times how often in each period; 0 for any number
   * @param period the length of a period; a person's first one starts with the first use
   */
  QuestionLimit(int times, Duration period) {
    this.times = times;
    this.config =
        RateLimiterConfig.custom()
            .limitForPeriod(Math.max(1, times))
            .limitRefreshPeriod(period)
            .timeoutDuration(Duration.ZERO)
            .build();
    this.limiters = Caffeine.newBuilder().maximumSize(MAX_PEOPLE).expireAfterAccess(period).build();
  }

  /** Counts one use and returns true, or returns false if the person has none left. */
  boolean tryUse(long person) {
    return times == 0
        || limiters.get(person, id -> RateLimiter.of("person", config)).acquirePermission();
  }
}
