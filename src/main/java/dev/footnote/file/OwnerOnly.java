package dev.footnote.file;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Folders and files that their owner alone can read. On a file system without POSIX permissions
 * they are as any other.
 */
public final class OwnerOnly {

  private static final Logger log = LoggerFactory.getLogger(OwnerOnly.class);
  private static final Set<PosixFilePermission> FOLDER =
      PosixFilePermissions.fromString("rwx------");
  private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");

  private OwnerOnly() {}

  /** Creates the folder, and those above it, or takes an existing one from all others. */
  public static void folder(Path folder) throws IOException {
    if (Files.isDirectory(folder)) {
      tighten(folder, FOLDER);
    } else {
      Files.createDirectories(folder, attributes(folder, FOLDER));
    }
  }

  /** Creates the file, empty, or takes an existing one from all others. */
  public static void file(Path file) throws IOException {
    try {
      Files.createFile(file, attributes(file, FILE));
    } catch (FileAlreadyExistsException e) {
      tighten(file, FILE);
    }
  }

  /** Creates the file, or takes an existing one from all others, and writes its whole content. */
  public static void write(Path file, String content) throws IOException {
    file(file);
    Files.writeString(file, content);
  }

  private static FileAttribute<?>[] attributes(Path path, Set<PosixFilePermission> permissions) {
    return hasPermissions(path)
        ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(permissions)}
        : new FileAttribute<?>[0];
  }

  private static void tighten(Path path, Set<PosixFilePermission> permissions) {
    try {
      if (hasPermissions(path) && !Files.getPosixFilePermissions(path).equals(permissions)) {
        Files.setPosixFilePermissions(path, permissions);
      }
    } catch (IOException e) { // it is another's, or on a disk that knows no permissions
      log.warn("others may be able to read {}: its permissions cannot be changed", path);
    }
  }

  private static boolean hasPermissions(Path path) {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix");
  }
}
