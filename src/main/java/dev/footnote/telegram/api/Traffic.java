package dev.footnote.telegram.api;

import java.util.concurrent.atomic.LongAdder;

/** What went to and from the Bot API since the process was started. Thread-safe. */
public final class Traffic {

  private final LongAdder received = new LongAdder();
  private final LongAdder sent = new LongAdder();
  private final LongAdder failed = new LongAdder();

  Traffic() {}

  void received(int updates) {
    received.add(updates);
  }

  void sent() {
    sent.increment();
  }

  void failed() {
    failed.increment();
  }

  /** How many updates came. */
  public long updates() {
    return received.sum();
  }

  /** How many messages were sent; edits do not count. */
  public long messages() {
    return sent.sum();
  }

  /** How many calls failed, those that were tried again included. */
  public long failures() {
    return failed.sum();
  }
}
