package dev.footnote.feedback;

import static java.util.Objects.requireNonNull;

import dev.footnote.answer.Answer.Abstention;
import dev.footnote.answer.Reply;
import java.time.Instant;
import java.util.Optional;

/**
 * A question that the articles could not answer.
 *
 * @param at when it was asked
 * @param person who asked: a front end's name and its id of the person, such as {@code telegram:11}
 * @param place where an answer to it would go; only the front end reads it
 * @param question complete without the conversation before it
 */
public record UnansweredQuestion(Instant at, String person, String place, String question) {

  public UnansweredQuestion {
    requireNonNull(at, "at");
    requireNonNull(person, "person");
    requireNonNull(place, "place");
    requireNonNull(question, "question");
  }

  /** The question of a reply, asked now; empty if it was answered, or was too long to be read. */
  public static Optional<UnansweredQuestion> of(Reply reply, String person, String place) {
    return reply.answer() instanceof Abstention && !reply.isTooLong()
        ? Optional.of(new UnansweredQuestion(Instant.now(), person, place, reply.standalone()))
        : Optional.empty();
  }
}
