package dev.footnote.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class BotTokenTest {

  private final BotToken token = new BotToken("123456789:AAEsecret-secret");

  @Test
  void doesNotPrintItself() {
    assertThat(token).hasToString("[REDACTED]");
  }

  @Test
  void takesItselfOutOfOtherWords() {
    assertThat(token.redact("http://x/bot123456789:AAEsecret-secret/getMe"))
        .isEqualTo("http://x/bot[REDACTED]/getMe");
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
