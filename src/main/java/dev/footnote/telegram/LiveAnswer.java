package dev.footnote.telegram;

import dev.footnote.answer.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Shows an answer that takes its time while it is being made: a first message, then edits, as far
 * as the chat has room for them. Used by one thread.
 */
final class LiveAnswer implements Consumer<Statement> {

  private static final Logger log = LoggerFactory.getLogger(LiveAnswer.class);

  /** An answer that is complete by then is sent whole. */
  private static final Duration PATIENCE = Duration.ofMillis(1500);

  private static final Duration BETWEEN_EDITS = Duration.ofSeconds(3);

  private final MessageSender courier;
  private final Inbox inbox;
  private final String key;
  private final Origin to;
  private final List<Statement> statements = new ArrayList<>();
  private long nextLook = System.nanoTime() + PATIENCE.toNanos();
  private @Nullable Sent shown;

  /**
   * @param key the entry in the inbox that this answers
   */
  LiveAnswer(MessageSender courier, Inbox inbox, String key, Origin to) {
    this.courier = courier;
    this.inbox = inbox;
    this.key = key;
    this.to = to;
  }

  @Override
  public void accept(Statement statement) {
    statements.add(statement);
    if (System.nanoTime() < nextLook) {
      return;
    }
    nextLook = System.nanoTime() + BETWEEN_EDITS.toNanos();
    Page page = AnswerPages.unfinished(statements);
    try {
      if (shown == null) {
        courier.sendIfIdle(to, page, this::note);
      } else {
        courier.editIfIdle(to.chat(), shown.message(), page, this::note);
      }
    } catch (ApiFailure e) {
      log.debug("chat {}: not shown while being made: {}", to.chat(), e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** The message that holds the unfinished answer, if one was sent. */
  List<Sent> shown() {
    return shown == null ? List.of() : List.of(shown);
  }

  private void note(Sent message) {
    inbox.sent(key, message);
    shown = message;
  }
}
