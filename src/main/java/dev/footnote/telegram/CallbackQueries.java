package dev.footnote.telegram;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.footnote.corpus.Passage;
import dev.footnote.telegram.api.ApiFailure;
import dev.footnote.telegram.api.BotApi;
import dev.footnote.telegram.api.MessageSender;
import dev.footnote.telegram.message.Choice;
import dev.footnote.telegram.message.Example;
import dev.footnote.telegram.message.Origin;
import dev.footnote.telegram.message.Page;
import dev.footnote.telegram.message.PassageLink;
import dev.footnote.telegram.message.PassagePage;
import dev.footnote.telegram.message.Rating;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.AnswerCallbackQuery;
import org.telegram.telegrambots.meta.api.objects.CallbackQuery;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/** Handles callback queries: presses of the buttons under what the bot has sent. Thread-safe. */
final class CallbackQueries {

  private static final Logger log = LoggerFactory.getLogger(CallbackQueries.class);
  private static final Duration LIMIT = Duration.ofSeconds(10);
  private static final int MAX_PER_CHAT = 5;
  private static final int MAX_SHOWN = 5_000;
  private static final int MAX_TOAST = 60;
  private static final String CHANGED =
      "This paragraph has changed, or its article is gone. Ask again to see the current text.";

  private final BotApi api;
  private final MessageSender sender;
  private final Library library;
  private final Ratings ratings;
  private final Choices choices;
  private final Access access;
  private final ChatQueues queues;
  private final Cache<ShownIn, Integer> shown =
      Caffeine.newBuilder().maximumSize(MAX_SHOWN).build();

  CallbackQueries(
      BotApi api,
      MessageSender sender,
      Library library,
      Ratings ratings,
      Choices choices,
      Access access,
      ChatQueues queues) {
    this.api = api;
    this.sender = sender;
    this.library = library;
    this.ratings = ratings;
    this.choices = choices;
    this.access = access;
    this.queues = queues;
  }

  /**
   * Queues a query, or declines it if too many of its chat are waiting. One from a person who may
   * not ask is ignored.
   *
   * @param fresh whether Telegram still waits for an answer to it
   */
  void receive(CallbackQuery query, boolean fresh) {
    Origin origin = origin(query);
    if (!access.admits(origin)) {
      return;
    }
    if (queues.waiting(origin.chat()) < MAX_PER_CHAT) {
      queues.submit(origin.chat(), () -> handle(query, origin, fresh));
    } else {
      Thread.startVirtualThread(
          () -> answer(query, fresh, "One moment, please: I am still busy with other buttons."));
    }
  }

  private void handle(CallbackQuery query, Origin origin, boolean fresh)
      throws InterruptedException {
    String data = query.getData() == null ? "" : query.getData();
    Optional<Rating> rating = Rating.parse(data);
    Optional<Choice> choice = Choice.parse(data);
    Optional<Example> example = Example.pressed(query);
    Optional<PassageLink> link = PassageLink.parse(data);
    if (rating.isPresent()) {
      answer(query, fresh, ratings.rate(origin, rating.get()));
    } else if (choice.isPresent()) {
      answer(query, fresh, choices.take(origin, choice.get()));
    } else if (example.isPresent()) {
      answer(query, fresh, choices.take(origin, example.get()));
    } else if (link.isPresent()) {
      Passage passage = link.get().in(library.articles());
      answer(query, fresh, passage == null ? CHANGED : "");
      if (passage != null) {
        show(origin, link.get().action(), PassagePage.of(passage, link.get().quote()));
      }
    } else {
      answer(query, fresh, "This button no longer works.");
    }
  }

  private void show(Origin origin, char action, Page page) throws InterruptedException {
    try {
      if (action == PassageLink.OPEN) {
        sender.send(origin, page, sent -> {});
        return;
      }
      int content = page.fingerprint();
      Integer before = shown.asMap().put(new ShownIn(origin.chat(), origin.message()), content);
      if (before == null || before != content) {
        sender.edit(origin.chat(), origin.message(), page);
      }
    } catch (ApiFailure e) {
      log.info("chat {}: {}", origin.chat(), e.getMessage());
    }
  }

  /** The message that the button is under, and the person who pressed it. */
  private static Origin origin(CallbackQuery query) {
    Integer topic =
        query.getMessage() instanceof Message message && message.isTopicMessage()
            ? message.getMessageThreadId()
            : null;
    return new Origin(
        query.getMessage().getChatId(),
        topic,
        query.getFrom().getId(),
        query.getMessage().getMessageId());
  }

  private void answer(CallbackQuery query, boolean fresh, String text) {
    if (!fresh) {
      return;
    }
    try {
      api.call(
          AnswerCallbackQuery.builder()
              .callbackQueryId(query.getId())
              .text(text)
              .showAlert(text.length() > MAX_TOAST)
              .build(),
          LIMIT);
    } catch (ApiFailure e) {
      log.debug("a callback query was not answered: {}", e.getMessage());
    }
  }

  /** A message that shows passages. */
  private record ShownIn(long chat, int message) {}
}
