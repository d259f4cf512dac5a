package dev.footnote.telegram.storage;

import dev.footnote.file.OwnerOnly;
import dev.footnote.file.WholeFile;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The folder in which the bot keeps its state. Thread-safe, except {@link #polled}.
 *
 * @param lock the file {@code lock}, locked by this process
 * @param inbox in {@code inbox.jsonl}: the messages not yet answered
 * @param history in {@code answers.jsonl}: the last answers
 */
public record StateFolder(Path folder, FileChannel lock, Inbox inbox, History history)
    implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(StateFolder.class);

  /**
   * Opens the folder, and creates it if there is none. Its owner alone can read it.
   *
   * @param keep how long questions, answers and ratings are kept
   * @throws IOException if it cannot be read or written, or another bot is using it: two bots with
   *     the same inbox would answer everything twice
   */
  public static StateFolder open(Path folder, Duration keep) throws IOException {
    return new StateFolder(folder, lock(folder), new Inbox(folder), new History(folder, keep));
  }

  /** Drops what is dealt with, and what is older than it may get. */
  public void tidy() {
    try {
      inbox.tidy();
      history.tidy();
    } catch (IOException | RuntimeException e) {
      log.warn("what is old could not be dropped", e);
    }
  }

  /**
   * Writes the time (ISO 8601, UTC) of a successful poll to the file {@code health}, so that a
   * supervisor can tell a bot that listens from a process that merely runs. For one thread.
   */
  public void polled() {
    try {
      WholeFile.replace(
          folder.resolve("health"), fresh -> OwnerOnly.write(fresh, Instant.now() + "\n"));
    } catch (IOException e) {
      log.warn("the time of the last poll cannot be written", e);
    }
  }

  @Override
  public void close() throws IOException {
    inbox.close();
    history.close();
    lock.close();
  }

  /**
   * Keeps bots out of the folder, which is made if there is none, until the result is closed.
   *
   * @throws IOException if one is using it
   */
  public static FileChannel lock(Path folder) throws IOException {
    OwnerOnly.folder(folder);
    OwnerOnly.file(folder.resolve("lock"));
    FileChannel channel = FileChannel.open(folder.resolve("lock"), StandardOpenOption.WRITE);
    try {
      if (channel.tryLock() != null) {
        return channel;
      }
    } catch (OverlappingFileLockException e) {
      log.debug("this process has the lock already");
    }
    channel.close();
    throw new IOException(
        "another bot is using " + folder + "; stop it, or choose another folder with --data");
  }
}
