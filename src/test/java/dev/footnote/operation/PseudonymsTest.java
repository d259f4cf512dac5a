package dev.footnote.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PseudonymsTest {

  @TempDir Path folder;

  @Test
  void aChatHasTheSameNameAfterARestart() {
    String before = names("data").of("telegram:11");

    assertThat(names("data").of("telegram:11")).isEqualTo(before);
    assertThat(names("data").of("telegram:12")).isNotEqualTo(before);
  }

  @Test
  void withAnotherKeyItHasAnother() {
    assertThat(names("data").of("telegram:11")).isNotEqualTo(names("other").of("telegram:11"));
  }

  @Test
  void theKeyIsForItsOwnerAlone() throws IOException {
    names("data").of("telegram:11");

    Path key = folder.resolve("data/log-key");
    assertThat(Files.size(key)).isEqualTo(32);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
        .isEqualTo("rw-------");
  }

  @Test
  void whereNoKeyCanBeKeptThereAreNamesNevertheless() throws IOException {
    Files.writeString(folder.resolve("data"), "a file");
    Pseudonyms names = names("data");

    assertThat(names.of("telegram:11")).hasSize(12).isEqualTo(names.of("telegram:11"));
  }

  @Test
  void whereTheKeyWasCutShortThereAreNamesNevertheless() throws IOException {
    names("data").of("telegram:11");
    Files.writeString(folder.resolve("data/log-key"), "short");
    Pseudonyms names = names("data");

    assertThat(names.of("telegram:11")).hasSize(12).isEqualTo(names.of("telegram:11"));
  }

  private Pseudonyms names(String data) {
    return new Pseudonyms(folder.resolve(data).resolve("log-key"));
  }
}
