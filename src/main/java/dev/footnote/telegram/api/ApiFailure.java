package dev.footnote.telegram.api;

import java.io.Serial;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A call to the Bot API that failed. The message never contains the token. */
public final class ApiFailure extends Exception {

  @Serial private static final long serialVersionUID = 1L;

  /** Why a call failed, by what can be done about it. */
  public enum Kind {
    /** Too many requests: the same call succeeds after {@link #retryDelay}. */
    THROTTLED,
    /** The token is not valid, or no longer. */
    UNAUTHORIZED,
    /** Another process receives this bot's updates. */
    CONFLICT,
    /** The same call would be refused again: the chat is gone, say, or the bot was blocked. */
    REFUSED,
    /** The network or the server failed; the call may or may not have taken effect. */
    UNAVAILABLE
  }

  private final Kind kind;
  private final Duration retryAfter;
  private final @Nullable Long migratedTo;

  ApiFailure(Kind kind, String message, Duration retryAfter, @Nullable Long migratedTo) {
    super(message);
    this.kind = kind;
    this.retryAfter = retryAfter;
    this.migratedTo = migratedTo;
  }

  ApiFailure(Kind kind, String message) {
    this(kind, message, Duration.ZERO, null);
  }

  public Kind kind() {
    return kind;
  }

  /** How long Telegram asks to wait; zero unless throttled. */
  Duration retryAfter() {
    return retryAfter;
  }

  /**
   * How long to wait before the next attempt: the back-off, or longer if Telegram asks for it.
   *
   * @param attempt how many attempts have failed in a row, from 1
   */
  public Duration retryDelay(int attempt) {
    Duration backoff = Duration.ofMillis(BotApi.BACKOFF.apply(attempt));
    return retryAfter.compareTo(backoff) > 0 ? retryAfter : backoff;
  }

  /** The id of the supergroup that the group has become, if that is why the call failed. */
  @Nullable Long migratedTo() {
    return migratedTo;
  }
}
