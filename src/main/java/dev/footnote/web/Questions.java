package dev.footnote.web;

import dev.footnote.answer.Answer.GroundedAnswer;
import dev.footnote.answer.Assistant;
import dev.footnote.answer.Conversation;
import dev.footnote.answer.Reply;
import dev.footnote.answer.Statement;
import dev.footnote.feedback.Feedback;
import dev.footnote.feedback.UnansweredQuestion;
import dev.footnote.web.access.Visitor;
import dev.footnote.web.conversation.Conversations;
import dev.footnote.web.conversation.Dialogue;
import dev.footnote.web.conversation.Exchange;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks in the conversations of visitors, and keeps for the owner what is not answered. Thread-safe.
 */
final class Questions {

  private static final Logger log = LoggerFactory.getLogger(Questions.class);

  /** So many questions are answered at a time: each holds all that was found for it. */
  private static final int AT_ONCE = 16;

  private final Assistant assistant;
  private final Conversations conversations;
  private final Feedback feedback;
  private final Semaphore answering = new Semaphore(AT_ONCE, true);

  Questions(Assistant assistant, Conversations conversations, Feedback feedback) {
    this.assistant = assistant;
    this.conversations = conversations;
    this.feedback = feedback;
  }

  /** Told how an exchange goes on. Must not throw. */
  interface Listener {

    /** It hears nothing. */
    Listener NONE = new Listener() {};

    /** The question is taken, and will be answered. */
    default void begun(Exchange exchange) {}

    /** A sentence is verified. */
    default void said(Exchange exchange, Statement statement) {}
  }

  /**
   * Asks a question.
   *
   * @param conversation an id; one that this visitor has no conversation of begins another
   * @return the exchange with its reply
   */
  Exchange ask(Visitor visitor, String conversation, String question, Listener listener) {
    Dialogue dialogue =
        conversations
            .find(visitor.id(), conversation)
            .orElseGet(() -> conversations.start(visitor.id()));
    Exchange exchange =
        dialogue.ask(question, listener::begun, (asked, sofar) -> answer(asked, sofar, listener));
    exchange.reply().ifPresent(reply -> note(reply, exchange, visitor));
    return exchange;
  }

  private Reply answer(Exchange asked, Conversation sofar, Listener listener) {
    answering.acquireUninterruptibly();
    try {
      return assistant.ask(sofar, asked.question(), statement -> listener.said(asked, statement));
    } finally {
      answering.release();
    }
  }

  /** Keeps a question that was not answered until somebody on the page gets an answer to it. */
  private void note(Reply reply, Exchange exchange, Visitor visitor) {
    try {
      Optional<UnansweredQuestion> unanswered =
          UnansweredQuestion.of(reply, Places.person(visitor), Places.of(exchange));
      if (unanswered.isPresent()) {
        feedback.add(unanswered.get());
      } else if (reply.answer() instanceof GroundedAnswer) {
        feedback.settle(
            earlier ->
                Places.isOurs(earlier.place()) && earlier.question().equals(reply.standalone()));
      }
    } catch (IOException e) {
      log.error("a question that was not answered could not be kept", e);
    }
  }
}
