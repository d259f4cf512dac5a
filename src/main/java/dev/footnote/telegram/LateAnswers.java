package dev.footnote.telegram;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.footnote.answer.Answer.GroundedAnswer;
import dev.footnote.answer.Assistant;
import dev.footnote.answer.Conversation;
import dev.footnote.answer.QuestionObserver;
import dev.footnote.answer.Reply;
import dev.footnote.telegram.api.ApiFailure;
import dev.footnote.telegram.api.MessageSender;
import dev.footnote.telegram.incoming.Access;
import dev.footnote.telegram.incoming.ChatQueues;
import dev.footnote.telegram.message.LateAnswer;
import dev.footnote.telegram.message.Origin;
import dev.footnote.telegram.message.Page;
import dev.footnote.telegram.message.Sent;
import dev.footnote.telegram.storage.History.Answered;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Questions that were refused and can be answered since the articles have changed. They are asked
 * again in the background, one at a time and behind what people ask; administrators hear of those
 * that are answered, and send the answers to those who asked with a button. Thread-safe.
 */
final class LateAnswers {

  private static final Logger log = LoggerFactory.getLogger(LateAnswers.class);
  private static final int MAX_ASKED_AGAIN = 50;
  private static final int MAX_TOLD = 2_000;
  private static final int PATIENCE_MS = 10_000;
  private static final int LOOK_EVERY_MS = 50;

  private final ChatCollections collections;
  private final MessageSender sender;
  private final ChatPages pages;
  private final AnswerLog answers;
  private final Access access;
  private final ChatQueues messages;
  private final ChatQueues background;
  private final Set<ArticleCollection> queued = ConcurrentHashMap.newKeySet();

  /** Of which administrators have heard: not again with each article that is added. */
  private final Cache<LateAnswer.Id, Boolean> told =
      Caffeine.newBuilder().maximumSize(MAX_TOLD).build();

  /**
   * @param messages in which people's questions wait
   * @param background in which nothing else waits
   */
  LateAnswers(
      ChatCollections collections,
      MessageSender sender,
      ChatPages pages,
      AnswerLog answers,
      Access access,
      ChatQueues messages,
      ChatQueues background) {
    this.collections = collections;
    this.sender = sender;
    this.pages = pages;
    this.answers = answers;
    this.access = access;
    this.messages = messages;
    this.background = background;
  }

  /** Asks the collection again soon; returns at once. */
  void articlesChanged(ArticleCollection collection) {
    if (!access.administrators().isEmpty() && queued.add(collection)) {
      background.submit(0, () -> askAgain(collection));
    }
  }

  private void askAgain(ArticleCollection collection) throws InterruptedException {
    queued.remove(collection);
    giveWay(); // what is being refused just now is to be asked again too
    List<LateAnswer> answered = new ArrayList<>();
    for (Answered refused : refused(collection)) {
      if (told.getIfPresent(id(refused)) == null) {
        giveWay();
        if (reply(refused).isPresent()) {
          answered.add(shown(refused, Map.of()));
        }
      }
    }
    for (int from = 0; from < answered.size(); from += LateAnswer.PER_PAGE) {
      tell(answered.subList(from, Math.min(answered.size(), from + LateAnswer.PER_PAGE)));
    }
  }

  /** The last questions that the collection could not answer, newest first. */
  private List<Answered> refused(ArticleCollection collection) {
    return answers.history().unanswered().stream()
        .filter(refused -> collections.of(refused.chat()).equals(collection))
        .limit(MAX_ASKED_AGAIN)
        .toList();
  }

  /** Waits while people wait, but not for ever. */
  private void giveWay() throws InterruptedException {
    for (int waited = 0; messages.waiting() > 0 && waited < PATIENCE_MS; waited += LOOK_EVERY_MS) {
      Thread.sleep(LOOK_EVERY_MS);
    }
  }

  /** What is said now; empty if that is no answer. */
  private Optional<Reply> reply(Answered refused) {
    Assistant assistant = // nobody asks it now
        collections.of(refused.chat()).assistant().observedBy(QuestionObserver.NONE);
    try {
      return Optional.of(assistant.ask(new Conversation(), refused.about().question()))
          .filter(reply -> reply.answer() instanceof GroundedAnswer);
    } catch (RuntimeException e) {
      log.warn("a question that was refused cannot be asked again", e);
      return Optional.empty();
    }
  }

  private void tell(List<LateAnswer> answers) throws InterruptedException {
    for (long administrator : access.administrators()) {
      try {
        sender.send(
            Origin.of(administrator),
            LateAnswer.page(answers),
            sent -> answers.forEach(answer -> told.put(answer.id(), true)));
      } catch (ApiFailure e) {
        log.info("administrator {} is not told: {}", administrator, e.getMessage());
      }
    }
  }

  /**
   * Queues the answers that a button sends; empty if the button is another one.
   *
   * @param buttons the data of all buttons of its message
   * @return what to tell the person at once
   */
  Optional<String> press(Origin press, String data, List<String> buttons) {
    List<LateAnswer.Id> ids = data.equals(LateAnswer.ALL) ? ids(buttons) : ids(List.of(data));
    if (ids.isEmpty()) {
      return Optional.empty();
    }
    if (!access.isAdministrator(press.person())) {
      return Optional.of("Only administrators can send answers.");
    }
    List<Answered> open =
        ids.stream().flatMap(id -> find(id).stream()).filter(Answered::wasRefused).toList();
    Map<LateAnswer.Id, String> remarks = new ConcurrentHashMap<>();
    if (open.isEmpty()) {
      messages.submit(press.chat(), () -> show(press, ids(buttons), remarks));
    }
    AtomicInteger left = new AtomicInteger(open.size());
    for (Answered refused : open) {
      messages.submit(
          refused.chat(),
          () -> {
            remarks.put(id(refused), send(refused));
            if (left.decrementAndGet() == 0) {
              messages.submit(press.chat(), () -> show(press, ids(buttons), remarks));
            }
          });
    }
    return Optional.of(
        switch (open.size()) {
          case 0 -> "There is nothing left to send here.";
          case 1 -> "I am sending the answer.";
          default -> "I am sending the answers.";
        });
  }

  private static List<LateAnswer.Id> ids(List<String> buttons) {
    return buttons.stream().flatMap(data -> LateAnswer.Id.parse(data).stream()).toList();
  }

  /** Sends an answer to the person who asked; returns why it could not be, or nothing. */
  private String send(Answered refused) throws InterruptedException {
    Origin origin = refused.origin();
    if (find(id(refused)).filter(Answered::wasRefused).isEmpty()) { // another press came first
      return "";
    }
    if (!access.admits(origin)) {
      return "this chat is no longer on the list";
    }
    Optional<Reply> reply = reply(refused);
    if (reply.isEmpty()) {
      return "the articles no longer answer it";
    }
    try {
      List<Sent> sent = new ArrayList<>();
      for (Page page : pages.of(origin.chat()).of(reply.get(), origin.person())) {
        sender.send(origin, page, sent::add);
      }
      answers.add(origin, sent, reply.get(), true);
      return "";
    } catch (ApiFailure e) {
      log.info("chat {}: {}", origin.chat(), e.getMessage());
      return "Telegram refused it";
    }
  }

  /** Marks in the administrator's message what is sent. */
  private void show(Origin press, List<LateAnswer.Id> ids, Map<LateAnswer.Id, String> remarks)
      throws InterruptedException {
    List<LateAnswer> answers =
        ids.stream()
            .flatMap(id -> find(id).stream())
            .map(answered -> shown(answered, remarks))
            .toList();
    try {
      if (!answers.isEmpty()) {
        sender.edit(press.chat(), press.message(), LateAnswer.page(answers));
      }
    } catch (ApiFailure e) {
      log.info("chat {}: {}", press.chat(), e.getMessage());
    }
  }

  private Optional<Answered> find(LateAnswer.Id id) {
    return answers.history().answerTo(new Origin(id.chat(), null, 0, id.message()));
  }

  private static LateAnswer shown(Answered answered, Map<LateAnswer.Id, String> remarks) {
    LateAnswer.Id id = id(answered);
    return new LateAnswer(
        id, answered.about().question(), !answered.wasRefused(), remarks.getOrDefault(id, ""));
  }

  private static LateAnswer.Id id(Answered answered) {
    return new LateAnswer.Id(answered.chat(), answered.message());
  }
}
