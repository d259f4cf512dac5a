package dev.footnote.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Optional;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/** Updates as Telegram sends them become what the bot deals with. Thread-safe. */
final class UpdateReader {

  private static final ObjectMapper JSON =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  private final MessageReader messages;

  UpdateReader(MessageReader messages) {
    this.messages = messages;
  }

  /**
   * Reads one update.
   *
   * @throws JsonProcessingException if it has not the shape of an update
   */
  Update parse(JsonNode update) throws JsonProcessingException {
    return JSON.treeToValue(update, Update.class);
  }

  /** The message or the edited message in an update, if it is meant for the bot. */
  Optional<Received> message(Update update) {
    boolean edited = update.hasEditedMessage();
    Message message = edited ? update.getEditedMessage() : update.getMessage();
    return Optional.ofNullable(message)
        .flatMap(messages::read)
        .map(incoming -> new Received(key(message, edited), incoming, edited));
  }

  /** The same for one message, whatever update brings it. */
  private static String key(Message message, boolean edited) {
    String place = message.getChatId() + ":" + message.getMessageId();
    return edited
        ? "e:"
            + place
            + ":"
            + message.getEditDate()
            + ":"
            + String.valueOf(message.getText()).hashCode()
        : "m:" + place;
  }

  /**
   * A message that is meant for the bot.
   *
   * @param key names it
   * @param incoming what it wants
   * @param edited whether it is a new form of an earlier message
   */
  record Received(String key, Incoming incoming, boolean edited) {}
}
