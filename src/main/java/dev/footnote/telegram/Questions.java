package dev.footnote.telegram;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.footnote.answer.Answer.Clarification;
import dev.footnote.answer.Assistant;
import dev.footnote.answer.Citation;
import dev.footnote.answer.Conversation;
import dev.footnote.answer.Reply;
import dev.footnote.language.conversation.FollowUp;
import dev.footnote.telegram.api.ApiFailure;
import dev.footnote.telegram.api.MessageSender;
import dev.footnote.telegram.incoming.Incoming.Question;
import dev.footnote.telegram.message.Origin;
import dev.footnote.telegram.message.Page;
import dev.footnote.telegram.message.Sent;
import dev.footnote.telegram.storage.Inbox;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/**
 * Has questions answered, and sends the answers. Each person has one conversation in each topic of
 * each chat. Thread-safe if each chat's questions are answered one by one.
 */
final class Questions {

  private static final int MAX_CONVERSATIONS = 5_000;

  /** So many questions are answered at a time: each holds all that was found for it. */
  static final int AT_ONCE = 16;

  private final ChatCollections collections;
  private final MessageSender sender;
  private final ChatPages pages;
  private final AnswerLog answers;
  private final Statistics statistics;

  /** First come, first served. */
  private final Semaphore answering = new Semaphore(AT_ONCE, true);

  private final Cache<Participant, Conversation> conversations =
      Caffeine.newBuilder().maximumSize(MAX_CONVERSATIONS).build();
  private final Cache<Participant, AskedBack> askedBack =
      Caffeine.newBuilder().maximumSize(MAX_CONVERSATIONS).build();

  /**
   * A question back that was sent with its choices.
   *
   * @param about the message that it answers
   * @param message the id of its own message
   * @param clarification what it says
   * @param open what the conversation waits for
   */
  record AskedBack(Origin about, int message, Clarification clarification, FollowUp.Open open) {}

  Questions(
      ChatCollections collections,
      MessageSender sender,
      ChatPages pages,
      AnswerLog answers,
      Statistics statistics) {
    this.collections = collections;
    this.sender = sender;
    this.pages = pages;
    this.answers = answers;
    this.statistics = statistics;
  }

  /**
   * Answers a question and adds the answer to the history.
   *
   * @throws ApiFailure if Telegram refuses the answer
   */
  void answer(Question question, Delivery delivery) throws ApiFailure, InterruptedException {
    Origin origin = question.origin();
    Future<?> typing = sender.startTyping(origin);
    Reply reply;
    try {
      reply = reply(question, delivery);
    } finally {
      typing.cancel(false);
    }
    statistics.count(reply);
    List<Sent> messages = delivery.deliver(pages.of(origin.chat()).of(reply, origin.person()));
    await(origin, reply, messages.getLast());
    answers.add(origin, messages, reply, delivery.isAgain());
  }

  private Reply reply(Question question, Delivery delivery) throws InterruptedException {
    Conversation conversation = conversation(question.origin());
    Assistant assistant = collections.of(question.origin().chat()).assistant();
    answering.acquire();
    try {
      return question.quoted().isEmpty()
          ? assistant.ask(conversation, question.text(), delivery)
          : assistant.ask(conversation, question.quoted(), question.text(), delivery);
    } finally {
      answering.release();
    }
  }

  /** Small talk leaves a question back open, all else settles it. */
  private void await(Origin origin, Reply reply, Sent last) {
    Optional<FollowUp.Open> open = conversation(origin).open();
    if (open.isPresent() && reply.answer() instanceof Clarification asked) {
      askedBack.put(participant(origin), new AskedBack(origin, last.message(), asked, open.get()));
    } else {
      askedBack
          .asMap()
          .computeIfPresent(participant(origin), (person, old) -> awaits(old) ? old : null);
    }
  }

  /** The question back that the message of a press is, if it is still to be answered. */
  Optional<AskedBack> askedBack(Origin press) {
    return Optional.ofNullable(askedBack.getIfPresent(participant(press)))
        .filter(asked -> asked.message() == press.message());
  }

  /** Counts a question back as answered; false if it is already. */
  boolean settle(AskedBack asked) {
    return askedBack.asMap().remove(participant(asked.about()), asked);
  }

  /** Whether the conversation still waits for the answer to a question back. */
  boolean awaits(AskedBack asked) {
    return conversation(asked.about()).open().filter(asked.open()::equals).isPresent();
  }

  /**
   * The messages of the answer to a question that is edited now, in order; empty if its answer is
   * not in the history.
   *
   * @param edit the edit's entry in the inbox, with those that are edited already
   */
  Optional<List<Sent>> sent(Origin question, Inbox.Entry edit) {
    return answers
        .history()
        .answerTo(question)
        .map(
            earlier -> {
              List<Sent> sent = new ArrayList<>(earlier.sent());
              for (Sent edited : edit.sent()) {
                sent.replaceAll(s -> s.message() == edited.message() ? edited : s);
              }
              return sent;
            });
  }

  /** The footnotes of the last answer in the conversation; no pages before there is one. */
  List<Page> footnotes(Origin origin) {
    List<Citation> cited = conversation(origin).cited();
    return cited.isEmpty() ? List.of() : pages.of(origin.chat()).footnotes(cited);
  }

  /** Starts a new conversation. */
  void forget(Origin origin) {
    conversation(origin).forget();
    askedBack.invalidate(participant(origin));
  }

  /**
   * Deletes what is kept of a person: conversations in any chat, questions with their answers, and
   * ratings.
   *
   * @throws IOException if a file cannot be rewritten
   */
  void forgetPerson(Origin origin) throws IOException {
    long person = origin.person();
    answers.forget(origin);
    conversations.asMap().keySet().removeIf(participant -> participant.person() == person);
    askedBack.asMap().keySet().removeIf(participant -> participant.person() == person);
  }

  private Conversation conversation(Origin origin) {
    return conversations.get(
        participant(origin), participant -> new Conversation(participant.place()));
  }

  private static Participant participant(Origin origin) {
    return new Participant(origin.chat(), origin.topic(), origin.person());
  }

  private record Participant(long chat, @Nullable Integer topic, long person) {

    /** The chat's name among those of all front ends. */
    String place() {
      return "telegram:" + chat;
    }
  }
}
