package dev.footnote.telegram.storage;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import dev.footnote.telegram.message.Sent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import org.jspecify.annotations.Nullable;

/**
 * The accepted updates that are not yet dealt with, kept on disk: a kill at any moment loses no
 * question, and none is answered twice. What is dealt with leaves its file when that is rewritten.
 * Thread-safe.
 */
public final class Inbox implements AutoCloseable {

  /** How many finished keys are remembered, so that a repeated update is not answered again. */
  private static final int MAX_FINISHED = 5_000;

  private final JsonLines<Line> journal;
  private final Map<String, Entry> waiting = new LinkedHashMap<>();
  private final SequencedSet<String> finished = new LinkedHashSet<>();

  /**
   * Opens the inbox with what an earlier process has left in it.
   *
   * @throws IOException if its file cannot be read or written
   */
  Inbox(Path folder) throws IOException {
    this.journal = new JsonLines<>(folder.resolve("inbox.jsonl"), Line.class);
    journal.read().forEach(this::apply);
    journal.replace(lines());
  }

  /** The entries that are not finished, in the order they were accepted. */
  public synchronized List<Entry> waiting() {
    return List.copyOf(waiting.values());
  }

  /** Whether an entry with this key was accepted before. */
  public synchronized boolean knows(String key) {
    return waiting.containsKey(key) || finished.contains(key);
  }

  /**
   * Accepts entries. When this returns they survive even a power cut.
   *
   * @throws IOException if they could not be written; then none is accepted
   */
  public synchronized void accept(List<Entry> entries) throws IOException {
    if (entries.isEmpty()) {
      return;
    }
    List<Line> lines =
        entries.stream().map(e -> new Line(e.key(), e.update(), null, false)).toList();
    journal.append(lines);
    journal.sync();
    lines.forEach(this::apply);
    journal.compact(this::lines);
  }

  /**
   * Records that a message of the entry's answer was sent or edited.
   *
   * @throws UncheckedIOException if it cannot be written
   */
  public synchronized void sent(String key, Sent message) {
    write(new Line(key, null, message, false));
  }

  /**
   * Records that the entry is dealt with.
   *
   * @throws UncheckedIOException if it cannot be written
   */
  public synchronized void finish(String key) {
    write(new Line(key, null, null, true));
  }

  /**
   * Deletes what is kept of a person's finished messages. Those that wait for an answer stay.
   *
   * @param key the entry that asks for this, which is dealt with and leaves no trace either
   * @throws UncheckedIOException if the file cannot be rewritten
   */
  public synchronized void forget(long person, String key) {
    String chat = ":" + person + ":"; // of the person's own chat; a group's messages name nobody
    finished.removeIf(old -> old.contains(chat));
    waiting.remove(key);
    try {
      journal.replace(lines());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot rewrite the inbox", e);
    }
  }

  /** Removes from disk what is dealt with. */
  synchronized void tidy() throws IOException {
    journal.replace(lines());
  }

  @Override
  public synchronized void close() throws IOException {
    journal.close();
  }

  private void write(Line line) {
    try {
      journal.append(List.of(line));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write the inbox", e);
    }
    apply(line);
    journal.compact(this::lines);
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
      if (finished.size() > MAX_FINISHED) {
        finished.removeFirst();
      }
    }
  }

  /** The shortest journal with the same content. */
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
   * @param key the same for the same message, whatever update id it comes with
   * @param update the update as Telegram sent it
   * @param sent the messages of its answer that are already sent, in order
   */
  public record Entry(String key, JsonNode update, List<Sent> sent) {
    public Entry {
      sent = List.copyOf(sent);
    }

    /** The entry with one more message, or with one message edited. */
    private Entry with(Sent message) {
      List<Sent> all = new ArrayList<>(sent);
      all.removeIf(earlier -> earlier.message() == message.message());
      all.add(message);
      all.sort(Comparator.comparingInt(Sent::message));
      return new Entry(key, update, all);
    }
  }

  /** A line of the journal: exactly one of the last three fields is set. */
  @JsonInclude(JsonInclude.Include.NON_DEFAULT)
  private record Line(String key, @Nullable JsonNode update, @Nullable Sent sent, boolean done) {
    private Line {
      requireNonNull(key, "key");
    }
  }
}
