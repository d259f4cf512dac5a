package dev.footnote.telegram;

import dev.footnote.telegram.api.BotToken;
import java.net.URI;
import java.nio.file.Path;

/**
 * The bot's settings.
 *
 * @param server the Bot API's address
 * @param access who may ask
 * @param questionsPerMinute how many questions a person may ask in a minute; 0 for any number
 * @param readsAll whether it answers every message in a group, not only those addressed to it
 * @param folder where it keeps its state
 */
public record TelegramSettings(
    BotToken token,
    URI server,
    Access access,
    int questionsPerMinute,
    boolean readsAll,
    Path folder) {

  /**
   * @throws IllegalArgumentException if {@code questionsPerMinute} is negative
   */
  public TelegramSettings {
    if (questionsPerMinute < 0) {
      throw new IllegalArgumentException(
          "telegram.rate-limit must not be negative but was " + questionsPerMinute);
    }
  }
}
