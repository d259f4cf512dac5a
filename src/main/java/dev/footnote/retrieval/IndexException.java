package dev.footnote.retrieval;

/** The index cannot be used. The message is one line for a person: what is wrong, what to do. */
public class IndexException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public IndexException(String message, Throwable cause) {
    super(message, cause);
  }

  public IndexException(String message) {
    super(message);
  }
}
