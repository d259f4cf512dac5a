package dev.footnote.telegram.storage;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.footnote.feedback.OwnerOnly;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A file with one JSON object a line that is only appended to, and from time to time rewritten with
 * what is still wanted of it. A killed process can damage only the last line; damaged lines are
 * skipped. Its owner alone can read it. Thread-safe within one process.
 *
 * @param <T> the type of a line
 */
final class JsonLines<T> implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(JsonLines.class);

  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  /** A file of fewer bytes is not worth rewriting. */
  private static final long SMALL = 1 << 20;

  private final Path file;
  private final Class<T> type;
  private FileOutputStream out;
  private long size;
  private long rewriteFrom = SMALL;
  private boolean closed;

  /** What to keep of a file. */
  @FunctionalInterface
  interface Wanted<T> {
    List<T> lines() throws IOException;
  }

  /**
   * Opens the file, and creates it if there is none.
   *
   * @throws IOException if it cannot be opened for writing
   */
  JsonLines(Path file, Class<T> type) throws IOException {
    this.file = file;
    this.type = type;
    OwnerOnly.folder(folder());
    this.out = append(file);
    this.size = Files.size(file);
    if (size > 0) {
      out.write('\n'); // ends a line that a killed process may have left unfinished
    }
  }

  /** All readable lines, in order; none if there is no file. */
  static <T> List<T> read(Path file, Class<T> type) throws IOException {
    if (!Files.exists(file)) {
      return List.of();
    }
    List<T> lines = new ArrayList<>();
    // Not Files.readAllLines: it fails at a character that was written only in part.
    String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    for (String line : text.lines().toList()) {
      if (!line.isBlank()) {
        try {
          lines.add(JSON.readValue(line, type));
        } catch (JsonProcessingException e) {
          log.warn("{} has a damaged line, which is skipped", file);
        }
      }
    }
    return lines;
  }

  /** All readable lines, in order. */
  List<T> read() throws IOException {
    return read(file, type);
  }

  /** Appends lines in one write; they survive the end of the process, but not a power cut. */
  synchronized void append(List<T> lines) throws IOException {
    size += write(out, lines);
  }

  /** Syncs to disk, so that everything appended survives a power cut. */
  synchronized void sync() throws IOException {
    out.getFD().sync();
  }

  /**
   * Replaces the content once it has grown by half, and to a megabyte at least. A failure is
   * logged, and tried again when it has grown further.
   *
   * @param wanted lines that are as good as all that was appended
   */
  synchronized void compact(Wanted<T> wanted) {
    if (size < rewriteFrom) {
      return;
    }
    try {
      replace(wanted.lines());
    } catch (IOException e) {
      log.warn("{} goes on growing, since it cannot be rewritten: {}", file, e.toString());
      rewriteFrom = size + size / 2;
    }
  }

  /**
   * Replaces the content: a kill or power cut at any moment leaves either the old or the new one.
   */
  synchronized void replace(List<T> lines) throws IOException {
    if (closed) { // the file may be another process's by now
      throw new IOException(file + " is closed");
    }
    Path fresh = file.resolveSibling(file.getFileName() + ".new");
    Files.deleteIfExists(fresh);
    long written;
    try (FileOutputStream replacement = append(fresh)) {
      written = write(replacement, lines);
      replacement.getFD().sync();
    }
    out.close();
    try {
      Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
      syncFolder();
    } finally {
      out = append(file);
    }
    size = written;
    rewriteFrom = Math.max(SMALL, size + size / 2);
  }

  @Override
  public synchronized void close() throws IOException {
    closed = true;
    out.close();
  }

  private Path folder() {
    return requireNonNull(file.toAbsolutePath().getParent());
  }

  /** Otherwise a power cut could bring back the old file, without what is appended from now on. */
  private void syncFolder() {
    try (FileChannel folder = FileChannel.open(folder())) {
      folder.force(true);
    } catch (IOException e) {
      log.debug("this system syncs no folders", e);
    }
  }

  private static <T> int write(FileOutputStream out, List<T> lines) throws IOException {
    StringBuilder text = new StringBuilder();
    for (T line : lines) {
      text.append(JSON.writeValueAsString(line)).append('\n');
    }
    byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
    out.write(bytes);
    return bytes.length;
  }

  /** Opens a stream, since an interruption of the writing thread would close a channel. */
  private static FileOutputStream append(Path file) throws IOException {
    OwnerOnly.file(file);
    return new FileOutputStream(file.toFile(), true);
  }
}
