package dev.footnote.telegram.storage;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.footnote.answer.Reply;
import dev.footnote.feedback.Exchange;
import dev.footnote.telegram.message.Origin;
import dev.footnote.telegram.message.Sent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * The last answers and their messages, kept on disk: when a question is edited its answer is edited
 * too, and a rating is stored with the answer it is for. Thread-safe.
 */
public final class History implements AutoCloseable {

  private static final int MAX_ANSWERS = 2_000;

  private final JsonLines<Answered> file;
  private final Duration keep;
  private final SequencedMap<MessageId, Answered> byQuestion = new LinkedHashMap<>();

  /**
   * Opens the history with the answers of earlier processes.
   *
   * @param keep how long an answer is kept
   * @throws IOException if its file cannot be read or written
   */
  History(Path folder, Duration keep) throws IOException {
    this.file = new JsonLines<>(folder.resolve("answers.jsonl"), Answered.class);
    this.keep = keep;
    file.read().forEach(this::put);
    tidy();
  }

  /**
   * Adds an answer. It replaces an earlier one to the same message.
   *
   * @throws UncheckedIOException if it cannot be written
   */
  public synchronized void add(Answered answered) {
    try {
      file.append(List.of(answered));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write the history", e);
    }
    put(answered);
    file.compact(this::kept);
  }

  /** The answer to a message, if it is among the last 2,000. */
  public synchronized Optional<Answered> answerTo(Origin question) {
    return Optional.ofNullable(byQuestion.get(new MessageId(question.chat(), question.message())));
  }

  /** The answer that one of the bot's own messages is part of, if it is among the last 2,000. */
  public synchronized Optional<Answered> answerIn(long chat, int message) {
    return byQuestion.values().stream()
        .filter(a -> a.chat() == chat)
        .filter(a -> a.sent().stream().anyMatch(sent -> sent.message() == message))
        .findFirst();
  }

  /** The questions that were not answered, newest first. */
  public synchronized List<Answered> unanswered() {
    return byQuestion.sequencedValues().reversed().stream().filter(Answered::wasRefused).toList();
  }

  /** Drops what is older than it may get, from disk too. */
  synchronized void tidy() throws IOException {
    Instant oldest = Instant.now().minus(keep);
    byQuestion.values().removeIf(answered -> answered.at().isBefore(oldest));
    file.replace(kept());
  }

  /**
   * Deletes a person's questions and the answers to them, from disk too.
   *
   * @throws IOException if the file cannot be rewritten
   */
  public synchronized void forget(long person) throws IOException {
    byQuestion.values().removeIf(answered -> answered.isFrom(person));
    file.replace(kept());
  }

  @Override
  public synchronized void close() throws IOException {
    file.close();
  }

  private synchronized List<Answered> kept() {
    return List.copyOf(byQuestion.values());
  }

  private void put(Answered answered) {
    MessageId question = new MessageId(answered.chat(), answered.message());
    byQuestion.putLast(question, answered);
    if (byQuestion.size() > MAX_ANSWERS) {
      byQuestion.pollFirstEntry();
    }
  }

  private record MessageId(long chat, int message) {}

  /**
   * A question and the bot's answer to it.
   *
   * @param at when it was answered
   * @param chat the chat's id
   * @param message the id of the message that asked it
   * @param topic the topic's id in a forum; null elsewhere
   * @param person the id of the person who asked it; 0 in files of earlier versions
   * @param sent the messages of the answer, in order
   * @param about what was asked and said
   */
  public record Answered(
      Instant at,
      long chat,
      @JsonProperty("question") int message,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer topic,
      long person,
      List<Sent> sent,
      @JsonUnwrapped Exchange about) {

    public Answered {
      requireNonNull(at, "at");
      sent = List.copyOf(sent);
      requireNonNull(about, "about");
    }

    /** The record of a reply that is sent now. */
    public static Answered now(Origin origin, List<Sent> sent, Reply reply) {
      return new Answered(
          Instant.now(),
          origin.chat(),
          origin.message(),
          origin.topic(),
          origin.person(),
          sent,
          Exchange.of(reply));
    }

    /** Whether the person has asked it, or it was asked in the person's own chat. */
    boolean isFrom(long id) {
      return person == id || chat == id;
    }

    /** Whether the articles could not answer it. */
    public boolean wasRefused() {
      return about.outcome() == Exchange.Outcome.ABSTAINED;
    }

    /** Where the question came from, and so where an answer goes. */
    public Origin origin() {
      return new Origin(chat, topic, person, message);
    }
  }
}
