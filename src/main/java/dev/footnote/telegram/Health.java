package dev.footnote.telegram;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A file that holds the time of the last successful poll (ISO 8601, UTC), so that a supervisor can
 * tell a bot that listens from a process that is merely there. Used by one thread.
 */
final class Health {

  private static final Logger log = LoggerFactory.getLogger(Health.class);
  private static final Duration AT_MOST_EVERY = Duration.ofSeconds(5);

  private final Path file;
  private final InstantSource clock;
  private Instant written = Instant.EPOCH;

  Health(Path file, InstantSource clock) {
    this.file = file;
    this.clock = clock;
  }

  /** Notes that a poll succeeded now. */
  void polled() {
    Instant now = clock.instant();
    if (now.isBefore(written.plus(AT_MOST_EVERY))) {
      return;
    }
    try {
      Path fresh = file.resolveSibling(file.getFileName() + ".new");
      Files.writeString(fresh, now + "\n");
      Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
      written = now;
    } catch (IOException e) {
      log.warn("cannot write {}: {}", file, e.toString());
    }
  }
}
