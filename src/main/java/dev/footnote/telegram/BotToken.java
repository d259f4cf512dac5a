package dev.footnote.telegram;

import java.util.regex.Pattern;

/** The bot's secret. It never prints itself. */
public final class BotToken {

  private static final Pattern SHAPE = Pattern.compile("[0-9]+:[A-Za-z0-9_-]{8,}");

  private final String value;

  /**
   * @param value the token as BotFather gives it
   * @throws IllegalArgumentException if it has not the shape of a token; the message does not hold
   *     it
   */
  public BotToken(String value) {
    if (!SHAPE.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "the Telegram token must look like 123456789:AAE… (BotFather's /token shows it), but has "
              + value.length()
              + " other characters");
    }
    this.value = value;
  }

  /** The secret itself, for the address of a request and nothing else. */
  String reveal() {
    return value;
  }

  /** {@code text} without the token. */
  String redact(String text) {
    return text.replace(value, "[REDACTED]");
  }

  @Override
  public String toString() {
    return "[REDACTED]";
  }
}
