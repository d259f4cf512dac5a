package dev.footnote.telegram;

import java.net.URI;
import java.nio.file.Path;
import java.util.Set;

/**
 * What the bot is to know.
 *
 * @param token the bot's secret
 * @param server where the Bot API is
 * @param users the ids of people who may ask
 * @param chats the ids of chats in which everybody may ask; where both are empty, everybody may
 *     everywhere
 * @param administrators the ids of people who may manage the articles, and ask
 * @param questionsPerMinute how many questions a person may ask in a minute; 0 for any number
 * @param readsAll whether it answers every message in a group, and not only what is addressed to it
 * @param folder where it keeps its state
 */
public record TelegramSettings(
    BotToken token,
    URI server,
    Set<Long> users,
    Set<Long> chats,
    Set<Long> administrators,
    int questionsPerMinute,
    boolean readsAll,
    Path folder) {

  /**
   * @throws IllegalArgumentException if {@code questionsPerMinute} is negative
   */
  public TelegramSettings {
    users = Set.copyOf(users);
    chats = Set.copyOf(chats);
    administrators = Set.copyOf(administrators);
    if (questionsPerMinute < 0) {
      throw new IllegalArgumentException(
          "telegram.rate-limit must not be negative but was " + questionsPerMinute);
    }
  }
}
