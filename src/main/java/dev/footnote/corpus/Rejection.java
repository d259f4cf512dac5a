package dev.footnote.corpus;

/**
 * A file or folder that cannot be used. One bad file never stops the others.
 *
 * @param path which one
 * @param reason what is wrong and what to do, in one line
 */
public record Rejection(String path, String reason) implements FileReading {

  /** The line a person reads. */
  @Override
  public String toString() {
    return path + ": " + reason;
  }
}
