package dev.footnote.telegram.api;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.footnote.file.Reason;
import dev.footnote.telegram.api.ApiFailure.Kind;
import io.github.resilience4j.core.IntervalFunction;
import java.io.IOException;
import java.io.Serializable;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import okhttp3.ConnectionPool;
import okhttp3.Dispatcher;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.client.okhttp.OkHttpTelegramClient;
import org.telegram.telegrambots.meta.TelegramUrl;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.api.objects.ResponseParameters;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;

/**
 * Single calls to the Bot API through the library's client. A call blocks, is tried once, and
 * either returns or throws an {@link ApiFailure}. No exception contains the token. Thread-safe.
 */
public final class BotApi implements AutoCloseable {

  /** The time between attempts, in milliseconds: half a second, doubling to 8 s, with jitter. */
  static final IntervalFunction BACKOFF =
      IntervalFunction.ofExponentialRandomBackoff(
          Duration.ofMillis(500), 2, 0.5, Duration.ofSeconds(8));

  private static final Logger log = LoggerFactory.getLogger(BotApi.class);

  /** Longer than servers hang: a send that is given up too early arrives twice. */
  private static final Duration TIMEOUT = Duration.ofSeconds(75);

  /** How much longer a result is waited for than OkHttp gives the call. */
  private static final Duration GRACE = Duration.ofSeconds(1);

  /** As many as chats may have something under way: a poll must not wait for sends that hang. */
  private static final int MAX_CALLS = 1_000;

  private final BotToken token;
  private final HttpUrl server;
  private final TelegramUrl host;
  private final OkHttpClient http;
  private final Traffic traffic = new Traffic();

  /** One for all calls: a new one would look at the types of every call anew. */
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
    this.host = new TelegramUrl(url.scheme(), url.host(), url.port(), false);
    // Idle connections are closed before a server would reset them during a send.
    this.http =
        client
            .newBuilder()
            .dispatcher(dispatcher(token))
            .retryOnConnectionFailure(false)
            .connectionPool(new ConnectionPool(8, 20, TimeUnit.SECONDS))
            .connectTimeout(Duration.ofSeconds(10))
            .readTimeout(TIMEOUT)
            .build();
  }

  /** Runs calls on virtual threads: unlike OkHttp's own, they do not keep the process alive. */
  private static Dispatcher dispatcher(BotToken token) {
    Dispatcher dispatcher =
        new Dispatcher(
            Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual()
                    .name("bot api")
                    .uncaughtExceptionHandler(
                        (thread, e) -> log.error("a call broke off", token.redact(e)))
                    .factory()));
    dispatcher.setMaxRequests(MAX_CALLS);
    dispatcher.setMaxRequestsPerHost(MAX_CALLS);
    return dispatcher;
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
    try {
      return once(method, limit);
    } catch (ApiFailure e) {
      traffic.failed();
      throw e;
    }
  }

  private <T extends Serializable> T once(BotApiMethod<T> method, Duration limit)
      throws ApiFailure {
    Exchange exchange = new Exchange();
    OkHttpClient client =
        http.newBuilder()
            .callTimeout(limit)
            .eventListener(exchange)
            .addInterceptor(this::belowServerPath)
            .build();
    String name = method.getMethod();
    try {
      @Nullable T result =
          new OkHttpTelegramClient(json, client, token.reveal(), host)
              .executeAsync(method)
              .get(limit.plus(GRACE).toMillis(), TimeUnit.MILLISECONDS);
      if (result == null) {
        throw new ApiFailure(Kind.UNAVAILABLE, name + " got no result");
      }
      return result;
    } catch (ExecutionException e) {
      throw failure(name, exchange.status(), requireNonNull(e.getCause()));
    } catch (TelegramApiException e) { // the library itself refuses what the call says
      throw new ApiFailure(Kind.REFUSED, token.redact(name + " failed: " + Reason.of(e)));
    } catch (TimeoutException e) {
      exchange.cancel();
      throw new ApiFailure(Kind.UNAVAILABLE, name + " took too long");
    } catch (InterruptedException e) {
      exchange.cancel();
      Thread.currentThread().interrupt();
      throw new ApiFailure(Kind.UNAVAILABLE, name + " was interrupted");
    }
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
    OkHttpClient client = http.newBuilder().callTimeout(TIMEOUT).build();
    try (Response response = client.newCall(request).execute()) {
      if (!response.isSuccessful()) {
        throw new ApiFailure(
            response.code() >= 500 ? Kind.UNAVAILABLE : Kind.REFUSED,
            "the file could not be downloaded: HTTP status " + response.code());
      }
      // OkHttp guarantees that an executed call has a body, though its type does not say so.
      byte[] content = requireNonNull(response.body()).byteStream().readNBytes(maxBytes + 1);
      if (content.length > maxBytes) {
        throw new ApiFailure(Kind.REFUSED, "the file is larger than " + maxBytes + " bytes");
      }
      return content;
    } catch (IOException e) {
      throw new ApiFailure(Kind.UNAVAILABLE, token.redact("the download failed: " + Reason.of(e)));
    } catch (RuntimeException e) {
      throw token.redact(e);
    }
  }

  /** What went through here. */
  public Traffic traffic() {
    return traffic;
  }

  /** Ends all calls; later ones fail. Nothing of it keeps the process alive. */
  @Override
  public void close() {
    http.dispatcher().cancelAll();
    http.dispatcher().executorService().shutdown();
    http.connectionPool().evictAll();
  }

  /** The library knows a server's host but no path, such as that of a proxy, in its address. */
  private Response belowServerPath(Interceptor.Chain chain) throws IOException {
    Request request = chain.request();
    HttpUrl url =
        server
            .newBuilder()
            .addEncodedPathSegments(request.url().encodedPath().substring(1))
            .build();
    return chain.proceed(request.newBuilder().url(url).build());
  }

  private ApiFailure failure(String method, int status, Throwable cause) {
    if (cause instanceof TelegramApiRequestException e
        && e.getErrorCode() != null
        && e.getErrorCode() != 0) {
      return answered(method, e, e.getErrorCode());
    }
    for (Throwable reason : cause.getSuppressed()) {
      if (reason instanceof RuntimeException bug) { // OkHttp makes an IOException of it
        throw token.redact(bug);
      }
    }
    if (cause instanceof IOException) {
      return new ApiFailure(
          Kind.UNAVAILABLE, token.redact(method + " failed: " + Reason.of(cause)));
    }
    // From a gateway, say: the library throws various exceptions at what is not the Bot API's.
    return new ApiFailure(
        Kind.UNAVAILABLE,
        method + " got a response that is not the Bot API's, with HTTP status " + status);
  }

  private ApiFailure answered(String method, TelegramApiRequestException e, int code) {
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
}
