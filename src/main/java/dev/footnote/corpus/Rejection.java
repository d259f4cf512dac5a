package dev.footnote.corpus;

/**
 * A file or folder that cannot be used.
 *
 * @param path the file's path relative to its corpus folder, or the folder's own
 * @param reason why, and what to do; one line that can stand behind the path and a colon
 * @param lasting whether it cannot be used as long as it does not change: a file that may not be
 *     opened now may be opened the next time
 */
public record Rejection(String path, String reason, boolean lasting) implements FileReading {

  /** A file that cannot be used as it is. */
  public Rejection(String path, String reason) {
    this(path, reason, true);
  }

  /** A file or folder that cannot be used now. */
  static Rejection forNow(String path, String reason) {
    return new Rejection(path, reason, false);
  }

  @Override
  public String toString() {
    return path + ": " + reason;
  }
}
