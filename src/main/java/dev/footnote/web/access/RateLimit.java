package dev.footnote.web.access;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dev.footnote.web.http.HttpProblem;
import io.github.resilience4j.ratelimiter.RateLimiter;
import io.github.resilience4j.ratelimiter.RateLimiterConfig;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;

/** How often somebody may do something in a period. Thread-safe. */
public final class RateLimit {

  private static final int MAX_PEOPLE = 10_000;
  private static final int BYTES_OF_A_NETWORK = 8;

  private final Duration period;
  private final LoadingCache<String, RateLimiter> limiters;

  /**
   * @param times how often in each period, at least 1
   * @param period its length
   */
  public RateLimit(int times, Duration period) {
    this.period = period;
    RateLimiterConfig config =
        RateLimiterConfig.custom()
            .limitForPeriod(times)
            .limitRefreshPeriod(period)
            .timeoutDuration(Duration.ZERO)
            .build();
    this.limiters =
        Caffeine.newBuilder()
            .maximumSize(MAX_PEOPLE)
            .expireAfterAccess(period)
            .build(who -> RateLimiter.of(who, config));
  }

  /**
   * Counts one use.
   *
   * @throws HttpProblem if there was none left in this period
   */
  public void use(String who) {
    if (!limiters.get(who).acquirePermission()) {
      throw exhausted();
    }
  }

  /**
   * Counts none yet.
   *
   * @throws HttpProblem if there is none left in this period
   */
  void check(String who) {
    if (limiters.get(who).getMetrics().getAvailablePermissions() <= 0) {
      throw exhausted();
    }
  }

  /** One that is likely the same person: of IPv6 each has a whole network (RFC 6177). */
  public static String of(InetAddress address) {
    return address instanceof Inet6Address
        ? HexFormat.of().formatHex(Arrays.copyOf(address.getAddress(), BYTES_OF_A_NETWORK))
        : address.getHostAddress();
  }

  private HttpProblem exhausted() {
    long seconds = period.toSeconds();
    return new HttpProblem(
        429,
        "That was too often. Try again in %s."
            .formatted(seconds <= 60 ? "a minute" : seconds / 60 + " minutes"),
        Map.of("Retry-After", String.valueOf(seconds)));
  }
}
