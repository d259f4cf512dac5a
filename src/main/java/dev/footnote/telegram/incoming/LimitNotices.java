package dev.footnote.telegram.incoming;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.footnote.telegram.api.ApiFailure;
import dev.footnote.telegram.api.MessageSender;
import dev.footnote.telegram.message.Origin;
import dev.footnote.telegram.message.Page;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells people who ask too often, in one message a minute, which counts: it is edited with each
 * further question, so that none is left without a word and nobody is flooded. Thread-safe.
 */
final class LimitNotices {

  private static final Logger log = LoggerFactory.getLogger(LimitNotices.class);
  private static final int MAX_NOTICES = 10_000;

  private final int questionsPerMinute;
  private final ChatQueues queues;
  private final MessageSender sender;
  private final Cache<Recipient, Notice> notices =
      Caffeine.newBuilder()
          .maximumSize(MAX_NOTICES)
          .expireAfterWrite(Duration.ofMinutes(1))
          .build();

  /**
   * @param questionsPerMinute how many questions a person may ask
   */
  LimitNotices(int questionsPerMinute, ChatQueues queues, MessageSender sender) {
    this.questionsPerMinute = questionsPerMinute;
    this.queues = queues;
    this.sender = sender;
  }

  /**
   * What to tell a person.
   *
   * @param over how many questions of this minute are too many by now
   */
  String text(int over) {
    return "I take at most %d %s a minute from each person. Please ask %s again in a minute."
        .formatted(
            questionsPerMinute,
            questionsPerMinute == 1 ? "question" : "questions",
            over == 1 ? "this one" : "the last " + over);
  }

  /** Queues the message, or its edit if there is one of this minute. */
  void tell(Origin origin, int over) {
    Recipient recipient = new Recipient(origin.chat(), origin.person());
    if (over == 1) { // a new minute
      notices.invalidate(recipient);
    }
    Notice notice = notices.get(recipient, unknown -> new Notice());
    notice.over.set(over);
    if (notice.queued.compareAndSet(false, true)) {
      queues.submit(origin.chat(), () -> show(origin, notice));
    }
  }

  private void show(Origin origin, Notice notice) throws InterruptedException {
    notice.queued.set(false);
    Page page = Page.of(text(notice.over.get()));
    int message = notice.message.get();
    try {
      if (message == 0) {
        sender.send(origin, page, sent -> notice.message.set(sent.message()));
      } else {
        sender.edit(origin.chat(), message, page);
      }
    } catch (ApiFailure e) {
      log.info("chat {}: {}", origin.chat(), e.getMessage());
    }
  }

  private record Recipient(long chat, long person) {}

  /** A message that is sent or waits for it; its id is 0 until then. */
  private record Notice(AtomicInteger over, AtomicInteger message, AtomicBoolean queued) {
    Notice() {
      this(new AtomicInteger(), new AtomicInteger(), new AtomicBoolean());
    }
  }
}
