package dev.footnote.evaluation;

import dev.footnote.corpus.Passage;
import java.util.List;

/**
 * A question whose answer is known.
 *
 * @param id names it within its file
 * @param kind what sort of question it is, for a person; {@code smalltalk} wants no retrieval
 * @param question what is asked
 * @param evidence what the right passages are known by; empty if the articles cannot answer it
 * @param answer what a right answer says
 */
public record GoldQuestion(
    String id, String kind, String question, List<Evidence> evidence, AnswerKey answer) {

  /** The {@link #kind} of a question that is only chat. */
  public static final String SMALL_TALK = "smalltalk";

  public GoldQuestion {
    evidence = List.copyOf(evidence);
  }

  /** Whether the articles hold the answer. */
  public boolean answerable() {
    return !evidence.isEmpty();
  }

  /** Whether it is a question about the articles' subject that they do not answer. */
  public boolean unanswerable() {
    return evidence.isEmpty() && !kind.equals(SMALL_TALK);
  }

  /** Whether {@code passage} holds one of the evidences. */
  public boolean rightPassage(Passage passage) {
    return evidence.stream().anyMatch(one -> one.heldBy(passage));
  }
}
