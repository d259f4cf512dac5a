package dev.footnote.telegram.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.footnote.telegram.api.BotServer.Fault;
import dev.footnote.telegram.api.BotServer.Request;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Polling goes on, whatever goes wrong. */
@Execution(ExecutionMode.CONCURRENT) // most of the time it waits
class PollerTest {

  private final List<Long> received = Collections.synchronizedList(new ArrayList<>());
  private final AtomicInteger polls = new AtomicInteger();
  private BotServer server;
  private volatile boolean ended;
  private @Nullable Thread polling;

  @BeforeEach
  void startServer() throws IOException {
    server = new BotServer();
  }

  @AfterEach
  void stop() throws InterruptedException {
    ended = true;
    if (polling != null) {
      polling.interrupt();
      polling.join();
    }
    server.close();
  }

  @Test
  void confirmsAnUpdateOnlyAfterItWasReceived() {
    server.message(1, "Why?");
    start(
        (updates, fresh) -> {
          assertThat(server.requests("getUpdates")).extracting(PollerTest::offset).containsOnly(0L);
          note(updates);
        });

    server.awaitConfirmation();

    assertThat(received).containsExactly(1000L);
    assertThat(polls).hasPositiveValue();
  }

  @Test
  void fetchesUpdatesAgainThatCouldNotBeStored() {
    AtomicInteger calls = new AtomicInteger();
    server.message(1, "Why?");
    start(
        (updates, fresh) -> {
          if (calls.getAndIncrement() == 0) {
            throw new IOException("the disk is full");
          }
          note(updates);
        });

    server.awaitConfirmation();

    assertThat(received).containsExactly(1000L);
  }

  @Test
  void goesOnAfterTheReceiverFails() {
    AtomicInteger calls = new AtomicInteger();
    server.message(1, "Why?");
    start(
        (updates, fresh) -> {
          if (calls.getAndIncrement() == 0) {
            throw new IllegalStateException("a bug");
          }
          note(updates);
        });

    server.awaitConfirmation();

    assertThat(received).containsExactly(1000L);
  }

  static List<Fault> faults() {
    return List.of(
        Fault.error(401, "Unauthorized", ""),
        Fault.error(409, "Conflict: terminated by other getUpdates request", ""),
        Fault.error(429, "Too Many Requests", ",\"parameters\":{\"retry_after\":1}"),
        Fault.error(500, "Internal Server Error", ""),
        new Fault(502, "<html><h1>502 Bad Gateway</h1></html>", false),
        new Fault(200, "not JSON", false),
        new Fault(200, "{\"ok\":true}", false),
        new Fault(200, "{\"ok\":true,\"result\":{\"not\":\"a list\"}}", false),
        Fault.reset(false),
        Fault.reset(true));
  }

  @ParameterizedTest
  @MethodSource("faults")
  void goesOnAfter(Fault fault) {
    server.inject("getUpdates", fault);
    server.message(1, "Why?");
    start((updates, fresh) -> note(updates));

    server.awaitConfirmation();

    assertThat(received).containsExactly(1000L);
  }

  @Test
  void deletesAWebhookThatPreventsPolling() {
    server.inject(
        "getUpdates",
        Fault.error(409, "Conflict: can't use getUpdates method while webhook is active", ""));
    server.message(1, "Why?");
    start((updates, fresh) -> note(updates));

    server.awaitConfirmation();

    assertThat(server.requests("deleteWebhook")).hasSize(1);
    assertThat(received).containsExactly(1000L);
  }

  @Test
  void receivesUpdatesWhoseIdsRestartLower() {
    server.message(1, "Before");
    start((updates, fresh) -> note(updates));
    server.awaitConfirmation();

    server.nextUpdateId(5);
    server.message(1, "After");
    server.awaitConfirmation();

    assertThat(received).containsExactly(1000L, 5L);
  }

  @Test
  void passesARepeatedUpdateOnOnlyOnce() {
    server.message(1, "Why?");
    start((updates, fresh) -> note(updates));
    server.awaitConfirmation();

    server.repeat(1000, 1, 1, "Why?");
    server.message(1, "When?");
    server.awaitConfirmation();

    assertThat(received).containsExactly(1000L, 1001L);
  }

  @Test
  void saysThatUpdatesAreStaleAfterAnOutage() {
    List<Boolean> freshness = Collections.synchronizedList(new ArrayList<>());
    server.inject("getUpdates", Fault.error(429, "Slow", ",\"parameters\":{\"retry_after\":6}"));
    server.message(1, "Why?");
    start(
        (updates, fresh) -> {
          if (!updates.isEmpty()) {
            freshness.add(fresh);
            note(updates);
          }
        });
    server.awaitConfirmation();
    server.message(1, "When?");
    server.awaitConfirmation();

    assertThat(freshness).containsExactly(false, true);
  }

  private void start(Poller.Receiver receiver) {
    Poller poller =
        new Poller(
            new BotApi(new BotToken(BotServer.TOKEN), server.address()),
            Duration.ofSeconds(1),
            Duration.ofSeconds(10),
            receiver,
            polls::incrementAndGet);
    polling = Thread.ofVirtual().start(() -> poller.run(() -> ended));
  }

  private void note(List<JsonNode> updates) {
    updates.forEach(update -> received.add(update.path("update_id").asLong()));
  }

  private static long offset(Request poll) {
    return poll.arguments().path("offset").asLong();
  }
}
