package dev.footnote.console;

import dev.footnote.file.Reason;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says what went wrong, in one line for a person. */
public final class Problem {

  /** The logger of unexpected errors, which are told on no screen. */
  public static final String UNEXPECTED = "footnote.unexpected";

  private static final String NO_WORDS = "something went wrong that should not have";

  private static final Logger log = LoggerFactory.getLogger(UNEXPECTED);

  private Problem() {}

  /** The failure's own words, if they are for a person. Never a stack trace or a class's name. */
  public static String of(Throwable failure) {
    String reason = Screen.safe(Reason.of(failure)).strip();
    return reason.isEmpty() ? NO_WORDS : reason;
  }

  /** The same of a failure that nobody expected: the log keeps its stack trace. */
  public static String unexpected(Throwable failure) {
    log.error("unexpected", failure);
    String told = of(failure);
    return told.equals(NO_WORDS) ? told + "; footnote.log in the data folder tells more" : told;
  }
}
