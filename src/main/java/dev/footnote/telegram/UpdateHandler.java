package dev.footnote.telegram;

import dev.footnote.telegram.Incoming.Command;
import dev.footnote.telegram.Incoming.Question;
import dev.footnote.telegram.Incoming.Upload;
import dev.footnote.telegram.Incoming.WithoutText;
import dev.footnote.telegram.UpdateReader.Received;
import dev.footnote.telegram.api.ApiFailure;
import dev.footnote.telegram.api.MessageSender;
import dev.footnote.telegram.message.Origin;
import dev.footnote.telegram.message.Page;
import dev.footnote.telegram.message.Sent;
import dev.footnote.telegram.storage.Inbox;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Handles accepted messages. Thread-safe if each chat's messages are handled one by one. */
final class UpdateHandler {

  private static final Logger log = LoggerFactory.getLogger(UpdateHandler.class);

  private static final Page ERROR =
      Page.of("Something went wrong with this question, and it was noted. Please try another one.");
  private static final Page TEXT_ONLY =
      Page.of("I can only read text, and captions. Ask me a question about the articles!");

  private final Inbox inbox;
  private final MessageSender sender;
  private final Questions questions;
  private final Commands commands;
  private final Uploads uploads;
  private final Statistics statistics;

  UpdateHandler(
      Inbox inbox,
      MessageSender sender,
      Questions questions,
      Commands commands,
      Uploads uploads,
      Statistics statistics) {
    this.inbox = inbox;
    this.sender = sender;
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
    inbox.finish(entry.key());
  }

  private void answer(Inbox.Entry entry, Received received)
      throws ApiFailure, InterruptedException {
    Origin origin = received.incoming().origin();
    try {
      switch (received.incoming()) {
        case Question question when received.edited() -> questions.answerEdited(entry, question);
        case Question question -> questions.answer(entry.key(), question, entry.sent());
        case Incoming _ when received.edited() -> log.debug("{} changes nothing", entry.key());
        case Command command -> send(entry, origin, commands.answer(command), entry.sent());
        case Upload upload -> send(entry, origin, List.of(uploads.take(upload)), entry.sent());
        case WithoutText _ -> send(entry, origin, List.of(TEXT_ONLY), entry.sent());
      }
    } catch (RuntimeException | StackOverflowError e) {
      log.error("{} could not be answered", entry.key(), e);
      statistics.failed(e.toString());
      send(entry, origin, List.of(ERROR), List.of());
    }
  }

  private void send(Inbox.Entry entry, Origin to, List<Page> pages, List<Sent> sent)
      throws ApiFailure, InterruptedException {
    new Delivery(sender, inbox, entry.key(), to, sent).deliver(pages);
  }
}
