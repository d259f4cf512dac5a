package dev.footnote.corpus.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnzippedTest {

  private static final int MEGABYTE = 1 << 20;

  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void nameFile() {
    file = folder.resolve("a.zip");
  }

  @Test
  void findsEntriesByTheirNames() throws Exception {
    zip(UTF_8, "notes/ä.txt", 3);

    try (Unzipped zip = Unzipped.open(file)) {
      assertThat(zip.names()).containsExactly("notes/ä.txt");
      assertThat(zip.find("notes/ä.txt")).hasValueSatisfying(bytes -> assertThat(bytes).hasSize(3));
      assertThat(zip.find("other")).isEmpty();
    }
  }

  @Test
  void readsNamesInTheCharsetOfOldPrograms() throws Exception {
    zip(Charset.forName("IBM437"), "Äpfel.txt", 3);

    try (Unzipped zip = Unzipped.open(file)) {
      assertThat(zip.names()).containsExactly("Äpfel.txt");
    }
  }

  @Test
  void unpacksAHundredMegabytesInAllAndNoMore() throws Exception {
    zip(UTF_8, "a", 60 * MEGABYTE);

    try (Unzipped zip = Unzipped.open(file)) {
      assertThat(zip.find("a")).isPresent();
      assertThatThrownBy(() -> zip.find("a"))
          .isInstanceOf(UnreadableException.class)
          .hasMessage("it unpacks to more than 100 MB; split it, or save it in another format");
    }
  }

  @Test
  void saysThatAFileIsLocked() throws Exception {
    zip(UTF_8, "a", 3);
    byte[] bytes = Files.readAllBytes(file);
    for (int i = 0; i < bytes.length - 10; i++) {
      if (bytes[i] == 'P' && bytes[i + 1] == 'K' && bytes[i + 2] == 1) {
        bytes[i + 8] |= 1; // the flag in the list of entries
      }
    }
    Files.write(file, bytes);

    assertThatThrownBy(() -> Unzipped.open(file))
        .isInstanceOf(UnreadableException.class)
        .hasMessage("it is locked with a password; save it without one");
  }

  private void zip(Charset names, String entry, int size) throws IOException {
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out, names)) {
      zip.putNextEntry(new ZipEntry(entry));
      byte[] zeros = new byte[Math.min(size, MEGABYTE)];
      for (int left = size; left > 0; left -= zeros.length) {
        zip.write(zeros);
      }
    }
  }
}
