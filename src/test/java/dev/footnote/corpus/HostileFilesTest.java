package dev.footnote.corpus;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a file is called or is, it is read or told, and all others are read. */
@Timeout(120)
class HostileFilesTest {

  private static final Path PDF =
      Path.of("src/test/resources/formats/pdf/moving-a-beehive.pdf").toAbsolutePath();

  @TempDir Path folder;
  @TempDir Path outside;

  private final ArticleReader reader = new ArticleReader(PassageSplitter.withoutModel());

  @AfterEach
  void end() {
    reader.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "..notes..txt",
        "a .. b.txt",
        "two\nlines.txt",
        "tab\tand \\ and \"quotes\".txt",
        "🐝👩‍👩‍👧.txt",
        "-rf.txt",
        "%s %n $HOME `id`.txt",
        " .txt",
        "e\u0301té.txt"
      })
  void aNameIsOnlyAName(String name) throws IOException {
    write(name, "The miller keeps bees.");
    write("other.txt", "The smith keeps geese.");
    Map<String, FileReading> read = read();
    assertThat(articles(read)).contains("other.txt").hasSize(name.startsWith(".") ? 1 : 2);
    assertThat(read.keySet()).containsAnyOf(name, "other.txt");
  }

  @Test
  void aNameOfTwoHundredAndFiftyFiveBytesIsReadByAForeignParserToo() throws IOException {
    Files.copy(PDF, folder.resolve("ü".repeat(125) + "x.pdf"));
    Files.copy(PDF, folder.resolve("two\nlines 🐝.pdf"));
    assertThat(articles(read())).hasSize(2);
  }

  @Test
  void whatAFileIsCountsAndNotItsName() throws IOException {
    Files.copy(PDF, folder.resolve("print.txt"));
    write("page.pdf", "This is only text, whatever it is called.");
    write("letter.docx", "This is only text, whatever it is called.");
    write("other.txt", "The smith keeps geese.");
    Map<String, FileReading> read = read();
    assertThat(articles(read)).contains("print.txt", "other.txt");
    for (String name : List.of("page.pdf", "letter.docx")) {
      assertThat(read.get(name))
          .isInstanceOfSatisfying(
              Rejection.class, rejection -> assertThat(rejection.reason()).contains("damaged"));
    }
  }

  @Test
  void aGigabyteOfTextIsToldWithoutBeingRead() throws IOException {
    for (String name : List.of("huge.txt", "huge.md", "huge.pdf")) {
      try (RandomAccessFile file = new RandomAccessFile(folder.resolve(name).toFile(), "rw")) {
        file.setLength(1L << 30);
      }
    }
    write("other.txt", "The smith keeps geese.");
    Map<String, FileReading> read = read();
    assertThat(articles(read)).containsExactly("other.txt");
    assertThat(read.values().stream().filter(Rejection.class::isInstance).map(String::valueOf))
        .containsExactlyInAnyOrder(
            "huge.txt: the file is larger than 20 MB; split it into smaller ones",
            "huge.md: the file is larger than 20 MB; split it into smaller ones",
            "huge.pdf: the file is larger than 200 MB; split it into smaller ones");
  }

  @Test
  void textInAnotherCharsetThanItSaysIsReadAsItIs() throws IOException {
    Files.write(
        folder.resolve("page.txt"),
        "charset=utf-8\n\nDer Müller hält Bienen, und die Bäckerin ließ sie fliegen. Er fütterte sie über Nacht."
            .getBytes(ISO_8859_1));
    write("other.txt", "The smith keeps geese.");
    FileReading read = read().get("page.txt");
    assertThat(read)
        .isInstanceOfSatisfying(
            FileReading.Accepted.class,
            accepted -> assertThat(accepted.article().text()).contains("Müller hält", "Bäckerin"));
  }

  @Test
  void aLinkedFolderIsReadAndALinkToWhatIsNoArticleIsTold() throws IOException {
    Path library = Files.createDirectory(outside.resolve("library"));
    Files.writeString(library.resolve("linked.txt"), "The weaver keeps hens.");
    Path secret = Files.writeString(outside.resolve("passwd"), "root:x:0:0");
    Files.createSymbolicLink(folder.resolve("library"), library);
    Files.createSymbolicLink(folder.resolve("one.txt"), library.resolve("linked.txt"));
    Files.createSymbolicLink(folder.resolve("x.txt"), secret);
    write("other.txt", "The smith keeps geese.");

    Corpus.Listing listing = new Corpus(List.of(folder)).list();

    assertThat(listing.files()).extracting(CorpusFile::path).contains("other.txt").hasSize(2);
    assertThat(listing.rejections())
        .extracting(Rejection::toString)
        .containsExactly(
            "x.txt: is a link to a file that is no article; put a copy here to have it read");
  }

  @Test
  void aFileThatIsNoneIsNotOpened() throws IOException, InterruptedException {
    Process made = new ProcessBuilder("mkfifo", folder.resolve("pipe.txt").toString()).start();
    made.waitFor();
    write("other.txt", "The smith keeps geese.");
    assertThat(articles(read())).containsExactly("other.txt");
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  private Map<String, FileReading> read() {
    Map<String, FileReading> read = new TreeMap<>();
    Corpus.Listing listing = new Corpus(List.of(folder)).list();
    assertThat(listing.rejections()).isEmpty();
    listing.files().forEach(file -> read.put(file.path(), reader.read(file)));
    return read;
  }

  private static List<String> articles(Map<String, FileReading> read) {
    List<String> articles = new ArrayList<>();
    read.forEach(
        (path, reading) -> {
          if (reading instanceof FileReading.Accepted) {
            articles.add(path);
          }
        });
    return articles;
  }
}
