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
   * @param data what the bot receives when it is pressed, at most 64 bytes in UTF-8; what is
   *     copied, at most 256 characters; or the address that is opened
   * @param effect what a press does
   */
  public record Button(String label, String data, Effect effect) {

    public Button(String label, String data) {
      this(label, data, Effect.TELLS_THE_BOT);
    }
  }

  /** What a press on a button does. */
  public enum Effect {
    TELLS_THE_BOT,
    /** Only the newest apps can. */
    COPIES,
    OPENS_AN_ADDRESS
  }
}
