package dev.footnote.app.option;

import java.util.Locale;

/** How output is written. */
public enum Format {
  /** For a person. */
  TEXT,
  /** One JSON object. */
  JSON,
  /** JSON objects, one a line. */
  JSONL;

  /** As it is written on the command line. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
