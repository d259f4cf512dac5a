package dev.footnote.telegram;

import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * Spaces messages so that Telegram need not complain: about one a second in a chat, twenty a minute
 * in a group, thirty a second in all (core.telegram.org/bots/faq). Edits count as messages.
 *
 * <p>The meters are those of the generic cell rate algorithm: each message has a place in a steady
 * rhythm, and may go ahead of it by the size of a burst. A chat starts with its burst spent,
 * because a process before this one may have spent it. Thread-safe.
 */
final class SendLimiter {

  private static final Meter PRIVATE = new Meter(Duration.ofMillis(1050), 3);
  private static final Meter GROUP = new Meter(Duration.ofMillis(3900), 4);
  private static final Meter ALL = new Meter(Duration.ofMillis(45), 4);
  private static final int CHATS = 10_000;

  private final LongSupplier nanos;
  private long nextOfAll;
  private final Map<Long, Long> nextInChat =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Long> eldest) {
          return size() > CHATS;
        }
      };
  private final Map<Long, Long> pausedUntil = new HashMap<>();

  /**
   * @param nanos a clock such as {@link System#nanoTime}
   */
  SendLimiter(LongSupplier nanos) {
    this.nanos = nanos;
    this.nextOfAll = nanos.getAsLong();
  }

  /** Waits for the chat's turn, and takes it; {@link #awaitAll()} is to follow. */
  void await(long chat) throws InterruptedException {
    Thread.sleep(reserve(chat));
    for (Duration pause = pause(chat); pause.isPositive(); pause = pause(chat)) {
      Thread.sleep(pause);
    }
  }

  /** Waits for the turn among all chats, and takes it: right before a message leaves. */
  void awaitAll() throws InterruptedException {
    Thread.sleep(reserveAmongAll());
  }

  /** Takes the chat's turn, if it has been silent long enough to leave room for another at once. */
  synchronized boolean tryNow(long chat) {
    long now = nanos.getAsLong();
    Long next = nextInChat.get(chat);
    if (pause(chat).isPositive() || (next != null && next > now)) {
      return false;
    }
    reserve(chat);
    return true;
  }

  /** Keeps the chat silent for a time, because Telegram says so. */
  synchronized void pauseFor(long chat, Duration time) {
    long now = nanos.getAsLong();
    pausedUntil.values().removeIf(until -> until <= now);
    pausedUntil.merge(chat, now + time.toNanos(), Math::max);
  }

  private synchronized Duration reserve(long chat) {
    Meter meter = chat < 0 ? GROUP : PRIVATE;
    long now = nanos.getAsLong();
    Long next = nextInChat.get(chat);
    long place = next == null ? now + meter.lead() : Math.max(now, next);
    nextInChat.put(chat, place + meter.every().toNanos());
    return Duration.ofNanos(Math.max(0, place - meter.lead() - now));
  }

  private synchronized Duration reserveAmongAll() {
    long now = nanos.getAsLong();
    long place = Math.max(now, nextOfAll);
    nextOfAll = place + ALL.every().toNanos();
    return Duration.ofNanos(Math.max(0, place - ALL.lead() - now));
  }

  private synchronized Duration pause(long chat) {
    Long until = pausedUntil.get(chat);
    return until == null ? Duration.ZERO : Duration.ofNanos(Math.max(0, until - nanos.getAsLong()));
  }

  /**
   * A rate.
   *
   * @param every the time between messages in the long run
   * @param burst how many may go at once after a silence
   */
  private record Meter(Duration every, int burst) {

    /** How far ahead of its place in the rhythm a message may go, in nanoseconds. */
    long lead() {
      return (burst - 1) * every.toNanos();
    }
  }
}
