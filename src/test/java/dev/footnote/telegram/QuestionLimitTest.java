package dev.footnote.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class QuestionLimitTest {

  private Instant now = Instant.EPOCH;

  @Test
  void isUsedUpAndComesBack() {
    QuestionLimit allowance = new QuestionLimit(2, Duration.ofMinutes(1), () -> now);

    assertThat(allowance.use(1)).isTrue();
    assertThat(allowance.use(1)).isTrue();
    assertThat(allowance.use(1)).isFalse();
    now = now.plusSeconds(60);
    assertThat(allowance.use(1)).isTrue();
  }

  @Test
  void isEachPersonsOwn() {
    QuestionLimit allowance = new QuestionLimit(1, Duration.ofMinutes(1), () -> now);

    assertThat(allowance.use(1)).isTrue();
    assertThat(allowance.use(2)).isTrue();
    assertThat(allowance.use(1)).isFalse();
  }

  @Test
  void isEndlessAtZero() {
    QuestionLimit allowance = new QuestionLimit(0, Duration.ofMinutes(1), () -> now);

    for (int i = 0; i < 1_000; i++) {
      assertThat(allowance.use(1)).isTrue();
    }
  }
}
