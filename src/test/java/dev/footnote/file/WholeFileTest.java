package dev.footnote.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WholeFileTest {

  /** Both ways to replace a file. */
  private enum Way {
    ALONE {
      @Override
      void replace(Path file, WholeFile.Writing writing) throws IOException {
        WholeFile.replace(file, writing);
      }
    },
    SHARED {
      @Override
      void replace(Path file, WholeFile.Writing writing) throws IOException {
        WholeFile.replaceShared(file, writing);
      }
    };

    abstract void replace(Path file, WholeFile.Writing writing) throws IOException;
  }

  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void write() throws IOException {
    file = Files.writeString(folder.resolve("notes.json"), "old");
  }

  @ParameterizedTest
  @EnumSource
  void theOldContentStandsUntilTheNewOneIsWhole(Way way) throws IOException {
    way.replace(
        file,
        fresh -> {
          Files.writeString(fresh, "new");
          assertThat(file).hasContent("old");
        });

    assertThat(file).hasContent("new");
    assertNoLitter();
  }

  @ParameterizedTest
  @EnumSource
  void aFileThatIsNotThereIsMade(Way way) throws IOException {
    Files.delete(file);

    way.replace(file, fresh -> Files.writeString(fresh, "new"));

    assertThat(file).hasContent("new");
    assertNoLitter();
  }

  @ParameterizedTest
  @EnumSource
  void whereWritingFailsTheOldContentIsLeftAndNothingElse(Way way) {
    assertThatThrownBy(
            () ->
                way.replace(
                    file,
                    fresh -> {
                      Files.writeString(fresh, "ne");
                      throw new UncheckedIOException(new IOException("no room"));
                    }))
        .isInstanceOf(UncheckedIOException.class);

    assertThat(file).hasContent("old");
    assertNoLitter();
  }

  @ParameterizedTest
  @EnumSource
  void whereItCannotTakeItsPlaceNothingElseIsLeft(Way way) throws IOException {
    Files.delete(file);
    Files.createDirectories(file.resolve("inside"));

    assertThatThrownBy(() -> way.replace(file, fresh -> Files.writeString(fresh, "new")))
        .isInstanceOf(IOException.class);

    assertThat(file.resolve("inside")).isDirectory();
    assertNoLitter();
  }

  @Test
  void whatAKillLeftBehindIsOverwrittenWhereOneAtATimeWrites() throws IOException {
    Files.writeString(folder.resolve("notes.json.new"), "half of something longer");

    WholeFile.replace(file, fresh -> Files.writeString(fresh, "new"));

    assertThat(file).hasContent("new");
    assertNoLitter();
  }

  @Test
  void aFileThatIsThereAlreadyTakesTheOldOnesPlace() throws IOException {
    WholeFile.putInPlace(Files.writeString(folder.resolve("fresh"), "new"), file);

    assertThat(file).hasContent("new");
    assertNoLitter();
  }

  @Test
  void ofTwoWhoWriteAtOnceOneContentIsLeftWhole() throws InterruptedException {
    CyclicBarrier bothHaveWrittenHalf = new CyclicBarrier(2);
    String first = "a".repeat(10_000);
    String second = "b".repeat(20_000);

    Thread one = Thread.ofPlatform().start(() -> writeInHalves(first, bothHaveWrittenHalf));
    Thread other = Thread.ofPlatform().start(() -> writeInHalves(second, bothHaveWrittenHalf));
    one.join();
    other.join();

    assertThat(file).content().isIn(first, second);
    assertNoLitter();
  }

  private void writeInHalves(String content, CyclicBarrier barrier) {
    try {
      WholeFile.replaceShared(
          file,
          fresh -> {
            try (var out = Files.newBufferedWriter(fresh)) {
              out.write(content, 0, content.length() / 2);
              out.flush();
              barrier.await();
              out.write(content.substring(content.length() / 2));
            } catch (InterruptedException | BrokenBarrierException e) {
              throw new IOException(e);
            }
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void assertNoLitter() {
    assertThat(folder.toFile().list()).containsExactly("notes.json");
  }
}
