package dev.footnote.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.footnote.answer.Articles;
import dev.footnote.answer.Conversation;
import dev.footnote.evaluation.Samples;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Over real HTTP, as Prometheus and a supervisor ask. */
class MonitoringServerTest {

  private final Metrics metrics = new Metrics();
  private final Health health = new Health();
  private final HttpClient http = HttpClient.newHttpClient();
  private MonitoringServer server;

  @BeforeEach
  void listen() throws IOException {
    server = new MonitoringServer(0, metrics, health);
  }

  @AfterEach
  void close() {
    http.close();
    server.close();
    metrics.close();
  }

  @Test
  void aQuestionIsCountedByOutcomeAndModeWithItsTime() throws Exception {
    Conversation conversation = new Conversation("telegram:-1001");
    metrics.observe(
        conversation, "Why?", () -> Samples.saying(0.9, Articles.passage("He left in March.")));
    metrics.observe(conversation, "Why?", () -> Samples.refusing(0.1));
    metrics.observe(conversation, "Who?", () -> Samples.refusing(0.1));

    HttpResponse<String> told = get("/metrics");

    assertThat(told.statusCode()).isEqualTo(200);
    assertThat(told.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("text/plain; version=0.0.4");
    assertThat(told.body())
        .contains("# TYPE footnote_question_duration_seconds histogram")
        .contains(series("count", "extractive", "answered") + " 1")
        .contains(series("count", "extractive", "abstained") + " 2")
        .contains("le=\"0.05\"")
        .doesNotContain("1001");
  }

  @Test
  void aQuestionThatFailsIsCountedAndFailsOn() throws Exception {
    IllegalStateException failure = new IllegalStateException("broken");

    assertThatThrownBy(
            () ->
                metrics.observe(
                    new Conversation(),
                    "Why?",
                    () -> {
                      throw failure;
                    }))
        .isSameAs(failure);
    assertThat(get("/metrics").body()).contains(series("count", "none", "failed") + " 1");
  }

  @Test
  void whatIsCountedElsewhereIsReadWhenItIsAskedFor() throws Exception {
    AtomicLong sent = new AtomicLong(3);
    metrics.counter("footnote.telegram.messages", "Messages sent", sent::get);
    metrics.counter("footnote.chat.tokens", "Tokens", () -> 7, "direction", "input");
    metrics.gauge("footnote.articles", "Articles", () -> 12);
    System.gc(); // what Micrometer counts with it holds weakly

    assertThat(get("/metrics").body())
        .contains("footnote_telegram_messages_total 3.0")
        .contains("footnote_chat_tokens_total{direction=\"input\"} 7.0")
        .contains("footnote_articles 12.0");

    sent.set(5);
    assertThat(get("/metrics").body()).contains("footnote_telegram_messages_total 5.0");
  }

  @Test
  void theMemoryOfTheProcessIsTold() throws Exception {
    assertThat(get("/metrics").body())
        .contains("jvm_memory_used_bytes{area=\"heap\"")
        .contains("process_uptime_seconds");
  }

  @Test
  void itIsWellWhileNothingIsWrong() throws Exception {
    health.check(Optional::empty);

    HttpResponse<String> told = get("/health");

    assertThat(told.statusCode()).isEqualTo(200);
    assertThat(told.body()).isEqualTo("ok\n");
  }

  @Test
  void itIsNotWellWithALineForEachReason() throws Exception {
    health.check(() -> Optional.of("there is no article to answer from"));
    health.check(
        () -> {
          throw new IllegalStateException("the index is out of reach");
        });

    HttpResponse<String> told = get("/health");

    assertThat(told.statusCode()).isEqualTo(503);
    assertThat(told.body())
        .isEqualTo("there is no article to answer from\nthe index is out of reach\n");
  }

  @Test
  void nothingElseIsToldAndNothingCanBeChanged() throws Exception {
    assertThat(get("/").statusCode()).isEqualTo(404);
    assertThat(get("/metrics/../secret").statusCode()).isEqualTo(404);
    assertThat(send(request("/health").POST(BodyPublishers.ofString("x"))).statusCode())
        .isEqualTo(405);
    assertThat(send(request("/health").HEAD()).body()).isEmpty();
  }

  @Test
  void aPortThatIsTakenIsTold() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
      assertThatThrownBy(() -> new MonitoringServer(taken.getLocalPort(), metrics, health))
          .isInstanceOf(IOException.class);
    }
  }

  private static String series(String suffix, String mode, String outcome) {
    return "footnote_question_duration_seconds_%s{mode=\"%s\",outcome=\"%s\"}"
        .formatted(suffix, mode, outcome);
  }

  private HttpResponse<String> get(String path) throws Exception {
    return send(request(path));
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return http.send(request.build(), BodyHandlers.ofString());
  }
}
