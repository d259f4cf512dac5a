package dev.footnote.telegram;

import dev.footnote.telegram.message.Origin;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.objects.CallbackQuery;
import org.telegram.telegrambots.meta.api.objects.message.MaybeInaccessibleMessage;
import org.telegram.telegrambots.meta.api.objects.message.Message;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;

/**
 * A press of a button.
 *
 * @param query the callback query's id
 * @param origin the message that the button is under, and the person who pressed it; their private
 *     chat if the message is not the bot's own
 * @param ephemeral the message's id where only that person sees it, for then the one in {@code
 *     origin} says nothing; else 0
 * @param data the button's data
 * @param label what it says; empty where that is not known
 * @param beside the data of all buttons of the message
 * @param fresh whether Telegram still waits to be told that the press has arrived
 */
record Press(
    String query,
    Origin origin,
    int ephemeral,
    String data,
    String label,
    List<String> beside,
    boolean fresh) {

  static Press of(CallbackQuery query, boolean fresh) {
    long person = query.getFrom().getId();
    @Nullable MaybeInaccessibleMessage under = query.getMessage();
    Origin origin = new Origin(person, null, person, 0);
    Integer ephemeral = null;
    if (under != null) {
      origin = new Origin(under.getChatId(), topic(under), person, under.getMessageId());
      ephemeral = under instanceof Message message ? message.getEphemeralMessageId() : null;
    }
    String data = query.getData() == null ? "" : query.getData();
    List<InlineKeyboardButton> buttons = buttons(under);
    String label =
        buttons.stream()
            .filter(button -> data.equals(button.getCallbackData()))
            .map(InlineKeyboardButton::getText)
            .findFirst()
            .orElse("");
    List<String> beside =
        buttons.stream().map(button -> String.valueOf(button.getCallbackData())).toList();
    return new Press(
        query.getId(), origin, ephemeral == null ? 0 : ephemeral, data, label, beside, fresh);
  }

  private static List<InlineKeyboardButton> buttons(@Nullable MaybeInaccessibleMessage under) {
    return under instanceof Message message && message.getReplyMarkup() != null
        ? message.getReplyMarkup().getKeyboard().stream()
            .<InlineKeyboardButton>flatMap(List::stream)
            .toList()
        : List.of();
  }

  private static @Nullable Integer topic(MaybeInaccessibleMessage under) {
    return under instanceof Message message && message.isTopicMessage()
        ? message.getMessageThreadId()
        : null;
  }
}
