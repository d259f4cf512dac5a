package dev.footnote.feedback;

import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;
import static java.util.Objects.requireNonNull;

import dev.footnote.file.OwnerOnly;
import dev.footnote.file.WholeFile;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A file with one JSON object a line that several processes write to. Damaged lines are skipped.
 * Thread-safe.
 *
 * @param <T> the type of a line
 */
final class SharedLines<T> {

  /** A lock on a file keeps out other processes, but not the other threads of this one. */
  private static final Object THREADS = new Object();

  private final Path file;
  private final LineFormat<T> format;

  SharedLines(Path file, Class<T> type) {
    this.file = file;
    this.format = new LineFormat<>(type);
  }

  /** All readable lines, in order; none if there is no file. */
  List<T> read() throws IOException {
    return format.read(file);
  }

  /** Appends a line; it survives the end of the process, but not a power cut. */
  void append(T line) throws IOException {
    locked(
        () -> {
          OwnerOnly.file(file);
          String separator = endsInALine() ? "" : "\n";
          Files.writeString(file, separator + format.write(List.of(line)), CREATE, APPEND);
        });
  }

  /** Replaces the lines: a kill at any moment leaves either the old or the new ones. */
  void change(UnaryOperator<List<T>> change) throws IOException {
    locked(
        () -> {
          List<T> before = read();
          List<T> after = change.apply(before);
          if (!after.equals(before)) {
            WholeFile.replace(file, fresh -> OwnerOnly.write(fresh, format.write(after)));
          }
        });
  }

  /** Whether the last line is whole: a killed process may have left it unfinished. */
  private boolean endsInALine() throws IOException {
    if (!Files.exists(file) || Files.size(file) == 0) {
      return true;
    }
    try (RandomAccessFile whole = new RandomAccessFile(file.toFile(), "r")) {
      whole.seek(whole.length() - 1);
      return whole.read() == '\n';
    }
  }

  private void locked(Writing writing) throws IOException {
    OwnerOnly.folder(requireNonNull(file.toAbsolutePath().getParent(), "a file is in a folder"));
    Path lock = file.resolveSibling(file.getFileName() + ".lock");
    synchronized (THREADS) {
      try (FileChannel channel = FileChannel.open(lock, CREATE, WRITE);
          FileLock _ = channel.lock()) {
        writing.run();
      }
    }
  }

  @FunctionalInterface
  private interface Writing {
    void run() throws IOException;
  }
}
