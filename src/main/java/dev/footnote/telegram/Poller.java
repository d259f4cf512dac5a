package dev.footnote.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.updates.DeleteWebhook;

/**
 * Fetches updates until it is stopped, whatever happens. Updates are confirmed only after the
 * receiver has them safe. OkHttp's call timeout is the watchdog: no poll lasts longer than its
 * limit.
 */
final class Poller {

  private static final Logger log = LoggerFactory.getLogger(Poller.class);

  private static final Duration BETWEEN_REPEATS = Duration.ofSeconds(1);
  private static final Duration STALE = Duration.ofSeconds(5);
  private static final int MEMORY = 1_000;

  private final BotApi api;
  private final Duration wait;
  private final Duration limit;
  private final Receiver receiver;
  private final Runnable alive;
  private final Set<Long> seen = new LinkedHashSet<>();
  private long offset;
  private int failures;
  private long lastSuccess = System.nanoTime();

  /** Takes updates. */
  @FunctionalInterface
  interface Receiver {

    /**
     * Puts updates where they are safe.
     *
     * @param fresh whether they came as soon as they were sent; a press on a button can be answered
     *     for some seconds only
     * @throws IOException if they are not safe; they will come again
     */
    void receive(List<JsonNode> updates, boolean fresh) throws IOException;
  }

  /**
   * @param wait how long the server may hold a poll open
   * @param limit how long a poll may last before it is given up; more than {@code wait}
   * @param alive told after each successful poll
   */
  Poller(BotApi api, Duration wait, Duration limit, Receiver receiver, Runnable alive) {
    this.api = api;
    this.wait = wait;
    this.limit = limit;
    this.receiver = receiver;
    this.alive = alive;
  }

  /**
   * Polls until it is told to end. An interruption ends the poll that is open.
   *
   * @param ended whether to end
   */
  void run(BooleanSupplier ended) {
    while (!ended.getAsBoolean()) {
      try {
        poll();
      } catch (InterruptedException e) {
        log.debug("a poll was interrupted");
      }
    }
  }

  private void poll() throws InterruptedException {
    long started = System.nanoTime();
    try {
      ArrayNode updates = api.call(new GetRawUpdates(offset, wait.toSeconds()), limit);
      boolean fresh = started - lastSuccess < STALE.toNanos();
      List<JsonNode> unseen = unseen(updates);
      receiver.receive(unseen, fresh);
      confirm(unseen);
      succeeded();
      if (unseen.isEmpty() && !updates.isEmpty()) {
        Thread.sleep(BETWEEN_REPEATS);
      }
    } catch (ApiFailure e) {
      failed(e);
    } catch (IOException e) {
      log.error("the updates cannot be kept, and will be fetched again: {}", e.toString());
      Thread.sleep(Backoff.after(failures++));
    } catch (RuntimeException e) { // nothing may end the polling
      log.error("polling failed: {}", e.toString());
      Thread.sleep(Backoff.after(failures++));
    }
  }

  private List<JsonNode> unseen(ArrayNode updates) {
    List<JsonNode> unseen = new ArrayList<>();
    updates.forEach(
        update -> {
          if (!seen.contains(update.path("update_id").asLong())) {
            unseen.add(update);
          }
        });
    return unseen;
  }

  /**
   * The next poll confirms everything up to the last new update, even if its id is not the highest:
   * Telegram starts anywhere after a week of silence, and what was never received must come again.
   */
  private void confirm(List<JsonNode> updates) {
    for (JsonNode update : updates) {
      if (update.path("update_id").canConvertToLong()) {
        offset = update.path("update_id").asLong() + 1;
        seen.add(offset - 1);
      }
    }
    while (seen.size() > MEMORY) {
      seen.remove(seen.iterator().next());
    }
  }

  private void succeeded() {
    if (failures > 0) {
      log.warn("Telegram is reachable again");
    }
    failures = 0;
    lastSuccess = System.nanoTime();
    alive.run();
  }

  private void failed(ApiFailure e) throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException(e.getMessage());
    }
    if (failures == 0) {
      log.warn("{}; trying again until it works", e.getMessage());
    } else {
      log.debug("still failing: {}", e.getMessage());
    }
    if (e.kind() == ApiFailure.Kind.CONFLICT
        && String.valueOf(e.getMessage()).contains("webhook")) {
      deleteWebhook();
    }
    Duration backoff = Backoff.after(failures++);
    Thread.sleep(e.retryAfter().compareTo(backoff) > 0 ? e.retryAfter() : backoff);
  }

  private void deleteWebhook() {
    try {
      api.call(new DeleteWebhook());
      log.warn("a webhook stood in the way of polling and was deleted");
    } catch (ApiFailure e) {
      log.warn("a webhook stands in the way of polling: {}", e.getMessage());
    }
  }
}
