package dev.footnote.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.footnote.app.process.ExitCode;
import dev.footnote.app.process.ProcessContext;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Questions asked of some of the articles, by options and in their own words. */
class FilterOptionsTest {

  @TempDir private Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private String in = "";

  @BeforeEach
  void writeArticles() throws IOException {
    write("articles/old.md", "Ferry fares", "Lannick Courier", "2019-12-31", "four euros", "Brody");
    write("articles/new.md", "Fares rise", "Lannick Courier", "2024-03-01", "six euros", "Ames");
    write("articles/echo/far.md", "Fares", "Fár Écho", "2024-03-02", "nine euros", "Tull");
    write("articles/notes/plain.md", "Our fares", "", "", "ten euros", "Moss");
    write("choir/choir.md", "Trip", "", "", "two euros", "Sands");
  }

  private void write(
      String file, String title, String source, String date, String price, String captain)
      throws IOException {
    String origin = source.isEmpty() ? "" : "source: " + source + "\ndate: " + date + "\n";
    Path path = folder.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(
        path,
        """
        ---
        title: %s
        %s---

        The ferry costs %s for a crossing.

        The captain of the ferry is Anna %s.
        """
            .formatted(title, origin, price, captain));
  }

  @ParameterizedTest
  @CsvSource({
    "--since 2024-03-02, far.md",
    "--since 2024 --until 2024-03-01, new.md",
    "--until 2019, old.md",
    "--until 2019-12-31, old.md",
    "--source fár_écho, far.md",
    "--folder notes, plain.md",
    "--folder articles/echo/, far.md",
    "--folder choir, choir.md"
  })
  void onlyArticlesOfTheFilterAreCited(String options, String file) {
    List<String> arguments = new ArrayList<>(List.of(options.split(" ", -1)));
    arguments.replaceAll(one -> one.replace('_', ' '));

    assertThat(ask("What does the ferry cost?", arguments)).isEqualTo(ExitCode.OK);
    assertThat(articles("citations")).isNotEmpty().allMatch(one -> one.endsWith(file));
  }

  @Test
  void severalSourcesAndFoldersAreAnyOfThem() {
    search("--source", "Fár Écho", "--source", "the lannick courier");
    assertThat(out()).contains("old.md", "new.md", "far.md").doesNotContain("plain.md", "choir.md");

    out.reset();
    search("--folder", "notes", "--folder", "choir");
    assertThat(out()).contains("plain.md", "choir.md").doesNotContain("old.md", "far.md");
  }

  @Test
  void aRefusalSaysWhereItLookedAndWhatIsRelatedThere() {
    assertThat(ask("Who painted the harbour mural?", List.of("--since", "2024-03-02")))
        .isEqualTo(ExitCode.ABSTAINED);

    assertThat(json().get("answer").textValue())
        .startsWith("The articles published since March 2, 2024 don’t say");
    assertThat(articles("related")).allMatch("echo/far.md"::equals);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --source=Far Ecco  | no article is from “Far Ecco”; the outlets are Fár Écho, Lannick Courier
          --folder=min       | there is no folder “min” with articles; the folders are articles, choir, echo, notes
          --since=2031       | there is no article published since 2031
          """)
  void whatCannotBeIsAUsageErrorInOneLine(String option, String message) {
    assertThat(ask("What does the ferry cost?", List.of(option))).isEqualTo(ExitCode.USAGE);

    assertThat(err().lines().toList().getLast()).isEqualTo("footnote: " + message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          What does the ferry cost, according to articles since 2024-03-02?   | echo/far.md
          In the Courier's articles until 2019, what does the ferry cost?     | old.md
          What does the ferry cost? Only in the folder notes.                 | notes/plain.md
          """)
  void aQuestionSaysItInItsOwnWords(String question, String file) {
    assertThat(ask(question, List.of())).isEqualTo(ExitCode.OK);

    assertThat(articles("citations")).isNotEmpty().allMatch(file::equals);
  }

  @Test
  void aQuestionsOwnWordsRestrictFurther() {
    ask(
        "In articles since 2024, what does the ferry cost?",
        List.of("--source", "Lannick Courier"));

    assertThat(articles("citations")).isNotEmpty().allMatch("new.md"::equals);
  }

  @ParameterizedTest
  @ValueSource(strings = {"--since=soon", "--until=2024-13", "--since=12.3.2024"})
  void aDayThatIsNoneIsToldBeforeAnythingIsRead(String option) {
    assertThat(ask("What does the ferry cost?", List.of(option))).isEqualTo(ExitCode.USAGE);

    assertThat(err().lines())
        .singleElement()
        .asString()
        .contains("2024, 2024-03 or 2024-03-12", option.substring(option.indexOf('=') + 1));
  }

  @Test
  void everyPartOfAQuestionIsRestricted() {
    ask(
        "In the folder notes, what does the ferry cost, and who is the captain of the ferry?",
        List.of());

    assertThat(json().get("answer").textValue()).contains("ten euros");
    assertThat(articles("citations")).isNotEmpty().allMatch("notes/plain.md"::equals);
  }

  @Test
  void whereAQuestionsOwnWordsLeaveNoArticleItSaysSo() {
    assertThat(ask("In articles since 2031, what does the ferry cost?", List.of()))
        .isEqualTo(ExitCode.ABSTAINED);

    assertThat(json().get("answer").textValue())
        .isEqualTo("There is no article published since 2031.");
  }

  @Test
  void theCollectionIsWhatTheFilterLeaves() {
    ask("what articles do you have?", List.of("--until", "2019"));

    assertThat(json().get("answer").textValue())
        .contains("Ferry fares")
        .doesNotContain("Fares rise");
  }

  @Test
  void theCollectionCanBeAskedForAFolder() {
    ask("What articles do you have in the folder notes?", List.of());

    assertThat(json().get("answer").textValue()).contains("Our fares").doesNotContain("Fares rise");
  }

  @Test
  void aConversationKeepsTheOptions() {
    in = "What does the ferry cost?\nWho is the captain of the ferry?\n";

    run("chat", "--format", "jsonl", "--source", "Fár Écho");

    assertThat(out().lines())
        .hasSize(2)
        .allMatch(line -> line.contains("\"article\":\"echo/far.md\""));
    assertThat(out()).doesNotContain("\"article\":\"new.md\"", "\"article\":\"old.md\"");
  }

  @Test
  void aFollowUpKeepsTheWordsOfTheQuestionBefore() {
    in = "What does the ferry cost, according to articles until 2019?\nand who is its captain?\n";

    run("chat", "--format", "jsonl");

    assertThat(out().lines().toList().getLast())
        .contains("Brody")
        .doesNotContain("\"article\":\"new.md\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ask", "search", "chat"})
  void theHelpTellsTheOptions(String command) {
    Main.run(context(), command, "--help");

    assertThat(out()).contains("--since", "--until", "--source", "--folder");
  }

  private int ask(String question, List<String> options) {
    List<String> arguments = new ArrayList<>(List.of("ask", "--format", "json"));
    arguments.addAll(options);
    arguments.add(question);
    return run(arguments.toArray(String[]::new));
  }

  private void search(String... options) {
    List<String> arguments = new ArrayList<>(List.of("search", "ferry"));
    arguments.addAll(List.of(options));
    assertThat(run(arguments.toArray(String[]::new))).isEqualTo(ExitCode.OK);
  }

  private int run(String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(1, List.of("--corpus", "articles", "--corpus", "choir"));
    return Main.run(context(), all.toArray(String[]::new));
  }

  private ProcessContext context() {
    return new ProcessContext(
        new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8)),
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8),
        Map.of(
            "FOOTNOTE_RETRIEVAL_MODE", "keyword",
            "FOOTNOTE_READER_MODEL", "none",
            "FOOTNOTE_DATA_FOLDER", folder.resolve("data").toString()),
        folder,
        folder,
        new ProcessContext.Terminal(OptionalInt.empty(), false, false));
  }

  private List<String> articles(String field) {
    List<String> paths = new ArrayList<>();
    json().get(field).forEach(one -> paths.add(one.get("article").textValue()));
    return paths;
  }

  private JsonNode json() {
    try {
      return new ObjectMapper().readTree(out());
    } catch (IOException e) {
      throw new AssertionError("not JSON: " + out(), e);
    }
  }

  private String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private String err() {
    return err.toString(StandardCharsets.UTF_8);
  }
}
