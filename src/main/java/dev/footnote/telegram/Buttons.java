package dev.footnote.telegram;

import dev.footnote.telegram.message.Choice;
import dev.footnote.telegram.message.Origin;
import dev.footnote.telegram.message.Rating;
import java.util.List;
import java.util.Optional;

/** What the buttons do that change something, rather than show a paragraph. */
record Buttons(Ratings ratings, Choices choices, LateAnswers lateAnswers) {

  /**
   * Handles a press; empty if its data is of no such button.
   *
   * @param beside the data of all buttons of the same message
   * @return what to tell the person at once; may be empty text
   */
  Optional<String> press(Origin origin, String data, List<String> beside) {
    return Rating.parse(data)
        .map(rating -> ratings.rate(origin, rating))
        .or(() -> Choice.parse(data).map(choice -> choices.take(origin, choice)))
        .or(() -> lateAnswers.press(origin, data, beside));
  }
}
