package dev.footnote.telegram.api;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.List;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;

/**
 * {@code getUpdates} with each update as JSON, so that one malformed update does not make the
 * others unreadable, as it does with the library's own method.
 */
final class GetRawUpdates extends BotApiMethod<ArrayNode> {

  @JsonProperty("offset")
  final long offset;

  @JsonProperty("timeout")
  final long seconds;

  /** The only kinds of update that Telegram is to send. */
  @JsonProperty("allowed_updates")
  final List<String> kinds = List.of("message", "edited_message", "callback_query", "inline_query");

  /**
   * @param offset confirms all updates with lower ids; 0 confirms none
   * @param seconds how long the server may wait for an update
   */
  GetRawUpdates(long offset, long seconds) {
    this.offset = offset;
    this.seconds = seconds;
  }

  @Override
  public String getMethod() {
    return "getUpdates";
  }

  @Override
  public ArrayNode deserializeResponse(String answer) throws TelegramApiRequestException {
    return requireNonNull(deserializeResponse(answer, ArrayNode.class), "no result");
  }
}
