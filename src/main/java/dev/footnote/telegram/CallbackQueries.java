package dev.footnote.telegram;

import dev.footnote.telegram.Paragraphs.Opened;
import dev.footnote.telegram.api.ApiFailure;
import dev.footnote.telegram.api.BotApi;
import dev.footnote.telegram.incoming.Access;
import dev.footnote.telegram.incoming.Admission;
import dev.footnote.telegram.incoming.ChatQueues;
import dev.footnote.telegram.message.PassageLink;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.AnswerCallbackQuery;
import org.telegram.telegrambots.meta.api.objects.CallbackQuery;

/**
 * Handles callback queries: presses of the buttons under what the bot has sent. Each is answered,
 * or the person's client would show for a minute that it waits. Thread-safe.
 */
final class CallbackQueries {

  private static final Logger log = LoggerFactory.getLogger(CallbackQueries.class);
  private static final Duration LIMIT = Duration.ofSeconds(10);
  private static final int MAX_PER_CHAT = 5;
  private static final int MAX_TOAST = 60;

  private final BotApi api;
  private final Paragraphs paragraphs;
  private final Buttons buttons;
  private final Access access;
  private final ChatQueues queues;

  CallbackQueries(
      BotApi api, Paragraphs paragraphs, Buttons buttons, Access access, ChatQueues queues) {
    this.api = api;
    this.paragraphs = paragraphs;
    this.buttons = buttons;
    this.access = access;
    this.queues = queues;
  }

  /**
   * Queues a query. One from a person who may not ask is declined, and so is one too many of its
   * chat.
   *
   * @param fresh whether Telegram still waits for an answer to it
   */
  void receive(CallbackQuery query, boolean fresh) {
    Press press = Press.of(query, fresh);
    long chat = press.origin().chat();
    if (!access.admits(press.origin())) {
      Thread.startVirtualThread(() -> answer(press, Admission.UNLISTED));
    } else if (queues.waiting(chat) < MAX_PER_CHAT) {
      queues.submit(chat, () -> handle(press));
    } else {
      Thread.startVirtualThread(
          () -> answer(press, "One moment, please: I am still busy with other buttons."));
    }
  }

  private void handle(Press press) throws InterruptedException {
    try {
      Optional<Buttons.Pressed> pressed = buttons.press(press);
      Optional<PassageLink> link = PassageLink.parse(press.data());
      if (pressed.isPresent()) {
        answer(press, pressed.get().toast());
        pressed.get().then().run();
      } else if (link.isPresent()) {
        open(press, link.get());
      } else {
        answer(press, "This button no longer works.");
      }
    } catch (ApiFailure e) {
      log.info("chat {}: {}", press.origin().chat(), e.getMessage());
    } catch (RuntimeException e) {
      answer(press, "Something went wrong, and it was noted. Please try again later.");
      throw e;
    }
  }

  private void open(Press press, PassageLink link) throws ApiFailure, InterruptedException {
    switch (paragraphs.open(press.origin().chat(), link)) {
      case Opened.Lost(var reason) -> answer(press, reason);
      case Opened.Paragraph(var page) -> {
        // First what needs the query: a message for one person answers a press not yet answered.
        if (paragraphs.showAlone(press, link, page)) {
          answer(press, "");
        } else {
          answer(press, paragraphs.place(press, link));
          paragraphs.show(press, link, page);
        }
      }
    }
  }

  private void answer(Press press, String text) {
    if (!press.fresh()) {
      return;
    }
    try {
      api.call(
          AnswerCallbackQuery.builder()
              .callbackQueryId(press.query())
              .text(text)
              .showAlert(text.length() > MAX_TOAST)
              .build(),
          LIMIT);
    } catch (ApiFailure e) {
      log.debug("a callback query was not answered: {}", e.getMessage());
    }
  }
}
