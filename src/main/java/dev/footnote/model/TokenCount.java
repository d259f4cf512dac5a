package dev.footnote.model;

import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.model.TokenCountEstimator;
import java.util.stream.StreamSupport;

/** Counts tokens as the embedding model does, with the tokenizer that is loaded already. */
final class TokenCount implements TokenCountEstimator {

  private final InProcessModel model;

  TokenCount(InProcessModel model) {
    this.model = model;
  }

  @Override
  public int estimateTokenCountInText(String text) {
    return model.count(text);
  }

  @Override
  public int estimateTokenCountInMessage(ChatMessage message) {
    return model.count(message.toString());
  }

  @Override
  public int estimateTokenCountInMessages(Iterable<ChatMessage> messages) {
    return StreamSupport.stream(messages.spliterator(), false)
        .mapToInt(this::estimateTokenCountInMessage)
        .sum();
  }
}
