package dev.footnote.telegram.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.footnote.telegram.api.ApiFailure.Kind;
import dev.footnote.telegram.api.BotServer.Fault;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import okhttp3.OkHttpClient;
import org.assertj.core.util.Throwables;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.telegram.telegrambots.meta.api.methods.GetMe;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;

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
  void noApiFailureShowsTheToken() {
    server.inject("getMe", Fault.error(404, "/bot" + BotServer.TOKEN + "/getMe not found", ""));
    BotApi nowhere = new BotApi(new BotToken(BotServer.TOKEN), URI.create("http://127.0.0.1:1"));

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
    Throwable failure = catchThrowable(() -> api.call(new GetMe()));
    assertThat(Throwables.getStackTrace(failure))
        .contains("unexpected url: ", "/bot[REDACTED]/getme", "okhttp3")
        .doesNotContain(BotServer.TOKEN);
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
