package dev.footnote.web.access;

import dev.footnote.file.OwnerOnly;
import dev.footnote.file.Reason;
import dev.footnote.file.WholeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The sessions that were ended before their time, in a file that only the owner can read: one a
 * line, its id and the second of 1970 from which it is over anyway. Several processes may share the
 * file: a line is only ever added, and the others see it at once. Thread-safe.
 */
public final class EndedSessions {

  private static final Logger log = LoggerFactory.getLogger(EndedSessions.class);
  private static final Pattern LINE = Pattern.compile("([\\w-]{24}) (\\d{1,12})");

  private final Path folder;
  private final Path file;
  private final Map<String, Instant> ended = new HashMap<>();

  /** The length of the file when it was read. */
  private long read;

  private EndedSessions(Path folder) {
    this.folder = folder;
    this.file = folder.resolve("ended-sessions");
  }

  /**
   * Those that a folder keeps, without those that are over by now, which are forgotten.
   *
   * @throws IOException if they cannot be read, since then none could be told from those that go on
   */
  public static EndedSessions keptIn(Path folder, Instant now) throws IOException {
    EndedSessions sessions = new EndedSessions(folder);
    sessions.readNew();
    if (sessions.ended.values().removeIf(now::isAfter)) {
      String lines =
          sessions.ended.entrySet().stream()
              .map(one -> line(one.getKey(), one.getValue()))
              .collect(Collectors.joining());
      WholeFile.replaceShared(sessions.file, fresh -> OwnerOnly.write(fresh, lines));
    }
    return sessions;
  }

  /** Whether one was ended. */
  synchronized boolean contains(String id) {
    try {
      readNew();
    } catch (IOException e) {
      log.warn("which sessions were ended by another process cannot be read", e);
    }
    return ended.containsKey(id);
  }

  /**
   * Ends one, at once.
   *
   * @param over when it is over anyway
   * @throws IOException if that cannot be kept; its message is one plain line
   */
  synchronized void add(String id, Instant over) throws IOException {
    ended.put(id, over);
    try {
      OwnerOnly.folder(folder);
      OwnerOnly.file(file);
      Files.writeString(file, line(id, over), StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new IOException(
          "You are logged out, but that could not be kept, and a copy of the cookie may log in again after the next start: "
              + Reason.of(e),
          e);
    }
  }

  private static String line(String id, Instant over) {
    return id + " " + over.getEpochSecond() + "\n";
  }

  private void readNew() throws IOException {
    long length = Files.exists(file) ? Files.size(file) : 0;
    if (length == read) {
      return;
    }
    for (String line : Files.readAllLines(file)) {
      Matcher session = LINE.matcher(line);
      if (!session.matches()) {
        throw new IOException(
            "%s must have the id of a session and a number on each line but has \"%s\"; delete it together with signing.key, and all sessions end"
                .formatted(file, line));
      }
      ended.put(session.group(1), Instant.ofEpochSecond(Long.parseLong(session.group(2))));
    }
    read = length;
  }
}
