package dev.footnote.model;

import dev.footnote.config.Secret;
import dev.footnote.config.Settings;
import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.http.client.jdk.JdkHttpClient;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.ollama.OllamaStreamingChatModel;
import dev.langchain4j.model.openai.OpenAiStreamingChatModel;
import dev.langchain4j.model.openai.OpenAiStreamingChatModel.OpenAiStreamingChatModelBuilder;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** Opens the chat model that the settings name. */
public final class ChatModels {

  /** A server that is up accepts a connection sooner; one that is down must not delay an answer. */
  private static final Duration CONNECT_TIMEOUT = Duration.ofMillis(750);

  private static final String OLLAMA = "http://localhost:11434";

  /** Servers on one's own machine want none, but the client sends one always. */
  private static final String NO_KEY = "none";

  /** Tokens of instructions, question and answer: what Ollama has no room for it cuts silently. */
  private static final int BESIDES_PASSAGES = 2_048;

  private ChatModels() {}

  /**
   * The model, not yet connected; empty for the provider {@code none}.
   *
   * @param settings its name, server and key
   */
  public static Optional<StreamingChatModel> open(Settings.Chat settings) {
    return switch (settings.provider()) {
      case NONE -> Optional.empty();
      case OPENAI -> Optional.of(openAi(settings));
      case OLLAMA -> Optional.of(ollama(settings));
    };
  }

  private static StreamingChatModel openAi(Settings.Chat settings) {
    OpenAiStreamingChatModelBuilder model =
        OpenAiStreamingChatModel.builder()
            .httpClientBuilder(http(settings))
            .apiKey(settings.apiKey().map(Secret::reveal).orElse(NO_KEY))
            .modelName(settings.model())
            .temperature(settings.temperature());
    settings.baseUrl().map(URI::toString).ifPresent(model::baseUrl);
    return model.build();
  }

  private static StreamingChatModel ollama(Settings.Chat settings) {
    return OllamaStreamingChatModel.builder()
        .httpClientBuilder(new EndingStreams(http(settings)))
        .baseUrl(settings.baseUrl().map(URI::toString).orElse(OLLAMA))
        .modelName(settings.model())
        .temperature(settings.temperature())
        .numCtx(settings.limits().tokenBudget() + BESIDES_PASSAGES)
        .build();
  }

  private static HttpClientBuilder http(Settings.Chat settings) {
    return JdkHttpClient.builder()
        .connectTimeout(CONNECT_TIMEOUT)
        .readTimeout(settings.limits().timeout());
  }
}
