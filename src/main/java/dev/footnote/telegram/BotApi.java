package dev.footnote.telegram;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.footnote.telegram.ApiFailure.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okhttp3.ResponseBody;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.api.objects.ResponseParameters;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;

/**
 * One call to the Bot API over HTTP: it blocks, tries once, and either returns or throws an {@link
 * ApiFailure}. Thread-safe.
 */
final class BotApi {

  /** Longer than servers hang: giving up early on a send makes two messages of one. */
  private static final Duration PATIENCE = Duration.ofSeconds(75);

  private static final MediaType JSON = MediaType.get("application/json");

  private final BotToken token;
  private final HttpUrl server;
  private final ObjectMapper json = new ObjectMapper();
  private final OkHttpClient http;

  /**
   * @param server where the Bot API is, such as {@code https://api.telegram.org}
   * @throws IllegalArgumentException if {@code server} is not an HTTP address
   */
  BotApi(BotToken token, URI server) {
    HttpUrl url = HttpUrl.get(server);
    if (url == null) {
      throw new IllegalArgumentException(
          "telegram.api-url must be an http or https address but was " + server);
    }
    this.token = token;
    this.server = url;
    // Idle connections are dropped before a server would reset them under a message.
    this.http =
        new OkHttpClient.Builder()
            .retryOnConnectionFailure(false)
            .connectionPool(new ConnectionPool(8, 20, TimeUnit.SECONDS))
            .connectTimeout(Duration.ofSeconds(10))
            .readTimeout(PATIENCE)
            .callTimeout(PATIENCE)
            .build();
  }

  /**
   * Calls {@code method} and waits for its result.
   *
   * @throws ApiFailure if it did not succeed, or was interrupted
   */
  <T extends Serializable> T call(BotApiMethod<T> method) throws ApiFailure {
    return call(method, PATIENCE);
  }

  /**
   * Calls {@code method} and waits for its result.
   *
   * @param limit the longest it may take, everything included
   * @throws ApiFailure if it did not succeed, or was interrupted
   */
  <T extends Serializable> T call(BotApiMethod<T> method, Duration limit) throws ApiFailure {
    HttpUrl address =
        server
            .newBuilder()
            .addPathSegment("bot" + token.reveal())
            .addPathSegment(method.getMethod())
            .build();
    Request request =
        new Request.Builder().url(address).post(RequestBody.create(write(method), JSON)).build();
    OkHttpClient client = http.newBuilder().callTimeout(limit).build();
    try (Response response = client.newCall(request).execute()) {
      return read(method, response);
    } catch (IOException e) {
      throw unavailable(method.getMethod(), e);
    }
  }

  /**
   * Fetches a file that {@code getFile} has named.
   *
   * @param path the file's {@code file_path}
   * @param limit the most bytes to accept
   * @throws ApiFailure if it could not be fetched or is larger
   */
  byte[] download(String path, int limit) throws ApiFailure {
    HttpUrl address =
        server
            .newBuilder()
            .addPathSegment("file")
            .addPathSegment("bot" + token.reveal())
            .addPathSegments(path)
            .build();
    try (Response response = http.newCall(new Request.Builder().url(address).build()).execute();
        InputStream body = body(response).byteStream()) {
      byte[] content = body.readNBytes(limit + 1);
      if (!response.isSuccessful() || content.length > limit) {
        throw new ApiFailure(
            response.code() >= 500 ? Kind.UNAVAILABLE : Kind.REFUSED,
            response.isSuccessful()
                ? "the file is larger than " + limit + " bytes"
                : "the file could not be fetched: HTTP status " + response.code(),
            Duration.ZERO,
            null);
      }
      return content;
    } catch (IOException e) {
      throw unavailable("the download", e);
    }
  }

  /** OkHttp promises a body to every call that was executed; its type does not say so. */
  private static ResponseBody body(Response response) {
    return requireNonNull(response.body());
  }

  private String write(BotApiMethod<?> method) {
    try {
      return json.writeValueAsString(method);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(method.getMethod() + " cannot be written as JSON", e);
    }
  }

  private <T extends Serializable> T read(BotApiMethod<T> method, Response response)
      throws ApiFailure, IOException {
    String body = body(response).string();
    try {
      return method.deserializeResponse(body);
    } catch (TelegramApiRequestException e) {
      throw failure(method.getMethod(), response.code(), e);
    } catch (RuntimeException e) {
      // The library trips over JSON that is not an answer of the Bot API.
      throw new ApiFailure(
          Kind.UNAVAILABLE,
          method.getMethod() + " got an answer that is not the Bot API's",
          Duration.ZERO,
          null);
    }
  }

  private ApiFailure failure(String method, int status, TelegramApiRequestException e) {
    Integer code = e.getErrorCode();
    if (code == null || code == 0) { // a gateway's page, not the Bot API's answer
      return new ApiFailure(
          Kind.UNAVAILABLE, method + " failed with HTTP status " + status, Duration.ZERO, null);
    }
    ResponseParameters parameters = e.getParameters();
    Integer retryAfter = parameters == null ? null : parameters.getRetryAfter();
    return new ApiFailure(
        kind(code),
        token.redact(
            String.format(Locale.ROOT, "%s failed: %d %s", method, code, e.getApiResponse())),
        Duration.ofSeconds(retryAfter == null ? 0 : retryAfter),
        parameters == null ? null : parameters.getMigrateToChatId());
  }

  private static Kind kind(int code) {
    return switch (code) {
      case 429 -> Kind.THROTTLED;
      case 401, 404 -> Kind.UNAUTHORIZED; // the server does not know a bot with this token
      case 409 -> Kind.CONFLICT;
      default -> code >= 500 ? Kind.UNAVAILABLE : Kind.REFUSED;
    };
  }

  private ApiFailure unavailable(String what, IOException e) {
    return new ApiFailure(
        Kind.UNAVAILABLE, token.redact(what + " failed: " + e), Duration.ZERO, null);
  }
}
