package dev.footnote.telegram.storage;

import static java.util.Objects.requireNonNull;

import dev.footnote.feedback.LineFormat;
import dev.footnote.file.OwnerOnly;
import dev.footnote.file.WholeFile;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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

  /** A file of fewer bytes is not worth rewriting. */
  private static final long SMALL = 1 << 20;

  private final Path file;
  private final LineFormat<T> format;
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
    this.format = new LineFormat<>(type);
    OwnerOnly.folder(requireNonNull(file.toAbsolutePath().getParent()));
    this.out = append(file);
    this.size = Files.size(file);
    if (size > 0) {
      out.write('\n'); // ends a line that a killed process may have left unfinished
    }
  }

  /** All readable lines, in order. */
  List<T> read() throws IOException {
    return format.read(file);
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
      WholeFile.putInPlace(fresh, file);
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

  private int write(FileOutputStream out, List<T> lines) throws IOException {
    byte[] bytes = format.write(lines).getBytes(StandardCharsets.UTF_8);
    out.write(bytes);
    return bytes.length;
  }

  /** Opens a stream, since an interruption of the writing thread would close a channel. */
  private static FileOutputStream append(Path file) throws IOException {
    OwnerOnly.file(file);
    return new FileOutputStream(file.toFile(), true);
  }
}
