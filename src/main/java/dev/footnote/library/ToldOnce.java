package dev.footnote.library;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.footnote.file.WholeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which problems were told already, kept in a file, so that a start tells only what is new. What
 * was put right meanwhile is told again when it comes back. Not thread-safe.
 */
final class ToldOnce {

  private static final Logger log = LoggerFactory.getLogger(ToldOnce.class);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path file;
  private Set<String> told;

  /**
   * @param file made when there is something to keep; its folder must exist for that
   */
  ToldOnce(Path file) {
    this.file = file;
    this.told = read(file);
  }

  /**
   * Those that were not told before.
   *
   * @param problems all that there are now
   */
  List<String> untold(List<String> problems) {
    List<String> untold =
        problems.stream().filter(problem -> !told.contains(problem)).distinct().toList();
    Set<String> now = new TreeSet<>(problems);
    if (!now.equals(told)) {
      told = now;
      write();
    }
    return untold;
  }

  private static Set<String> read(Path file) {
    try {
      return Files.exists(file)
          ? JSON.readValue(file.toFile(), new TypeReference<TreeSet<String>>() {})
          : new TreeSet<>();
    } catch (IOException e) {
      log.info("the problems are told again: {}", e.getMessage());
      return new TreeSet<>();
    }
  }

  private void write() {
    try {
      WholeFile.replace(file, fresh -> JSON.writeValue(fresh.toFile(), told));
    } catch (IOException e) {
      log.debug("what was told cannot be kept", e);
    }
  }
}
