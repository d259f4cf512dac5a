package dev.footnote.telegram;

import java.io.Serial;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A call to the Bot API that did not succeed. The message never holds the token. */
final class ApiFailure extends Exception {

  @Serial private static final long serialVersionUID = 1L;

  /** What may be done about a failure. */
  enum Kind {
    /** Too fast: the same call succeeds after {@link #retryAfter()}. */
    THROTTLED,
    /** The token is not (or no longer) valid. */
    UNAUTHORIZED,
    /** Somebody else receives this bot's updates. */
    CONFLICT,
    /** The same call will be refused again. */
    REFUSED,
    /** The network or the server failed; it may or may not have done what was asked. */
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

  Kind kind() {
    return kind;
  }

  /** How long Telegram asks to wait; zero unless throttled. */
  Duration retryAfter() {
    return retryAfter;
  }

  /** The supergroup that the group has become, where that is the reason. */
  @Nullable Long migratedTo() {
    return migratedTo;
  }
}
