package dev.footnote.telegram.api;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * Keeps messages within Telegram's limits: about one a second in a chat, twenty a minute in a
 * group, thirty a second in all (core.telegram.org/bots/faq). Edits count as messages.
 *
 * <p>It follows the generic cell rate algorithm: each message has its time at a steady rate, and
 * may be sent before that time by the length of a burst. A chat starts with its burst used up,
 * since an earlier process may have used it. Thread-safe.
 */
final class SendLimiter {

  private static final Rate PRIVATE = new Rate(Duration.ofMillis(1050), 3);
  private static final Rate GROUP = new Rate(Duration.ofMillis(3900), 4);
  private static final Rate OVERALL = new Rate(Duration.ofMillis(45), 4);
  private static final int MAX_CHATS = 10_000;

  private final LongSupplier nanos;
  private final Cache<Long, Long> nextInChat = Caffeine.newBuilder().maximumSize(MAX_CHATS).build();
  private final Map<Long, Long> pausedUntil = new HashMap<>();
  private long nextOverall;

  /**
   * @param nanos a clock such as {@link System#nanoTime}
   */
  SendLimiter(LongSupplier nanos) {
    this.nanos = nanos;
    this.nextOverall = nanos.getAsLong();
  }

  /** Waits until the chat may get a message, and counts one; call {@link #awaitOverall()} next. */
  void awaitChat(long chat) throws InterruptedException {
    Thread.sleep(reserve(chat));
    for (Duration pause = pause(chat); pause.isPositive(); pause = pause(chat)) {
      Thread.sleep(pause);
    }
  }

  /** Waits until the bot may send to any chat, and counts a message: right before it is sent. */
  void awaitOverall() throws InterruptedException {
    Thread.sleep(reserveOverall());
  }

  /** Counts a message and returns true if the chat is idle; otherwise returns false. */
  synchronized boolean tryChat(long chat) {
    Long next = nextInChat.getIfPresent(chat);
    if (pause(chat).isPositive() || (next != null && next > nanos.getAsLong())) {
      return false;
    }
    reserve(chat);
    return true;
  }

  /** Sends nothing to the chat for a time, as Telegram has asked. */
  synchronized void pause(long chat, Duration time) {
    long now = nanos.getAsLong();
    pausedUntil.values().removeIf(until -> until <= now);
    pausedUntil.merge(chat, now + time.toNanos(), Math::max);
  }

  private synchronized Duration reserve(long chat) {
    Rate rate = chat < 0 ? GROUP : PRIVATE;
    long now = nanos.getAsLong();
    Long next = nextInChat.getIfPresent(chat);
    long time = next == null ? now + rate.lead() : Math.max(now, next);
    nextInChat.put(chat, time + rate.interval().toNanos());
    return Duration.ofNanos(Math.max(0, time - rate.lead() - now));
  }

  private synchronized Duration reserveOverall() {
    long now = nanos.getAsLong();
    long time = Math.max(now, nextOverall);
    nextOverall = time + OVERALL.interval().toNanos();
    return Duration.ofNanos(Math.max(0, time - OVERALL.lead() - now));
  }

  private synchronized Duration pause(long chat) {
    Long until = pausedUntil.get(chat);
    return until == null ? Duration.ZERO : Duration.ofNanos(Math.max(0, until - nanos.getAsLong()));
  }

  /**
   * A rate with bursts.
   *
   * @param interval the time between messages in the long run
   * @param burst how many messages may be sent at once after a silence
   */
  private record Rate(Duration interval, int burst) {

    /** How long before its time a message may be sent, in nanoseconds. */
    long lead() {
      return (burst - 1) * interval.toNanos();
    }
  }
}
