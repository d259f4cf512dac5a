package dev.footnote.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
    assertThat(reasons())
        .singleElement()
        .asString()
        .startsWith("holds no articles; put files into this folder: footnote reads .txt, .md, ");
  }

  @Test
  void saysWhatAFolderHoldsThatCannotBeRead() throws IOException {
    write("a.pages");
    write("deep/b.PAGES");
    write("c.numbers");
    write("LICENSE");

    assertThat(reasons())
        .singleElement()
        .asString()
        .startsWith(
            "holds no articles that can be read, but 2 .pages, 1 nameless and 1 .numbers files;"
                + " footnote reads .txt, .md, ");
  }

  @Test
  void countsTheFilesOfKindsThatAreNotRead() throws IOException {
    write("a.txt");
    write("b.pages");
    write("deep/c.pages");
    write("d.key");

    assertThat(new Corpus(List.of(folder, folder.resolve("deep"))).list().unread())
        .hasToString("3 files of kinds that are not read (.pages 2, .key 1)");
    Files.delete(folder.resolve("b.pages"));
    Files.delete(folder.resolve("deep/c.pages"));
    assertThat(list().unread()).hasToString("1 file of a kind that is not read (.key 1)");
    Files.delete(folder.resolve("d.key"));
    assertThat(list().unread()).isEqualTo(UnreadKinds.NONE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ".DS_Store",
        ".hidden.pages",
        ".git/config",
        "Thumbs.db",
        "ehthumbs.db",
        "desktop.ini",
        "~$minutes.docx",
        "~$budget.pages"
      })
  void neitherReadsNorCountsWhatProgramsLayBesideTheFiles(String name) throws IOException {
    write("a.txt");
    write(name);

    assertThat(paths(folder)).containsExactly("a.txt");
    assertThat(list().unread().total()).isZero();
    assertThat(Corpus.isArticle(name)).isFalse();
  }

  @Test
  void listsBothNamesOfAHardLinkAndASymbolicLinkNever() throws IOException {
    Path file = write("a.txt");
    Files.createLink(folder.resolve("b.txt"), file);
    Files.createSymbolicLink(folder.resolve("c.txt"), file);

    assertThat(paths(folder)).containsExactly("a.txt", "b.txt");
  }

  @Nested
  class Ignoring {

    @ParameterizedTest
    @CsvSource(
        delimiter = ':',
        quoteCharacter = '`',
        value = {
          "*.txt:a.txt",
          "*.txt:deep/a.txt",
          "drafts/:drafts/a.txt",
          "drafts/:deep/drafts/er/a.txt",
          "drafts:drafts/a.txt",
          "/a.txt:a.txt",
          "deep/a.txt:deep/a.txt",
          "**/old/**:deep/old/a.txt",
          "deep/**/a.txt:deep/er/est/a.txt",
          "a?.txt:a1.txt",
          "[ab].txt:b.txt",
          "[!b].txt:a.txt",
          "my notes.txt:my notes.txt",
          "a+b{c}^d.txt:a+b{c}^d.txt",
          "\\#a.txt:#a.txt",
          "\\!a.txt:!a.txt",
          "überholt/:überholt/a.txt"
        })
    void passesOverWhatAPatternNames(String pattern, String path) throws IOException {
      write("kept.md");
      write(path);
      ignore("", pattern);

      assertThat(paths(folder)).containsExactly("kept.md");
      assertThat(reasons()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = ':',
        value = {
          "a:a.txt",
          "drafts/:drafts.txt",
          "/a.txt:deep/a.txt",
          "deep/a.txt:er/deep/a.txt",
          "*.TXT:a.txt",
          "# a.txt:a.txt",
          "a.t.t:a.txt"
        })
    void keepsWhatNoPatternNames(String pattern, String path) throws IOException {
      write(path);
      ignore("", pattern);

      assertThat(paths(folder)).containsExactly(path);
    }

    @Test
    void aLaterPatternAndADeeperFileCountMore() throws IOException {
      write("a.txt");
      write("keep.txt");
      write("deep/b.txt");
      write("deep/keep.txt");
      ignore("", "*.txt\r\n!keep.txt\r\n");
      ignore("deep", "!b.txt\nkeep.txt");

      assertThat(paths(folder)).containsExactly("deep/b.txt", "keep.txt");
    }

    @Test
    void aFolderThatIsPassedOverIsNotLookedInto() throws IOException {
      write("kept.txt");
      write("drafts/a.txt");
      write("drafts/b.pages");
      ignore("", "drafts/\n!drafts/a.txt");
      ignore("drafts", "!*");

      assertThat(paths(folder)).containsExactly("kept.txt");
      assertThat(list().unread().total()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"[z-a].txt", "a[", "/", "!", "\\"})
    void aBrokenPatternIsToldAndTheOthersCount(String broken) throws IOException {
      write("a.txt");
      write("deep/b.txt");
      write("deep/c.txt");
      ignore("deep", "# mine\n" + broken + "\nb.txt");

      assertThat(paths(folder)).containsExactly("a.txt", "deep/c.txt");
      assertThat(list().rejections())
          .extracting(Rejection::toString)
          .containsExactly(
              "deep/.footnoteignore: “"
                  + broken
                  + "” on line 2 is no pattern, and is passed over; mend it or delete it");
    }

    @Test
    void aFolderThatIsKeptOutHoldsNothingOfAnyCorpusButIsOneItself() throws IOException {
      write("a.txt");
      write("data/state.json");
      write("data/bin/label.json");

      Corpus.keepOut(folder.resolve("data"));
      Corpus.keepOut(folder.resolve("fresh"));

      assertThat(paths(folder)).containsExactly("a.txt");
      assertThat(list().unread().total()).isZero();
      assertThat(paths(folder.resolve("data/bin"))).containsExactly("label.json");
    }

    private void ignore(String where, String lines) throws IOException {
      Files.writeString(folder.resolve(where).resolve(".footnoteignore"), lines);
    }
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

  private Corpus.Listing list() {
    return new Corpus(List.of(folder)).list();
  }

  private List<String> reasons() {
    return list().rejections().stream().map(Rejection::reason).toList();
  }

  private static List<String> paths(Path... folders) {
    return new Corpus(List.of(folders)).list().files().stream().map(CorpusFile::path).toList();
  }
}
