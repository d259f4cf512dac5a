package dev.footnote.corpus.format.office;

import java.io.IOException;

/** A file cannot be read; the message says why and what to do, to follow the file's name. */
public final class OfficeException extends IOException {

  private static final long serialVersionUID = 1;

  OfficeException(String message) {
    super(message);
  }

  @Override
  public String getMessage() {
    return String.valueOf(super.getMessage());
  }
}
