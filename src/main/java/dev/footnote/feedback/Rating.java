package dev.footnote.feedback;

/** How a person rates an answer. */
public enum Rating {
  UP,
  DOWN
}
