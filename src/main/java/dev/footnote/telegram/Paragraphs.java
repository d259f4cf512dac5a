package dev.footnote.telegram;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.footnote.corpus.Article;
import dev.footnote.telegram.api.ApiFailure;
import dev.footnote.telegram.api.EphemeralMessages;
import dev.footnote.telegram.api.MessageSender;
import dev.footnote.telegram.message.Origin;
import dev.footnote.telegram.message.Page;
import dev.footnote.telegram.message.PassageLink;
import dev.footnote.telegram.message.PassagePage;
import dev.footnote.telegram.message.Sent;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens the paragraphs behind footnotes. In a private chat each is a message of its own. In a group
 * only the person who pressed sees it; where Telegram has no such messages, all paragraphs of an
 * answer share one message, which is edited. That message is forgotten at a restart: there may then
 * be one more. Thread-safe if each chat's presses are handled one by one.
 */
final class Paragraphs {

  private static final Logger log = LoggerFactory.getLogger(Paragraphs.class);
  private static final int MAX_SHOWN = 5_000;

  private final ChatCollections collections;
  private final MessageSender sender;
  private final EphemeralMessages ephemeral;

  /** What messages show, so that no edit changes nothing: Telegram refuses that. */
  private final Cache<MessageId, Integer> shown =
      Caffeine.newBuilder().maximumSize(MAX_SHOWN).build();

  /** By the answer's message, the one in which a group reads its paragraphs. */
  private final Cache<MessageId, Integer> shared =
      Caffeine.newBuilder().maximumSize(MAX_SHOWN).build();

  Paragraphs(ChatCollections collections, MessageSender sender, EphemeralMessages ephemeral) {
    this.collections = collections;
    this.sender = sender;
    this.ephemeral = ephemeral;
  }

  /** What a link leads to. */
  sealed interface Opened {

    /** The paragraph. */
    record Paragraph(Page page) implements Opened {}

    /** It is there no more; one sentence for a person says so. */
    record Lost(String reason) implements Opened {}
  }

  /** Follows a link among a chat's articles; reads none but the one it leads to. */
  Opened open(long chat, PassageLink link) {
    ArticleCollection collection = collections.of(chat);
    List<Article> articles = collection.library().articles(link::isIn);
    if (articles.isEmpty()) {
      return new Opened.Lost(
          "The article of this footnote is gone. Ask again to see what the others say.");
    }
    return link.in(articles)
        .<Opened>map(home -> new Opened.Paragraph(PassagePage.of(link, home, collection.links())))
        .orElseGet(
            () ->
                new Opened.Lost(
                    "This paragraph has changed since. Ask again to see the current text."));
  }

  /**
   * Shows a paragraph that was opened in a group to the person alone.
   *
   * @return false if nobody sees it yet: it is another press, or Telegram has no such messages here
   */
  boolean showAlone(Press press, PassageLink link, Page page) {
    if (!opensInGroup(press, link) || shared.getIfPresent(id(press)) != null) {
      return false;
    }
    try {
      Sent sent = ephemeral.send(press.origin(), press.query(), page);
      if (sent.message() != 0) {
        share(press, sent);
      }
      return true;
    } catch (ApiFailure e) {
      log.debug("chat {}: no message for one person: {}", press.origin().chat(), e.getMessage());
      return false;
    }
  }

  /** Where {@link #show} will show it, if that may be out of sight; else empty. */
  String place(Press press, PassageLink link) {
    return opensInGroup(press, link) && shared.getIfPresent(id(press)) != null
        ? "It is in my last message under this answer."
        : "";
  }

  /** Shows a paragraph that was asked for with a button to everybody in the chat. */
  void show(Press press, PassageLink link, Page page) throws ApiFailure, InterruptedException {
    Origin origin = press.origin();
    if (opensInGroup(press, link)) {
      showShared(press, page);
    } else if (link.action() == PassageLink.OPEN) {
      sender.send(origin, page, sent -> {});
    } else if (press.ephemeral() != 0) {
      ephemeral.edit(origin, press.ephemeral(), page);
    } else {
      edit(origin.chat(), origin.message(), page);
    }
  }

  private static boolean opensInGroup(Press press, PassageLink link) {
    return link.action() == PassageLink.OPEN && press.origin().isGroup();
  }

  private void showShared(Press press, Page page) throws ApiFailure, InterruptedException {
    Integer message = shared.getIfPresent(id(press));
    if (message != null) {
      try {
        edit(press.origin().chat(), message, page);
        return;
      } catch (ApiFailure e) {
        log.debug("the message with the paragraphs is gone: {}", e.getMessage());
      }
    }
    sender.send(press.origin(), page, sent -> share(press, sent));
  }

  private void share(Press press, Sent sent) {
    shared.put(id(press), sent.message());
    shown.put(new MessageId(press.origin().chat(), sent.message()), sent.content());
  }

  private void edit(long chat, int message, Page page) throws ApiFailure, InterruptedException {
    int content = page.fingerprint();
    Integer before = shown.asMap().put(new MessageId(chat, message), content);
    if (before == null || before != content) {
      sender.edit(chat, message, page);
    }
  }

  private static MessageId id(Press press) {
    return new MessageId(press.origin().chat(), press.origin().message());
  }

  private record MessageId(long chat, int message) {}
}
