package dev.footnote.web.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.file.HmacKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SigningKeyTest {

  @TempDir private Path folder;

  @Test
  void theKeyStaysTheSame() throws IOException {
    String signature = SigningKey.keptIn(folder).sign("test", "text");

    assertThat(SigningKey.keptIn(folder).isSigned("test", "text", signature)).isTrue();
  }

  @Test
  void eachFolderHasItsOwn() throws IOException {
    assertThat(SigningKey.keptIn(folder.resolve("a")).sign("test", "text"))
        .isNotEqualTo(SigningKey.keptIn(folder.resolve("b")).sign("test", "text"));
  }

  @Test
  void onlyItsOwnerCanReadIt() throws IOException {
    Path kept = Files.createDirectories(folder.resolve("web"));
    Files.write(kept.resolve("signing.key"), new byte[32]);
    Files.setPosixFilePermissions(
        kept.resolve("signing.key"), PosixFilePermissions.fromString("rw-r--r--"));

    SigningKey.keptIn(kept);
    SigningKey.keptIn(folder.resolve("fresh"));

    for (Path one : new Path[] {kept, folder.resolve("fresh")}) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(one)))
          .isEqualTo("rwx------");
      assertThat(
              PosixFilePermissions.toString(
                  Files.getPosixFilePermissions(one.resolve("signing.key"))))
          .isEqualTo("rw-------");
    }
  }

  @Test
  void aSignatureIsGoodForOnePurpose() {
    SigningKey key = new SigningKey(HmacKey.random());

    assertThat(key.isSigned("change", "text", key.sign("visit", "text"))).isFalse();
    assertThat(key.sign("ab", "c")).isNotEqualTo(key.sign("a", "bc"));
  }
}
