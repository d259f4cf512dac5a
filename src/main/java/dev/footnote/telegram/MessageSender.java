package dev.footnote.telegram;

import dev.footnote.telegram.Page.Button;
import java.io.Serializable;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.ActionType;
import org.telegram.telegrambots.meta.api.methods.ParseMode;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.api.methods.send.SendChatAction;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.DeleteMessage;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageText;
import org.telegram.telegrambots.meta.api.objects.LinkPreviewOptions;
import org.telegram.telegrambots.meta.api.objects.ReplyParameters;
import org.telegram.telegrambots.meta.api.objects.message.Message;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardRow;

/**
 * Delivers messages: within the limits, and again and again until Telegram has taken or refused
 * them. Thread-safe; a chat that must wait holds up no other.
 */
final class MessageSender {

  private static final Logger log = LoggerFactory.getLogger(MessageSender.class);

  private static final Duration HEAD_START = Duration.ofSeconds(1);
  private static final LinkPreviewOptions NO_PREVIEW =
      LinkPreviewOptions.builder().isDisabled(true).build();

  private final BotApi api;
  private final SendLimiter pace;
  private final ScheduledExecutorService timer;
  private final Semaphore sending = new Semaphore(1, true);

  MessageSender(BotApi api, SendLimiter pace, ScheduledExecutorService timer) {
    this.api = api;
    this.pace = pace;
    this.timer = timer;
  }

  /**
   * Sends a page as a reply, however long it takes.
   *
   * @param delivered told as soon as Telegram has it, before any other message leaves
   * @throws Undeliverable if Telegram refuses it
   */
  void send(Origin to, Page page, Consumer<Sent> delivered)
      throws Undeliverable, InterruptedException {
    insist(to.chat(), chat -> inTurn(() -> delivered.accept(sendOnce(chat, to, page))));
  }

  /** Sends a page as a reply if the chat has room for one now. */
  void sendIfIdle(Origin to, Page page, Consumer<Sent> delivered)
      throws ApiFailure, InterruptedException {
    if (pace.tryNow(to.chat())) {
      inTurn(() -> delivered.accept(sendOnce(to.chat(), to, page)));
    }
  }

  /**
   * Changes a message, however long it takes.
   *
   * @throws Undeliverable if Telegram refuses it
   */
  void edit(long chat, int message, Page page) throws Undeliverable, InterruptedException {
    insist(
        chat,
        id -> {
          pace.awaitAll();
          try {
            api.call(editing(id, message, page));
          } catch (ApiFailure e) {
            if (!isUnchanged(e)) {
              throw e;
            }
          }
        });
  }

  /** Changes a message if the chat has room for that now. */
  void editIfIdle(long chat, int message, Page page, Consumer<Sent> delivered)
      throws ApiFailure, InterruptedException {
    if (pace.tryNow(chat)) {
      pace.awaitAll();
      api.call(editing(chat, message, page));
      delivered.accept(new Sent(message, page.fingerprint()));
    }
  }

  /** Takes a message away. */
  void delete(long chat, int message) throws Undeliverable, InterruptedException {
    insist(chat, id -> api.call(DeleteMessage.builder().chatId(id).messageId(message).build()));
  }

  /** Shows that the bot is typing, for some seconds; no matter if it fails. */
  void typing(Origin to) {
    try {
      api.call(
          SendChatAction.builder()
              .chatId(to.chat())
              .messageThreadId(to.topic())
              .action(ActionType.TYPING.toString())
              .build(),
          Duration.ofSeconds(4));
    } catch (ApiFailure e) {
      log.debug("no typing shown: {}", e.getMessage());
    }
  }

  private Sent sendOnce(long chat, Origin to, Page page) throws ApiFailure {
    Message message =
        api.call(
            SendMessage.builder()
                .chatId(chat)
                .messageThreadId(to.topic())
                .replyParameters(
                    ReplyParameters.builder()
                        .messageId(to.message())
                        .allowSendingWithoutReply(true)
                        .build())
                .text(page.text().html())
                .parseMode(ParseMode.HTML)
                .linkPreviewOptions(NO_PREVIEW)
                .replyMarkup(keyboard(page))
                .build());
    return new Sent(message.getMessageId(), page.fingerprint());
  }

  /** An edit whose answer was lost had its effect: repeating it is refused for that reason. */
  private static boolean isUnchanged(ApiFailure e) {
    return String.valueOf(e.getMessage()).contains("message is not modified");
  }

  private static BotApiMethod<Serializable> editing(long chat, int message, Page page) {
    return EditMessageText.builder()
        .chatId(chat)
        .messageId(message)
        .text(page.text().html())
        .parseMode(ParseMode.HTML)
        .linkPreviewOptions(NO_PREVIEW)
        .replyMarkup(keyboard(page))
        .build();
  }

  private static @Nullable InlineKeyboardMarkup keyboard(Page page) {
    return page.buttons().isEmpty()
        ? null
        : new InlineKeyboardMarkup(page.buttons().stream().map(MessageSender::row).toList());
  }

  private static InlineKeyboardRow row(List<Button> buttons) {
    return new InlineKeyboardRow(
        buttons.stream()
            .map(
                button ->
                    InlineKeyboardButton.builder()
                        .text(button.label())
                        .callbackData(button.data())
                        .build())
            .toList());
  }

  /** Repeats a call at the chat's pace until it is done or refused. */
  private void insist(long chat, Call call) throws Undeliverable, InterruptedException {
    long id = chat;
    for (int failures = 0; ; failures++) {
      pace.await(id);
      try {
        call.on(id);
        return;
      } catch (ApiFailure e) {
        if (Thread.interrupted()) {
          throw new InterruptedException(e.getMessage());
        }
        log.info("chat {}: {}", id, e.getMessage());
        Long supergroup = e.migratedTo();
        if (supergroup != null) {
          id = supergroup;
          continue;
        }
        switch (e.kind()) {
          case THROTTLED -> pace.pauseFor(id, e.retryAfter());
          case REFUSED -> throw new Undeliverable(e);
          case UNAVAILABLE, UNAUTHORIZED, CONFLICT -> Thread.sleep(Backoff.after(failures));
        }
      }
    }
  }

  /**
   * Lets messages leave one at a time, so that a killed process leaves only one in doubt. One that
   * hangs holds up the others for a second only.
   */
  private void inTurn(Send send) throws ApiFailure, InterruptedException {
    sending.acquire();
    AtomicBoolean mine = new AtomicBoolean(true);
    Runnable release =
        () -> {
          if (mine.getAndSet(false)) {
            sending.release();
          }
        };
    var headStart = timer.schedule(release, HEAD_START.toMillis(), TimeUnit.MILLISECONDS);
    try {
      pace.awaitAll();
      send.run();
    } finally {
      headStart.cancel(false);
      release.run();
    }
  }

  @FunctionalInterface
  private interface Call {
    void on(long chat) throws ApiFailure, InterruptedException;
  }

  @FunctionalInterface
  private interface Send {
    void run() throws ApiFailure;
  }
}
