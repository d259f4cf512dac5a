package dev.footnote.telegram;

import dev.footnote.answer.Reply;
import dev.footnote.feedback.Feedback;
import dev.footnote.feedback.UnansweredQuestion;
import dev.footnote.telegram.message.Origin;
import dev.footnote.telegram.message.Sent;
import dev.footnote.telegram.storage.History;
import dev.footnote.telegram.storage.History.Answered;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What was answered, and what the owner should know of it. Thread-safe.
 *
 * @param history the last answers with their messages
 * @param feedback what could not be answered
 */
record AnswerLog(History history, Feedback feedback) {

  private static final Logger log = LoggerFactory.getLogger(AnswerLog.class);

  /**
   * Adds an answer.
   *
   * @param sent its messages
   * @param again whether the question may have been refused before
   */
  void add(Origin origin, List<Sent> sent, Reply reply, boolean again) {
    try {
      Optional<UnansweredQuestion> unanswered =
          UnansweredQuestion.of(reply, origin.personKey(), origin.place());
      if (unanswered.isPresent()) {
        feedback.add(unanswered.get());
      } else if (again) {
        feedback.settle(question -> question.place().equals(origin.place()));
      }
    } catch (IOException e) {
      log.error("a question that was not answered could not be kept", e);
    }
    history.add(Answered.now(origin, sent, reply));
  }

  /**
   * Deletes a person's questions with their answers, and ratings.
   *
   * @throws IOException if a file cannot be rewritten
   */
  void forget(Origin origin) throws IOException {
    history.forget(origin.person());
    feedback.forget(origin.personKey());
  }
}
