package dev.footnote.operation;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.footnote.file.FileTree;
import dev.footnote.file.OwnerOnly;
import dev.footnote.file.WholeFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What cannot be made again, in one ZIP file: of the data folder what people asked and rated, what
 * the bot has not answered yet, and the bin; the settings file and the prompts. Indexes and models'
 * caches are made again, and the articles are files of their owner's own.
 *
 * @param data the data folder
 * @param settings the settings file, if there is one
 * @param prompts the folder with the prompts
 */
public record Backup(Path data, Path settings, Path prompts) {

  private static final Logger log = LoggerFactory.getLogger(Backup.class);

  /** The entry that says what the archive is. */
  static final String LABEL = "footnote-backup.json";

  /** The version of the form that the archive has. */
  static final int FORM = 1;

  /** What stands before the names of entries from the data folder. */
  static final String DATA = "data/";

  /** What stands before the names of prompts. */
  static final String PROMPTS = "prompts/";

  /** The name of the settings file's entry. */
  static final String SETTINGS = "config/footnote.yaml";

  /** What of the data folder cannot be made again; a later entry may lean on those before it. */
  static final List<String> KEPT =
      List.of("feedback", "telegram", "web", "bin", "history", "log-key");

  /** Those that only the process which runs is concerned with, and files that are being written. */
  private static final Pattern PASSING = Pattern.compile("(?:.*\\.)?lock|health|.*\\.new|.*\\.tmp");

  /** Keys that sign or name things, and what goes with one: it lets in whoever has it. */
  private static final Pattern KEY = Pattern.compile(".*\\.key|log-key|ended-sessions");

  private static final String LINES = ".jsonl";

  /**
   * Writes the archive, for its owner alone. It may be done while a bot runs.
   *
   * @param file replaced, in one step, if it is there
   * @param settingsText what to keep of the settings file; empty for nothing
   * @param keys whether keys, with which the owner signs and names things, are in it too
   * @return how many files are in it
   * @throws IOException if something cannot be read or written
   */
  public int write(Path file, Optional<String> settingsText, boolean keys) throws IOException {
    SequencedMap<String, Path> files = files(keys);
    WholeFile.replaceShared(
        file.toAbsolutePath(),
        fresh -> {
          OwnerOnly.file(fresh);
          try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(fresh))) {
            put(zip, LABEL, new ByteArrayInputStream(label()));
            if (settingsText.isPresent()) {
              put(zip, SETTINGS, new ByteArrayInputStream(settingsText.get().getBytes(UTF_8)));
            }
            for (Map.Entry<String, Path> one : files.entrySet()) {
              put(zip, one.getKey(), one.getValue());
            }
          }
        });
    return files.size() + (settingsText.isPresent() ? 1 : 0);
  }

  private static byte[] label() throws IOException {
    return new JsonMapper()
        .writeValueAsBytes(
            Map.of("form", FORM, "made", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString()));
  }

  /** By the name of the entry. */
  private SequencedMap<String, Path> files(boolean keys) throws IOException {
    SequencedMap<String, Path> files = new TreeMap<>();
    for (String kept : KEPT) {
      FileTree.files(data.resolve(kept)).keySet().stream()
          .filter(file -> !PASSING.matcher(file.getFileName().toString()).matches())
          .filter(file -> keys || !KEY.matcher(file.getFileName().toString()).matches())
          .forEach(file -> files.put(DATA + name(data, file), file));
    }
    if (Files.isDirectory(prompts)) {
      try (Stream<Path> all = Files.list(prompts)) {
        all.filter(file -> file.toString().endsWith(".txt") && Files.isRegularFile(file))
            .forEach(file -> files.put(PROMPTS + name(prompts, file), file));
      }
    }
    return files;
  }

  private static String name(Path folder, Path file) {
    return folder.relativize(file).toString().replace('\\', '/');
  }

  private static void put(ZipOutputStream zip, String name, Path file) throws IOException {
    try (InputStream content =
        name.endsWith(LINES) ? wholeLines(file) : Files.newInputStream(file)) {
      put(zip, name, content);
    } catch (NoSuchFileException e) {
      log.debug("{} went since it was listed", file);
    }
  }

  /** What is written now may end within a line; it then belongs to the next backup. */
  private static InputStream wholeLines(Path file) throws IOException {
    byte[] content = Files.readAllBytes(file);
    int end = content.length;
    while (end > 0 && content[end - 1] != '\n') {
      end--;
    }
    return new ByteArrayInputStream(content, 0, end);
  }

  private static void put(ZipOutputStream zip, String name, InputStream content)
      throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    content.transferTo(zip);
    zip.closeEntry();
  }
}
