package dev.footnote.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.footnote.corpus.ArticleReader;
import dev.footnote.corpus.Corpus;
import dev.footnote.corpus.PassageSplitter;
import dev.footnote.retrieval.IndexUpdate;
import dev.footnote.retrieval.Indexer;
import dev.footnote.retrieval.PassageIndex;
import dev.footnote.retrieval.embedded.EmbeddedIndex;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is told of files when an index is brought up to date, over real folders. */
class UpkeepTest {

  @TempDir private Path folder;

  private final List<String> told = new ArrayList<>();

  @BeforeEach
  void write() throws IOException {
    write("a.txt", "The harbour opens in May.");
  }

  @Test
  void aFileThatCannotBeUsedIsToldAtTheFirstStartAlone() throws IOException {
    write("empty.txt", "");

    update();
    assertThat(told)
        .containsExactly("empty.txt: " + "the file is empty; write something into it or remove it");
    update();
    assertThat(told).hasSize(1);
  }

  @Test
  void whatIsWrongWithAFolderIsToldOnceAndAgainWhenItComesBack() throws IOException {
    Path link = folder.resolve("articles/gone.txt");
    Files.createSymbolicLink(link, folder.resolve("nothing"));

    update();
    update();
    assertThat(told)
        .containsExactly("gone.txt: is a link that leads nowhere; restore its target or remove it");
    Files.delete(link);
    update();
    Files.createSymbolicLink(link, folder.resolve("nothing"));
    update();
    assertThat(told).hasSize(2);
  }

  @Test
  void aFileThatMayNotBeReadIsToldOnceAndReadAsSoonAsItMay() throws IOException {
    Path file = write("b.txt", "The ferry leaves at six.");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
    assumeThat(Files.isReadable(file)).as("not for an almighty user").isFalse();

    update();
    update();
    assertThat(told).hasSize(1);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    assertThat(update().added()).containsExactly("b.txt");
  }

  @Test
  void aNoteOnHowAFileWasReadIsToldWhenItIsRead() throws IOException {
    write("c.md", "---\\ntitle: [broken\\n---\\nThe ferry leaves at six.\\n".translateEscapes());

    update();
    int before = told.size();
    update();
    assertThat(told).hasSize(before).isNotEmpty();
  }

  private IndexUpdate update() {
    try (ArticleReader reader = new ArticleReader(PassageSplitter.withoutModel(200));
        PassageIndex index = EmbeddedIndex.open(folder.resolve("index"))) {
      return new Upkeep(
              new Corpus(List.of(folder.resolve("articles"))),
              reader,
              index,
              new Indexer(index, null),
              folder.resolve("index/told.json"),
              told::add)
          .update(IndexUpdate.Progress.UNTOLD);
    }
  }

  private Path write(String name, String text) throws IOException {
    Path file = folder.resolve("articles").resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }
}
