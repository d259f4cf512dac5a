package dev.footnote.telegram.incoming;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class QuestionLimitTest {

  private static final Duration LONG = Duration.ofDays(1);

  @Test
  void aPersonMayAskAsOftenAsTheLimitSaysAndNoMore() {
    QuestionLimit limit = new QuestionLimit(2, LONG);
    assertThat(limit.tryUse(1)).isTrue();
    assertThat(limit.tryUse(1)).isTrue();
    assertThat(limit.tryUse(1)).isFalse();
    assertThat(limit.tryUse(1)).isFalse();
  }

  @Test
  void countsWhatIsTooMuch() {
    QuestionLimit limit = new QuestionLimit(1, LONG);
    assertThat(limit.use(1)).isEqualTo(0);
    assertThat(limit.use(1)).isEqualTo(1);
    assertThat(limit.use(1)).isEqualTo(2);
  }

  @Test
  @Timeout(20)
  void aPersonMayAskAgainInTheNextPeriod() throws InterruptedException {
    QuestionLimit limit = new QuestionLimit(1, Duration.ofMillis(50));
    assertThat(limit.tryUse(1)).isTrue();
    while (!limit.tryUse(1)) {
      Thread.sleep(10);
    }
  }

  @Test
  void eachPersonHasALimitOfTheirOwn() {
    QuestionLimit limit = new QuestionLimit(1, LONG);
    assertThat(limit.tryUse(1)).isTrue();
    assertThat(limit.tryUse(2)).isTrue();
    assertThat(limit.tryUse(1)).isFalse();
  }

  @Test
  void zeroMeansAnyNumber() {
    QuestionLimit limit = new QuestionLimit(0, LONG);
    for (int i = 0; i < 1_000; i++) {
      assertThat(limit.tryUse(1)).isTrue();
    }
  }
}
