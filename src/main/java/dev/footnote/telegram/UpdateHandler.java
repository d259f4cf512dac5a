package dev.footnote.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.footnote.telegram.History.Answered;
import dev.footnote.telegram.Incoming.Command;
import dev.footnote.telegram.Incoming.Question;
import dev.footnote.telegram.Incoming.Upload;
import dev.footnote.telegram.Incoming.Wordless;
import dev.footnote.telegram.UpdateReader.Received;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Deals with what was accepted. Thread-safe, as long as one chat's entries come in turn. */
final class UpdateHandler {

  private static final Logger log = LoggerFactory.getLogger(UpdateHandler.class);

  private static final Page TROUBLE =
      Page.of("Something went wrong with this question, and it was noted. Please try another one.");
  private static final Page ONLY_TEXT =
      Page.of("I can only read text. Ask me something about the articles in words!");

  private final UpdateReader reader;
  private final Inbox inbox;
  private final History history;
  private final Delivery delivery;
  private final Questions questions;
  private final Commands commands;
  private final Uploads uploads;
  private final Statistics statistics;

  UpdateHandler(
      UpdateReader reader,
      Inbox inbox,
      History history,
      Delivery delivery,
      Questions questions,
      Commands commands,
      Uploads uploads,
      Statistics statistics) {
    this.reader = reader;
    this.inbox = inbox;
    this.history = history;
    this.delivery = delivery;
    this.questions = questions;
    this.commands = commands;
    this.uploads = uploads;
    this.statistics = statistics;
  }

  /**
   * Answers an entry and takes it out of the inbox, whatever comes of it; only an interruption
   * leaves it there, for the next start.
   */
  void handle(Inbox.Entry entry) throws InterruptedException {
    try {
      Optional<Received> received = reader.message(reader.parse(entry.update()));
      if (received.isPresent()) {
        handle(entry, received.get());
      }
    } catch (Undeliverable e) {
      log.info("{} was answered, but not delivered: {}", entry.key(), e.getMessage());
    } catch (JsonProcessingException e) {
      log.warn("{} can no longer be read and is left out", entry.key());
    }
    inbox.finish(entry.key());
  }

  private void handle(Inbox.Entry entry, Received received)
      throws Undeliverable, InterruptedException {
    Origin origin = received.incoming().origin();
    try {
      if (received.edited()) {
        changeAnswer(entry, received.incoming());
      } else {
        answer(entry, received.incoming());
      }
    } catch (RuntimeException | StackOverflowError e) {
      log.error("{} could not be answered: {}", entry.key(), e.toString());
      statistics.failed(e.toString());
      delivery.deliver(entry.key(), origin, List.of(TROUBLE), List.of());
    }
  }

  private void answer(Inbox.Entry entry, Incoming incoming)
      throws Undeliverable, InterruptedException {
    switch (incoming) {
      case Question question -> questions.answer(entry.key(), question, entry.sent());
      case Command command -> say(entry, command, commands.answer(command));
      case Upload upload -> say(entry, upload, List.of(uploads.take(upload)));
      case Wordless wordless -> say(entry, wordless, List.of(ONLY_TEXT));
    }
  }

  private void say(Inbox.Entry entry, Incoming to, List<Page> pages)
      throws Undeliverable, InterruptedException {
    delivery.deliver(entry.key(), to.origin(), pages, entry.sent());
  }

  /** An edited question changes its answer in place; any other edit changes nothing. */
  private void changeAnswer(Inbox.Entry entry, Incoming incoming)
      throws Undeliverable, InterruptedException {
    Origin origin = incoming.origin();
    Optional<Answered> earlier = history.answerTo(origin.chat(), origin.message());
    if (incoming instanceof Question question && earlier.isPresent()) {
      List<Sent> there = new ArrayList<>(earlier.get().sent());
      entry
          .sent()
          .forEach(
              changed -> there.replaceAll(s -> s.message() == changed.message() ? changed : s));
      questions.answer(entry.key(), question, there);
    }
  }
}
