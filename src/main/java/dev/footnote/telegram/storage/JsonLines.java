package dev.footnote.telegram.storage;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A file with one JSON object a line that is only appended to. A killed process can damage only the
 * last line; damaged lines are skipped. Thread-safe within one process.
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

  private final Path file;
  private final Class<T> type;
  private FileOutputStream out;

  /**
   * Opens the file, and creates it if there is none.
   *
   * @throws IOException if it cannot be opened for writing
   */
  JsonLines(Path file, Class<T> type) throws IOException {
    this.file = file;
    this.type = type;
    Files.createDirectories(file.toAbsolutePath().getParent());
    this.out = append(file);
    if (Files.size(file) > 0) {
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
    write(out, lines);
  }

  /** Syncs to disk, so that everything appended survives a power cut. */
  synchronized void sync() throws IOException {
    out.getFD().sync();
  }

  /** Replaces the content: a kill at any moment leaves either the old or the new content. */
  synchronized void replace(List<T> lines) throws IOException {
    Path fresh = file.resolveSibling(file.getFileName() + ".new");
    Files.deleteIfExists(fresh);
    try (FileOutputStream replacement = append(fresh)) {
      write(replacement, lines);
      replacement.getFD().sync();
    }
    out.close();
    Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    out = append(file);
  }

  @Override
  public synchronized void close() throws IOException {
    out.close();
  }

  private static <T> void write(FileOutputStream out, List<T> lines) throws IOException {
    StringBuilder text = new StringBuilder();
    for (T line : lines) {
      text.append(JSON.writeValueAsString(line)).append('\n');
    }
    out.write(text.toString().getBytes(StandardCharsets.UTF_8));
  }

  /** Opens a stream, since an interruption of the writing thread would close a channel. */
  private static FileOutputStream append(Path file) throws IOException {
    return new FileOutputStream(file.toFile(), true);
  }
}
