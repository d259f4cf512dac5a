package dev.footnote.app.process;

/** The person asked for what cannot be done. The message says what would be right. */
public final class UsageException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** With a message for a person, in one line. */
  public UsageException(String message) {
    super(message);
  }
}
