package dev.footnote.answer;

import dev.footnote.language.conversation.FollowUp;

/** Makes a follow-up understandable without the conversation. Implementations are thread-safe. */
@FunctionalInterface
public interface QuestionRewriter {

  /**
   * What a message means after what was said before.
   *
   * @param conversation what was said before; not changed
   * @param message what is said now, not blank
   */
  FollowUp rewrite(Conversation conversation, String message);
}
