package dev.footnote.telegram.message;

import dev.footnote.telegram.message.Page.Button;
import java.util.Optional;
import org.telegram.telegrambots.meta.api.objects.CallbackQuery;
import org.telegram.telegrambots.meta.api.objects.message.Message;

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

  /** The question on the button that was pressed; empty if it is another kind of button. */
  public static Optional<Example> pressed(CallbackQuery query) {
    String data = query.getData();
    if (data == null
        || !data.startsWith(DATA)
        || !(query.getMessage() instanceof Message message)
        || message.getReplyMarkup() == null) {
      return Optional.empty();
    }
    return message.getReplyMarkup().getKeyboard().stream()
        .flatMap(row -> row.stream())
        .filter(button -> data.equals(button.getCallbackData()))
        .map(button -> new Example(button.getText()))
        .findFirst();
  }
}
