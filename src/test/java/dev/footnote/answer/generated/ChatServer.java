package dev.footnote.answer.generated;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import dev.footnote.config.Secret;
import dev.footnote.config.Settings;
import dev.footnote.model.ChatModels;
import dev.langchain4j.model.chat.StreamingChatModel;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A chat server on loopback that says what it is told to, in the words of one interface. */
final class ChatServer implements AutoCloseable {

  private static final JsonMapper JSON = new JsonMapper();

  private final Settings.Provider speaks;
  private final WireMockServer server =
      new WireMockServer(WireMockConfiguration.options().dynamicPort().bindAddress("127.0.0.1"));

  ChatServer(Settings.Provider speaks) {
    this.speaks = speaks;
    server.start();
  }

  /** The model as the product opens it. */
  StreamingChatModel model() {
    String path = speaks == Settings.Provider.OPENAI ? "/v1" : "";
    return ChatModels.open(
            new Settings.Chat(
                speaks,
                Optional.of(URI.create("http://127.0.0.1:" + server.port() + path)),
                "test",
                Optional.of(new Secret("sk-secret")),
                new Settings.ChatLimits(Duration.ofSeconds(20), 4, 3_000),
                0,
                false))
        .orElseThrow();
  }

  void answers(ResponseDefinitionBuilder response) {
    server.resetAll();
    server.stubFor(any(anyUrl()).willReturn(response));
  }

  /** The whole answer in pieces of a few letters, properly ended. */
  ResponseDefinitionBuilder saying(String text) {
    return stream(text, true);
  }

  /** The same, but the connection ends before the answer does. */
  ResponseDefinitionBuilder sayingAndBreakingOff(String text) {
    return stream(text, false);
  }

  ResponseDefinitionBuilder raw(String body) {
    return ok().withBody(body);
  }

  /** What it was last asked. */
  String lastRequest() {
    return server.getAllServeEvents().getFirst().getRequest().getBodyAsString();
  }

  int requests() {
    return server.getAllServeEvents().size();
  }

  private ResponseDefinitionBuilder ok() {
    String type = speaks == Settings.Provider.OPENAI ? "text/event-stream" : "application/x-ndjson";
    return aResponse().withHeader("Content-Type", type);
  }

  private ResponseDefinitionBuilder stream(String text, boolean complete) {
    StringBuilder body = new StringBuilder();
    for (String piece : pieces(text)) {
      body.append(speaks == Settings.Provider.OPENAI ? openAi(piece) : ollama(piece, false));
    }
    if (complete) {
      body.append(speaks == Settings.Provider.OPENAI ? OPENAI_END : ollama("", true));
    }
    return ok().withBody(body.toString());
  }

  private static final String OPENAI_END =
      """
      data: {"id":"1","choices":[{"index":0,"delta":{},"finish_reason":"stop"}]}

      data: {"id":"1","choices":[],"usage":{"prompt_tokens":321,"completion_tokens":45,"total_tokens":366}}

      data: [DONE]

      """;

  private static String openAi(String piece) {
    return "data: "
        + json(
            Map.of(
                "id",
                "1",
                "choices",
                List.of(Map.of("index", 0, "delta", Map.of("content", piece)))))
        + "\n\n";
  }

  private static String ollama(String piece, boolean done) {
    Map<String, Object> message = Map.of("role", "assistant", "content", piece);
    return (done
            ? json(
                Map.of(
                    "model",
                    "test",
                    "message",
                    message,
                    "done",
                    true,
                    "done_reason",
                    "stop",
                    "prompt_eval_count",
                    321,
                    "eval_count",
                    45))
            : json(Map.of("model", "test", "message", message, "done", false)))
        + "\n";
  }

  private static List<String> pieces(String text) {
    int length = Math.max(5, text.length() / 2_000);
    List<String> pieces = new ArrayList<>();
    for (int i = 0; i < text.length(); i += length) {
      pieces.add(text.substring(i, Math.min(i + length, text.length())));
    }
    return pieces;
  }

  private static String json(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  @Override
  public void close() {
    server.stop();
  }
}
