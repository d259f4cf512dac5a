package dev.footnote.telegram.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class SendLimiterTest {

  private static final long CHAT = 5;

  private final AtomicLong now = new AtomicLong(-7);
  private final SendLimiter limiter = new SendLimiter(now::get);

  @Test
  void aChatIsIdleAgainSomeTimeAfterAMessage() throws InterruptedException {
    limiter.awaitChat(CHAT);
    assertThat(limiter.tryChat(CHAT)).isFalse();
    pass(Duration.ofSeconds(4));
    assertThat(limiter.tryChat(CHAT)).isTrue();
  }

  @Test
  void aPauseLastsAsLongAsItWasSetForAndConcernsOneChat() {
    limiter.pause(CHAT, Duration.ofSeconds(30));
    pass(Duration.ofSeconds(29));
    assertThat(limiter.tryChat(CHAT)).isFalse();
    assertThat(limiter.tryChat(CHAT + 1)).isTrue();
    pass(Duration.ofSeconds(2));
    assertThat(limiter.tryChat(CHAT)).isTrue();
  }

  private void pass(Duration time) {
    now.addAndGet(time.toNanos());
  }
}
