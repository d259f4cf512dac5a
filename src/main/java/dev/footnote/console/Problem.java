package dev.footnote.console;

/** Says what went wrong, in one line for a person. */
public final class Problem {

  private Problem() {}

  /** The failure's own words; where it has none, what kind it is. Never a stack trace. */
  public static String of(Throwable failure) {
    String message = failure.getMessage();
    return message == null || message.isBlank()
        ? "something went wrong (" + failure.getClass().getSimpleName() + ")"
        : Screen.safe(message).strip();
  }
}
