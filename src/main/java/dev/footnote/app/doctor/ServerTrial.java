package dev.footnote.app.doctor;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.footnote.config.Secret;
import dev.footnote.config.Settings;
import dev.footnote.telegram.api.BotToken;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Asks the servers that the settings name whether they serve. No message holds a secret. */
final class ServerTrial {

  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final URI OLLAMA = URI.create("http://localhost:11434");
  private static final URI OPENAI = URI.create("https://api.openai.com/v1");
  private static final int OK = 200;

  private ServerTrial() {}

  /** What a server said. */
  private record Said(int status, JsonNode body) {}

  /** Where the index lies; that it can be used shows when the articles are read. */
  static String index(Settings.Index settings) throws IOException {
    List<String> nodes = new ArrayList<>();
    boolean answered = false;
    for (URI node : settings.urls()) {
      boolean answers = answers(node);
      answered |= answers;
      nodes.add(node + (answers ? "" : " (does not answer)"));
    }
    String where = "opensearch at " + String.join(", ", nodes);
    if (!answered) {
      throw new IOException(where + "; start the cluster, or mend index.urls");
    }
    return where;
  }

  private static boolean answers(URI server) {
    int port =
        server.getPort() >= 0 ? server.getPort() : server.getScheme().equals("https") ? 443 : 80;
    try (Socket socket = new Socket()) {
      socket.connect(
          new InetSocketAddress(server.getHost(), port), Math.toIntExact(PATIENCE.toMillis()));
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  /** Whether a chat model's server lists it; that costs nothing. */
  static String chat(Settings.Chat settings) throws IOException, InterruptedException {
    if (settings.provider() == Settings.Provider.NONE) {
      return "none: answers are the articles' own sentences";
    }
    boolean ollama = settings.provider() == Settings.Provider.OLLAMA;
    URI server = settings.baseUrl().orElse(ollama ? OLLAMA : OPENAI);
    String told = settings.model() + " at " + server;
    Said said =
        get(server, ollama ? "/api/tags" : "/models", settings.apiKey())
            .orElseThrow(
                () ->
                    new IOException(
                        "nothing answers at "
                            + server
                            + "; start the server, or mend chat.base-url"));
    if (said.status == 401 || said.status == 403) {
      throw new IOException(
          server + " does not accept the key; mend chat.api-key-file or FOOTNOTE_CHAT_API_KEY");
    }
    List<String> models = new ArrayList<>();
    said.body
        .path(ollama ? "models" : "data")
        .forEach(model -> models.add(model.path(ollama ? "name" : "id").asText()));
    if (said.status != OK || models.isEmpty()) {
      return told + ", which does not say what it serves";
    }
    if (models.stream().noneMatch(name -> isCalled(name, settings.model()))) {
      throw new IOException(
          "%s does not serve %s but %s; %s"
              .formatted(
                  server,
                  settings.model(),
                  String.join(", ", models.subList(0, Math.min(3, models.size()))),
                  ollama ? "run ollama pull " + settings.model() : "mend chat.model"));
    }
    return told;
  }

  /** Ollama adds a tag to each name. */
  private static boolean isCalled(String served, String name) {
    return served.equals(name) || served.equals(name + ":latest");
  }

  /** Who the bot is that the token belongs to. */
  static String telegram(Settings.BotApi settings) throws IOException, InterruptedException {
    Optional<Secret> token = settings.token();
    if (token.isEmpty()) {
      return "no token: footnote telegram needs one in TELEGRAM_BOT_TOKEN";
    }
    new BotToken(token.get().reveal()); // throws unless it has the shape of a token
    Said said =
        get(settings.url(), "/bot" + token.get().reveal() + "/getMe", Optional.empty())
            .orElseThrow(
                () ->
                    new IOException(
                        settings.url()
                            + " cannot be reached; check the network and telegram.api-url"));
    if (said.status != OK) {
      throw new IOException(
          "%s answers %d; check the token with BotFather's /token"
              .formatted(settings.url(), said.status));
    }
    return "@%s: the token is accepted by %s"
        .formatted(said.body.path("result").path("username").asText("?"), settings.url());
  }

  /** What the server says; empty if it does not answer. */
  private static Optional<Said> get(URI server, String path, Optional<Secret> key)
      throws InterruptedException {
    try (HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
      URI address = URI.create(server.toString().replaceFirst("/+$", "") + path);
      HttpRequest.Builder request = HttpRequest.newBuilder(address).timeout(PATIENCE);
      key.ifPresent(one -> request.header("Authorization", "Bearer " + one.reveal()));
      HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
      return Optional.of(new Said(response.statusCode(), json(response.body())));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static JsonNode json(String body) {
    try {
      JsonNode json = JSON.readTree(body);
      return json == null ? JSON.createObjectNode() : json;
    } catch (IOException e) {
      return JSON.createObjectNode();
    }
  }
}
