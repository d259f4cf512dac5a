package dev.footnote.app;

/** How output is written. */
enum Format {
  /** For a person. */
  TEXT,
  /** One JSON object. */
  JSON,
  /** JSON objects, one a line. */
  JSONL
}
