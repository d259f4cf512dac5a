package dev.footnote.telegram.api;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.footnote.telegram.api.ApiFailure.Kind;
import dev.footnote.telegram.api.BotServer.Fault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import okhttp3.OkHttpClient;
import org.assertj.core.util.Throwables;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.telegram.telegrambots.meta.api.methods.GetMe;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.methods.updates.DeleteWebhook;

class BotApiTest {

  private BotServer server;
  private BotApi api;

  @BeforeEach
  void start() throws IOException {
    server = new BotServer();
    api = new BotApi(new BotToken(BotServer.TOKEN), server.address());
  }

  @AfterEach
  void stop() {
    api.close();
    server.close();
  }

  @Test
  void returnsWhatTheServerAnswers() throws ApiFailure {
    assertThat(api.call(new GetMe()).getUserName()).isEqualTo(BotServer.NAME);
  }

  @ParameterizedTest
  @CsvSource({
    "400, REFUSED",
    "401, UNAUTHORIZED",
    "403, REFUSED",
    "404, UNAUTHORIZED",
    "409, CONFLICT",
    "413, REFUSED",
    "429, THROTTLED",
    "500, UNAVAILABLE",
    "502, UNAVAILABLE"
  })
  void tellsFailuresApart(int code, Kind kind) {
    server.inject("getMe", Fault.error(code, "No", ""));

    assertThat(failure().kind()).isEqualTo(kind);
  }

  @Test
  void saysHowLongTelegramAsksToWait() {
    server.inject("getMe", Fault.error(429, "Slow", ",\"parameters\":{\"retry_after\":7}"));

    assertThat(failure().retryAfter()).isEqualTo(Duration.ofSeconds(7));
  }

  @Test
  void saysWhichSupergroupAGroupHasBecome() {
    server.inject(
        "getMe", Fault.error(400, "Up", ",\"parameters\":{\"migrate_to_chat_id\":-1001}"));

    assertThat(failure().migratedTo()).isEqualTo(-1001L);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "502; <html><center>nginx</center></html>",
        "200; {}",
        "200; []",
        "200; not JSON",
        "200; {\"ok\":null}"
      })
  void treatsAResponseThatIsNotTheBotApisAsAnOutage(int status, String body) {
    server.inject("getMe", new Fault(status, body, false));

    assertThat(failure().kind()).isEqualTo(Kind.UNAVAILABLE);
  }

  @Test
  void doesNotRepeatASendWhenTheConnectionEnds() {
    server.inject("sendMessage", Fault.reset(true));

    assertThatThrownBy(() -> api.call(new SendMessage("1", "Hello")))
        .isInstanceOf(ApiFailure.class);
    assertThat(server.requests("sendMessage")).hasSize(1);
  }

  @Test
  void endsACallThatTakesTooLong() {
    assertThatThrownBy(() -> api.call(new GetRawUpdates(0, 10), Duration.ofMillis(300)))
        .isInstanceOf(ApiFailure.class)
        .extracting(e -> ((ApiFailure) e).kind())
        .isEqualTo(Kind.UNAVAILABLE);
  }

  @Test
  void aResponseThatBreaksOffHalfWayIsAFailureAndNotASilence() throws Exception {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        BotApi api = api("http://127.0.0.1:" + socket.getLocalPort())) {
      Thread.startVirtualThread(() -> answerInPart(socket));

      assertThat(catchThrowableOfType(ApiFailure.class, () -> api.call(new GetMe())).kind())
          .isEqualTo(Kind.UNAVAILABLE);
    }
  }

  private static void answerInPart(ServerSocket socket) {
    try (Socket connection = socket.accept()) {
      assertThat(connection.getInputStream().read()).isEqualTo('P');
      connection
          .getOutputStream()
          .write("HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\n{\"ok\":tr".getBytes(US_ASCII));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void refusesWhatTheLibraryFindsWrongWithoutAskingTelegram() {
    assertThatThrownBy(() -> api.call(new SendMessage("1", "")))
        .isInstanceOf(ApiFailure.class)
        .hasMessage("sendmessage failed: Text parameter can't be empty")
        .extracting(e -> ((ApiFailure) e).kind())
        .isEqualTo(Kind.REFUSED);
    assertThat(server.requests("sendMessage")).isEmpty();
  }

  @Test
  void anInterruptionEndsACall() throws InterruptedException {
    AtomicReference<ApiFailure> failure = new AtomicReference<>();
    Thread caller =
        Thread.startVirtualThread(
            () -> {
              try {
                api.call(new GetRawUpdates(0, 20));
              } catch (ApiFailure e) {
                failure.set(e);
              }
            });
    server.await("getUpdates", request -> true);

    caller.interrupt();

    assertThat(caller.join(Duration.ofSeconds(5))).isTrue();
    assertThat(failure.get()).hasMessageContaining("interrupted");
  }

  @Test
  void closingEndsAllCallsAndKeepsNothingAlive() throws InterruptedException {
    Thread caller =
        Thread.startVirtualThread(
            () -> assertThatThrownBy(() -> api.call(new GetRawUpdates(0, 20))));
    server.await("getUpdates", request -> true);

    api.close();

    assertThat(caller.join(Duration.ofSeconds(5))).isTrue();
    assertThat(Thread.getAllStackTraces().keySet())
        .filteredOn(thread -> thread.getName().startsWith("OkHttp"))
        .allMatch(Thread::isDaemon);
    assertThatThrownBy(() -> api.call(new GetMe())).isInstanceOf(ApiFailure.class);
  }

  @Test
  void manyCallsThatHangDoNotHoldUpAnother() throws ApiFailure {
    for (int i = 0; i < 80; i++) { // OkHttp's own limits are 5 for a host and 64 in all
      Thread.startVirtualThread(() -> assertThatThrownBy(() -> api.call(new GetRawUpdates(0, 20))));
    }
    server.await("getUpdates", 80, request -> true);

    assertThat(api.call(new GetMe(), Duration.ofSeconds(5)).getUserName())
        .isEqualTo(BotServer.NAME);
  }

  @Test
  void reachesAServerBelowAPath() throws ApiFailure {
    try (BotApi api = api(server.address() + "/proxy/")) {
      api.call(new DeleteWebhook());

      assertThat(server.requests("bot" + BotServer.TOKEN)).hasSize(1);
    }
  }

  private static BotApi api(String address) {
    return new BotApi(new BotToken(BotServer.TOKEN), URI.create(address));
  }

  @Test
  void noApiFailureShowsTheToken() {
    server.inject("getMe", Fault.error(404, "/bot" + BotServer.TOKEN + "/getMe not found", ""));
    BotApi nowhere = api("http://127.0.0.1:1");

    assertThat(failure()).hasMessageContaining("[REDACTED]");
    assertThatThrownBy(() -> nowhere.call(new GetMe()))
        .isInstanceOf(ApiFailure.class)
        .message()
        .doesNotContain(BotServer.TOKEN);
  }

  @Test
  void anUnexpectedExceptionThatQuotesTheUrlIsRedacted() {
    OkHttpClient broken =
        new OkHttpClient.Builder()
            .addInterceptor(
                chain -> {
                  throw new IllegalStateException("unexpected url: " + chain.request().url());
                })
            .build();
    BotApi api = new BotApi(new BotToken(BotServer.TOKEN), server.address(), broken);
    try (LogCapture log = new LogCapture()) {
      Throwable failure = catchThrowable(() -> api.call(new GetMe()));
      assertThat(Throwables.getStackTrace(failure))
          .contains("unexpected url: ", "/bot[REDACTED]/getme", "okhttp3")
          .doesNotContain(BotServer.TOKEN);
      assertThat(log.entries()).noneMatch(entry -> entry.contains(BotServer.TOKEN));
    }
  }

  @Test
  void downloadsFromTheSameServerAndNoMoreThanAllowed() throws ApiFailure {
    server.file("notes.txt", new byte[1000]);

    assertThat(api.download("notes.txt", 1000)).hasSize(1000);
    assertThatThrownBy(() -> api.download("notes.txt", 999))
        .hasMessage("the file is larger than 999 bytes");
  }

  @Test
  void refusesAnAddressThatIsNotHttp() {
    assertThatThrownBy(() -> new BotApi(new BotToken(BotServer.TOKEN), URI.create("ftp://x")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("telegram.api-url must be an http or https address but was ftp://x");
  }

  private ApiFailure failure() {
    return catchThrowableOfType(ApiFailure.class, () -> api.call(new GetMe()));
  }
}
