package dev.footnote.retrieval.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.footnote.corpus.Article;
import dev.footnote.language.question.Asked;
import dev.footnote.retrieval.Embedder;
import dev.footnote.retrieval.IndexException;
import dev.footnote.retrieval.IndexUpdate;
import dev.footnote.retrieval.Indexer;
import dev.footnote.retrieval.PassageIndex;
import dev.footnote.retrieval.Source;
import dev.footnote.retrieval.Texts;
import dev.footnote.retrieval.WordVectors;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An index that is kept: over restarts, damage, kills, and with several processes at it. */
class IndexFolderTest {

  private static final int ARTICLES = 600;
  private static final int LIMIT = 500;

  @TempDir private Path folder;

  private final WordVectors model = new WordVectors(64);
  private List<Source> few = List.of();

  @BeforeEach
  void someArticles() {
    few = sources().subList(0, 20);
  }

  private static List<Source> sources() {
    return IntStream.range(0, ARTICLES).mapToObj(i -> Source.of(article(i))).toList();
  }

  private static Article article(int i) {
    return Texts.article(i + ".txt", "Report " + i, "River " + i + " rose by " + i + " metres.");
  }

  private IndexUpdate update(PassageIndex index, List<Source> sources) {
    return new Indexer(index, WordVectors.embedder(model)).update(sources);
  }

  @Test
  void isThereAfterARestart() {
    try (PassageIndex index = EmbeddedIndex.open(folder)) {
      update(index, few);
    }
    try (PassageIndex index = EmbeddedIndex.open(folder)) {
      assertThat(update(index, few).unchanged()).isEqualTo(20);
      assertThat(index.keyword(Asked.question("river 7"), 1).getFirst().passage().text())
          .isEqualTo("River 7 rose by 7 metres.");
    }
    assertThat(model.embedded).hasValue(20);
  }

  @Test
  void keepsEachCorpusAndEachModelApart() {
    Embedder embedder = WordVectors.embedder(model);
    List<Path> one = List.of(Path.of("one"));
    List<Path> two = List.of(Path.of("two"));

    assertThat(EmbeddedIndex.folder(folder, one, embedder))
        .isEqualTo(EmbeddedIndex.folder(folder, one, embedder))
        .isNotEqualTo(EmbeddedIndex.folder(folder, two, embedder))
        .isNotEqualTo(EmbeddedIndex.folder(folder, one, null));
  }

  @Test
  void tellsWhenItsFolderCannotBeMade() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "not a folder");

    assertThatThrownBy(() -> EmbeddedIndex.open(file.resolve("index")))
        .isInstanceOf(IndexException.class)
        .hasMessageContaining(file.toString());
  }

  private enum Damage {
    EMPTIED,
    TRUNCATED,
    GARBLED,
    REMOVED
  }

  @ParameterizedTest
  @EnumSource
  void isMadeAnewWhenAnyFileIsDamaged(Damage damage) throws IOException {
    Path sound = folder.resolve("sound");
    try (PassageIndex index = EmbeddedIndex.open(sound)) {
      update(index, few);
    }
    for (String file : names(sound)) {
      for (int part = 1; part <= (damage == Damage.GARBLED ? 12 : 1); part++) {
        Path copy = folder.resolve(damage + "-" + file + "-" + part);
        copy(sound, copy);
        damage(copy.resolve(file), damage, part / 13.0);

        try (PassageIndex index = EmbeddedIndex.open(copy)) {
          update(index, few);

          assertThat(index.articles().passages()).as(copy.toString()).isEqualTo(20);
          assertThat(index.keyword(Asked.question("river 7"), 1).getFirst().passage().text())
              .isEqualTo("River 7 rose by 7 metres.");
          assertThat(
                  index.nearest(
                      Asked.question("river 7"),
                      WordVectors.embedder(model).question("river 7"),
                      20))
              .hasSize(20);
          assertThat(index.articles().list()).hasSize(20);
        }
      }
    }
  }

  @Test
  void tellsThatItWasDamaged() throws IOException {
    try (PassageIndex index = EmbeddedIndex.open(folder)) {
      update(index, few);
    }
    for (String file : names(folder)) {
      damage(folder.resolve(file), Damage.TRUNCATED, 0.5);
    }

    try (PassageIndex index = EmbeddedIndex.open(folder)) {
      IndexUpdate update = update(index, few);

      assertThat(update.notes()).singleElement().asString().contains("damaged");
      assertThat(update.added()).hasSize(20);
    }
  }

  private static void damage(Path file, Damage damage, double where) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    int at = (int) (bytes.length * where);
    switch (damage) {
      case EMPTIED -> Files.write(file, new byte[0]);
      case TRUNCATED -> Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
      case GARBLED -> {
        if (bytes.length > 0) {
          bytes[at] ^= (byte) 0x55;
        }
        Files.write(file, bytes);
      }
      case REMOVED -> Files.delete(file);
    }
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to);
    for (String file : names(from)) {
      Files.copy(from.resolve(file), to.resolve(file));
    }
  }

  /** Indexes like the tests, but never comes to an end. */
  static final class StuckProcess {

    private StuckProcess() {}

    public static void main(String[] args) {
      WordVectors model = new WordVectors(64);
      model.stuckAfter = LIMIT;
      new Indexer(EmbeddedIndex.open(Path.of(args[0])), WordVectors.embedder(model))
          .update(sources());
    }

    static Process start(Path folder) throws IOException {
      List<String> command = new ArrayList<>();
      command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
      command.addAll(List.of("-cp", System.getProperty("java.class.path")));
      command.addAll(List.of(StuckProcess.class.getName(), folder.toString()));
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      BufferedReader output = process.inputReader();
      String line = output.readLine();
      while (line != null && !line.equals(WordVectors.STUCK)) {
        line = output.readLine();
      }
      assertThat(line).isNotNull();
      return process;
    }
  }

  @Test
  void goesOnWhereAKilledProcessStopped() throws Exception {
    Process process = StuckProcess.start(folder);
    process.destroyForcibly().waitFor();

    try (PassageIndex index = EmbeddedIndex.open(folder)) {
      int saved = index.articles().passages();
      IndexUpdate update = update(index, sources());

      assertThat(saved).isBetween(LIMIT / 2, LIMIT);
      assertThat(update.notes()).isEmpty();
      assertThat(index.articles().passages()).isEqualTo(ARTICLES);
      assertThat(model.embedded).hasValue(ARTICLES - saved);
    }
  }

  @Test
  @Tag("large")
  void isLeftToTheProcessThatIsUpdatingIt() throws Exception {
    Process process = StuckProcess.start(folder);
    try (PassageIndex index = EmbeddedIndex.open(folder)) {
      IndexUpdate update = update(index, sources());

      assertThat(update.notes()).singleElement().asString().contains("Another process");
      assertThat(index.keyword(Asked.question("river 7"), 1).getFirst().passage().text())
          .isEqualTo("River 7 rose by 7 metres.");
      assertThat(model.embedded).hasValue(0);
    } finally {
      process.destroyForcibly().waitFor();
    }
  }
}
