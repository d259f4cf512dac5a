package dev.footnote.web.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EndedSessionsTest {

  private static final Instant NOW = Instant.parse("2024-03-12T12:00:00Z");
  private static final Instant OVER = NOW.plus(Duration.ofDays(30));
  private static final String ONE = "a".repeat(24);
  private static final String OTHER = "b".repeat(24);

  @TempDir private Path folder;

  private EndedSessions kept() throws IOException {
    return EndedSessions.keptIn(folder.resolve("web"), NOW);
  }

  private Path file() {
    return folder.resolve("web/ended-sessions");
  }

  @Test
  void areStillEndedAfterARestart() throws IOException {
    EndedSessions before = kept();
    before.add(ONE, OVER);

    assertThat(before.contains(ONE)).isTrue();
    assertThat(kept().contains(ONE)).isTrue();
    assertThat(kept().contains(OTHER)).isFalse();
  }

  @Test
  void areForgottenOnceTheyAreOver() throws IOException {
    kept().add(ONE, OVER);
    kept().add(OTHER, OVER.plusSeconds(2));

    EndedSessions later = EndedSessions.keptIn(folder.resolve("web"), OVER.plusSeconds(1));

    assertThat(later.contains(OTHER)).isTrue();
    assertThat(file()).hasContent(OTHER + " " + OVER.plusSeconds(2).getEpochSecond());
  }

  @Test
  void ofOneProcessAreSeenByAnotherAtOnceAndAllKept() throws IOException {
    EndedSessions first = kept();
    EndedSessions second = kept();
    first.add(ONE, OVER);
    second.add(OTHER, OVER);

    assertThat(first.contains(OTHER)).isTrue();
    assertThat(second.contains(ONE)).isTrue();
    assertThat(kept().contains(ONE)).isTrue();
    assertThat(kept().contains(OTHER)).isTrue();
  }

  @Test
  void areForTheOwnerAlone() throws IOException {
    kept().add(ONE, OVER);

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
        .isEqualTo("rw-------");
  }

  @Test
  void thatCannotBeReadAreToldAndLetNobodyIn() throws IOException {
    Files.createDirectories(file().getParent());
    Files.writeString(file(), ONE + " 1712923200\nno session\n");

    assertThatThrownBy(this::kept)
        .isInstanceOf(IOException.class)
        .hasMessageContaining("but has \"no session\"; delete it together with signing.key");
  }

  @Test
  void thatCannotBeKeptEndAllTheSame() throws IOException {
    EndedSessions ended = kept();
    Files.writeString(folder.resolve("web"), "no folder");

    assertThatThrownBy(() -> ended.add(ONE, OVER))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith("You are logged out, but that could not be kept");
    assertThat(ended.contains(ONE)).isTrue();
  }
}
