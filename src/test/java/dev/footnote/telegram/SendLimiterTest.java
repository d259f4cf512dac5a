package dev.footnote.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class SendLimiterTest {

  private static final long CHAT = 5;

  private final AtomicLong now = new AtomicLong(-7);
  private final SendLimiter pace = new SendLimiter(now::get);

  @Test
  void letsAChatSpeakThatWasSilent() throws InterruptedException {
    pace.await(CHAT);

    assertThat(pace.tryNow(CHAT)).isFalse();
    pass(Duration.ofSeconds(4));
    assertThat(pace.tryNow(CHAT)).isTrue();
  }

  @Test
  void keepsAChatSilentForAsLongAsItIsTold() {
    pace.pauseFor(CHAT, Duration.ofSeconds(30));
    pass(Duration.ofSeconds(29));

    assertThat(pace.tryNow(CHAT)).isFalse();
    assertThat(pace.tryNow(CHAT + 1)).isTrue();
    pass(Duration.ofSeconds(2));
    assertThat(pace.tryNow(CHAT)).isTrue();
  }

  private void pass(Duration time) {
    now.addAndGet(time.toNanos());
  }
}
