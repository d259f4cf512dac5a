package dev.footnote.telegram.api;

import dev.footnote.telegram.message.Page;
import dev.footnote.telegram.message.Page.Button;
import dev.footnote.telegram.message.Page.Effect;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.InlineKeyboardMarkup;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.CopyTextButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardRow;

/**
 * The buttons under a page, as Telegram takes them.
 *
 * @param copying whether those that copy are shown: older clients do not know them
 */
record Keyboards(boolean copying) {

  /** Those of a page; null where it has none. */
  @Nullable InlineKeyboardMarkup of(Page page) {
    List<InlineKeyboardRow> rows =
        page.buttons().stream().map(this::row).filter(row -> !row.isEmpty()).toList();
    return rows.isEmpty() ? null : new InlineKeyboardMarkup(rows);
  }

  private InlineKeyboardRow row(List<Button> buttons) {
    return new InlineKeyboardRow(
        buttons.stream()
            .filter(button -> copying || button.effect() != Effect.COPIES)
            .map(Keyboards::button)
            .toList());
  }

  private static InlineKeyboardButton button(Button button) {
    var key = InlineKeyboardButton.builder().text(button.label());
    return switch (button.effect()) {
      case TELLS_THE_BOT -> key.callbackData(button.data()).build();
      case COPIES -> key.copyText(new CopyTextButton(button.data())).build();
      case OPENS_AN_ADDRESS -> key.url(button.data()).build();
    };
  }
}
