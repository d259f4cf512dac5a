package dev.footnote.telegram.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.updates.DeleteWebhook;

/**
 * Fetches updates until it is stopped, whatever goes wrong. It confirms updates only after the
 * receiver has stored them. OkHttp's call timeout ends a poll that hangs. Runs on one thread.
 */
public final class Poller {

  private static final Logger log = LoggerFactory.getLogger(Poller.class);
  private static final Duration REPEAT_DELAY = Duration.ofSeconds(1);
  private static final Duration STALE = Duration.ofSeconds(5);
  private static final int MAX_SEEN = 1_000;

  private final BotApi api;
  private final Duration wait;
  private final Duration limit;
  private final Receiver receiver;
  private final Runnable polled;
  private final SequencedSet<Long> seen = new LinkedHashSet<>();
  private long offset;
  private int failures;
  private long lastSuccess = System.nanoTime();

  /** Receives updates. */
  @FunctionalInterface
  public interface Receiver {

    /**
     * Stores updates so that they cannot be lost.
     *
     * @param fresh whether they were fetched as soon as they were sent: a callback query can be
     *     answered for a few seconds only
     * @throws IOException if they could not be stored; they are fetched again
     */
    void receive(List<JsonNode> updates, boolean fresh) throws IOException;
  }

  /**
   * @param wait how long the server may hold a poll open
   * @param limit how long a poll may take before it is given up; more than {@code wait}
   * @param polled is run after each successful poll
   */
  public Poller(BotApi api, Duration wait, Duration limit, Receiver receiver, Runnable polled) {
    this.api = api;
    this.wait = wait;
    this.limit = limit;
    this.receiver = receiver;
    this.polled = polled;
  }

  /**
   * Polls until {@code stopped} is true. An interruption ends the current poll.
   *
   * @param stopped is checked before each poll
   */
  public void run(BooleanSupplier stopped) {
    while (!stopped.getAsBoolean()) {
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
      api.traffic().received(unseen.size());
      receiver.receive(unseen, fresh);
      confirm(unseen);
      succeeded();
      if (unseen.isEmpty() && !updates.isEmpty()) {
        Thread.sleep(REPEAT_DELAY);
      }
    } catch (ApiFailure e) {
      failed(e);
    } catch (IOException | RuntimeException e) { // nothing may end the polling
      log.error("the updates were not taken in and will be fetched again", e);
      Thread.sleep(BotApi.BACKOFF.apply(++failures));
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
   * Has the next poll confirm everything up to the last new update, even if its id is not the
   * highest: after a week without updates Telegram starts again at any id.
   */
  private void confirm(List<JsonNode> updates) {
    for (JsonNode update : updates) {
      if (update.path("update_id").canConvertToLong()) {
        offset = update.path("update_id").asLong() + 1;
        seen.add(offset - 1);
      }
    }
    while (seen.size() > MAX_SEEN) {
      seen.removeFirst();
    }
  }

  private void succeeded() {
    if (failures > 0) {
      log.warn("Telegram can be reached again");
    }
    failures = 0;
    lastSuccess = System.nanoTime();
    polled.run();
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
    Thread.sleep(e.retryDelay(++failures));
  }

  private void deleteWebhook() {
    try {
      api.call(new DeleteWebhook());
      log.warn("a webhook prevented polling and was deleted");
    } catch (ApiFailure e) {
      log.warn("a webhook prevents polling and could not be deleted: {}", e.getMessage());
    }
  }
}
