package dev.footnote.web.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.footnote.web.http.HttpProblem;
import java.net.InetAddress;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RateLimitTest {

  @Test
  void onceTooOftenIsRefusedAndSaysForHowLong() {
    RateLimit limit = new RateLimit(3, Duration.ofHours(1));
    for (int i = 0; i < 3; i++) {
      limit.use("ann");
    }

    assertThatThrownBy(() -> limit.use("ann"))
        .isInstanceOfSatisfying(
            HttpProblem.class,
            problem -> {
              assertThat(problem.status()).isEqualTo(429);
              assertThat(problem.headers()).containsEntry("Retry-After", "3600");
            })
        .hasMessage("That was too often. Try again in 60 minutes.");
    assertThatCode(() -> limit.use("bob")).doesNotThrowAnyException();
  }

  @Test
  void looksCountAsNoUse() {
    RateLimit limit = new RateLimit(1, Duration.ofHours(1));
    for (int i = 0; i < 10; i++) {
      limit.check("ann");
    }

    limit.use("ann");

    assertThatThrownBy(() -> limit.check("ann")).isInstanceOf(HttpProblem.class);
  }

  @Test
  void thereAreNewUsesInTheNextPeriod() {
    RateLimit limit = new RateLimit(1, Duration.ofMillis(1));
    int used = 0;
    while (used < 3) {
      try {
        limit.use("ann");
        used++;
      } catch (HttpProblem e) {
        Thread.onSpinWait();
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "203.0.113.7, 203.0.113.7, true",
    "203.0.113.7, 203.0.113.8, false",
    "2001:db8:1:2::1, 2001:db8:1:2:ffff::9, true",
    "2001:db8:1:2::1, 2001:db8:1:3::1, false"
  })
  void aPersonMayHaveAWholeNetworkOfIpV6(String one, String other, boolean same) {
    assertThat(
            RateLimit.of(InetAddress.ofLiteral(one))
                .equals(RateLimit.of(InetAddress.ofLiteral(other))))
        .isEqualTo(same);
  }
}
