package dev.footnote.answer.generated;

/** A prompt file cannot be used. The message names the file and line, and says what to do. */
public final class InvalidPromptException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  InvalidPromptException(String message) {
    super(message);
  }
}
