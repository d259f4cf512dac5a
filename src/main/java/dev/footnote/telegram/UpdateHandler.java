package dev.footnote.telegram;

import dev.footnote.retrieval.IndexException;
import dev.footnote.telegram.api.ApiFailure;
import dev.footnote.telegram.api.MessageSender;
import dev.footnote.telegram.incoming.Incoming;
import dev.footnote.telegram.incoming.Incoming.Command;
import dev.footnote.telegram.incoming.Incoming.Question;
import dev.footnote.telegram.incoming.Incoming.Upload;
import dev.footnote.telegram.incoming.Incoming.WithoutText;
import dev.footnote.telegram.incoming.UpdateReader.Received;
import dev.footnote.telegram.message.Page;
import dev.footnote.telegram.message.Sent;
import dev.footnote.telegram.storage.Inbox;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Handles accepted messages. Thread-safe if each chat's messages are handled one by one. */
final class UpdateHandler {

  private static final Logger log = LoggerFactory.getLogger(UpdateHandler.class);

  private static final Page ERROR =
      Page.of("Something went wrong with this question, and it was noted. Please try another one.");

  /** Of the index: nothing is known of where it lies, and it comes back. */
  static final Page OUT_OF_REACH =
      Page.of("I cannot reach my articles just now. Please try again in a few minutes.");

  private static final Page TEXT_ONLY =
      Page.of("I can only read text, and captions. Ask me a question about the articles!");

  private final Inbox inbox;
  private final MessageSender sender;
  private final ChatPages pages;
  private final Questions questions;
  private final Commands commands;
  private final Uploads uploads;
  private final Statistics statistics;

  UpdateHandler(
      Inbox inbox,
      MessageSender sender,
      ChatPages pages,
      Questions questions,
      Commands commands,
      Uploads uploads,
      Statistics statistics) {
    this.inbox = inbox;
    this.sender = sender;
    this.pages = pages;
    this.questions = questions;
    this.commands = commands;
    this.uploads = uploads;
    this.statistics = statistics;
  }

  /**
   * Answers a message and finishes its entry in the inbox, even if answering fails. Only an
   * interruption leaves the entry there, for the next start.
   */
  void handle(Inbox.Entry entry, Received received) throws InterruptedException {
    try {
      answer(entry, received);
    } catch (ApiFailure e) {
      log.info("{} was answered, but the answer was refused: {}", entry.key(), e.getMessage());
    }
    finish(entry.key(), received.incoming());
  }

  private void finish(String key, Incoming incoming) {
    if (incoming instanceof Command command && command.name().equals(Commands.FORGET_ME)) {
      inbox.forget(command.origin().person(), key);
    } else {
      inbox.finish(key);
    }
  }

  private void answer(Inbox.Entry entry, Received received)
      throws ApiFailure, InterruptedException {
    Incoming incoming = received.incoming();
    Optional<List<Sent>> sent = sent(entry, received);
    if (sent.isEmpty()) {
      log.debug("{} changes nothing", entry.key());
      return;
    }
    Delivery delivery =
        new Delivery(
            sender,
            pages.of(incoming.origin().chat()),
            inbox,
            entry.key(),
            incoming.origin(),
            sent.get());
    try {
      switch (incoming) {
        case Question question -> questions.answer(question, delivery);
        case Command command -> delivery.deliver(commands.answer(command));
        case Upload upload -> delivery.deliver(List.of(uploads.take(upload)));
        case WithoutText _ -> delivery.deliver(List.of(TEXT_ONLY));
      }
    } catch (RuntimeException | StackOverflowError e) {
      log.error("{} could not be answered", entry.key(), e);
      statistics.failed(e.toString());
      delivery.deliver(List.of(e instanceof IndexException ? OUT_OF_REACH : ERROR));
    }
  }

  /** The messages of the answer that are sent already; empty if an edit calls for no answer. */
  private Optional<List<Sent>> sent(Inbox.Entry entry, Received received) {
    if (!received.edited()) {
      return Optional.of(entry.sent());
    }
    return received.incoming() instanceof Question question
        ? questions.sent(question.origin(), entry)
        : Optional.empty();
  }
}
