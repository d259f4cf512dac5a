package dev.footnote.telegram;

import dev.footnote.corpus.Passage;
import dev.footnote.telegram.Feedback.Opinion;
import dev.footnote.telegram.History.Answered;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.AnswerCallbackQuery;
import org.telegram.telegrambots.meta.api.objects.CallbackQuery;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/**
 * Deals with presses on the buttons under answers and passages. Thread-safe, as long as one chat's
 * presses come one after the other.
 */
final class CallbackQueries {

  private static final Logger log = LoggerFactory.getLogger(CallbackQueries.class);

  private static final Duration LIMIT = Duration.ofSeconds(10);
  private static final int MEMORY = 5_000;
  private static final String CHANGED =
      "This paragraph has changed since, or its article is gone. Ask again to see it as it is now.";

  private final BotApi api;
  private final MessageSender courier;
  private final Library library;
  private final History history;
  private final Feedback feedback;
  private final InstantSource clock;
  private final Map<Place, Integer> shown =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Place, Integer> eldest) {
          return size() > MEMORY;
        }
      };

  CallbackQueries(
      BotApi api,
      MessageSender courier,
      Library library,
      History history,
      Feedback feedback,
      InstantSource clock) {
    this.api = api;
    this.courier = courier;
    this.library = library;
    this.history = history;
    this.feedback = feedback;
    this.clock = clock;
  }

  /**
   * Does what the button promises.
   *
   * @param fresh whether Telegram still waits for the press to be answered
   */
  void handle(CallbackQuery press, boolean fresh) throws InterruptedException {
    String data = press.getData() == null ? "" : press.getData();
    Optional<Rating> thumb = Rating.parse(data);
    Optional<PassageLink> link = PassageLink.parse(data);
    if (thumb.isPresent()) {
      acknowledge(press, fresh, keep(press, thumb.get()));
    } else if (link.isPresent()) {
      show(press, fresh, link.get());
    } else {
      acknowledge(press, fresh, "This button is from another time.");
    }
  }

  /** Answers a press that there is no time for. */
  void decline(CallbackQuery press, boolean fresh) {
    acknowledge(press, fresh, "One moment, please: I am still busy with the buttons before.");
  }

  private void show(CallbackQuery press, boolean fresh, PassageLink link)
      throws InterruptedException {
    Passage passage = link.in(library.articles());
    acknowledge(press, fresh, passage == null ? CHANGED : "");
    if (passage == null) {
      return;
    }
    Page page = PassagePage.of(passage, link.quote());
    Place place = new Place(press.getMessage().getChatId(), press.getMessage().getMessageId());
    try {
      if (link.action() == PassageLink.OPEN) {
        courier.send(origin(press), page, sent -> {});
      } else if (remember(place, page.fingerprint())) {
        courier.edit(place.chat(), place.message(), page);
      }
    } catch (Undeliverable e) {
      log.info("chat {}: {}", place.chat(), e.getMessage());
    }
  }

  /** Notes what a message shows now; says whether that is something else than before. */
  private boolean remember(Place place, int content) {
    synchronized (shown) {
      Integer before = shown.put(place, content);
      return before == null || before != content;
    }
  }

  private String keep(CallbackQuery press, Rating thumb) {
    long chat = press.getMessage().getChatId();
    int message = press.getMessage().getMessageId();
    Optional<Answered> about = history.answerIn(chat, message);
    if (about.isEmpty()) {
      return "This answer is too long ago to be rated.";
    }
    try {
      feedback.add(
          new Opinion(clock.instant(), press.getFrom().getId(), chat, message, thumb, about.get()));
      return "Thank you, noted.";
    } catch (IOException e) {
      log.error("an opinion could not be kept: {}", e.toString());
      return "This could not be noted. Please try again later.";
    }
  }

  private static Origin origin(CallbackQuery press) {
    Integer topic =
        press.getMessage() instanceof Message message && message.isTopicMessage()
            ? message.getMessageThreadId()
            : null;
    return new Origin(
        press.getMessage().getChatId(),
        topic,
        press.getFrom().getId(),
        press.getMessage().getMessageId());
  }

  private void acknowledge(CallbackQuery press, boolean fresh, String words) {
    if (!fresh) {
      return;
    }
    try {
      api.call(
          AnswerCallbackQuery.builder()
              .callbackQueryId(press.getId())
              .text(words)
              .showAlert(words.length() > 60)
              .build(),
          LIMIT);
    } catch (ApiFailure e) {
      log.debug("a press was not acknowledged: {}", e.getMessage());
    }
  }

  private record Place(long chat, int message) {}
}
