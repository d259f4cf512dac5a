package dev.footnote.evaluation;

/** A file that cannot be read as it must be; the message says where, what, and what to do. */
public final class BenchmarkException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public BenchmarkException(String message) {
    super(message);
  }
}
