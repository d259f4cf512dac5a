package dev.footnote.config;

/**
 * A password or token. It prints as {@code [REDACTED]}, so that it can stand in a record that is
 * logged.
 */
public final class Secret {

  private final String value;

  public Secret(String value) {
    this.value = value;
  }

  /** The secret itself, for the one place that sends it. */
  public String reveal() {
    return value;
  }

  @Override
  public String toString() {
    return "[REDACTED]";
  }
}
