package dev.footnote.library;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;
import static java.nio.file.StandardCopyOption.COPY_ATTRIBUTES;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import dev.footnote.file.Reason;
import dev.footnote.file.WholeFile;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Changes files so that a kill, or a power cut, leaves each of them whole somewhere. */
final class SafeFiles {

  private static final Logger log = LoggerFactory.getLogger(SafeFiles.class);

  private SafeFiles() {}

  /**
   * Gives a file a second place. When this returns, either can be deleted.
   *
   * @param to in any folder, which is made if need be
   * @throws FileAlreadyExistsException if there is a file
   */
  static void duplicate(Path from, Path to) throws IOException {
    Files.createDirectories(to.toAbsolutePath().getParent());
    if (!link(from, to)) {
      copy(from, to);
    }
    WholeFile.syncFolderOf(to);
  }

  /** Whether a hard link could be made, which never overwrites; not between two file systems. */
  private static boolean link(Path from, Path to) throws IOException {
    try {
      Files.createLink(to, from);
      return true;
    } catch (FileAlreadyExistsException e) {
      throw e;
    } catch (IOException | UnsupportedOperationException e) {
      log.debug("{} is copied, not linked", from, e);
      return false;
    }
  }

  /** Copies under a hidden name first, so that a half-written file is never read. */
  static void copy(Path from, Path to) throws IOException {
    Path hidden = to.resolveSibling("." + Shelf.digest(to.toString()) + ".copy");
    try {
      Files.deleteIfExists(hidden);
      Files.copy(from, hidden, COPY_ATTRIBUTES, NOFOLLOW_LINKS);
      if (Files.isRegularFile(hidden, NOFOLLOW_LINKS)) {
        sync(hidden);
      }
      Files.move(hidden, to); // in one folder: a rename
    } finally {
      Files.deleteIfExists(hidden);
    }
  }

  /** Writes a file that is not read yet, to disk. */
  static void write(Path file, byte[] content) throws IOException {
    Files.write(file, content);
    sync(file);
  }

  /** What went wrong, in one plain line. */
  static IOException plain(String what, IOException problem) {
    String why =
        switch (problem) {
          case FileAlreadyExistsException _ -> "there is a file of that name already";
          case AccessDeniedException denied ->
              denied.getFile() + " may not be written; give yourself the right";
          default -> Reason.of(problem);
        };
    return new IOException(what + ": " + why, problem);
  }

  private static void sync(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, Files.isWritable(file) ? WRITE : READ)) {
      channel.force(true);
    }
  }
}
