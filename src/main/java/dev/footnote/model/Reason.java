package dev.footnote.model;

/** Why something failed, in words for a person. */
final class Reason {

  private Reason() {}

  /** The first line of the first cause that says something. */
  static String of(Throwable problem) {
    Throwable cause = problem;
    while (cause.getMessage() == null && cause.getCause() != null) {
      cause = cause.getCause();
    }
    String message = cause.getMessage();
    return message == null ? "it failed" : message.lines().findFirst().orElse("it failed");
  }
}
