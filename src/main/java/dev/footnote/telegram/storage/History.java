package dev.footnote.telegram.storage;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.footnote.answer.Answer;
import dev.footnote.answer.Citation;
import dev.footnote.answer.Reply;
import dev.footnote.answer.Statement;
import dev.footnote.telegram.message.Origin;
import dev.footnote.telegram.message.Sent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * The last answers, kept on disk: when a question is edited its answer is edited too, a rating is
 * stored with the answer it is for, and the owner can see what was not answered. Thread-safe.
 */
public final class History implements AutoCloseable {

  private static final int MAX_ANSWERS = 2_000;

  private final JsonLines<Answered> file;
  private final SequencedMap<MessageId, Answered> byQuestion = new LinkedHashMap<>();

  /**
   * Opens the history with the answers of earlier processes.
   *
   * @throws IOException if its file cannot be read or written
   */
  History(Path folder) throws IOException {
    this.file = new JsonLines<>(folder.resolve("answers.jsonl"), Answered.class);
    file.read().forEach(this::keep);
    file.replace(List.copyOf(byQuestion.values()));
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
    keep(answered);
  }

  /** The answer to a message, if it is among the last 2,000. */
  public synchronized Optional<Answered> answerTo(Origin question) {
    return Optional.ofNullable(byQuestion.get(new MessageId(question.chat(), question.message())));
  }

  /** The answer that one of the bot's own messages is part of, if it is among the last 2,000. */
  public synchronized Optional<Answered> answerIn(long chat, int message) {
    return byQuestion.values().stream()
        .filter(a -> a.request().chat() == chat)
        .filter(a -> a.sent().stream().anyMatch(sent -> sent.message() == message))
        .findFirst();
  }

  /** The questions that were not answered, newest first, at most {@code limit}. */
  public synchronized List<Answered> unanswered(int limit) {
    return byQuestion.sequencedValues().reversed().stream()
        .filter(Answered::wasRefused)
        .limit(limit)
        .toList();
  }

  @Override
  public synchronized void close() throws IOException {
    file.close();
  }

  private void keep(Answered answered) {
    MessageId question = new MessageId(answered.request().chat(), answered.request().message());
    byQuestion.putLast(question, answered);
    if (byQuestion.size() > MAX_ANSWERS) {
      byQuestion.pollFirstEntry();
    }
  }

  private record MessageId(long chat, int message) {}

  /** The outcome of a question. */
  enum Outcome {
    ANSWERED,
    CLOSEST,
    ABSTAINED,
    ASKED,
    SMALLTALK
  }

  /**
   * A question and the bot's answer to it.
   *
   * @param at when it was answered
   * @param sent the messages of the answer, in order
   */
  public record Answered(
      Instant at, @JsonUnwrapped Asked request, List<Sent> sent, @JsonUnwrapped Said response) {

    /** The record of a reply that is sent now. */
    public static Answered now(Origin origin, List<Sent> sent, Reply reply) {
      return new Answered(
          Instant.now(),
          new Asked(
              origin.chat(), origin.message(), origin.topic(), origin.person(), reply.standalone()),
          sent,
          Said.of(reply.answer()));
    }

    /** Whether the articles could not answer it. */
    public boolean wasRefused() {
      return response.outcome() == Outcome.ABSTAINED;
    }
  }

  /**
   * A question.
   *
   * @param chat the chat's id
   * @param message the id of the message that asked it
   * @param topic the topic's id in a forum; null elsewhere
   * @param person the id of the person; 0 in files of earlier versions
   * @param text the question, complete without the conversation before it
   */
  public record Asked(
      long chat,
      @JsonProperty("question") int message,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer topic,
      long person,
      @JsonProperty("asked") String text) {

    /** Where it came from, and so where an answer goes. */
    public Origin origin() {
      return new Origin(chat, topic, person, message);
    }
  }

  /**
   * An answer.
   *
   * @param text its sentences, without footnote marks
   * @param cited its footnotes
   */
  record Said(Outcome outcome, @JsonProperty("answer") String text, List<Cited> cited) {

    static Said of(Answer answer) {
      return switch (answer) {
        case Answer.GroundedAnswer grounded ->
            new Said(
                Outcome.ANSWERED,
                String.join(" ", grounded.statements().stream().map(Statement::spoken).toList()),
                grounded.citations().stream().map(Cited::of).toList());
        case Answer.Closest closest ->
            new Said(
                Outcome.CLOSEST, closest.citation().quote(), List.of(Cited.of(closest.citation())));
        case Answer.Abstention abstention ->
            new Said(Outcome.ABSTAINED, abstention.reason(), List.of());
        case Answer.Clarification clarification ->
            new Said(Outcome.ASKED, clarification.question(), List.of());
        case Answer.SmallTalk talk -> new Said(Outcome.SMALLTALK, talk.text(), List.of());
      };
    }
  }

  /**
   * A footnote.
   *
   * @param article the article's path in its corpus folder
   * @param quote the words it quotes
   */
  record Cited(String article, String quote) {
    static Cited of(Citation citation) {
      return new Cited(citation.article().path(), citation.quote());
    }
  }
}
