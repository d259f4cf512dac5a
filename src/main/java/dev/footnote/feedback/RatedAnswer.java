package dev.footnote.feedback;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonAlias;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A person's rating of an answer.
 *
 * @param at when it was given
 * @param person who gave it: a front end's name and its id of the person, such as {@code
 *     telegram:11}; in files of earlier versions the id alone
 * @param asker who asked what was answered, told likewise; null in files of earlier versions
 * @param message the rated message, as the front end tells it from others; only the last rating of
 *     a person for a message counts
 * @param rating the rating; files of earlier versions call it {@code thumb}
 * @param about the answer
 */
public record RatedAnswer(
    Instant at,
    String person,
    @Nullable String asker,
    String message,
    @JsonAlias("thumb") Rating rating,
    Exchange about) {

  public RatedAnswer {
    requireNonNull(at, "at");
    requireNonNull(person, "person");
    requireNonNull(message, "message");
    requireNonNull(rating, "rating");
    requireNonNull(about, "about");
  }

  /** Whether the person gave it, or asked what was answered. */
  boolean isOf(String somebody) {
    return person.equals(somebody) || somebody.equals(asker);
  }
}
