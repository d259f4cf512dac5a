package dev.footnote.telegram;

import dev.footnote.telegram.Incoming.Question;
import dev.footnote.telegram.api.ApiFailure;
import dev.footnote.telegram.api.MessageSender;
import dev.footnote.telegram.message.Origin;
import dev.footnote.telegram.message.Page;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Decides which messages the bot accepts, and tells people why it does not. Thread-safe. */
final class Admission {

  /** What a person is told who may not ask. */
  static final String UNLISTED = "I am sorry, I only answer people and groups on my owner's list.";

  private static final Logger log = LoggerFactory.getLogger(Admission.class);
  private static final int MAX_PER_CHAT = 100;
  private static final int MAX_TOTAL = 2_000;

  private final Access access;
  private final ChatQueues queues;
  private final MessageSender sender;
  private final int questionsPerMinute;
  private final QuestionLimit questions;
  private final QuestionLimit busyNotices = new QuestionLimit(1, Duration.ofMinutes(1));
  private final QuestionLimit unlistedNotices = new QuestionLimit(1, Duration.ofDays(1));

  /**
   * @param questionsPerMinute how many questions a person may ask; 0 for any number
   */
  Admission(Access access, ChatQueues queues, MessageSender sender, int questionsPerMinute) {
    this.access = access;
    this.queues = queues;
    this.sender = sender;
    this.questionsPerMinute = questionsPerMinute;
    this.questions = new QuestionLimit(questionsPerMinute, Duration.ofMinutes(1));
  }

  /**
   * Whether the message is accepted.
   *
   * @param notices receives the task that tells the person why not, unless they were told recently
   */
  boolean admits(Incoming incoming, List<Runnable> notices) {
    Origin origin = incoming.origin();
    Optional<String> objection = objection(incoming);
    if (objection.isPresent()) {
      QuestionLimit limit = access.admits(origin) ? busyNotices : unlistedNotices;
      if (limit.tryUse(origin.person())) {
        notices.add(() -> tell(origin, objection.get()));
      }
    }
    return objection.isEmpty();
  }

  /** What to tell a person whose message is not accepted; empty, and counted, if it is. */
  Optional<String> objection(Incoming incoming) {
    Origin origin = incoming.origin();
    if (!access.admits(origin)) {
      return Optional.of(UNLISTED);
    }
    if (queues.waiting(origin.chat()) >= MAX_PER_CHAT || queues.waiting() >= MAX_TOTAL) {
      return Optional.of("Too many questions are waiting. Please ask this one again later.");
    }
    if (incoming instanceof Question && !questions.tryUse(origin.person())) {
      return Optional.of(
          "I take at most %d %s a minute from each person. Please ask this one again in a minute."
              .formatted(questionsPerMinute, questionsPerMinute == 1 ? "question" : "questions"));
    }
    return Optional.empty();
  }

  private void tell(Origin origin, String notice) {
    queues.submit(
        origin.chat(),
        () -> {
          try {
            sender.send(origin, Page.of(notice), sent -> {});
          } catch (ApiFailure e) {
            log.info("chat {}: {}", origin.chat(), e.getMessage());
          }
        });
  }
}
