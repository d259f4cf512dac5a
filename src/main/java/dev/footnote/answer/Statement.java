package dev.footnote.answer;

import java.util.List;

/**
 * One sentence of an answer.
 *
 * @param text the sentence as it is said, without footnote marks
 * @param citations what supports it; at least one
 */
public record Statement(String text, List<Citation> citations) {

  public Statement {
    citations = List.copyOf(citations);
    if (citations.isEmpty()) {
      throw new IllegalArgumentException("a statement must have a citation: " + text);
    }
  }
}
