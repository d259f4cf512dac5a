package dev.footnote.reading;

/**
 * A model that gives every token of a text a vector of its own, aware of the words around it.
 * Implementations are thread-safe.
 */
public interface TokenEncoder {

  /** The tokens of a question. */
  TokenVectors question(String text);

  /** The tokens of a passage; those beyond the model's window are left out. */
  TokenVectors passage(String text);
}
