package dev.footnote.telegram;

import java.util.List;

/**
 * What one message says.
 *
 * @param text its words, at most {@link #LIMIT} units
 * @param buttons rows of buttons under it
 */
record Page(TelegramHtml text, List<List<Button>> buttons) {

  /** The most UTF-16 units Telegram takes in a message, counted after parsing. */
  static final int LIMIT = 4096;

  Page {
    buttons = buttons.stream().map(List::copyOf).toList();
    if (text.length() > LIMIT) {
      throw new IllegalArgumentException(
          "a message must have at most " + LIMIT + " units but has " + text.length());
    }
  }

  static Page of(TelegramHtml text) {
    return new Page(text, List.of());
  }

  /** The page that says {@code words}. */
  static Page of(String words) {
    return of(TelegramHtml.of(words));
  }

  /** Differs where the content differs, in this process and the next. */
  int fingerprint() {
    return (text.html() + buttons).hashCode();
  }

  /**
   * A button.
   *
   * @param label what it shows
   * @param data what the bot is told when it is pressed, at most 64 bytes
   */
  record Button(String label, String data) {}
}
