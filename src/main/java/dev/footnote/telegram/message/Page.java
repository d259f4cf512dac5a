package dev.footnote.telegram.message;

import java.util.List;

/**
 * The content of one message.
 *
 * @param text the formatted text, at most {@link #LIMIT} UTF-16 units without its markup
 * @param buttons the rows of buttons under it; may be empty
 */
public record Page(TelegramHtml text, List<List<Button>> buttons) {

  /** The most UTF-16 units Telegram accepts in a message, counted without the markup. */
  static final int LIMIT = 4096;

  /**
   * @throws IllegalArgumentException if {@code text} is longer than {@link #LIMIT}
   */
  public Page {
    buttons = buttons.stream().map(List::copyOf).toList();
    if (text.length() > LIMIT) {
      throw new IllegalArgumentException(
          "a message must have at most " + LIMIT + " units but has " + text.length());
    }
  }

  /** A page of plain text, without buttons. */
  public static Page of(String text) {
    return new Page(TelegramHtml.of(text), List.of());
  }

  /** A hash of the content; it stays the same after a restart. */
  public int fingerprint() {
    return (text.html() + buttons).hashCode();
  }

  /**
   * A button under a message.
   *
   * @param label the text on it
   * @param data what the bot receives when it is pressed, at most 64 bytes in UTF-8; or, of a
   *     button that copies, what is copied, at most 256 characters
   * @param copies whether it copies, which only the newest apps can
   */
  public record Button(String label, String data, boolean copies) {

    public Button(String label, String data) {
      this(label, data, false);
    }
  }
}
