package dev.footnote.console;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says what went wrong, in one line for a person. */
public final class Problem {

  /** The logger of unexpected errors, which are told on no screen. */
  public static final String UNEXPECTED = "footnote.unexpected";

  private static final Logger LOG = LoggerFactory.getLogger(UNEXPECTED);

  private Problem() {}

  /** The failure's own words; where it has none, what kind it is. Never a stack trace. */
  public static String of(Throwable failure) {
    String message = failure.getMessage();
    return message == null || message.isBlank()
        ? "something went wrong (" + failure.getClass().getSimpleName() + ")"
        : Screen.safe(message).strip();
  }

  /** The same of a failure that nobody expected: the log keeps its stack trace. */
  public static String unexpected(Throwable failure) {
    LOG.error("unexpected", failure);
    return of(failure);
  }
}
