package dev.footnote.telegram;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.footnote.answer.Answer.Clarification;
import dev.footnote.answer.Assistant;
import dev.footnote.answer.Conversation;
import dev.footnote.answer.Reply;
import dev.footnote.language.conversation.FollowUp;
import dev.footnote.telegram.Incoming.Question;
import dev.footnote.telegram.api.ApiFailure;
import dev.footnote.telegram.api.MessageSender;
import dev.footnote.telegram.message.AnswerPages;
import dev.footnote.telegram.message.Origin;
import dev.footnote.telegram.message.Sent;
import dev.footnote.telegram.storage.History;
import dev.footnote.telegram.storage.History.Answered;
import dev.footnote.telegram.storage.Inbox;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * Has questions answered, and sends the answers. Each person has one conversation in each topic of
 * each chat. Thread-safe if each chat's questions are answered one by one.
 */
final class Questions {

  private static final int MAX_CONVERSATIONS = 5_000;

  private final ChatCollections collections;
  private final MessageSender sender;
  private final Inbox inbox;
  private final History history;
  private final Statistics statistics;
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
      Inbox inbox,
      History history,
      Statistics statistics) {
    this.collections = collections;
    this.sender = sender;
    this.inbox = inbox;
    this.history = history;
    this.statistics = statistics;
  }

  /**
   * Answers a question and adds the answer to the history.
   *
   * @param key the key of the question's entry in the inbox
   * @param sent the messages of its answer that are already sent, in order
   * @throws ApiFailure if Telegram refuses the answer
   */
  void answer(String key, Question question, List<Sent> sent)
      throws ApiFailure, InterruptedException {
    Origin origin = question.origin();
    Delivery delivery = new Delivery(sender, inbox, key, origin, sent);
    Future<?> typing = sender.startTyping(origin);
    Reply reply;
    try {
      reply = reply(question, delivery);
    } finally {
      typing.cancel(false);
    }
    statistics.count(reply);
    List<Sent> messages = delivery.deliver(AnswerPages.of(reply, origin.person()));
    await(origin, reply, messages.getLast());
    history.add(Answered.now(origin, messages, reply));
  }

  private Reply reply(Question question, Delivery delivery) {
    Conversation conversation = conversation(question.origin());
    Assistant assistant = collections.of(question.origin().chat()).assistant();
    return question.quoted().isEmpty()
        ? assistant.ask(conversation, question.text(), delivery)
        : assistant.ask(conversation, question.quoted(), question.text(), delivery);
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
   * Answers an edited question by editing its answer; without an answer in the history nothing
   * happens.
   *
   * @param entry the edit's entry in the inbox
   * @throws ApiFailure if Telegram refuses the answer
   */
  void answerEdited(Inbox.Entry entry, Question question) throws ApiFailure, InterruptedException {
    Optional<Answered> earlier = history.answerTo(question.origin());
    if (earlier.isPresent()) {
      List<Sent> sent = new ArrayList<>(earlier.get().sent());
      for (Sent edited : entry.sent()) {
        sent.replaceAll(s -> s.message() == edited.message() ? edited : s);
      }
      answer(entry.key(), question, sent);
    }
  }

  /** Starts a new conversation. */
  void forget(Origin origin) {
    conversation(origin).forget();
    askedBack.invalidate(participant(origin));
  }

  private Conversation conversation(Origin origin) {
    return conversations.get(participant(origin), participant -> new Conversation());
  }

  private static Participant participant(Origin origin) {
    return new Participant(origin.chat(), origin.topic(), origin.person());
  }

  private record Participant(long chat, @Nullable Integer topic, long person) {}
}
