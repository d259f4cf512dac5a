package dev.footnote.file;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static java.nio.file.StandardOpenOption.READ;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Replaces a file: a new one is written beside it, and takes its place in one step. So whoever
 * reads it finds the old content or the new one, and so does who comes after a kill, though not
 * after a power cut: only {@link #putInPlace} syncs. Where writing fails, the old file alone is
 * left.
 */
public final class WholeFile {

  private static final Logger log = LoggerFactory.getLogger(WholeFile.class);

  private WholeFile() {}

  /** Writes the new file. */
  @FunctionalInterface
  public interface Writing {
    void to(Path fresh) throws IOException;
  }

  /**
   * Replaces a file that one at a time writes to, or that can be done without: two at once may mix.
   * Writing makes the new one, and so decides who may read it; its name is always the same, so that
   * what a kill leaves is overwritten the next time.
   */
  public static void replace(Path file, Writing writing) throws IOException {
    replace(file, file.resolveSibling(file.getFileName() + ".new"), writing);
  }

  /**
   * Replaces a file that several threads or processes may write to at once: the content of one of
   * them is left. Each has a new one of its own, empty at first, that its owner alone can read.
   */
  public static void replaceShared(Path file, Writing writing) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    replace(file, Files.createTempFile(folder, file.getFileName() + ".", ".new"), writing);
  }

  /**
   * Puts a new file, which is synced, in place of the one beside it: not even a power cut brings
   * the old one back.
   */
  public static void putInPlace(Path fresh, Path file) throws IOException {
    Files.move(fresh, file, ATOMIC_MOVE, REPLACE_EXISTING);
    syncFolderOf(file);
  }

  /** Keeps a file's name through a power cut. Not every system can; then it has its own way. */
  public static void syncFolderOf(Path file) {
    try (FileChannel folder = FileChannel.open(file.toAbsolutePath().getParent(), READ)) {
      folder.force(true);
    } catch (IOException e) {
      log.debug("the folder of {} cannot be synced", file, e);
    }
  }

  private static void replace(Path file, Path fresh, Writing writing) throws IOException {
    try {
      writing.to(fresh);
      Files.move(fresh, file, ATOMIC_MOVE, REPLACE_EXISTING);
    } catch (IOException | RuntimeException | Error e) { // otherwise it may be somebody else's
      Files.deleteIfExists(fresh);
      throw e;
    }
  }
}
