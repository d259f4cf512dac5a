package dev.footnote.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Month names are English, and English lives in one place. */
class MonthNamesTest {

  private static final Path SOURCES = Path.of("src/main/java/dev/footnote");

  private static final Pattern MONTH_NAMES =
      Pattern.compile(
          "\\b(?:January|February|September|November)\\b|\\bjan(?:uary)?\\|feb|\\bjan feb\\b",
          Pattern.CASE_INSENSITIVE);

  @Test
  void standInNoPackageButLanguage() {
    assertThat(sources())
        .filteredOn(source -> !source.startsWith(SOURCES.resolve("language")))
        .hasSizeGreaterThan(100)
        .allSatisfy(
            source -> assertThat(withoutComments(source)).doesNotContainPattern(MONTH_NAMES));
  }

  @Test
  void standInTheCalendarAlone() {
    assertThat(sources())
        .filteredOn(source -> MONTH_NAMES.matcher(withoutComments(source)).find())
        .extracting(source -> source.getFileName().toString())
        .containsExactly("Calendar.java");
  }

  private static List<Path> sources() {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Examples in comments may name a month. */
  private static String withoutComments(Path source) {
    try {
      return Files.readString(source)
          .replaceAll("(?s)/\\*.*?\\*/", "")
          .replaceAll("(?m)^\\s*//.*$|\\s//\\s.*$", "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
