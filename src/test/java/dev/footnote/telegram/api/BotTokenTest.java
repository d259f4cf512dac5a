package dev.footnote.telegram.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.assertj.core.util.Throwables;
import org.junit.jupiter.api.Test;

class BotTokenTest {

  private final BotToken token = new BotToken("123456789:AAEsecret-secret");

  @Test
  void doesNotPrintItself() {
    assertThat(token).hasToString("[REDACTED]");
  }

  @Test
  void isRedactedInText() {
    assertThat(token.redact("http://x/bot123456789:AAEsecret-secret/getMe"))
        .isEqualTo("http://x/bot[REDACTED]/getMe");
  }

  @Test
  void isRedactedInAFailureAndItsCauses() {
    RuntimeException failure =
        new IllegalStateException(
            "wrong url: /bot123456789:AAEsecret-secret/getMe",
            new IOException("/bot123456789:AAEsecret-secret"));
    RuntimeException redacted = token.redact(failure);
    assertThat(redacted)
        .hasStackTraceContaining("IllegalStateException: wrong url: /bot[REDACTED]/getMe")
        .hasStackTraceContaining("IOException: /bot[REDACTED]");
    assertThat(redacted.getStackTrace()).isEqualTo(failure.getStackTrace());
    assertThat(Throwables.getStackTrace(redacted)).doesNotContain("AAEsecret");
  }

  @Test
  void aFailureThatDoesNotShowItStaysAsItIs() {
    RuntimeException failure = new IllegalStateException("a bug");
    assertThat(token.redact(failure)).isSameAs(failure);
  }

  @Test
  void refusesWhatCannotBeATokenWithoutRepeatingIt() {
    assertThatThrownBy(() -> new BotToken("AAEsecret-secret"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("BotFather")
        .message()
        .doesNotContain("secret");
  }
}
