package dev.footnote.answer;

import java.util.function.Supplier;

/**
 * Stands around the questions that people ask, and sees what becomes of them, whichever front end
 * they come from. Implementations are thread-safe, and never fail on their own account.
 */
@FunctionalInterface
public interface QuestionObserver {

  /** Sees nothing. */
  QuestionObserver NONE = (conversation, line, answering) -> answering.get();

  /**
   * Has a question answered on this thread.
   *
   * @param line as it was asked
   * @param answering answers it
   * @return what that returns; what it throws is thrown on
   */
  Reply observe(Conversation conversation, String line, Supplier<Reply> answering);

  /** Both of them, {@code inner} nearer to the answering. */
  default QuestionObserver around(QuestionObserver inner) {
    return (conversation, line, answering) ->
        observe(conversation, line, () -> inner.observe(conversation, line, answering));
  }
}
