package dev.footnote.web.access;

import dev.footnote.file.OwnerOnly;
import dev.footnote.file.Reason;
import dev.footnote.file.WholeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The sessions that were ended before their time, in a file that only the owner can read: one a
 * line, its id and the second of 1970 from which it is over anyway. Thread-safe.
 */
public final class EndedSessions {

  private static final Pattern LINE = Pattern.compile("([\\w-]{24}) (\\d{1,18})");

  private final Path folder;
  private final Path file;
  private final Map<String, Instant> ended = new ConcurrentHashMap<>();

  private EndedSessions(Path folder) {
    this.folder = folder;
    this.file = folder.resolve("ended-sessions");
  }

  /**
   * Those that a folder keeps.
   *
   * @throws IOException if they cannot be read, since then none could be told from those that go on
   */
  public static EndedSessions keptIn(Path folder) throws IOException {
    EndedSessions sessions = new EndedSessions(folder);
    sessions.read();
    return sessions;
  }

  /** Whether one was ended. */
  boolean contains(String id) {
    return ended.containsKey(id);
  }

  /**
   * Ends one, at once.
   *
   * @param over when it is over anyway
   * @throws IOException if that cannot be kept; its message is one plain line
   */
  synchronized void add(String id, Instant over, Instant now) throws IOException {
    ended.put(id, over);
    try {
      read(); // another process may have ended others
      ended.values().removeIf(now::isAfter);
      String lines =
          ended.entrySet().stream()
              .map(one -> one.getKey() + " " + one.getValue().getEpochSecond() + "\n")
              .collect(Collectors.joining());
      OwnerOnly.folder(folder);
      WholeFile.replaceShared(file, fresh -> OwnerOnly.write(fresh, lines));
    } catch (IOException e) {
      throw new IOException(
          "You are logged out, but that could not be kept, and a copy of the cookie may log in again after the next start: "
              + Reason.of(e),
          e);
    }
  }

  private void read() throws IOException {
    if (!Files.exists(file)) {
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
  }
}
