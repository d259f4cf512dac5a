package dev.footnote.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Collections;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HmacKeyTest {

  @TempDir private Path folder;

  private Path file() {
    return folder.resolve("data/key");
  }

  @Test
  void signsAsTheStandardSays() throws IOException {
    Files.createDirectories(file().getParent());
    Files.writeString(file(), "k".repeat(32));

    // printf text | openssl dgst -sha256 -hmac kkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkk
    assertThat(HexFormat.of().formatHex(HmacKey.keptIn(file()).sign("text")))
        .isEqualTo("8d3a9f54db4f3f1e3addef3fc62a0359d0d9d2a87c07cf465284062fded2baa2");
  }

  @Test
  void staysTheSame() throws IOException {
    byte[] signed = HmacKey.keptIn(file()).sign("text");

    assertThat(HmacKey.keptIn(file()).sign("text")).isEqualTo(signed).hasSize(32);
    assertThat(file()).hasSize(32);
  }

  @Test
  void isAnotherOneInEachFile() throws IOException {
    assertThat(HmacKey.keptIn(file()).sign("text"))
        .isNotEqualTo(HmacKey.keptIn(folder.resolve("other")).sign("text"))
        .isNotEqualTo(HmacKey.random().sign("text"));
  }

  @Test
  void allWhoStartAtOnceHaveTheSame() throws Exception {
    int many = 32;
    CountDownLatch ready = new CountDownLatch(many);
    Callable<String> start =
        () -> {
          ready.countDown();
          ready.await();
          return HexFormat.of().formatHex(HmacKey.keptIn(file()).sign("text"));
        };
    Set<String> signed = new HashSet<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(many)) {
      for (Future<String> one : threads.invokeAll(Collections.nCopies(many, start))) {
        signed.add(one.get());
      }
    }

    assertThat(signed).hasSize(1);
  }

  @Test
  void isForItsOwnerAlone() throws IOException {
    HmacKey.keptIn(file());
    assertThat(permissions()).isEqualTo("rw-------");

    Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString("rw-r--r--"));
    HmacKey.keptIn(file());
    assertThat(permissions()).isEqualTo("rw-------");
  }

  private String permissions() throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(file()));
  }

  @Test
  void isMadeAnewInAFileThatAKillLeftEmpty() throws IOException {
    Files.createDirectories(file().getParent());
    Files.createFile(file());

    HmacKey.keptIn(file());

    assertThat(file()).hasSize(32);
  }

  @Test
  void isNotGuessedFromAFileThatWasCutShort() throws IOException {
    HmacKey.keptIn(file());
    Files.write(file(), new byte[5]);

    assertThatThrownBy(() -> HmacKey.keptIn(file()))
        .isInstanceOf(IOException.class)
        .hasMessage(file() + " must hold 32 bytes but has 5; delete it, and what it signed ends");
    assertThat(file()).as("it is not overwritten").hasSize(5);
  }

  @Test
  void isNotHadWhereTheFileCannotBeRead() throws IOException {
    Files.createDirectories(file());

    assertThatThrownBy(() -> HmacKey.keptIn(file())).isInstanceOf(IOException.class);
  }
}
