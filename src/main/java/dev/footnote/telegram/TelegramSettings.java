package dev.footnote.telegram;

import dev.footnote.telegram.api.BotToken;
import dev.footnote.telegram.incoming.Access;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;

/**
 * The bot's settings.
 *
 * @param api where it is reached
 * @param access who may ask
 * @param questionsPerMinute how many questions a person may ask in a minute; 0 for any number
 * @param readsAll whether it answers every message in a group, not only those addressed to it
 * @param folder where it keeps its state
 * @param keep how long it keeps questions, answers and ratings there
 */
public record TelegramSettings(
    Api api, Access access, int questionsPerMinute, boolean readsAll, Path folder, Duration keep) {

  /**
   * @throws IllegalArgumentException if {@code questionsPerMinute} is negative
   */
  public TelegramSettings {
    if (questionsPerMinute < 0) {
      throw new IllegalArgumentException(
          "telegram.rate-limit must not be negative but was " + questionsPerMinute);
    }
  }

  /**
   * The Bot API.
   *
   * @param token the bot's
   * @param server its address
   * @param newest whether to use what only the newest servers and apps can do
   */
  public record Api(BotToken token, URI server, boolean newest) {}
}
