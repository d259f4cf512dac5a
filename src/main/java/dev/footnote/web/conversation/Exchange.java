package dev.footnote.web.conversation;

import dev.footnote.answer.Reply;
import dev.footnote.feedback.Rating;
import java.util.Optional;

/**
 * A question and what was said to it.
 *
 * @param conversation the id of the conversation that it is part of
 * @param number its number there, from 1
 * @param question as it was asked
 * @param reply empty while it is being answered
 * @param rating what the visitor thinks of the answer; empty if they did not say
 */
public record Exchange(
    String conversation,
    int number,
    String question,
    Optional<Reply> reply,
    Optional<Rating> rating) {

  /** One that is being answered. */
  Exchange(String conversation, int number, String question) {
    this(conversation, number, question, Optional.empty(), Optional.empty());
  }

  Exchange answered(Reply said) {
    return new Exchange(conversation, number, question, Optional.of(said), rating);
  }

  Exchange rated(Rating given) {
    return new Exchange(conversation, number, question, reply, Optional.of(given));
  }
}
