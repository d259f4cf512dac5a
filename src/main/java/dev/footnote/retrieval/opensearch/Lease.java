package dev.footnote.retrieval.opensearch;

import dev.footnote.retrieval.IndexException;
import dev.footnote.retrieval.opensearch.States.Stored;
import dev.footnote.retrieval.opensearch.connection.Pause;
import dev.footnote.retrieval.opensearch.connection.Refused;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The right to write, which one process has at a time and renews while it lives. Others take it
 * when it was not renewed for a whole term, by their own clocks: no two clocks are compared.
 * Thread-safe.
 */
final class Lease implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(Lease.class);

  /** How many times it is renewed in a term. */
  private static final int RENEWALS = 5;

  private static final int FORBIDDEN = 403;

  private final States states;
  private final String id;
  private final Duration term;
  private final String holder = UUID.randomUUID().toString();

  private @Nullable Thread renewing;
  private @Nullable Stored<Holding> seen;

  /** When it was renewed: by this process, or as far as it saw by another. */
  private long since;

  private boolean renewedByAnother;
  private boolean forbidden;
  private boolean held;
  private boolean tookOver;

  /**
   * Who has it.
   *
   * @param holder a process; empty if it was given back
   * @param renewed how often
   */
  record Holding(String holder, long renewed) {}

  /**
   * @param id its document
   * @param term after so long without a renewal it is free, and who did not renew it writes no more
   */
  Lease(States states, String id, Duration term) {
    this.states = states;
    this.id = id;
    this.term = term;
  }

  /**
   * Takes it if it is free; true if it is held then. Does not wait. A process that may only read
   * never has it.
   */
  synchronized boolean take() {
    if (held) {
      return isHeld();
    }
    try {
      return !forbidden && taken();
    } catch (Refused e) {
      if (e.status() != FORBIDDEN) {
        throw e;
      }
      log.info("this process may read the index, but not write it");
      forbidden = true;
      return false;
    }
  }

  private boolean taken() {
    long asked = System.nanoTime();
    Optional<Stored<Holding>> now = states.read(id, Holding.class);
    Holding mine = new Holding(holder, 1);
    if (now.isEmpty()) {
      return states.create(id, mine) && begin(asked, false);
    }
    if (now.get().value().holder().isEmpty()) {
      return states.replace(id, now.get(), mine) && begin(asked, false);
    }
    if (!now.get().equals(seen)) {
      renewedByAnother = seen != null && seen.value().holder().equals(now.get().value().holder());
      seen = now.get();
      since = System.nanoTime();
      return false;
    }
    return asked - since > term.toNanos()
        && states.replace(id, now.get(), mine)
        && begin(asked, true);
  }

  /**
   * Takes it, waiting for a term at most for another that died with it.
   *
   * @return false if another renews it, or has lately
   */
  boolean takeOrWait() {
    long end = System.nanoTime() + 2 * term.toNanos();
    while (!take()) {
      if (isHopeless() || System.nanoTime() > end) {
        return false;
      }
      Pause.of(term.dividedBy(3L * RENEWALS));
    }
    return true;
  }

  private synchronized boolean isHopeless() {
    return forbidden || (renewedByAnother && System.nanoTime() - since < term.toNanos());
  }

  private boolean begin(long asked, boolean fromAnother) {
    held = true;
    tookOver = fromAnother;
    since = asked;
    renewing = Thread.ofVirtual().name("lease").start(this::renewWhileHeld);
    return true;
  }

  private void renewWhileHeld() {
    Duration pause = term.dividedBy(RENEWALS);
    while (true) {
      try {
        Thread.sleep(pause);
        if (!renew()) {
          return;
        }
      } catch (InterruptedException e) {
        return;
      } catch (IndexException e) {
        log.debug("the lease {} could not be renewed, and is tried again", id, e);
      }
    }
  }

  /** Renews it; false if it is lost. */
  private boolean renew() {
    long asked = System.nanoTime();
    Optional<Stored<Holding>> now = states.read(id, Holding.class);
    if (now.isEmpty() || !now.get().value().holder().equals(holder)) {
      lose();
      return false;
    }
    Holding next = new Holding(holder, now.get().value().renewed() + 1);
    if (states.replace(id, now.get(), next)) {
      synchronized (this) {
        since = asked;
        return held;
      }
    }
    return true;
  }

  private synchronized void lose() {
    log.info("another process has taken over the writing of the index");
    held = false;
  }

  /** Whether it was taken from one that did not give it back. */
  synchronized boolean tookOver() {
    return tookOver;
  }

  /** Whether it is held for some time to come. */
  synchronized boolean isHeld() {
    return held && System.nanoTime() - since < term.multipliedBy(2).dividedBy(3).toNanos();
  }

  /**
   * What writing begins with.
   *
   * @throws IndexException if it is not held any more
   */
  void check() {
    if (!isHeld()) {
      throw new IndexException(
          "the index could not be written: another process may have taken over the writing");
    }
  }

  /** Gives it back. */
  @Override
  public void close() {
    Thread thread;
    synchronized (this) {
      if (!held) {
        return;
      }
      held = false;
      thread = renewing;
    }
    try {
      if (thread != null) {
        thread.interrupt();
        thread.join(term);
      }
      Optional<Stored<Holding>> now = states.read(id, Holding.class);
      if (now.isPresent() && now.get().value().holder().equals(holder)) {
        states.replace(id, now.get(), new Holding("", now.get().value().renewed()));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IndexException e) {
      log.debug("the lease {} was not given back, and will be taken after its term", id, e);
    }
  }
}
