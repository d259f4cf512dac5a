package dev.footnote.telegram.message;

import dev.footnote.telegram.message.Page.Button;
import java.util.Optional;

/**
 * A question that may be asked by a press. It stands on its button and not in the button's data,
 * which holds 64 bytes; Telegram sends the buttons back with the press.
 *
 * @param question as it is asked
 */
public record Example(String question) {

  private static final String DATA = "x.";

  /** The button for it, which is one of several under a message. */
  public Button button(int index) {
    return new Button(question, DATA + index);
  }

  /** The question on a pressed button; empty if it is another kind of button. */
  public static Optional<Example> pressed(String data, String label) {
    return data.startsWith(DATA) && !label.isBlank()
        ? Optional.of(new Example(label))
        : Optional.empty();
  }
}
