package dev.footnote.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnerOnlyTest {

  @TempDir private Path temporary;

  @Test
  void createsFoldersAndFilesForTheirOwnerAlone() throws IOException {
    Path folder = temporary.resolve("a/b");
    OwnerOnly.folder(folder);
    OwnerOnly.file(folder.resolve("c"));

    assertThat(permissions(temporary.resolve("a"))).isEqualTo("rwx------");
    assertThat(permissions(folder)).isEqualTo("rwx------");
    assertThat(permissions(folder.resolve("c"))).isEqualTo("rw-------");
  }

  @Test
  void takesExistingOnesFromAllOthersAndKeepsWhatIsInThem() throws IOException {
    Path folder = Files.createDirectory(temporary.resolve("a"));
    Path file = Files.writeString(folder.resolve("b"), "kept");
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxr-x"));
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-r--"));

    OwnerOnly.folder(folder);
    OwnerOnly.file(file);

    assertThat(permissions(folder)).isEqualTo("rwx------");
    assertThat(permissions(file)).isEqualTo("rw-------");
    assertThat(file).hasContent("kept");
  }

  @Test
  void changesNothingWhereThereAreNoPermissions() throws IOException {
    try (FileSystem zip =
        FileSystems.newFileSystem(temporary.resolve("a.zip"), Map.of("create", "true"))) {
      Path folder = zip.getPath("/a");
      for (int i = 0; i < 2; i++) { // a new one, and one that exists
        OwnerOnly.folder(folder);
        OwnerOnly.file(folder.resolve("b"));
      }
      assertThat(folder.resolve("b")).isEmptyFile();
    }
  }

  private static String permissions(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }
}
