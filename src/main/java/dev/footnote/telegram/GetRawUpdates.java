package dev.footnote.telegram;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.List;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;

/**
 * {@code getUpdates}, with each update as JSON: one that cannot be read must not take the others
 * with it, as it does with the library's own method.
 */
final class GetRawUpdates extends BotApiMethod<ArrayNode> {

  /** What the bot listens to; Telegram sends nothing else. */
  private static final List<String> KINDS =
      List.of("message", "edited_message", "callback_query", "inline_query");

  private final long offset;
  private final long seconds;

  /**
   * @param offset confirms all updates below it; 0 confirms none
   * @param seconds how long the server may wait for an update
   */
  GetRawUpdates(long offset, long seconds) {
    this.offset = offset;
    this.seconds = seconds;
  }

  @JsonProperty("offset")
  long offset() {
    return offset;
  }

  @JsonProperty("timeout")
  long seconds() {
    return seconds;
  }

  @JsonProperty("allowed_updates")
  List<String> kinds() {
    return KINDS;
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
