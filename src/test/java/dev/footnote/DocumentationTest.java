package dev.footnote;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the pages for people say of this repository. */
class DocumentationTest {

  private static final Pattern LINK = Pattern.compile("\\]\\((?<target>[^)\\s]+)\\)");
  private static final Pattern PICTURE = Pattern.compile("(?:src|href)=\"(?<target>[^\"]+)\"");
  private static final Pattern HEADING = Pattern.compile("(?m)^#+ +(?<words>.+)$");
  private static final Pattern JAVA_FILE = Pattern.compile("\\b(?<name>[A-Z]\\w*\\.java)\\b");
  private static final Pattern PACKAGE =
      Pattern.compile("\\| `(?<name>\\w+)` \\| [^|]+ \\|(?<knows>[^|]*)\\|");

  /** What no page of ours lies below: what is built, and the articles that tests read. */
  private static final List<String> ELSEWHERE = List.of("target", "src/test/resources");

  @ParameterizedTest
  @MethodSource("pages")
  void everyLinkLeadsSomewhere(Path page) throws IOException {
    String text = Files.readString(page);

    assertThat(Stream.concat(found(LINK, "target", text), found(PICTURE, "target", text)))
        .allSatisfy(target -> assertThat(leads(page, target)).as(target).isTrue());
  }

  @ParameterizedTest
  @MethodSource("pages")
  void everyJavaFileThatIsNamedIsThere(Path page) throws IOException {
    Set<String> there;
    try (Stream<Path> files = Files.walk(Path.of("src"))) {
      there = files.map(file -> file.getFileName().toString()).collect(Collectors.toSet());
    }

    assertThat(found(JAVA_FILE, "name", Files.readString(page))).isSubsetOf(there);
  }

  @Test
  void theTableOfPackagesTellsWhatEachKnows() throws IOException {
    String page = Files.readString(Path.of("ARCHITECTURE.md"));
    Map<String, Set<String>> known = known();
    Map<String, Set<String>> told = new TreeMap<>();
    PACKAGE
        .matcher(page.substring(page.indexOf("## Packages"), page.indexOf("## Where state lies")))
        .results()
        .forEach(row -> told.put(row.group("name"), packages(row.group("knows"), known.keySet())));

    assertThat(told).isEqualTo(known);
  }

  /** The packages that a cell of the table names; "all", or "all but" some. */
  private static Set<String> packages(String cell, Set<String> all) {
    Set<String> named =
        found(Pattern.compile("`(?<name>\\w+)`"), "name", cell)
            .collect(Collectors.toCollection(TreeSet::new));
    if (!cell.strip().startsWith("all")) {
      return named;
    }
    return all.stream()
        .filter(name -> !named.contains(name) && !name.equals("app"))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Map<String, Set<String>> known() {
    Map<String, Set<String>> known = new TreeMap<>();
    for (JavaClass type : ArchitectureTest.CLASSES) {
      Set<String> others = known.computeIfAbsent(feature(type), name -> new TreeSet<>());
      type.getDirectDependenciesFromSelf().stream()
          .map(Dependency::getTargetClass)
          .filter(other -> other.getPackageName().startsWith("dev.footnote."))
          .map(DocumentationTest::feature)
          .filter(other -> !other.equals(feature(type)))
          .forEach(others::add);
    }
    return known;
  }

  private static String feature(JavaClass type) {
    return type.getPackageName().split("\\.", -1)[2];
  }

  private static boolean leads(Path page, String target) throws IOException {
    URI uri = URI.create(target);
    if (uri.getScheme() != null) {
      return true;
    }
    Path file = uri.getPath().isEmpty() ? page : page.resolveSibling(uri.getPath()).normalize();
    return Files.exists(file)
        && (uri.getFragment() == null || anchors(file).contains(uri.getFragment()));
  }

  /** What a heading is linked by: its words in lower case, joined by hyphens. */
  private static Set<String> anchors(Path page) throws IOException {
    return found(HEADING, "words", Files.readString(page))
        .map(words -> words.toLowerCase(Locale.ROOT).replaceAll("[^\\w -]", "").replace(' ', '-'))
        .collect(Collectors.toSet());
  }

  private static Stream<String> found(Pattern pattern, String group, String text) {
    return pattern.matcher(text).results().map(match -> match.group(group));
  }

  private static List<Path> pages() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of(""))) {
      return files
          .filter(file -> file.toString().endsWith(".md"))
          .filter(file -> ELSEWHERE.stream().noneMatch(file::startsWith))
          .toList();
    }
  }
}
