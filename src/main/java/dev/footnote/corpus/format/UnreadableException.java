package dev.footnote.corpus.format;

import java.io.IOException;

/** A file cannot be read; the message says why and what to do, to follow the file's name. */
public final class UnreadableException extends IOException {

  private static final long serialVersionUID = 1;

  public UnreadableException(String message) {
    super(message);
  }

  public UnreadableException(String message, Throwable cause) {
    super(message, cause);
  }

  @Override
  public String getMessage() {
    return String.valueOf(super.getMessage());
  }
}
