package dev.footnote.telegram.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.footnote.telegram.message.Origin;
import dev.footnote.telegram.message.Page;
import dev.footnote.telegram.message.Sent;
import java.time.Duration;
import java.util.Map;
import org.telegram.telegrambots.meta.api.methods.ParseMode;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethodMessage;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditEphemeralMessageText;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/**
 * Messages in groups that only one person sees (Bot API 10.2): an answer to a button that they
 * pressed at most 15 seconds ago. Each call is tried once. Thread-safe.
 */
public final class EphemeralMessages {

  private static final Duration LIMIT = Duration.ofSeconds(10);

  private final BotApi api;
  private final Keyboards keyboards;

  /**
   * @param newest whether buttons are shown that older clients do not know
   */
  public EphemeralMessages(BotApi api, boolean newest) {
    this.api = api;
    this.keyboards = new Keyboards(newest);
  }

  /**
   * Sends a page to the person alone.
   *
   * @param query the id of the callback query that is answered
   * @return the message, whose id is 0 as it is in nobody else's chat; with another id everybody
   *     sees it, since the server does not know such messages and took it for one of the usual kind
   * @throws ApiFailure if Telegram refuses it, as it does in chats that have no such messages
   */
  public Sent send(Origin to, String query, Page page) throws ApiFailure {
    Message message = api.call(new SendEphemeral(to.person(), query, sending(to, page)), LIMIT);
    boolean alone = message.getEphemeralMessageId() != null;
    return new Sent(alone ? 0 : message.getMessageId(), page.fingerprint());
  }

  /**
   * Edits what was sent to the person alone.
   *
   * @param id the message's id among those that only they see
   * @throws ApiFailure if Telegram refuses it
   */
  public void edit(Origin to, int id, Page page) throws ApiFailure {
    api.call(
        EditEphemeralMessageText.builder()
            .chatId(Long.toString(to.chat()))
            .receiverUserId(to.person())
            .ephemeralMessageId(id)
            .text(page.text().html())
            .parseMode(ParseMode.HTML)
            .linkPreviewOptions(MessageSender.NO_PREVIEW)
            .replyMarkup(keyboards.of(page))
            .build(),
        LIMIT);
  }

  private SendMessage sending(Origin to, Page page) {
    return SendMessage.builder()
        .chatId(to.chat())
        .messageThreadId(to.topic())
        .text(page.text().html())
        .parseMode(ParseMode.HTML)
        .linkPreviewOptions(MessageSender.NO_PREVIEW)
        .replyMarkup(keyboards.of(page))
        .build();
  }

  /**
   * {@code sendMessage} as Bot API 10.2 has it and, beside it, as 10.3 does, which the library does
   * not know yet.
   */
  static final class SendEphemeral extends BotApiMethodMessage {

    @JsonUnwrapped final SendMessage message;

    @JsonProperty("ephemeral_message_parameters")
    final Map<String, Object> parameters;

    SendEphemeral(long person, String query, SendMessage message) {
      message.setReceiverUserId(person);
      message.setCallbackQueryId(query);
      this.message = message;
      this.parameters = Map.of("receiver_user_id", person, "callback_query_id", query);
    }

    @Override
    public String getMethod() {
      return message.getMethod();
    }
  }
}
