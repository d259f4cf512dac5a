package dev.footnote.telegram;

import dev.footnote.telegram.message.AnswerPages;

/**
 * How answers are shown in each chat. A number's link leads to the private chat with the bot, so
 * that a group with articles of its own has none: they would not be found there, and must not be.
 *
 * @param bot the bot's name
 * @param collections what the chats are answered from
 */
record ChatPages(String bot, ChatCollections collections) {

  /** How answers are shown in a chat. */
  AnswerPages of(long chat) {
    boolean found = chat > 0 || collections.of(chat).equals(collections.common());
    return new AnswerPages(found ? bot : "");
  }
}
