package dev.footnote.telegram.api;

import dev.footnote.telegram.message.Origin;
import dev.footnote.telegram.message.Page;
import dev.footnote.telegram.message.Sent;
import dev.footnote.telegram.message.TelegramHtml;
import java.io.Serializable;
import java.time.Duration;
import java.util.concurrent.Future;
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
import org.telegram.telegrambots.meta.api.methods.send.SendMessageDraft;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.DeleteMessage;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageText;
import org.telegram.telegrambots.meta.api.objects.LinkPreviewOptions;
import org.telegram.telegrambots.meta.api.objects.ReplyParameters;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/**
 * Sends, edits and deletes messages within Telegram's limits, and retries until Telegram has
 * accepted or refused them. Thread-safe; a chat that has to wait does not delay the others.
 */
public final class MessageSender {

  private static final Logger log = LoggerFactory.getLogger(MessageSender.class);
  private static final Duration MAX_TURN = Duration.ofSeconds(1);
  private static final Duration TYPING_LIMIT = Duration.ofSeconds(4);
  private static final long TYPING_AFTER_MS = 700;
  private static final long TYPING_EVERY_MS = 4_500;
  static final LinkPreviewOptions NO_PREVIEW =
      LinkPreviewOptions.builder().isDisabled(true).build();

  /** The library takes no longer draft, its markup counted; Telegram itself counts no markup. */
  private static final int MAX_DRAFT = 4096;

  private final BotApi api;
  private final ScheduledExecutorService timer;
  private final boolean newest;
  private final Keyboards keyboards;
  private final SendLimiter limiter = new SendLimiter(System::nanoTime);
  private final Semaphore sending = new Semaphore(1, true);

  /**
   * @param timer runs short tasks only
   * @param newest whether to use what only the newest servers and apps can do: drafts, and buttons
   *     that copy
   */
  public MessageSender(BotApi api, ScheduledExecutorService timer, boolean newest) {
    this.api = api;
    this.timer = timer;
    this.newest = newest;
    this.keyboards = new Keyboards(newest);
  }

  /**
   * Sends a page as a reply, however long it takes.
   *
   * @param onSent is told as soon as Telegram has the message, before any other message is sent
   * @throws ApiFailure if Telegram refuses the message
   */
  public void send(Origin to, Page page, Consumer<Sent> onSent)
      throws ApiFailure, InterruptedException {
    retry(to.chat(), chat -> inTurn(chat, id -> onSent.accept(sendOnce(id, to, page))));
  }

  /**
   * Sends a page as a reply if the chat is idle; otherwise does nothing.
   *
   * @param onSent is told as soon as Telegram has the message
   * @throws ApiFailure if it fails; it is tried once
   */
  public void sendIfIdle(Origin to, Page page, Consumer<Sent> onSent)
      throws ApiFailure, InterruptedException {
    if (limiter.tryChat(to.chat())) {
      inTurn(to.chat(), id -> onSent.accept(sendOnce(id, to, page)));
    }
  }

  /**
   * Edits a message, however long it takes.
   *
   * @throws ApiFailure if Telegram refuses the edit
   */
  public void edit(long chat, int message, Page page) throws ApiFailure, InterruptedException {
    retry(
        chat,
        id -> {
          limiter.awaitOverall();
          try {
            api.call(editing(id, message, page));
          } catch (ApiFailure e) {
            if (!isUnchanged(e)) {
              throw e;
            }
          }
        });
  }

  /**
   * Edits a message if the chat is idle; otherwise does nothing.
   *
   * @param onSent is told as soon as Telegram has the edit
   * @throws ApiFailure if it fails; it is tried once
   */
  public void editIfIdle(long chat, int message, Page page, Consumer<Sent> onSent)
      throws ApiFailure, InterruptedException {
    if (limiter.tryChat(chat)) {
      limiter.awaitOverall();
      api.call(editing(chat, message, page));
      onSent.accept(new Sent(message, page.fingerprint()));
    }
  }

  /** Whether unfinished text can be shown in the chat without a message of its own. */
  public boolean drafts(Origin to) {
    return newest && !to.isGroup();
  }

  /**
   * Shows unfinished text in a private chat if the chat is idle; otherwise does nothing. The text
   * is gone as soon as a message is sent.
   *
   * @throws ApiFailure if it fails; it is tried once
   */
  public void draftIfIdle(Origin to, Page page) throws ApiFailure, InterruptedException {
    if (limiter.tryChat(to.chat())) {
      limiter.awaitOverall();
      TelegramHtml text = page.text();
      api.call(
          SendMessageDraft.builder()
              .chatId(to.chat())
              .messageThreadId(to.topic())
              .draftId(to.message()) // the same for the whole answer: then its changes are animated
              .text((text.html().length() > MAX_DRAFT ? text.unmarked() : text).html())
              .parseMode(ParseMode.HTML)
              .build());
    }
  }

  /**
   * Deletes a message, however long it takes.
   *
   * @throws ApiFailure if Telegram refuses it
   */
  public void delete(long chat, int message) throws ApiFailure, InterruptedException {
    retry(chat, id -> api.call(DeleteMessage.builder().chatId(id).messageId(message).build()));
  }

  /** Shows “typing” from 0.7 s on until the returned task is cancelled. Failures are ignored. */
  public Future<?> startTyping(Origin to) {
    return timer.scheduleAtFixedRate(
        () -> Thread.startVirtualThread(() -> showTyping(to)),
        TYPING_AFTER_MS,
        TYPING_EVERY_MS,
        TimeUnit.MILLISECONDS);
  }

  private void showTyping(Origin to) {
    try {
      api.call(
          SendChatAction.builder()
              .chatId(to.chat())
              .messageThreadId(to.topic())
              .action(ActionType.TYPING.toString())
              .build(),
          TYPING_LIMIT);
    } catch (ApiFailure e) {
      log.debug("chat {}: typing is not shown: {}", to.chat(), e.getMessage());
    }
  }

  private Sent sendOnce(long chat, Origin to, Page page) throws ApiFailure {
    Message message =
        api.call(
            SendMessage.builder()
                .chatId(chat)
                .messageThreadId(to.topic())
                .replyParameters(replying(to.message()))
                .text(page.text().html())
                .parseMode(ParseMode.HTML)
                .linkPreviewOptions(NO_PREVIEW)
                .replyMarkup(keyboards.of(page))
                .build());
    api.traffic().sent();
    return new Sent(message.getMessageId(), page.fingerprint());
  }

  private static @Nullable ReplyParameters replying(int message) {
    return message == 0
        ? null
        : ReplyParameters.builder().messageId(message).allowSendingWithoutReply(true).build();
  }

  /** Whether an earlier attempt, whose response was lost, has already made the edit. */
  private static boolean isUnchanged(ApiFailure e) {
    return String.valueOf(e.getMessage()).contains("message is not modified");
  }

  private BotApiMethod<Serializable> editing(long chat, int message, Page page) {
    return EditMessageText.builder()
        .chatId(chat)
        .messageId(message)
        .text(page.text().html())
        .parseMode(ParseMode.HTML)
        .linkPreviewOptions(NO_PREVIEW)
        .replyMarkup(keyboards.of(page))
        .build();
  }

  /** Repeats a call within the chat's limit until it succeeds or is refused. */
  private void retry(long chat, Call call) throws ApiFailure, InterruptedException {
    long id = chat;
    for (int attempt = 1; ; attempt++) {
      limiter.awaitChat(id);
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
          case THROTTLED -> limiter.pause(id, e.retryAfter());
          case REFUSED -> throw e;
          case UNAVAILABLE, UNAUTHORIZED, CONFLICT -> Thread.sleep(e.retryDelay(attempt));
        }
      }
    }
  }

  /**
   * Sends one message at a time, so that a killed process leaves only one in doubt. A send that
   * hangs delays the others by one second only.
   */
  private void inTurn(long chat, Call send) throws ApiFailure, InterruptedException {
    sending.acquire();
    AtomicBoolean mine = new AtomicBoolean(true);
    Runnable release =
        () -> {
          if (mine.getAndSet(false)) {
            sending.release();
          }
        };
    var timeout = timer.schedule(release, MAX_TURN.toMillis(), TimeUnit.MILLISECONDS);
    try {
      limiter.awaitOverall();
      send.on(chat);
    } finally {
      timeout.cancel(false);
      release.run();
    }
  }

  @FunctionalInterface
  private interface Call {
    void on(long chat) throws ApiFailure, InterruptedException;
  }
}
