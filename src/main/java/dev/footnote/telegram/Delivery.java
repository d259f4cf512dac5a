package dev.footnote.telegram;

import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings the pages of an answer to its reader, and keeps account of what has arrived. Thread-safe.
 */
final class Delivery {

  private static final Logger log = LoggerFactory.getLogger(Delivery.class);

  private final MessageSender courier;
  private final Inbox inbox;

  Delivery(MessageSender courier, Inbox inbox) {
    this.courier = courier;
    this.inbox = inbox;
  }

  /**
   * Sends the pages; the messages that are there already are changed where they differ.
   *
   * @param key the entry in the inbox that this answers
   * @param already the messages of the answer that are there
   * @return the messages of the answer
   */
  List<Sent> deliver(String key, Origin to, List<Page> pages, List<Sent> already)
      throws Undeliverable, InterruptedException {
    List<Sent> sent = new ArrayList<>();
    for (int i = 0; i < pages.size(); i++) {
      Page page = pages.get(i);
      if (i >= already.size()) {
        courier.send(to, page, message -> note(key, message, sent));
      } else if (already.get(i).content() == page.fingerprint()) {
        sent.add(already.get(i));
      } else {
        int message = already.get(i).message();
        courier.edit(to.chat(), message, page);
        note(key, new Sent(message, page.fingerprint()), sent);
      }
    }
    for (int i = pages.size(); i < already.size(); i++) {
      delete(to.chat(), already.get(i).message());
    }
    return sent;
  }

  private void delete(long chat, int message) throws InterruptedException {
    try {
      courier.delete(chat, message);
    } catch (Undeliverable e) {
      log.debug("chat {}: message {} stays: {}", chat, message, e.getMessage());
    }
  }

  private void note(String key, Sent message, List<Sent> sent) {
    inbox.sent(key, message);
    sent.add(message);
  }
}
