package dev.footnote.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the shipped file and the README tell of the settings, held against what is read. */
class DocumentedSettingsTest {

  private static final Path SHIPPED = Path.of("config/footnote.yaml");
  private static final Path HOME = Path.of("").toAbsolutePath();

  private static final String HEADER = "| key | default | meaning |";
  private static final Pattern ROW =
      Pattern.compile("\\|(?<keys>[^|]*)\\|(?<fallback>[^|]*)\\|[^|]*\\|");

  private static final Pattern CODE = Pattern.compile("`([^`]*)`");

  /** A row that says "fitted" has no value of its own: it comes with the reader. */
  private static final String FITTED = "fitted";

  @TempDir Path folder;

  /**
   * A key as it is documented.
   *
   * @param fallback its default as written there; empty for none
   */
  record Documented(String key, String fallback) {}

  @Test
  void theShippedFileHasEveryKeyThereIs() {
    assertThat(shipped().map(Documented::key)).containsExactlyInAnyOrderElementsOf(keys());
  }

  @Test
  void theReadmeTellsOfSettingsThatStandInTheShippedFile() {
    assertThat(readme()).hasSizeGreaterThan(15);
    assertThat(readme().map(Documented::key)).doesNotHaveDuplicates().isSubsetOf(keys());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("shipped")
  void whatTheShippedFileSaysIsTheDefault(Documented setting) throws IOException {
    assertThat(with(setting)).isEqualTo(read(""));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("readme")
  void whatTheReadmeSaysIsTheDefault(Documented setting) throws IOException {
    assertThat(with(setting)).isEqualTo(read(""));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("readme")
  void theReadmeGivesADefaultWhereTheShippedFileDoes(Documented setting) {
    String inFile =
        shipped().filter(s -> s.key().equals(setting.key())).findAny().orElseThrow().fallback();

    // The data folder's depends on the machine: the file tells it in a comment.
    if (!setting.key().equals("data.folder")) {
      assertThat(setting.fallback()).isEqualTo(inFile);
    }
  }

  private Settings with(Documented setting) throws IOException {
    return read(setting.key() + ": " + setting.fallback());
  }

  private Settings read(String yaml) throws IOException {
    Path file = Files.writeString(folder.resolve("footnote.yaml"), yaml);
    return Settings.read(List.of(), Map.of(), HOME, Optional.of(file), HOME);
  }

  /** All keys that can stand in a file, a secret's only as the file that holds it. */
  private static Set<String> keys() {
    Values values = new Values(List.of(Layer.EMPTY), HOME);
    Settings.of(values, Map.of(), HOME);
    return values.keys().stream()
        .filter(key -> !values.keys().contains(key + "-file"))
        .collect(Collectors.toSet());
  }

  private static Stream<Documented> shipped() {
    Map<String, String> found = new LinkedHashMap<>();
    String section = "";
    for (String line : lines(SHIPPED)) {
      String entry = line.replaceFirst("(^| +)#.*", "");
      int colon = entry.indexOf(':');
      if (entry.startsWith(" ")) {
        found.put(section + entry.substring(0, colon).strip(), entry.substring(colon + 1).strip());
      } else if (colon > 0) {
        section = entry.substring(0, colon) + ".";
      }
    }
    return found.entrySet().stream().map(e -> new Documented(e.getKey(), e.getValue()));
  }

  private static Stream<Documented> readme() {
    return lines(Path.of("README.md")).stream()
        .dropWhile(line -> !line.equals(HEADER))
        .skip(2)
        .takeWhile(line -> line.startsWith("|"))
        .flatMap(line -> ROW.matcher(line).results())
        .flatMap(DocumentedSettingsTest::keysOf);
  }

  private static Stream<Documented> keysOf(MatchResult row) {
    String fallback = row.group("fallback").strip();
    String value = fallback.equals(FITTED) ? "" : fallback.replace("`", "");
    return CODE.matcher(row.group("keys"))
        .results()
        .map(key -> new Documented(key.group(1), value));
  }

  private static List<String> lines(Path file) {
    try {
      return Arrays.asList(Files.readString(file).split("\n"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
