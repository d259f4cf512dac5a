package dev.footnote.corpus.parsing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.footnote.corpus.format.Content;
import dev.footnote.corpus.format.UnreadableException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is packed is read as if it were not. */
class ArchivesTest {

  private static final FileParser PARSER = new FileParser();
  private static final byte[] NOTE = "The pool is closed.".getBytes(UTF_8);

  @TempDir private Path folder;

  @AfterAll
  static void endTheProcess() {
    PARSER.close();
  }

  @Test
  void anArchivesFilesAreReadInItsOrder() throws Exception {
    Path zip = zip(UTF_8, "b/Öffnung.md", "# Pool\n\nIt opens.".getBytes(UTF_8), "a.txt", NOTE);

    List<Content> contents = PARSER.read(zip);

    assertThat(contents).extracting(Content::name).containsExactly("/b/Öffnung.md", "/a.txt");
    assertThat(contents).extracting(Content::text).contains("The pool is closed.");
  }

  @Test
  void namesFromOldProgramsAreReadInTheirCharset() throws Exception {
    Path zip = zip(Charset.forName("IBM437"), "Äpfel.txt", NOTE);

    assertThat(PARSER.read(zip)).extracting(Content::name).containsExactly("/Äpfel.txt");
  }

  @Test
  void filesThatNobodyPutThereAndKindsThatAreNotReadArePassedOver() throws Exception {
    Path zip =
        zip(
            UTF_8,
            "__MACOSX/._a.txt",
            NOTE,
            ".hidden/a.txt",
            NOTE,
            "../up.txt",
            NOTE,
            "plan.key",
            NOTE,
            "a.txt",
            NOTE);

    assertThat(PARSER.read(zip)).extracting(Content::name).containsExactly("/a.txt");
  }

  @Test
  void anArchiveWithNothingToReadSaysSo() throws Exception {
    Path zip = zip(UTF_8, "plan.key", NOTE);

    assertThatThrownBy(() -> PARSER.read(zip))
        .isInstanceOf(UnreadableException.class)
        .hasMessageContaining("holds no file of a kind that is read");
  }

  @Test
  void aBadFileInAnArchiveIsNotedAndTheOthersAreRead() throws Exception {
    Path zip = zip(UTF_8, "a.txt", NOTE, "picture.txt", new byte[] {'G', 'I', 'F', 0, 0, 0});

    List<Content> contents = PARSER.read(zip);

    assertThat(contents).hasSize(1);
    assertThat(contents.getFirst().notes())
        .singleElement()
        .asString()
        .startsWith("picture.txt in it is not read: the file is not text but binary");
  }

  @Test
  void anArchiveInAnArchiveIsNamed() throws Exception {
    Path inner = zip(UTF_8, "a.txt", NOTE);
    Path outer = zip(UTF_8, "inner.zip", Files.readAllBytes(inner));

    assertThatThrownBy(() -> PARSER.read(outer))
        .hasMessageContaining("holds another archive, inner.zip; unpack it");
  }

  @Test
  void aCompressedFileIsReadAsWhatItsNameSaysInFrontOfItsEnding() throws Exception {
    Path file = folder.resolve("pool.md.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write("# Pool\n\nIt **opens**.".getBytes(UTF_8));
    }

    assertThat(PARSER.read(file))
        .singleElement()
        .satisfies(
            content -> {
              assertThat(content.name()).isEmpty();
              assertThat(content.text()).isEqualTo("Pool\n\nIt opens.");
            });
  }

  @Test
  void aCompressedFileOfAKindThatIsNotReadIsNamed() throws Exception {
    Path file = folder.resolve("all.tar.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write(NOTE);
    }

    assertThatThrownBy(() -> PARSER.read(file)).hasMessageContaining("not read: all.tar");
  }

  @Test
  void whatUnpacksWithoutEndIsStopped() throws Exception {
    Path file = folder.resolve("bomb.txt.gz");
    byte[] zeros = new byte[1 << 20];
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      for (int megabyte = 0; megabyte < 300; megabyte++) {
        out.write(zeros);
      }
    }

    assertThatThrownBy(() -> PARSER.read(file))
        .isInstanceOf(UnreadableException.class)
        .hasMessageContaining("unpacks to more than 200 MB");
  }

  @Test
  void aBrokenArchiveIsTold() throws Exception {
    byte[] whole = Files.readAllBytes(zip(UTF_8, "a.txt", NOTE, "b.txt", NOTE));
    Path torn = folder.resolve("torn.zip");
    Files.write(torn, Arrays.copyOf(whole, whole.length / 2));

    assertThatThrownBy(() -> PARSER.read(torn)).hasMessageContaining("it is damaged");
  }

  private Path zip(Charset names, Object... namesAndContents) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes, names)) {
      for (int i = 0; i < namesAndContents.length; i += 2) {
        zip.putNextEntry(new ZipEntry((String) namesAndContents[i]));
        zip.write((byte[]) namesAndContents[i + 1]);
      }
    }
    return Files.write(folder.resolve("archive.zip"), bytes.toByteArray());
  }
}
