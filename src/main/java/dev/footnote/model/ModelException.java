package dev.footnote.model;

import org.jspecify.annotations.Nullable;

/**
 * A model cannot be used. The message is one line for a person: which model, what is wrong, what to
 * do; it holds no secret.
 */
public final class ModelException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  ModelException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
