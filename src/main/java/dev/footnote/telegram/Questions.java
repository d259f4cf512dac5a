package dev.footnote.telegram;

import dev.footnote.answer.Assistant;
import dev.footnote.answer.Conversation;
import dev.footnote.answer.Reply;
import dev.footnote.telegram.History.Answered;
import dev.footnote.telegram.Incoming.Question;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Has questions answered and delivers the answers. What was said before is remembered for each
 * person in each topic of each chat, and nowhere else. Thread-safe, as long as one chat's questions
 * come one after the other.
 */
final class Questions {

  private static final int CONVERSATIONS = 5_000;
  private static final long TYPING_AFTER_MS = 700;
  private static final long TYPING_EVERY_MS = 4_500;

  private final Assistant assistant;
  private final MessageSender courier;
  private final Delivery delivery;
  private final Inbox inbox;
  private final History history;
  private final Statistics statistics;
  private final ScheduledExecutorService timer;
  private final InstantSource clock;
  private final Map<Place, Conversation> conversations =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Place, Conversation> eldest) {
          return size() > CONVERSATIONS;
        }
      };

  Questions(
      Assistant assistant,
      MessageSender courier,
      Inbox inbox,
      History history,
      Statistics statistics,
      ScheduledExecutorService timer,
      InstantSource clock) {
    this.assistant = assistant;
    this.courier = courier;
    this.delivery = new Delivery(courier, inbox);
    this.inbox = inbox;
    this.history = history;
    this.statistics = statistics;
    this.timer = timer;
    this.clock = clock;
  }

  /**
   * Answers a question, and notes the answer.
   *
   * @param key the question's entry in the inbox
   * @param already the messages of its answer that are there: after a restart, or because the
   *     question was edited
   */
  void answer(String key, Question question, List<Sent> already)
      throws Undeliverable, InterruptedException {
    Origin origin = question.origin();
    LiveAnswer live = new LiveAnswer(courier, inbox, key, origin);
    Future<?> typing = startTyping(origin);
    Reply reply;
    try {
      reply =
          already.isEmpty()
              ? assistant.ask(conversation(origin), question.text(), live)
              : assistant.ask(conversation(origin), question.text());
    } finally {
      typing.cancel(false);
    }
    statistics.count(reply);
    List<Sent> there = already.isEmpty() ? live.shown() : already;
    List<Sent> sent = delivery.deliver(key, origin, AnswerPages.of(reply), there);
    history.add(Answered.of(clock.instant(), origin, sent, reply));
  }

  /** Forgets what was said before. */
  void startAnew(Origin origin) {
    conversation(origin).forget();
  }

  private Conversation conversation(Origin origin) {
    synchronized (conversations) {
      return conversations.computeIfAbsent(
          new Place(origin.chat(), origin.topic(), origin.person()), place -> new Conversation());
    }
  }

  private Future<?> startTyping(Origin origin) {
    return timer.scheduleAtFixedRate(
        () -> Thread.startVirtualThread(() -> courier.typing(origin)),
        TYPING_AFTER_MS,
        TYPING_EVERY_MS,
        TimeUnit.MILLISECONDS);
  }

  private record Place(long chat, @Nullable Integer topic, long person) {}
}
