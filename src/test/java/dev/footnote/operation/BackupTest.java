package dev.footnote.operation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BackupTest {

  private static final String LABEL = "{\"form\": 1}";

  @TempDir Path folder;

  @Nested
  class Writing {

    @Test
    void holdsWhatCannotBeMadeAgainAndNothingElse() throws IOException {
      write("data/feedback/ratings.jsonl", "{}\n");
      write("data/feedback/ratings.jsonl.lock", "");
      write("data/telegram/inbox.jsonl", "{}\n");
      write("data/telegram/lock", "");
      write("data/telegram/health", "now");
      write("data/telegram/answers.jsonl.new", "half");
      write("data/bin/20260105-100000/.article/a/b.txt", "text");
      write("data/history", "why?\n");
      write("data/index/0123/segments_1", "x");
      write("data/models/a.onnx", "x");
      write("data/footnote.log", "x");
      write("data/log-key", "hush");
      write("data/web/signing.key", "hush");
      write("prompts/answer.txt", "Be brief.");

      assertThat(backup("data").write(zip(), Optional.of("chat: {}"), false)).isEqualTo(6);

      assertThat(content(zip()).keySet())
          .containsExactlyInAnyOrder(
              "footnote-backup.json",
              "config/footnote.yaml",
              "prompts/answer.txt",
              "data/feedback/ratings.jsonl",
              "data/telegram/inbox.jsonl",
              "data/bin/20260105-100000/.article/a/b.txt",
              "data/history");
    }

    @Test
    void holdsKeysOnlyWhereThatIsAskedFor() throws IOException {
      write("data/web/signing.key", "hush");

      backup("data").write(zip(), Optional.empty(), true);

      assertThat(content(zip())).containsEntry("data/web/signing.key", "hush");
    }

    @Test
    void isForItsOwnerAlone() throws IOException {
      backup("data").write(zip(), Optional.empty(), false);

      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(zip())))
          .isEqualTo("rw-------");
    }

    @Test
    void leavesOutALineThatIsBeingWritten() throws IOException {
      write("data/telegram/inbox.jsonl", "{\"key\": 1}\n{\"key\": 2}\n{\"ke");

      backup("data").write(zip(), Optional.empty(), false);

      assertThat(content(zip()))
          .containsEntry("data/telegram/inbox.jsonl", "{\"key\": 1}\n{\"key\": 2}\n");
    }

    @Test
    void followsNoLinkOutOfTheDataFolder() throws IOException {
      write("secret.txt", "hush");
      write("data/bin/a.txt", "a");
      Files.createSymbolicLink(folder.resolve("data/bin/b.txt"), folder.resolve("secret.txt"));

      backup("data").write(zip(), Optional.empty(), false);

      assertThat(content(zip())).containsKey("data/bin/a.txt").doesNotContainKey("data/bin/b.txt");
    }
  }

  @Nested
  class Restoring {

    @Test
    void bringsEverythingBack() throws IOException {
      write("data/feedback/ratings.jsonl", "{\"a\": \"ü\"}\n");
      write("data/bin/20260105-100000/.article/a/b.txt", "text");
      write("prompts/answer.txt", "Be brief.");
      backup("data").write(zip(), Optional.of("chat: {}\n"), false);

      Backup elsewhere =
          new Backup(
              folder.resolve("new/data"),
              folder.resolve("new/config/footnote.yaml"),
              folder.resolve("new/prompts"));
      try (Restoration restoration = Restoration.of(zip(), elsewhere)) {
        assertThat(restoration.replaced()).isEmpty();
        assertThat(restoration.putInPlace()).isEmpty();
      }

      assertThat(files("new"))
          .containsOnly(
              Map.entry("data/feedback/ratings.jsonl", "{\"a\": \"ü\"}\n"),
              Map.entry("data/bin/20260105-100000/.article/a/b.txt", "text"),
              Map.entry("prompts/answer.txt", "Be brief."),
              Map.entry("config/footnote.yaml", "chat: {}\n"));
      assertThat(
              PosixFilePermissions.toString(
                  Files.getPosixFilePermissions(folder.resolve("new/data/feedback/ratings.jsonl"))))
          .isEqualTo("rw-------");
    }

    @Test
    void changesNothingBeforeItIsPutInPlaceAndNamesWhatItReplaces() throws IOException {
      write("data/feedback/ratings.jsonl", "old\n");
      backup("data").write(zip(), Optional.empty(), false);
      write("data/feedback/ratings.jsonl", "new\n");
      write("data/feedback/unanswered.jsonl", "kept\n");

      try (Restoration restoration = Restoration.of(zip(), backup("data"))) {
        assertThat(restoration.replaced())
            .containsExactly(folder.resolve("data/feedback/ratings.jsonl"));
      }
      assertThat(files("data"))
          .containsOnly(
              Map.entry("feedback/ratings.jsonl", "new\n"),
              Map.entry("feedback/unanswered.jsonl", "kept\n"));

      try (Restoration restoration = Restoration.of(zip(), backup("data"))) {
        restoration.putInPlace();
      }
      assertThat(files("data"))
          .containsOnly(
              Map.entry("feedback/ratings.jsonl", "old\n"),
              Map.entry("feedback/unanswered.jsonl", "kept\n"));
    }

    @Test
    void putsSettingsAndPromptsBesideThoseThatAreThere() throws IOException {
      write("prompts/answer.txt", "Be brief.");
      backup("data").write(zip(), Optional.of("chat: {}\n"), false);
      write("config/footnote.yaml", "mine");
      write("prompts/answer.txt", "Be long.");

      try (Restoration restoration = Restoration.of(zip(), backup("data"))) {
        assertThat(restoration.putInPlace())
            .containsExactlyInAnyOrder(
                folder.resolve("config/footnote.yaml.from-backup"),
                folder.resolve("prompts/answer.txt.from-backup"));
      }

      assertThat(folder.resolve("config/footnote.yaml")).hasContent("mine");
      assertThat(folder.resolve("prompts/answer.txt")).hasContent("Be long.");
      assertThat(folder.resolve("prompts/answer.txt.from-backup")).hasContent("Be brief.");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "../evil.txt",
          "data/../../evil.txt",
          "data/bin/../../evil.txt",
          "data/bin/./evil.txt",
          "/etc/evil.txt",
          "data//etc/evil.txt",
          "data\\bin\\evil.txt",
          "C:/evil.txt",
          "data/bin/C:evil.txt",
          "data/telegram/",
          "data/feedback/a\u0000b",
          "data/feedback/a\nb",
          "data/index/0123/segments_1",
          "data/footnote.log",
          "data",
          "dat",
          "config/other.yaml",
          "prompts/../evil.txt",
          "prompts/sub/evil.txt",
          "prompts/evil.sh",
          "evil.txt",
          "data/bin/..",
          "data/bin/ /x"
        })
    void refusesTheWholeArchiveForOneEntryThatBelongsElsewhere(String name) throws IOException {
      List<ZipEntry> entries = new ArrayList<>();
      entries.add(new ZipEntry("data/feedback/ratings.jsonl"));
      entries.add(new ZipEntry(name));
      archive(LABEL, entries);
      write("data/feedback/mine.jsonl", "mine");

      assertThatThrownBy(() -> Restoration.of(zip(), backup("data")))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("nothing is restored");

      assertThat(files("data")).containsOnly(Map.entry("feedback/mine.jsonl", "mine"));
      assertThat(folder.resolve("evil.txt")).doesNotExist();
    }

    @Test
    void refusesWhatIsNoBackup() throws IOException {
      write("backup.zip", "no archive");
      assertThatThrownBy(() -> Restoration.of(zip(), backup("data")))
          .hasMessageContaining("is not a whole backup");

      archive(null, List.of(new ZipEntry("data/feedback/ratings.jsonl")));
      assertThatThrownBy(() -> Restoration.of(zip(), backup("data")))
          .hasMessageContaining("is not a backup of Footnote");

      archive("{\"form\": 2}", List.of());
      assertThatThrownBy(() -> Restoration.of(zip(), backup("data")))
          .hasMessageContaining("form 2");

      archive("not JSON", List.of());
      assertThatThrownBy(() -> Restoration.of(zip(), backup("data")))
          .isInstanceOf(IOException.class);
      assertThat(files("data")).isEmpty();
    }

    @Test
    void refusesAnArchiveThatWasCutOrChanged() throws IOException {
      write("data/feedback/ratings.jsonl", "x".repeat(5_000));
      backup("data").write(zip(), Optional.of("a: b"), false);
      byte[] whole = Files.readAllBytes(zip());
      Files.write(zip(), Arrays.copyOf(whole, whole.length / 2));

      assertThatThrownBy(() -> Restoration.of(zip(), backup("data")))
          .hasMessageContaining("is not a whole backup");
    }
  }

  private Backup backup(String data) {
    return new Backup(
        folder.resolve(data), folder.resolve("config/footnote.yaml"), folder.resolve("prompts"));
  }

  private Path zip() {
    return folder.resolve("backup.zip");
  }

  private void archive(@Nullable String label, List<ZipEntry> entries) throws IOException {
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip()))) {
      if (label != null) {
        out.putNextEntry(new ZipEntry("footnote-backup.json"));
        out.write(label.getBytes(UTF_8));
      }
      for (ZipEntry entry : entries) {
        out.putNextEntry(entry);
        out.write("evil".getBytes(UTF_8));
      }
    }
  }

  private static Map<String, String> content(Path zip) throws IOException {
    Map<String, String> content = new TreeMap<>();
    try (ZipFile file = new ZipFile(zip.toFile())) {
      for (ZipEntry entry : file.stream().toList()) {
        content.put(entry.getName(), new String(file.getInputStream(entry).readAllBytes(), UTF_8));
      }
    }
    return content;
  }

  private Map<String, String> files(String below) throws IOException {
    Map<String, String> files = new TreeMap<>();
    Path root = folder.resolve(below);
    if (Files.exists(root)) {
      try (Stream<Path> all = Files.walk(root)) {
        for (Path file : all.filter(Files::isRegularFile).toList()) {
          files.put(root.relativize(file).toString(), Files.readString(file));
        }
      }
    }
    return files;
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
