package dev.footnote.telegram.api;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The bot's secret token. It never prints itself. Immutable. */
public final class BotToken {

  private static final Pattern SHAPE = Pattern.compile("[0-9]+:[A-Za-z0-9_-]{8,}");

  private final String value;

  /**
   * @param value the token as BotFather gives it
   * @throws IllegalArgumentException if it does not have the shape of a token; the message does not
   *     contain it
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

  /** The number of the bot, which is no secret. */
  public String bot() {
    return value.substring(0, value.indexOf(':'));
  }

  /** The token itself, for the URL of a request and nothing else. */
  String reveal() {
    return value;
  }

  /** {@code text} with the token replaced. */
  String redact(String text) {
    return text.replace(value, "[REDACTED]");
  }

  /**
   * {@code failure} itself if its stack trace does not show the token; otherwise a copy of it and
   * its causes with the token replaced in their messages.
   */
  RuntimeException redact(RuntimeException failure) {
    return shows(failure) ? copy(failure) : failure;
  }

  /** The same for any other failure. */
  Throwable redact(Throwable failure) {
    return shows(failure) ? copy(failure) : failure;
  }

  private boolean shows(Throwable failure) {
    StringWriter trace = new StringWriter();
    failure.printStackTrace(new PrintWriter(trace));
    return trace.toString().contains(value);
  }

  private RuntimeException copy(Throwable failure) {
    @Nullable Throwable cause = failure.getCause();
    RuntimeException copy =
        new IllegalStateException(redact(failure.toString()), cause == null ? null : copy(cause));
    copy.setStackTrace(failure.getStackTrace());
    return copy;
  }

  @Override
  public String toString() {
    return "[REDACTED]";
  }
}
