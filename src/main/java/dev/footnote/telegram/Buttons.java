package dev.footnote.telegram;

import dev.footnote.telegram.incoming.ChatQueues;
import dev.footnote.telegram.message.Choice;
import dev.footnote.telegram.message.Example;
import dev.footnote.telegram.message.LibraryButton;
import dev.footnote.telegram.message.Origin;
import dev.footnote.telegram.message.Thumb;
import java.util.Optional;

/** What the buttons do that change something, rather than show a paragraph. */
record Buttons(Ratings ratings, Choices choices, Librarian librarian, LateAnswers lateAnswers) {

  /**
   * What a press does.
   *
   * @param toast what to tell the person at once; may be empty
   * @param then what to do after that
   */
  record Pressed(String toast, ChatQueues.Task then) {

    static Pressed told(String toast) {
      return new Pressed(toast, () -> {});
    }
  }

  /** Handles a press; empty if its data is of no such button. */
  Optional<Pressed> press(Press press) {
    Origin origin = press.origin();
    String data = press.data();
    return Thumb.parse(data)
        .map(thumb -> Pressed.told(ratings.rate(origin, thumb.rating())))
        .or(() -> Choice.parse(data).map(choice -> Pressed.told(choices.take(origin, choice))))
        .or(
            () ->
                Example.pressed(data, press.label())
                    .map(example -> Pressed.told(choices.take(origin, example))))
        .or(() -> LibraryButton.parse(data).map(button -> librarian.press(origin, button)))
        .or(() -> lateAnswers.press(origin, data, press.beside()).map(Pressed::told));
  }
}
