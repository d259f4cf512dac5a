package dev.footnote.app;

/** The person asked for what cannot be done. The message says what would be right. */
final class UsageException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  UsageException(String message) {
    super(message);
  }
}
