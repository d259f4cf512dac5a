package dev.footnote.telegram;

import dev.footnote.answer.Statement;
import dev.footnote.telegram.api.ApiFailure;
import dev.footnote.telegram.api.MessageSender;
import dev.footnote.telegram.message.AnswerPages;
import dev.footnote.telegram.message.Origin;
import dev.footnote.telegram.message.Page;
import dev.footnote.telegram.message.Sent;
import dev.footnote.telegram.storage.Inbox;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends one answer and records each of its messages in the inbox. An answer that takes long is
 * shown while it is being made: as a draft where there are drafts, else as a first message, which
 * is then edited whenever the chat is idle. For one thread.
 */
final class Delivery implements Consumer<Statement> {

  private static final Logger log = LoggerFactory.getLogger(Delivery.class);

  /** An answer that is complete by then is sent in one go. */
  private static final Duration FIRST_AFTER = Duration.ofMillis(1500);

  private static final Duration EDIT_EVERY = Duration.ofSeconds(3);

  private final MessageSender sender;
  private final AnswerPages pages;
  private final Inbox inbox;
  private final String key;
  private final Origin to;
  private final List<Sent> sent;
  private final boolean live;
  private boolean drafts;
  private final List<Statement> statements = new ArrayList<>();
  private long nextUpdate = System.nanoTime() + FIRST_AFTER.toNanos();

  /**
   * @param key the key of the entry in the inbox that is answered
   * @param sent the messages of the answer that are already sent, in order: after a restart, or
   *     because the question was edited; then nothing is shown before the answer is complete
   */
  Delivery(
      MessageSender sender,
      AnswerPages pages,
      Inbox inbox,
      String key,
      Origin to,
      List<Sent> sent) {
    this.sender = sender;
    this.pages = pages;
    this.inbox = inbox;
    this.key = key;
    this.to = to;
    this.sent = new ArrayList<>(sent);
    this.live = sent.isEmpty();
    this.drafts = sender.drafts(to);
  }

  /** Whether messages of the answer had been sent before this. */
  boolean isAgain() {
    return !live;
  }

  /** Adds a statement to the answer being made, and shows it if it is time to. */
  @Override
  public void accept(Statement statement) {
    statements.add(statement);
    if (!live || System.nanoTime() < nextUpdate) {
      return;
    }
    nextUpdate = System.nanoTime() + EDIT_EVERY.toNanos();
    Page page = pages.unfinished(statements);
    try {
      if (drafts) {
        sender.draftIfIdle(to, page);
      } else if (sent.isEmpty()) {
        sender.sendIfIdle(to, page, message -> record(0, message));
      } else {
        int first = sent.getFirst().message();
        sender.editIfIdle(to.chat(), first, page, message -> record(0, message));
      }
    } catch (ApiFailure e) {
      drafts = false; // the server may know none
      log.debug("chat {}: the unfinished answer is not shown: {}", to.chat(), e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * Sends the complete answer. Messages that are already sent are edited if their text differs, and
   * deleted if there are too many.
   *
   * @return the messages of the answer, in order
   * @throws ApiFailure if Telegram refuses one of them
   */
  List<Sent> deliver(List<Page> answer) throws ApiFailure, InterruptedException {
    for (int i = 0; i < answer.size(); i++) {
      Page page = answer.get(i);
      int index = i;
      if (i >= sent.size()) {
        sender.send(to, page, message -> record(index, message));
      } else if (sent.get(i).content() != page.fingerprint()) {
        int message = sent.get(i).message();
        sender.edit(to.chat(), message, page);
        record(index, new Sent(message, page.fingerprint()));
      }
    }
    while (sent.size() > answer.size()) {
      delete(sent.removeLast().message());
    }
    return List.copyOf(sent);
  }

  private void delete(int message) throws InterruptedException {
    try {
      sender.delete(to.chat(), message);
    } catch (ApiFailure e) {
      log.debug("chat {}: message {} is not deleted: {}", to.chat(), message, e.getMessage());
    }
  }

  private void record(int index, Sent message) {
    inbox.sent(key, message);
    if (index < sent.size()) {
      sent.set(index, message);
    } else {
      sent.add(message);
    }
  }
}
