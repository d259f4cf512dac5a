package dev.footnote.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorpusTest {

  @TempDir Path folder;

  @Test
  void listsArticlesInAllFoldersBelowSortedByPath() throws IOException {
    write("b.txt");
    write("a.MD");
    write("deep/er/c.txt");
    write("picture.png");

    assertThat(paths(folder)).containsExactly("a.MD", "b.txt", "deep/er/c.txt");
  }

  @Test
  void tellsSizeAndTimeWithoutReading() throws IOException {
    Path file = write("a.txt");

    CorpusFile found = new Corpus(List.of(folder)).list().files().getFirst();

    assertThat(found.size()).isEqualTo(Files.size(file));
    assertThat(found.modified()).isEqualTo(Files.getLastModifiedTime(file).toInstant());
    assertThat(found.location()).isEqualTo(file);
  }

  @Test
  void findsFilesOfEveryKindByTheirEndingsInCapitalsToo() throws IOException {
    write("a.TXT");
    write("b.MD");
    write("c.Markdown");
    write("d.html");
    write("e.pages");

    assertThat(paths(folder)).containsExactly("a.TXT", "b.MD", "c.Markdown", "d.html");
  }

  @Test
  void passesOverHiddenFilesAndFolders() throws IOException {
    write(".hidden.txt");
    write(".git/notes.txt");
    write("seen.txt");

    assertThat(paths(folder)).containsExactly("seen.txt");
  }

  @Test
  void followsALinkButNotInACircle() throws IOException {
    write("real/a.txt");
    Files.createSymbolicLink(folder.resolve("real/loop"), folder);

    assertThat(paths(folder)).containsExactly("real/a.txt");
    assertThat(new Corpus(List.of(folder)).list().rejections()).isEmpty();
  }

  @Test
  void countsAFileOnceThatTwoFoldersReach() throws IOException {
    write("inner/a.txt");
    write("b.txt");

    assertThat(paths(folder, folder.resolve("inner"))).containsExactly("b.txt", "inner/a.txt");
  }

  @Test
  void tellsOfAMissingFolderAndGoesOn() throws IOException {
    write("a.txt");
    Path missing = folder.resolve("missing");

    Corpus.Listing listing = new Corpus(List.of(missing, folder)).list();

    assertThat(listing.files()).hasSize(1);
    assertThat(listing.rejections())
        .extracting(Rejection::toString)
        .containsExactly(
            missing + ": the folder does not exist; name one that holds your articles");
  }

  @Test
  void tellsOfAFolderThatIsAFile() throws IOException {
    Path file = write("a.txt");

    assertThat(new Corpus(List.of(file)).list().rejections())
        .singleElement()
        .extracting(Rejection::reason)
        .asString()
        .contains("is not a folder");
  }

  @Test
  void tellsOfAnEmptyFolder() {
    assertThat(new Corpus(List.of(folder)).list().rejections())
        .singleElement()
        .extracting(Rejection::reason)
        .asString()
        .contains("holds no articles");
  }

  @Test
  void tellsOfALinkThatLeadsNowhere() throws IOException {
    Files.createSymbolicLink(folder.resolve("gone.txt"), folder.resolve("nothing"));
    write("a.txt");

    Corpus.Listing listing = new Corpus(List.of(folder)).list();

    assertThat(listing.files()).extracting(CorpusFile::path).containsExactly("a.txt");
    assertThat(listing.rejections())
        .extracting(Rejection::toString)
        .containsExactly("gone.txt: is a link that leads nowhere; restore its target or remove it");
  }

  @Test
  void needsAFolder() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Corpus(List.of()));
  }

  private Path write(String path) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, "Some text.");
  }

  private static List<String> paths(Path... folders) {
    return new Corpus(List.of(folders)).list().files().stream().map(CorpusFile::path).toList();
  }
}
