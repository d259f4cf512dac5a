package dev.footnote.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileTreeTest {

  private static final int LISTINGS = 2_000;

  @TempDir private Path folder;

  private Path tree;

  @BeforeEach
  void write() throws IOException {
    tree = folder.resolve("tree");
    Files.createDirectories(tree.resolve("a/b"));
    Files.createDirectories(tree.resolve("empty"));
    Files.writeString(tree.resolve("a/b/deep.txt"), "12345");
    Files.writeString(tree.resolve("a.txt"), "123");
    Files.writeString(folder.resolve("outside.txt"), "1");
    Files.createSymbolicLink(tree.resolve("link.txt"), folder.resolve("outside.txt"));
    Files.createSymbolicLink(tree.resolve("above"), folder);
  }

  @Test
  void itsFilesAreThoseOfAllItsFoldersButOfNoLink() throws IOException {
    assertThat(FileTree.files(tree))
        .containsOnlyKeys(tree.resolve("a/b/deep.txt"), tree.resolve("a.txt"))
        .extractingByKey(tree.resolve("a/b/deep.txt"))
        .extracting(BasicFileAttributes::size)
        .isEqualTo(5L);
  }

  @Test
  void aFileIsItsOwnTree() throws IOException {
    assertThat(FileTree.files(tree.resolve("a.txt"))).containsOnlyKeys(tree.resolve("a.txt"));
  }

  @Test
  void aFolderThatIsNotThereHoldsNothing() throws IOException {
    assertThat(FileTree.files(folder.resolve("none"))).isEmpty();
  }

  @Test
  void whatGoesWhileItIsListedIsLeftOut() throws IOException {
    Path passing = tree.resolve("a/passing.txt");
    AtomicBoolean done = new AtomicBoolean();
    CompletableFuture<Void> writing =
        CompletableFuture.runAsync(
            () -> {
              while (!done.get()) {
                write(passing);
              }
            });
    try {
      for (int i = 0; i < LISTINGS; i++) {
        assertThat(FileTree.files(tree)).containsKey(tree.resolve("a/b/deep.txt"));
      }
    } finally {
      done.set(true);
      writing.join();
    }
  }

  private static void write(Path passing) {
    try {
      Files.writeString(passing, "");
      Files.delete(passing);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void itIsDeletedWithAllThatIsInItButNotWhatItsLinksLeadTo() throws IOException {
    FileTree.delete(tree);

    assertThat(tree).doesNotExist();
    assertThat(folder.resolve("outside.txt")).hasContent("1");
  }

  @Test
  void aLinkToAFolderIsDeletedAlone() throws IOException {
    FileTree.delete(tree.resolve("above"));

    assertThat(tree.resolve("above")).doesNotExist();
    assertThat(folder.resolve("outside.txt")).exists();
  }

  @Test
  void whatIsNotThereIsDeletedAlready() throws IOException {
    FileTree.delete(folder.resolve("none"));

    assertThat(folder.resolve("none")).doesNotExist();
  }
}
