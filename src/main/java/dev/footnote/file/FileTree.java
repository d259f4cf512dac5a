package dev.footnote.file;

import static java.nio.file.FileVisitResult.CONTINUE;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A folder with all that is in it. No link is followed, and what goes meanwhile does not count. */
public final class FileTree {

  private FileTree() {}

  /**
   * The regular files in it, with their attributes; none if it is not there.
   *
   * @throws IOException if a folder cannot be listed
   */
  public static Map<Path, BasicFileAttributes> files(Path folder) throws IOException {
    Map<Path, BasicFileAttributes> files = new HashMap<>();
    Files.walkFileTree(
        folder,
        new Visitor() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (attributes.isRegularFile()) {
              files.put(file, attributes);
            }
            return CONTINUE;
          }
        });
    return files;
  }

  /**
   * Deletes it, if it is there.
   *
   * @throws IOException if something in it cannot be deleted; what was reached before it is gone
   */
  public static void delete(Path folder) throws IOException {
    Files.walkFileTree(
        folder,
        new Visitor() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.deleteIfExists(file);
            return CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path emptied, @Nullable IOException failure)
              throws IOException {
            super.postVisitDirectory(emptied, failure);
            Files.deleteIfExists(emptied);
            return CONTINUE;
          }
        });
  }

  private abstract static class Visitor extends SimpleFileVisitor<Path> {
    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
      if (failure instanceof NoSuchFileException) {
        return CONTINUE;
      }
      throw failure;
    }
  }
}
