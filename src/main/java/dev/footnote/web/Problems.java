package dev.footnote.web;

/** What a person is told where something is not to be had. */
final class Problems {

  static final String OUT_OF_REACH =
      "I cannot reach my articles just now. Please try again in a few minutes.";

  static final String UNEXPECTED = "Something went wrong, and the log says what. Please try again.";

  private Problems() {}
}
