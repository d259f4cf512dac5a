package dev.footnote.telegram;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What was accepted and is not yet answered, kept on disk, so that a kill at any moment loses no
 * question and repeats none that was answered. Thread-safe.
 */
final class Inbox implements AutoCloseable {

  /** How many answered keys are remembered: an update that comes again is not answered again. */
  private static final int MEMORY = 5_000;

  private final JsonLines<Line> journal;
  private final Map<String, Entry> waiting = new LinkedHashMap<>();
  private final Set<String> finished = new LinkedHashSet<>();

  private Inbox(JsonLines<Line> journal) {
    this.journal = journal;
  }

  /**
   * Reads what a process before this one has left.
   *
   * @throws IOException if the file cannot be read or written
   */
  static Inbox open(Path file) throws IOException {
    Inbox inbox = new Inbox(new JsonLines<>(file, Line.class));
    inbox.journal.read().forEach(inbox::apply);
    inbox.journal.replace(inbox.lines());
    return inbox;
  }

  /** What is accepted and not yet finished, in the order it came. */
  synchronized List<Entry> waiting() {
    return List.copyOf(waiting.values());
  }

  /** Whether this update was accepted before. */
  synchronized boolean knows(String key) {
    return waiting.containsKey(key) || finished.contains(key);
  }

  /**
   * Takes entries in. When this returns they survive even a power cut.
   *
   * @throws IOException if they could not be written; then none is taken in
   */
  synchronized void accept(List<Entry> entries) throws IOException {
    if (entries.isEmpty()) {
      return;
    }
    List<Line> lines =
        entries.stream().map(e -> new Line(e.key(), e.update(), null, false)).toList();
    journal.addAll(lines);
    journal.force();
    lines.forEach(this::apply);
  }

  /** Notes that one more message of the answer was sent, or that one was changed. */
  synchronized void sent(String key, Sent message) {
    write(new Line(key, null, message, false));
  }

  /** Notes that nothing remains to be done. */
  synchronized void finish(String key) {
    write(new Line(key, null, null, true));
  }

  @Override
  public synchronized void close() throws IOException {
    journal.close();
  }

  private void write(Line line) {
    try {
      journal.add(line);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write what was answered", e);
    }
    apply(line);
  }

  private void apply(Line line) {
    JsonNode update = line.update();
    if (update != null) {
      waiting.put(line.key(), new Entry(line.key(), update, List.of()));
    }
    Sent sent = line.sent();
    if (sent != null) {
      waiting.computeIfPresent(line.key(), (key, entry) -> entry.with(sent));
    }
    if (line.done()) {
      waiting.remove(line.key());
      finished.add(line.key());
      if (finished.size() > MEMORY) {
        finished.remove(finished.iterator().next());
      }
    }
  }

  /** The shortest journal that says the same. */
  private List<Line> lines() {
    List<Line> lines = new ArrayList<>();
    finished.forEach(key -> lines.add(new Line(key, null, null, true)));
    for (Entry entry : waiting.values()) {
      lines.add(new Line(entry.key(), entry.update(), null, false));
      entry.sent().forEach(sent -> lines.add(new Line(entry.key(), null, sent, false)));
    }
    return lines;
  }

  /**
   * An accepted update.
   *
   * @param key names what it is about, whatever update id it came with
   * @param update the update as it came
   * @param sent the messages of its answer that were already sent, in order
   */
  record Entry(String key, JsonNode update, List<Sent> sent) {

    Entry {
      sent = List.copyOf(sent);
    }

    /** With a message more, or with one in its changed form. */
    private Entry with(Sent message) {
      List<Sent> all = new ArrayList<>(sent);
      all.removeIf(earlier -> earlier.message() == message.message());
      all.add(message);
      all.sort(Comparator.comparingInt(Sent::message));
      return new Entry(key, update, all);
    }
  }

  /** One line of the journal: of the last three fields exactly one is set. */
  @JsonInclude(JsonInclude.Include.NON_DEFAULT)
  private record Line(String key, @Nullable JsonNode update, @Nullable Sent sent, boolean done) {}
}
