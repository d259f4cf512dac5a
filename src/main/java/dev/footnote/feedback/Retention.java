package dev.footnote.feedback;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Drops feedback that is too old, at once and every hour until it is closed. */
public final class Retention implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(Retention.class);

  private final Feedback feedback;
  private final Duration keep;
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().name("retention").factory());

  /**
   * @param keep how old what is kept may be
   */
  public Retention(Feedback feedback, Duration keep) {
    this.feedback = feedback;
    this.keep = keep;
    var _ = timer.scheduleAtFixedRate(this::dropOld, 0, 1, TimeUnit.HOURS);
  }

  void dropOld() {
    try {
      feedback.forgetBefore(Instant.now().minus(keep));
    } catch (IOException | RuntimeException e) { // which would end the timer
      log.warn("old feedback could not be dropped", e);
    }
  }

  @Override
  public void close() {
    timer.shutdownNow();
  }
}
