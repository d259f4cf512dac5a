package dev.footnote.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.footnote.telegram.Incoming.Question;
import dev.footnote.telegram.UpdateReader.Received;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.objects.CallbackQuery;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.api.objects.inlinequery.InlineQuery;

/**
 * Decides what is accepted, writes it to the inbox, and hands it to its chat's queue. One update
 * that cannot be read never stops the others. Used by one thread.
 */
final class Intake implements Poller.Receiver {

  private static final Logger log = LoggerFactory.getLogger(Intake.class);

  private static final int MOST_IN_A_CHAT = 100;
  private static final int MOST_IN_ALL = 2_000;
  private static final int MOST_PRESSES = 5;
  private static final int INLINE_FOR_ONE_QUESTION = 5;
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final UpdateReader reader;
  private final Access access;
  private final Inbox inbox;
  private final UpdateHandler desk;
  private final CallbackQueries presses;
  private final InlineQueries inlineQueries;
  private final MessageSender courier;
  private final ChatQueues queues;
  private final ChatQueues quick;
  private final QuestionLimit questions;
  private final QuestionLimit inline;
  private final QuestionLimit unlistedNotices;
  private final QuestionLimit busyNotices;
  private final int questionsPerMinute;

  /**
   * @param queues for what is in the inbox
   * @param quick for what Telegram waits for only some seconds
   * @param questionsPerMinute how many a person may ask; 0 for any number
   */
  Intake(
      UpdateReader reader,
      Access access,
      Inbox inbox,
      UpdateHandler desk,
      CallbackQueries presses,
      InlineQueries inlineQueries,
      MessageSender courier,
      ChatQueues queues,
      ChatQueues quick,
      int questionsPerMinute,
      InstantSource clock) {
    this.reader = reader;
    this.access = access;
    this.inbox = inbox;
    this.desk = desk;
    this.presses = presses;
    this.inlineQueries = inlineQueries;
    this.courier = courier;
    this.queues = queues;
    this.quick = quick;
    this.questionsPerMinute = questionsPerMinute;
    this.questions = new QuestionLimit(questionsPerMinute, MINUTE, clock);
    this.inline = new QuestionLimit(INLINE_FOR_ONE_QUESTION * questionsPerMinute, MINUTE, clock);
    this.unlistedNotices = new QuestionLimit(1, Access.TOLD_EVERY, clock);
    this.busyNotices = new QuestionLimit(1, MINUTE, clock);
  }

  /** Takes up what a process before this one has left undone. */
  void resume() {
    for (Inbox.Entry entry : inbox.waiting()) {
      try {
        reader
            .message(reader.parse(entry.update()))
            .ifPresent(received -> queue(received.incoming().origin().chat(), entry));
      } catch (JsonProcessingException e) {
        log.warn("{} can no longer be read and is left out", entry.key());
        inbox.finish(entry.key());
      }
    }
  }

  @Override
  public void receive(List<JsonNode> updates, boolean fresh) throws IOException {
    Map<String, Inbox.Entry> accepted = new LinkedHashMap<>();
    List<Runnable> next = new ArrayList<>();
    for (JsonNode json : updates) {
      try {
        Update update = reader.parse(json);
        if (update.hasCallbackQuery()) {
          press(update.getCallbackQuery(), fresh);
        } else if (update.hasInlineQuery()) {
          inline(update.getInlineQuery(), fresh);
        } else {
          Received received = reader.message(update).orElse(null);
          if (received != null
              && !inbox.knows(received.key())
              && !accepted.containsKey(received.key())
              && admits(received.incoming(), next)) {
            Inbox.Entry entry = new Inbox.Entry(received.key(), json, List.of());
            accepted.put(entry.key(), entry);
            next.add(() -> queue(received.incoming().origin().chat(), entry));
          }
        }
      } catch (JsonProcessingException | RuntimeException e) {
        log.warn(
            "update {} cannot be read and is left out ({})",
            json.path("update_id"),
            e.getClass().getSimpleName());
      }
    }
    inbox.accept(List.copyOf(accepted.values()));
    next.forEach(Runnable::run);
  }

  private void queue(long chat, Inbox.Entry entry) {
    queues.submit(chat, () -> desk.handle(entry));
  }

  /** Whether the message is taken in; if not, {@code next} may be to say why. */
  private boolean admits(Incoming incoming, List<Runnable> next) {
    Origin origin = incoming.origin();
    Optional<String> objection = objection(incoming);
    if (objection.isPresent()) {
      QuestionLimit notices = access.admits(origin) ? busyNotices : unlistedNotices;
      if (notices.use(origin.person())) {
        next.add(() -> tell(origin, objection.get()));
      }
    }
    return objection.isEmpty();
  }

  private Optional<String> objection(Incoming incoming) {
    Origin origin = incoming.origin();
    if (!access.admits(origin)) {
      return Optional.of(
          "I am sorry, I answer only the people and groups that my owner has listed.");
    }
    if (queues.waiting(origin.chat()) >= MOST_IN_A_CHAT || queues.waiting() >= MOST_IN_ALL) {
      return Optional.of(
          "I have more questions waiting than I can take. Please ask this one again in a while.");
    }
    if (incoming instanceof Question && !questions.use(origin.person())) {
      return Optional.of(
          "I take at most "
              + questionsPerMinute
              + " questions a minute from one person. Please ask this one again in a minute.");
    }
    return Optional.empty();
  }

  private void tell(Origin origin, String words) {
    queues.submit(
        origin.chat(),
        () -> {
          try {
            courier.send(origin, Page.of(words), sent -> {});
          } catch (Undeliverable e) {
            log.info("chat {}: {}", origin.chat(), e.getMessage());
          }
        });
  }

  private void press(CallbackQuery press, boolean fresh) {
    long chat = press.getMessage().getChatId();
    Origin origin =
        new Origin(chat, null, press.getFrom().getId(), press.getMessage().getMessageId());
    if (!access.admits(origin)) {
      return;
    }
    if (quick.waiting(chat) < MOST_PRESSES) {
      quick.submit(chat, () -> presses.handle(press, fresh));
    } else {
      Thread.startVirtualThread(() -> presses.decline(press, fresh));
    }
  }

  private void inline(InlineQuery query, boolean fresh) {
    long person = query.getFrom().getId();
    if (!fresh) {
      return;
    }
    if (access.admits(person) && inline.use(person)) {
      quick.submit(person, () -> inlineQueries.answer(query));
    } else {
      Thread.startVirtualThread(() -> inlineQueries.decline(query));
    }
  }
}
