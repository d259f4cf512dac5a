package dev.footnote.answer;

import java.util.List;

/**
 * One sentence of an answer.
 *
 * @param text the sentence as it is said, without footnote marks
 * @param citations what supports it; empty only for a sentence that says itself that nothing does
 */
public record Statement(String text, List<Citation> citations) {

  /** Ends a sentence that is shown although no article holds it. */
  private static final String UNSUPPORTED = "(no article says this)";

  public Statement {
    citations = List.copyOf(citations);
    if (citations.isEmpty() && !text.endsWith(UNSUPPORTED)) {
      throw new IllegalArgumentException("a statement must have a citation: " + text);
    }
  }

  /** The sentence with the remark that no article holds it, and no footnote. */
  static Statement unsupported(String text) {
    return new Statement(text + " " + UNSUPPORTED, List.of());
  }
}
