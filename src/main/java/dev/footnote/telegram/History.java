package dev.footnote.telegram;

import dev.footnote.answer.Answer;
import dev.footnote.answer.Citation;
import dev.footnote.answer.Reply;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The last answers on disk: so that an edited question changes its answer, a thumb is kept with
 * what it is about, and the owner sees what could not be answered. Thread-safe.
 */
final class History implements AutoCloseable {

  private static final int MEMORY = 2_000;

  private final JsonLines<Answered> file;
  private final Map<Place, Answered> byQuestion = new LinkedHashMap<>();

  private History(JsonLines<Answered> file) {
    this.file = file;
  }

  /**
   * Reads what earlier processes have answered.
   *
   * @throws IOException if the file cannot be read or written
   */
  static History open(Path path) throws IOException {
    History history = new History(new JsonLines<>(path, Answered.class));
    history.file.read().forEach(history::keep);
    history.file.replace(List.copyOf(history.byQuestion.values()));
    return history;
  }

  /** Keeps an answer, in place of an earlier one to the same message. */
  synchronized void add(Answered answered) {
    try {
      file.add(answered);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write the history", e);
    }
    keep(answered);
  }

  /** The answer to a message, if it is among the last ones. */
  synchronized Optional<Answered> answerTo(long chat, int question) {
    return Optional.ofNullable(byQuestion.get(new Place(chat, question)));
  }

  /** The answer that a message of the bot's belongs to, if it is among the last ones. */
  synchronized Optional<Answered> answerIn(long chat, int message) {
    return byQuestion.values().stream()
        .filter(a -> a.chat() == chat && a.sent().stream().anyMatch(s -> s.message() == message))
        .findFirst();
  }

  /** The questions that had to be refused, newest first. */
  synchronized List<Answered> refused(int limit) {
    return List.copyOf(byQuestion.values()).reversed().stream()
        .filter(a -> a.outcome() == Outcome.ABSTAINED)
        .limit(limit)
        .toList();
  }

  @Override
  public synchronized void close() throws IOException {
    file.close();
  }

  private void keep(Answered answered) {
    Place place = new Place(answered.chat(), answered.question());
    byQuestion.remove(place);
    byQuestion.put(place, answered);
    if (byQuestion.size() > MEMORY) {
      byQuestion.remove(byQuestion.keySet().iterator().next());
    }
  }

  private record Place(long chat, int message) {}

  /** What became of a question. */
  enum Outcome {
    ANSWERED,
    ABSTAINED,
    SMALLTALK
  }

  /**
   * A question and what the bot said to it.
   *
   * @param at when it was answered
   * @param chat the chat's id
   * @param question the id of the message that asked
   * @param sent the messages of the answer, in order
   * @param asked the question, understandable without what was said before
   * @param outcome what became of it
   * @param answer what was said, without marks
   * @param cited the footnotes
   */
  record Answered(
      Instant at,
      long chat,
      int question,
      List<Sent> sent,
      String asked,
      Outcome outcome,
      String answer,
      List<Cited> cited) {

    static Answered of(Instant at, Origin origin, List<Sent> sent, Reply reply) {
      String asked = reply.standalone();
      return switch (reply.answer()) {
        case Answer.GroundedAnswer grounded ->
            new Answered(
                at,
                origin.chat(),
                origin.message(),
                sent,
                asked,
                Outcome.ANSWERED,
                String.join(" ", grounded.statements().stream().map(s -> s.text()).toList()),
                grounded.citations().stream().map(Cited::of).toList());
        case Answer.Abstention abstention ->
            new Answered(
                at,
                origin.chat(),
                origin.message(),
                sent,
                asked,
                Outcome.ABSTAINED,
                abstention.reason(),
                List.of());
        case Answer.SmallTalk talk ->
            new Answered(
                at,
                origin.chat(),
                origin.message(),
                sent,
                asked,
                Outcome.SMALLTALK,
                talk.text(),
                List.of());
      };
    }
  }

  /**
   * A footnote.
   *
   * @param article the article's path
   * @param quote its words
   */
  record Cited(String article, String quote) {

    static Cited of(Citation citation) {
      return new Cited(citation.article().path(), citation.quote());
    }
  }
}
