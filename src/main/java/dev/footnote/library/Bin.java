package dev.footnote.library;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.footnote.corpus.Corpus;
import dev.footnote.file.FileTree;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What was removed, each file in a folder of its own: {@code 20260105-100000/.article/PATH}, beside
 * which {@code label.json} says what it is and where it lay.
 */
final class Bin {

  private static final Logger log = LoggerFactory.getLogger(Bin.class);
  private static final String LABEL = "label.json";

  /** Hidden: a data folder may lie in a corpus folder, and what was removed must not be read. */
  private static final String ARTICLE = ".article";

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss").withZone(ZoneOffset.UTC);
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private final Path bin;

  /**
   * @param bin made when there is something to put into it
   */
  Bin(Path bin) {
    this.bin = bin;
  }

  /**
   * Gives a file of the corpus a place here, too. When this returns it can be deleted there.
   *
   * @return what lies here
   */
  Item take(Item item) throws IOException {
    Instant now = Instant.now();
    Path folder = newFolder(now);
    Item taken =
        new Item(
            folder.getFileName().toString(),
            item.folder().toAbsolutePath().normalize(),
            item.path(),
            item.title(),
            item.outlet(),
            item.published(),
            now);
    try {
      SafeFiles.write(folder.resolve(LABEL), JSON.writeValueAsBytes(taken));
      SafeFiles.duplicate(item.location(), place(taken));
      return taken;
    } catch (IOException e) {
      drop(taken);
      throw e;
    }
  }

  /** Gives what lies here its place in the corpus again; then {@link #drop} it. */
  void giveBack(Item item) throws IOException {
    SafeFiles.duplicate(place(item), item.location());
  }

  /** Deletes what lies here. */
  void drop(Item item) throws IOException {
    FileTree.delete(bin.resolve(item.id()));
  }

  /** What was removed from these corpus folders, newest first. */
  List<Item> items(List<Path> folders) throws IOException {
    if (!Files.isDirectory(bin)) {
      return List.of();
    }
    List<Path> ours = folders.stream().map(f -> f.toAbsolutePath().normalize()).toList();
    try (Stream<Path> all = Files.list(bin)) {
      return all.flatMap(folder -> read(folder).stream())
          .filter(item -> ours.contains(item.folder()))
          .sorted(Comparator.comparing(Item::id).reversed())
          .toList();
    }
  }

  /** What lies in a folder; nothing if a process was killed before it was put there. */
  private Optional<Item> read(Path folder) {
    Path label = folder.resolve(LABEL);
    try {
      if (Files.exists(label)) {
        Item item = JSON.readValue(label.toFile(), Item.class);
        if (item != null // as of a label “null”
            && item.id().equals(folder.getFileName().toString())
            && item.location().normalize().startsWith(item.folder())
            && Files.exists(place(item), LinkOption.NOFOLLOW_LINKS)) {
          return Optional.of(item);
        }
      }
    } catch (IOException | IllegalArgumentException e) {
      log.warn("{} is damaged, and what it tells of not shown", label);
    }
    return Optional.empty();
  }

  private Path place(Item item) {
    return bin.resolve(item.id()).resolve(ARTICLE).resolve(item.path());
  }

  private Path newFolder(Instant now) throws IOException {
    Corpus.keepOut(bin);
    if (bin.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.setPosixFilePermissions(bin, PosixFilePermissions.fromString("rwx------"));
    }
    for (int another = 1; ; another++) {
      String number = another == 1 ? "" : "-%03d".formatted(another);
      try {
        return Files.createDirectory(bin.resolve(TIME.format(now) + number));
      } catch (FileAlreadyExistsException e) {
        log.debug("two files were removed within a second");
      }
    }
  }
}
