package dev.footnote.telegram.api;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.footnote.telegram.api.ApiFailure.Kind;
import io.github.resilience4j.core.IntervalFunction;
import java.io.IOException;
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
 * Single calls to the Bot API over HTTP. A call blocks, is tried once, and either returns or throws
 * an {@link ApiFailure}. No exception contains the token. Thread-safe.
 */
public final class BotApi {

  /** The time between attempts, in milliseconds: half a second, doubling to 8 s, with jitter. */
  static final IntervalFunction BACKOFF =
      IntervalFunction.ofExponentialRandomBackoff(
          Duration.ofMillis(500), 2, 0.5, Duration.ofSeconds(8));

  /** Longer than servers hang: a send that is given up too early arrives twice. */
  private static final Duration TIMEOUT = Duration.ofSeconds(75);

  private static final MediaType JSON = MediaType.get("application/json");

  private final BotToken token;
  private final HttpUrl server;
  private final OkHttpClient http;
  private final ObjectMapper json = new ObjectMapper();

  /**
   * @param server the Bot API's address, such as {@code https://api.telegram.org}
   * @throws IllegalArgumentException if {@code server} is not an http or https address
   */
  public BotApi(BotToken token, URI server) {
    this(token, server, new OkHttpClient());
  }

  BotApi(BotToken token, URI server, OkHttpClient client) {
    HttpUrl url = HttpUrl.get(server);
    if (url == null) {
      throw new IllegalArgumentException(
          "telegram.api-url must be an http or https address but was " + server);
    }
    this.token = token;
    this.server = url;
    // Idle connections are closed before a server would reset them during a send.
    this.http =
        client
            .newBuilder()
            .retryOnConnectionFailure(false)
            .connectionPool(new ConnectionPool(8, 20, TimeUnit.SECONDS))
            .connectTimeout(Duration.ofSeconds(10))
            .readTimeout(TIMEOUT)
            .build();
  }

  /**
   * Calls {@code method} and waits up to 75 seconds for its result.
   *
   * @throws ApiFailure if it fails, takes longer, or is interrupted; then the thread's interrupt
   *     status is set
   */
  public <T extends Serializable> T call(BotApiMethod<T> method) throws ApiFailure {
    return call(method, TIMEOUT);
  }

  /**
   * Calls {@code method} and waits for its result.
   *
   * @param limit the longest it may take in all
   * @throws ApiFailure if it fails, takes longer, or is interrupted; then the thread's interrupt
   *     status is set
   */
  public <T extends Serializable> T call(BotApiMethod<T> method, Duration limit) throws ApiFailure {
    HttpUrl url =
        server
            .newBuilder()
            .addPathSegment("bot" + token.reveal())
            .addPathSegment(method.getMethod())
            .build();
    Request request =
        new Request.Builder().url(url).post(RequestBody.create(write(method), JSON)).build();
    return execute(method.getMethod(), request, limit, response -> read(method, response));
  }

  /**
   * Downloads a file.
   *
   * @param path the {@code file_path} that {@code getFile} has returned
   * @param maxBytes the largest size to accept
   * @throws ApiFailure if the download fails or the file is larger
   */
  public byte[] download(String path, int maxBytes) throws ApiFailure {
    HttpUrl url =
        server
            .newBuilder()
            .addPathSegment("file")
            .addPathSegment("bot" + token.reveal())
            .addPathSegments(path)
            .build();
    Request request = new Request.Builder().url(url).build();
    return execute(
        "the download",
        request,
        TIMEOUT,
        response -> {
          byte[] content = body(response).byteStream().readNBytes(maxBytes + 1);
          if (!response.isSuccessful()) {
            throw new ApiFailure(
                response.code() >= 500 ? Kind.UNAVAILABLE : Kind.REFUSED,
                "the file could not be downloaded: HTTP status " + response.code());
          }
          if (content.length > maxBytes) {
            throw new ApiFailure(Kind.REFUSED, "the file is larger than " + maxBytes + " bytes");
          }
          return content;
        });
  }

  private <T> T execute(String what, Request request, Duration limit, ResponseReader<T> reader)
      throws ApiFailure {
    OkHttpClient client = http.newBuilder().callTimeout(limit).build();
    try (Response response = client.newCall(request).execute()) {
      return reader.read(response);
    } catch (IOException e) {
      throw new ApiFailure(Kind.UNAVAILABLE, token.redact(what + " failed: " + e));
    } catch (RuntimeException e) {
      throw token.redact(e);
    }
  }

  /** OkHttp guarantees that an executed call has a body, though its type does not say so. */
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
      // The library throws various exceptions at JSON that does not come from the Bot API.
      throw new ApiFailure(
          Kind.UNAVAILABLE, method.getMethod() + " got a response that is not the Bot API's");
    }
  }

  private ApiFailure failure(String method, int status, TelegramApiRequestException e) {
    Integer code = e.getErrorCode();
    if (code == null || code == 0) { // from a gateway, not from the Bot API
      return new ApiFailure(Kind.UNAVAILABLE, method + " failed with HTTP status " + status);
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
      case 401, 404 -> Kind.UNAUTHORIZED; // 404: the server knows no bot with this token
      case 409 -> Kind.CONFLICT;
      default -> code >= 500 ? Kind.UNAVAILABLE : Kind.REFUSED;
    };
  }

  @FunctionalInterface
  private interface ResponseReader<T> {
    T read(Response response) throws ApiFailure, IOException;
  }
}
