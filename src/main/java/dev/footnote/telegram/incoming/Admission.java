package dev.footnote.telegram.incoming;

import dev.footnote.telegram.api.ApiFailure;
import dev.footnote.telegram.api.MessageSender;
import dev.footnote.telegram.incoming.Incoming.Question;
import dev.footnote.telegram.message.Origin;
import dev.footnote.telegram.message.Page;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Decides which messages the bot accepts, and tells people why it does not. Thread-safe. */
public final class Admission {

  /** What a person is told who may not ask. */
  public static final String UNLISTED =
      "I am sorry, I only answer people and groups on my owner's list.";

  private static final Logger log = LoggerFactory.getLogger(Admission.class);
  private static final int MAX_PER_CHAT = 100;
  private static final int MAX_TOTAL = 2_000;

  private final Access access;
  private final ChatQueues queues;
  private final MessageSender sender;
  private final LimitNotices limitNotices;
  private final QuestionLimit questions;
  private final QuestionLimit busyNotices = new QuestionLimit(1, Duration.ofMinutes(1));
  private final QuestionLimit unlistedNotices = new QuestionLimit(1, Duration.ofDays(1));

  /**
   * @param questionsPerMinute how many questions a person may ask; 0 for any number
   */
  public Admission(Access access, ChatQueues queues, MessageSender sender, int questionsPerMinute) {
    this.access = access;
    this.queues = queues;
    this.sender = sender;
    this.limitNotices = new LimitNotices(questionsPerMinute, queues, sender);
    this.questions = new QuestionLimit(questionsPerMinute, Duration.ofMinutes(1));
  }

  /**
   * Whether the message is accepted.
   *
   * @param notices receives the task that tells the person why not, unless they were told recently
   */
  public boolean admits(Incoming incoming, List<Runnable> notices) {
    Origin origin = incoming.origin();
    Optional<String> objection = place(origin);
    if (objection.isPresent()) {
      QuestionLimit limit = access.admits(origin) ? busyNotices : unlistedNotices;
      if (limit.tryUse(origin.person())) {
        notices.add(() -> tell(origin, objection.get()));
      }
      return false;
    }
    int over = over(incoming);
    if (over > 0) {
      notices.add(() -> limitNotices.tell(origin, over));
    }
    return over == 0;
  }

  /** What to tell a person whose message is not accepted; empty, and counted, if it is. */
  public Optional<String> objection(Incoming incoming) {
    return place(incoming.origin())
        .or(
            () ->
                Optional.of(over(incoming))
                    .filter(over -> over > 0)
                    .map(over -> limitNotices.text(1)));
  }

  private Optional<String> place(Origin origin) {
    if (!access.admits(origin)) {
      return Optional.of(UNLISTED);
    }
    return queues.waiting(origin.chat()) >= MAX_PER_CHAT || queues.waiting() >= MAX_TOTAL
        ? Optional.of("Too many questions are waiting. Please ask this one again later.")
        : Optional.empty();
  }

  /** How many questions of this minute are too many by now, with this one. */
  private int over(Incoming incoming) {
    return incoming instanceof Question ? questions.use(incoming.origin().person()) : 0;
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
