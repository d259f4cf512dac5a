package dev.footnote.answer;

/** Makes a follow-up understandable without the conversation. Implementations are thread-safe. */
@FunctionalInterface
public interface QuestionRewriter {

  /**
   * The question as one who did not hear the conversation would have to be asked.
   *
   * @param conversation what was said before; not changed
   * @param question what is asked now, not blank
   * @return {@code question} itself where it needs nothing from the conversation
   */
  String standalone(Conversation conversation, String question);
}
