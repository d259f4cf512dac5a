package dev.footnote.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import dev.footnote.corpus.Article;
import dev.footnote.corpus.ArticleReader;
import dev.footnote.corpus.Corpus;
import dev.footnote.corpus.CorpusFile;
import dev.footnote.corpus.FileReading;
import dev.footnote.file.FileTree;
import dev.footnote.retrieval.embedded.EmbeddedIndex;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FolderLibraryTest {

  private static final String HARBOUR = article("The new harbour", "The harbour opens in May.");
  private static final String FERRY = article("The ferry", "The ferry leaves at six.");

  @TempDir private Path folder;

  private Path news;
  private Path club;
  private FolderLibrary library;

  @BeforeEach
  void write() throws IOException {
    news = Files.createDirectory(folder.resolve("news"));
    club = Files.createDirectory(folder.resolve("club"));
    Files.writeString(news.resolve("harbour.txt"), HARBOUR);
    Files.createDirectory(news.resolve("2018"));
    Files.writeString(news.resolve("2018/ferry.md"), FERRY);
    Files.writeString(club.resolve("harbour.txt"), article("Our harbour", "We row in it."));
    library = library();
  }

  private FolderLibrary library() {
    return FileIndex.library(folder.resolve("data/bin"), news, club);
  }

  @Nested
  class Listing {

    @Test
    void everyArticleIsListedByPathWithTitleOutletAndDay() {
      assertThat(library.shelf().items())
          .extracting(Item::path, Item::title, Item::outlet, Item::published)
          .containsExactly(
              tuple("2018/ferry.md", "The ferry"),
              tuple("harbour.txt", "Our harbour"),
              tuple("harbour.txt", "The new harbour"));
    }

    private org.assertj.core.groups.Tuple tuple(String path, String title) {
      return org.assertj.core.groups.Tuple.tuple(
          path, title, "The Courier", LocalDate.of(2018, 3, 12));
    }

    @Test
    void aFileThatIsNotAnsweredFromIsNotListed() throws IOException {
      Files.writeString(news.resolve("empty.txt"), "");
      Files.writeString(news.resolve("later.txt"), HARBOUR);

      assertThat(library.shelf().items()).hasSize(3);
      library.reload();
      assertThat(paths(library.shelf())).hasSize(4).contains("later.txt");
    }

    @Test
    void theDigestChangesWithTheListAlone() throws IOException {
      String digest = library.shelf().digest();
      Files.writeString(news.resolve("harbour.txt"), FERRY);
      library.reload();
      assertThat(library.shelf().digest()).isEqualTo(digest);

      library.add("new.txt", bytes(FERRY), false);
      assertThat(library.shelf().digest()).isNotEqualTo(digest);
    }
  }

  @Nested
  class Naming {

    @ParameterizedTest
    @ValueSource(
        strings = {
          "2018/ferry.md",
          "ferry.md",
          "news/2018/ferry.md",
          "the  FERRY",
          "ferr",
          " ferry.md "
        })
    void anArticleIsNamedByPathFileNameTitleOrPartOfItsTitle(String name) {
      assertThat(library.shelf().named(name))
          .singleElement()
          .extracting(Item::path)
          .isEqualTo("2018/ferry.md");
    }

    @Test
    void aPathInTwoFoldersIsNotEnoughAndEachHasANameThatIs() {
      Shelf shelf = library.shelf();
      List<Item> harbours = shelf.named("harbour.txt");

      assertThat(harbours).hasSize(2);
      assertThat(harbours.stream().map(shelf::name))
          .containsExactlyInAnyOrder("news/harbour.txt", "club/harbour.txt")
          .allSatisfy(name -> assertThat(shelf.named(name)).hasSize(1));
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "",
          " ",
          "../club/harbour.txt",
          "2018",
          "/etc/passwd",
          "harbour.txt\n",
          "ferry\0"
        })
    void whatIsNotInTheListMeansNothing(String name) {
      assertThat(library.shelf().named(name))
          .allSatisfy(item -> assertThat(item.path()).isEqualTo(name.strip()));
    }
  }

  @Nested
  class Removing {

    @Test
    void aRemovedArticleIsNoLongerAnsweredFromAndLiesInTheBinUnchanged() throws IOException {
      library.remove(item("2018/ferry.md"));

      assertThat(library.articles(path -> true))
          .extracting(Article::path)
          .doesNotContain("2018/ferry.md");
      assertThat(news.resolve("2018/ferry.md")).doesNotExist();
      Item removed = library.bin().items().getFirst();
      assertThat(removed.path()).isEqualTo("2018/ferry.md");
      assertThat(removed.title()).isEqualTo("The ferry");
      assertThat(removed.removed()).isNotNull();
      try (Stream<Path> kept = Files.walk(folder.resolve("data/bin"))) {
        assertThat(kept.filter(file -> file.endsWith("2018/ferry.md")))
            .singleElement()
            .satisfies(file -> assertThat(Files.readString(file)).isEqualTo(FERRY));
      }
    }

    @Test
    void twoRemovedFilesOfOneNameAreBothKeptNewestFirst() throws IOException {
      library.remove(item("2018/ferry.md"));
      Files.writeString(news.resolve("2018/ferry.md"), article("Another ferry", "It sank."));
      library.reload();
      library.remove(item("2018/ferry.md"));

      Shelf bin = library.bin();
      assertThat(bin.items()).extracting(Item::title).containsExactly("Another ferry", "The ferry");
      assertThat(bin.named("ferry.md")).hasSize(2);
      assertThat(bin.named(bin.name(bin.items().getLast()))).containsExactly(bin.items().getLast());
    }

    @Test
    void anArticleThatHasChangedSinceItWasShownIsNotRemoved() throws IOException {
      Item shown = item("2018/ferry.md");
      Files.writeString(news.resolve("2018/ferry.md"), FERRY + "More.");

      assertThatThrownBy(() -> library.remove(shown))
          .isInstanceOf(IOException.class)
          .hasMessage("2018/ferry.md has changed or is gone; look at the list again");
      assertThat(news.resolve("2018/ferry.md")).exists();
      assertThat(library.bin().items()).isEmpty();
    }

    @Test
    void aKillBetweenTheTwoStepsLosesNothing() throws IOException {
      new Bin(folder.resolve("data/bin")).take(item("2018/ferry.md"));

      library = library();
      assertThat(paths(library.shelf())).contains("2018/ferry.md");
      assertThat(library.bin().items()).hasSize(1);
      library.remove(item("2018/ferry.md"));
      library.restore(library.bin().items().getFirst());
      assertThat(news.resolve("2018/ferry.md")).hasContent(FERRY);
    }

    @Test
    void whatAKillLeftWithoutItsFileIsNotShown() throws IOException {
      library.remove(item("2018/ferry.md"));
      Path entry = folder.resolve("data/bin").resolve(library.bin().items().getFirst().id());
      Path unfinished = Files.createDirectory(folder.resolve("data/bin/20260101-000000"));
      Files.copy(entry.resolve("label.json"), unfinished.resolve("label.json"));
      Files.writeString(
          Files.createDirectory(folder.resolve("data/bin/x")).resolve("label.json"), "{");

      assertThat(library.bin().items()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "null", "[]", "{\"id\":\"x\"}"})
    void aDamagedEntryIsSkippedAndHidesNoOther(String label) throws IOException {
      library.remove(item("2018/ferry.md"));
      Files.writeString(
          Files.createDirectory(folder.resolve("data/bin/x")).resolve("label.json"), label);

      assertThat(library.bin().items()).extracting(Item::path).containsExactly("2018/ferry.md");
    }

    @Test
    void aFolderThatMayNotBeWrittenToIsToldAndNothingChanges() throws IOException {
      Path locked = news.resolve("2018");
      Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("r-xr-xr-x"));
      assumeThat(Files.isWritable(locked)).as("root may all").isFalse();

      assertThatThrownBy(() -> library.remove(item("2018/ferry.md")))
          .hasMessageContaining("may not be written");
      assertThat(library.bin().items()).isEmpty();
      Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    @Test
    void aDataFolderWithinTheArticlesBringsNothingBack() throws IOException {
      library = FileIndex.library(news.resolve("data/bin"), news);
      library.remove(item("2018/ferry.md"));

      assertThat(library.articles(path -> true))
          .extracting(Article::path)
          .containsExactly("harbour.txt");
    }

    @Test
    void theBinIsForTheOwnersEyesAlone() throws IOException {
      library.remove(item("2018/ferry.md"));

      assertThat(
              PosixFilePermissions.toString(
                  Files.getPosixFilePermissions(folder.resolve("data/bin"))))
          .isEqualTo("rwx------");
    }

    @Test
    void onAnotherFileSystemAFileIsCopiedFirst() throws IOException {
      Path other = Path.of("/dev/shm");
      assumeThat(other).isWritable();
      assumeThat(Files.getFileStore(other)).isNotEqualTo(Files.getFileStore(folder));
      Path bin = Files.createTempDirectory(other, "bin");
      try {
        library = FileIndex.library(bin, news);
        library.remove(item("2018/ferry.md"));
        assertThat(news.resolve("2018/ferry.md")).doesNotExist();

        library.restore(library.bin().items().getFirst());
        assertThat(news.resolve("2018/ferry.md")).hasContent(FERRY);
        assertThat(library.bin().items()).isEmpty();
      } finally {
        FileTree.delete(bin);
      }
    }

    @Test
    void aCopyIsWholeAndNeverOverwrites() throws IOException {
      Path copy = folder.resolve("copy.txt");
      SafeFiles.copy(news.resolve("harbour.txt"), copy);
      assertThat(copy).hasContent(HARBOUR);

      assertThatThrownBy(() -> SafeFiles.copy(news.resolve("2018/ferry.md"), copy))
          .isInstanceOf(IOException.class);
      assertThat(copy).hasContent(HARBOUR);
      assertThat(folder).isDirectoryNotContaining(file -> file.toString().endsWith(".copy"));
    }
  }

  @Nested
  class Restoring {

    @Test
    void aRestoredArticleLiesWhereItLayAndIsAnsweredFrom() throws IOException {
      library.remove(item("2018/ferry.md"));
      Files.delete(news.resolve("2018"));

      library.restore(library.bin().items().getFirst());

      assertThat(news.resolve("2018/ferry.md")).hasContent(FERRY);
      assertThat(library.articles(path -> true))
          .extracting(Article::path)
          .contains("2018/ferry.md");
      assertThat(library.bin().items()).isEmpty();
    }

    @Test
    void aFileThatIsThereAgainIsNeverOverwritten() throws IOException {
      library.remove(item("2018/ferry.md"));
      Files.writeString(news.resolve("2018/ferry.md"), HARBOUR);

      assertThatThrownBy(() -> library.restore(library.bin().items().getFirst()))
          .isInstanceOf(IOException.class)
          .hasMessage("a file 2018/ferry.md is there again; remove or rename it first");
      assertThat(news.resolve("2018/ferry.md")).hasContent(HARBOUR);
      assertThat(library.bin().items()).hasSize(1);
    }

    @Test
    void aFileIsRestoredOnce() throws IOException {
      library.remove(item("2018/ferry.md"));
      Item removed = library.bin().items().getFirst();
      library.restore(removed);

      assertThatThrownBy(() -> library.restore(removed))
          .hasMessage("2018/ferry.md is no longer in the bin");
    }

    @Test
    void theBinOfAnotherCorpusIsNotShown() throws IOException {
      library.remove(item("2018/ferry.md"));

      assertThat(FileIndex.library(folder.resolve("data/bin"), club).bin().items()).isEmpty();
    }

    @Test
    void aLabelThatLeadsOutOfItsFolderIsNotFollowed() throws IOException {
      library.remove(item("2018/ferry.md"));
      Path label =
          folder
              .resolve("data/bin")
              .resolve(library.bin().items().getFirst().id())
              .resolve("label.json");
      Files.writeString(
          label, Files.readString(label).replace("2018/ferry.md", "../../../etc/ferry.md"));

      assertThat(library.bin().items()).isEmpty();
    }
  }

  @Nested
  class Adding {

    @Test
    void anArticleGoesToTheFirstFolder() throws IOException {
      library.add("new.txt", bytes(FERRY), false);

      assertThat(news.resolve("new.txt")).hasContent(FERRY);
      assertThat(paths(library.shelf())).contains("new.txt");
    }

    @Test
    void aNameThatIsTakenIsRefused() {
      assertThat(library.sameName("harbour.txt")).map(Item::title).contains("The new harbour");

      assertThatThrownBy(() -> library.add("harbour.txt", bytes(FERRY), false))
          .isInstanceOf(IOException.class)
          .hasMessage("harbour.txt is there already; it must be replaced or renamed");
      assertThat(news.resolve("harbour.txt")).hasContent(HARBOUR);
    }

    @Test
    void aReplacedArticleGoesToTheBin() throws IOException {
      library.add("harbour.txt", bytes(FERRY), true);

      assertThat(news.resolve("harbour.txt")).hasContent(FERRY);
      Item replaced = library.bin().items().getFirst();
      assertThat(replaced.title()).isEqualTo("The new harbour");
      library.remove(library.shelf().named("news/harbour.txt").getFirst());
      library.restore(replaced);
      assertThat(news.resolve("harbour.txt")).hasContent(HARBOUR);
    }

    @Test
    void whatCouldNotBeReplacedIsNotInTheBin() throws IOException {
      ArticleReader deleting = mock();
      when(deleting.read(any()))
          .then(
              call -> {
                CorpusFile file = call.getArgument(0);
                FileReading reading = FileIndex.READER.read(file);
                Files.delete(file.location());
                return reading;
              });
      FolderLibrary.Index index = mock();
      when(index.articles()).thenReturn(EmbeddedIndex.inMemory().articles());
      FolderLibrary failing =
          new FolderLibrary(new Corpus(List.of(news)), deleting, index, folder.resolve("data/bin"));

      assertThatThrownBy(() -> failing.add("harbour.txt", bytes(FERRY), true))
          .isInstanceOf(IOException.class)
          .hasMessageStartingWith("harbour.txt cannot be stored");
      assertThat(news.resolve("harbour.txt")).hasContent(HARBOUR);
      assertThat(library.bin().items()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "../a.txt",
          "a/b.txt",
          "a\\b.txt",
          "..",
          ".a.txt",
          "a\n.txt",
          "a\0.txt",
          "a.exe",
          "",
          "a\uD800.txt"
        })
    void aNameThatIsNoPlainNameIsRefused(String name) {
      assertThatThrownBy(() -> library.add(name, bytes(FERRY), true))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("name must have an ending that is read");
      assertThat(library.sameName(name)).isEmpty();
    }

    @Test
    void whatIsNoArticleReplacesNothingAndLeavesNothingBehind() {
      assertThatThrownBy(() -> library.add("harbour.txt", new byte[] {0, 1, 0, 2, 0}, true))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("not text");
      assertThat(news.resolve("harbour.txt")).hasContent(HARBOUR);
      assertThat(news).isDirectoryNotContaining("glob:**/.incoming*");
    }
  }

  private Item item(String path) {
    return library.shelf().named(path).getFirst();
  }

  private static List<String> paths(Shelf shelf) {
    return shelf.items().stream().map(Item::path).toList();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String article(String title, String text) {
    return "---\ntitle: %s\nsource: The Courier\ndate: 2018-03-12\n---\n\n%s\n"
        .formatted(title, text);
  }
}
