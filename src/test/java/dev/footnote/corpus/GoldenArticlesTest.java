package dev.footnote.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Holds how the articles of each folder of {@code cases} are read: title, outlet, day and author,
 * passages under their headings, sentences with their speakers. Where reading changes for the
 * better, {@code -Dgolden.write=true} writes the files anew, to be looked at before they are kept.
 */
class GoldenArticlesTest {

  private static final Path CASES = Path.of("src/test/resources/cases");
  private static final String GOLDEN = "golden.txt";
  private static final boolean WRITE = Boolean.getBoolean("golden.write");

  static Stream<Path> cases() throws IOException {
    try (Stream<Path> folders = Files.list(CASES)) {
      return folders.filter(Files::isDirectory).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void areReadAsTheyWereWhenTheyWereLastLookedAt(Path folder) throws IOException {
    StringJoiner described = new StringJoiner("\n");
    articles(folder).forEach(article -> described.add(describe(article)));
    Path golden = folder.resolve(GOLDEN);
    if (WRITE) {
      Files.writeString(golden, described + "\n");
    }

    assertThat(described + "\n").isEqualTo(Files.readString(golden));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void areCitedWordForWord(Path folder) {
    assertThat(articles(folder)).isNotEmpty().allSatisfy(Slices::assertExact);
  }

  private static List<Article> articles(Path folder) {
    ArticleReader reader = new ArticleReader(PassageSplitter.withoutModel());
    return new Corpus(List.of(folder.resolve("articles")))
        .list().files().stream()
            .map(reader::read)
            .map(read -> ((FileReading.Accepted) read).article())
            .toList();
  }

  private static String describe(Article article) {
    StringJoiner lines = new StringJoiner("\n");
    lines.add("== " + article.path());
    lines.add("title:  " + article.title());
    lines.add("outlet: " + Optional.ofNullable(article.source()).orElse("-"));
    lines.add(
        "day:    " + Optional.ofNullable(article.published()).map(Object::toString).orElse("-"));
    lines.add("author: " + Optional.ofNullable(article.author()).orElse("-"));
    for (Passage passage : article.passages()) {
      String above = String.join(" > ", passage.headings());
      lines.add("");
      lines.add(
          passage.kind()
              + (passage.isCorrection() ? ", correction" : "")
              + (above.isEmpty() ? "" : " under " + above));
      passage.sentences().forEach(sentence -> lines.add(describe(sentence)));
    }
    return lines.add("").toString();
  }

  private static String describe(Sentence sentence) {
    String words = sentence.row().isPresent() ? sentence.said(Optional.empty()) : sentence.text();
    return "  "
        + sentence.speaker().map(speaker -> "<" + speaker + "> ").orElse("")
        + sentence.introduction().map(line -> "(" + line + ") ").orElse("")
        + (sentence.row().isPresent() ? "[row] " : "")
        + words.replace("\n", " / ");
  }
}
