package dev.footnote.telegram;

import java.io.Serial;

/** Telegram refuses a message for good: the bot was blocked, or the chat is gone. */
final class Undeliverable extends Exception {

  @Serial private static final long serialVersionUID = 1L;

  Undeliverable(ApiFailure refusal) {
    super(refusal.getMessage());
  }
}
