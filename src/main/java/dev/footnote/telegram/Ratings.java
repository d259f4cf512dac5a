package dev.footnote.telegram;

import dev.footnote.feedback.Feedback;
import dev.footnote.feedback.RatedAnswer;
import dev.footnote.feedback.Rating;
import dev.footnote.telegram.message.Origin;
import dev.footnote.telegram.storage.History;
import dev.footnote.telegram.storage.History.Answered;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes ratings of answers. Thread-safe. */
final class Ratings {

  private static final Logger log = LoggerFactory.getLogger(Ratings.class);

  private final History history;
  private final Feedback feedback;

  Ratings(History history, Feedback feedback) {
    this.history = history;
    this.feedback = feedback;
  }

  /** Stores a rating; returns what to tell the person. */
  String rate(Origin origin, Rating rating) {
    Optional<Answered> about = history.answerIn(origin.chat(), origin.message());
    if (about.isEmpty()) {
      return "This answer is too old to be rated.";
    }
    try {
      feedback.add(
          new RatedAnswer(
              Instant.now(),
              origin.personKey(),
              Origin.personKey(about.get().person()),
              origin.chat() + ":" + origin.message(),
              rating,
              about.get().about()));
      return "Thank you, noted.";
    } catch (IOException e) {
      log.error("a rating could not be stored", e);
      return "Your rating could not be stored. Please try again later.";
    }
  }
}
