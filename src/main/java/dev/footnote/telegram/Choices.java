package dev.footnote.telegram;

import com.fasterxml.jackson.databind.node.NullNode;
import dev.footnote.telegram.Questions.AskedBack;
import dev.footnote.telegram.api.ApiFailure;
import dev.footnote.telegram.api.MessageSender;
import dev.footnote.telegram.incoming.Admission;
import dev.footnote.telegram.incoming.ChatQueues;
import dev.footnote.telegram.incoming.Incoming.Question;
import dev.footnote.telegram.incoming.UpdateReader.Received;
import dev.footnote.telegram.message.AnswerPages;
import dev.footnote.telegram.message.Choice;
import dev.footnote.telegram.message.Example;
import dev.footnote.telegram.message.Origin;
import dev.footnote.telegram.message.Page;
import dev.footnote.telegram.storage.Inbox;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes a press of a choice under a question back, or of an example question, as if the person had
 * typed it. A press is not kept over a restart, and neither is the conversation that it belongs to.
 * Thread-safe.
 */
final class Choices {

  private static final Logger log = LoggerFactory.getLogger(Choices.class);
  private static final String SETTLED = "This question is settled. Ask again.";
  private static final String NOT_ASKED = "Only the person who asked can choose here.";

  private final Questions questions;
  private final Admission admission;
  private final ChatQueues messages;
  private final MessageSender sender;
  private final UpdateHandler handler;

  Choices(
      Questions questions,
      Admission admission,
      ChatQueues messages,
      MessageSender sender,
      UpdateHandler handler) {
    this.questions = questions;
    this.admission = admission;
    this.messages = messages;
    this.sender = sender;
    this.handler = handler;
  }

  /**
   * Queues the answer to a press.
   *
   * @return what to tell the person at once; empty if the answer will do
   */
  String take(Origin press, Choice choice) {
    // Who presses in a chat's name is not known: there anybody may choose.
    if (choice.person() != press.person() && choice.person() > 0) {
      return NOT_ASKED;
    }
    Optional<AskedBack> open =
        questions
            .askedBack(press.by(choice.person()))
            .filter(asked -> choice.index() < asked.clarification().choices().size());
    if (open.isEmpty()) {
      return SETTLED;
    }
    AskedBack asked = open.get();
    Question question =
        new Question(asked.about(), asked.clarification().choices().get(choice.index()), "");
    Optional<String> objection = admission.objection(question);
    if (objection.isPresent()) {
      return objection.get();
    }
    if (!questions.settle(asked)) {
      return SETTLED;
    }
    messages.submit(press.chat(), () -> answer(asked, question));
    return "";
  }

  /**
   * Queues a question that stood on a button, as if whoever pressed it had typed it.
   *
   * @return what to tell the person at once; empty if the answer will do
   */
  String take(Origin press, Example example) {
    Optional<String> objection = admission.objection(new Question(press, example.question(), ""));
    if (objection.isEmpty()) {
      messages.submit(press.chat(), () -> ask(press, example.question()));
    }
    return objection.orElse("");
  }

  /** The question is said first, so that everybody in the chat knows what is answered. */
  private void ask(Origin press, String question) throws InterruptedException {
    try {
      AtomicInteger said = new AtomicInteger();
      sender.send(press, Page.of("“" + question + "”"), sent -> said.set(sent.message()));
      Origin asked = new Origin(press.chat(), press.topic(), press.person(), said.get());
      handle("x:" + press.chat() + ":" + said, new Question(asked, question, ""));
    } catch (ApiFailure e) {
      log.info("chat {}: the question is not asked: {}", press.chat(), e.getMessage());
    }
  }

  private void answer(AskedBack asked, Question question) throws InterruptedException {
    if (!questions.awaits(asked)) { // a message that was typed before the press came first
      return;
    }
    long chat = asked.about().chat();
    try {
      sender.edit(
          chat, asked.message(), AnswerPages.settled(asked.clarification(), question.text()));
    } catch (ApiFailure e) {
      log.info("chat {}: the choice is not shown: {}", chat, e.getMessage());
    }
    handle("c:" + chat + ":" + asked.message(), question);
  }

  private void handle(String key, Question question) throws InterruptedException {
    handler.handle(
        new Inbox.Entry(key, NullNode.getInstance(), List.of()),
        new Received(key, question, false));
  }
}
