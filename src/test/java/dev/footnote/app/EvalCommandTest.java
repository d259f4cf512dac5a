package dev.footnote.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.app.process.ExitCode;
import dev.footnote.app.process.ProcessContext;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvalCommandTest {

  private static final String QUESTIONS =
      """
      {"id": "1", "question": "Why does the regatta move?", "evidence": [{"article": "minutes.txt", "contains": "because the river is too low"}], "answer": [["too low"]]}
      {"id": "2", "question": "What are the fees?", "evidence": [{"article": "minutes.txt", "contains": "the fees stay at forty euros"}], "answer": [["forty"]]}
      {"id": "3", "question": "Who painted the Mona Lisa?", "evidence": [], "answer": []}
      """;

  @TempDir Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private String reader = "none";

  @BeforeEach
  void writeFiles() throws IOException {
    Files.createDirectory(folder.resolve("club"));
    Files.writeString(
        folder.resolve("club/minutes.txt"),
        """
        Minutes of the rowing club

        The regatta moves to June because the river is too low in May.

        The treasurer reported that the fees stay at forty euros.
        """);
    Files.writeString(folder.resolve("questions.jsonl"), QUESTIONS);
  }

  @Test
  void printsATable() {
    assertThat(eval("questions.jsonl")).isEqualTo(ExitCode.OK);

    assertThat(out.toString(StandardCharsets.UTF_8))
        .startsWith("questions.jsonl: 3 questions, 2 of them answerable\n")
        .containsPattern("keyword +95 % within +BM25 alone\n")
        .containsPattern("recall@1 +1.000");
  }

  @Test
  void printsOneObjectAFile() {
    assertThat(eval("questions.jsonl", "--format", "json")).isEqualTo(ExitCode.OK);

    assertThat(out.toString(StandardCharsets.UTF_8))
        .startsWith(
            "{\"file\":\"questions.jsonl\",\"questions\":3,\"mode\":\"keyword\",\"figures\":{")
        .endsWith("}}\n")
        .doesNotContain("without_reader");
  }

  @Test
  void showsAColumnWithoutTheReaderWhereThereIsOne() {
    reader = "footnote-reader";

    assertThat(eval("questions.jsonl")).isEqualTo(ExitCode.OK);
    assertThat(out.toString(StandardCharsets.UTF_8))
        .containsPattern("keyword +95 % within +without reader +BM25 alone\n");
    out.reset();

    assertThat(eval("questions.jsonl", "--format", "json")).isEqualTo(ExitCode.OK);
    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains("\"without_reader\":{\"recall@1\":", "\"span_f1\":");
  }

  @Test
  void takesEachSubfolderOfAFolderForACorpusOfItsOwn() throws IOException {
    clubs("rowing", "sailing");

    assertThat(run("eval", "clubs", "--format", "json")).isEqualTo(ExitCode.OK);
    assertThat(out.toString(StandardCharsets.UTF_8).lines())
        .satisfiesExactly(
            rowing ->
                assertThat(rowing)
                    .startsWith("{\"file\":\"rowing/questions.jsonl\",\"questions\":3"),
            sailing ->
                assertThat(sailing)
                    .startsWith("{\"file\":\"sailing/questions.jsonl\",\"questions\":3"),
            together ->
                assertThat(together)
                    .startsWith("{\"file\":\"clubs\",\"questions\":6,\"mode\":\"keyword\"")
                    .contains("\"right\":1.0"));
  }

  @Test
  void printsATableForEachOfAFewCorporaAndOneForAll() throws IOException {
    clubs("rowing", "sailing");

    assertThat(run("eval", "clubs")).isEqualTo(ExitCode.OK);
    assertThat(out.toString(StandardCharsets.UTF_8).lines())
        .contains(
            "rowing/questions.jsonl: 3 questions, 2 of them answerable, about 1 articles",
            "sailing/questions.jsonl: 3 questions, 2 of them answerable, about 1 articles",
            "clubs: 6 questions, 4 of them answerable, about 2 articles");
  }

  @Test
  void printsALineForEachOfManyCorporaAndATableForAll() throws IOException {
    clubs("a", "b", "c", "d", "e", "f");

    assertThat(run("eval", "clubs")).isEqualTo(ExitCode.OK);
    assertThat(out.toString(StandardCharsets.UTF_8).lines())
        .contains(
            "                   questions  right  refused_wrongly  refused_rightly",
            "a/questions.jsonl          3  1.000            0.000            1.000",
            "f/questions.jsonl          3  1.000            0.000            1.000",
            "clubs: 18 questions, 12 of them answerable, about 6 articles")
        .filteredOn(line -> line.startsWith("recall@1 "))
        .hasSize(1);
  }

  @Test
  void comparesAndReportsEachCorpusOfAFolderAndAllTogether() throws IOException {
    clubs("rowing", "sailing");
    run("eval", "clubs", "--format", "json");
    Files.writeString(
        folder.resolve("better.json"),
        out.toString(StandardCharsets.UTF_8).replaceAll("\"right\":[0-9.]+", "\"right\":1.1"));

    assertThat(run("eval", "clubs", "--baseline", "better.json", "--report", "report.html"))
        .isEqualTo(ExitCode.WORSE);
    assertThat(err.toString(StandardCharsets.UTF_8))
        .contains(
            "footnote: rowing/questions.jsonl: right was 1.100 and is 1.000\n",
            "footnote: clubs: right was 1.100 and is 1.000\n");
    assertThat(folder.resolve("report.html"))
        .content()
        .containsSubsequence(
            "<h1>rowing/questions.jsonl</h1>",
            "<h1>sailing/questions.jsonl</h1>",
            "<h1>clubs</h1>");
  }

  @Test
  void asksAboutTheArticlesNamedOnTheCommandLineRatherThanThoseBesideTheFile() throws IOException {
    clubs("rowing");
    Files.writeString(
        folder.resolve("clubs/rowing/articles/minutes.txt"), "The treasurer resigned in May.");

    assertThat(run("eval", "clubs/rowing/questions.jsonl")).isEqualTo(ExitCode.OK);
    assertThat(out.toString(StandardCharsets.UTF_8))
        .startsWith("rowing/questions.jsonl: ")
        .containsPattern("recall@10 +0.000");
    out.reset();

    assertThat(eval("clubs/rowing/questions.jsonl")).isEqualTo(ExitCode.OK);
    assertThat(out.toString(StandardCharsets.UTF_8))
        .startsWith("questions.jsonl: ")
        .containsPattern("recall@10 +1.000");
  }

  private void clubs(String... names) throws IOException {
    for (String name : names) {
      Path club = folder.resolve("clubs").resolve(name);
      Files.createDirectories(club.resolve("articles"));
      Files.copy(folder.resolve("club/minutes.txt"), club.resolve("articles/minutes.txt"));
      Files.copy(folder.resolve("questions.jsonl"), club.resolve("questions.jsonl"));
    }
  }

  @Test
  void asksTheTurnsOfConversationsAboutTheCorporaThatAreNamed() throws IOException {
    conversations();

    assertThat(
            run(
                "eval",
                "talk.jsonl",
                "--format",
                "json",
                "--corpus",
                "rowing=club",
                "--corpus",
                "chess=club"))
        .isEqualTo(ExitCode.OK);
    assertThat(out.toString(StandardCharsets.UTF_8).lines())
        .satisfiesExactly(
            rowing ->
                assertThat(rowing)
                    .startsWith("{\"file\":\"rowing/talk.jsonl\",\"questions\":2,")
                    .contains("\"right\":1.0,\"forbidden\":0.0"),
            chess ->
                assertThat(chess).startsWith("{\"file\":\"chess/talk.jsonl\",\"questions\":1,"),
            together ->
                assertThat(together)
                    .startsWith("{\"file\":\"talk.jsonl\",\"questions\":3,\"mode\":\"keyword\"")
                    .contains("\"kinds\":{\"followup\":{", "\"groups\":{\"chess/c1\":{"));
  }

  @Test
  void saysOfWhichCorpusItNeedsTheFolder() throws IOException {
    conversations();
    Files.createDirectory(folder.resolve("chess"));

    assertThat(run("eval", "talk.jsonl", "--corpus", "club")).isEqualTo(ExitCode.USAGE);
    assertThat(err)
        .hasToString(
            "footnote: talk.jsonl asks about a corpus whose folder is not known; give --corpus"
                + " rowing=DIR\n");
  }

  @Test
  void nothingIsFittedToConversations() throws IOException {
    conversations();

    assertThat(run("fit", "talk.jsonl", "--corpus", "rowing=club", "--corpus", "chess=club"))
        .isEqualTo(ExitCode.USAGE);
    assertThat(err)
        .hasToString("footnote: a follow-up does not stand by itself; give files of questions\n");
  }

  private void conversations() throws IOException {
    Files.writeString(
        folder.resolve("talk.jsonl"),
        """
        {"corpus": "rowing", "conversation": "c1", "turn": 1, "kind": "why", "question": "Why does the regatta move?", "expect": ["answered"], "evidence": [{"article": "minutes.txt", "contains": "because the river is too low"}], "answer": [["too low"]]}
        {"corpus": "rowing", "conversation": "c1", "turn": 2, "kind": "followup", "question": "thanks", "expect": ["smalltalk"]}
        {"corpus": "chess", "conversation": "c1", "turn": 1, "kind": "who", "question": "Who painted the Mona Lisa?", "expect": ["abstained"]}
        """);
  }

  @Test
  void tellsThatAFolderHoldsNoCorpus() {
    assertThat(run("eval", "club")).isEqualTo(ExitCode.USAGE);

    assertThat(err)
        .hasToString(
            "footnote: "
                + folder.resolve("club")
                + " has no subfolder with articles/ and questions.jsonl\n");
  }

  @Test
  void printsTheSameFiguresAgain() {
    eval("questions.jsonl", "--format", "json");
    eval("questions.jsonl", "--format", "json");

    assertThat(
            out.toString(StandardCharsets.UTF_8)
                .lines()
                .map(run -> run.replaceAll("\"ms_.*", ""))
                .distinct())
        .hasSize(1);
  }

  @Test
  void writesAPage() {
    assertThat(eval("questions.jsonl", "--report", "nowhere/report.html"))
        .as("told before anything is asked")
        .isEqualTo(ExitCode.USAGE);
    assertThat(eval("questions.jsonl", "--report", "report.html")).isEqualTo(ExitCode.OK);

    assertThat(folder.resolve("report.html")).content().startsWith("<!doctype html>");
  }

  @Test
  void endsWithACodeOfItsOwnWhenAFigureFell() throws IOException {
    eval("questions.jsonl", "--format", "json");
    String figures = out.toString(StandardCharsets.UTF_8);
    Files.writeString(folder.resolve("same.json"), figures);
    Files.writeString(
        folder.resolve("better.json"), figures.replaceAll("\"mrr@10\":[0-9.]+", "\"mrr@10\":1.1"));

    assertThat(eval("questions.jsonl", "--baseline", "same.json")).isEqualTo(ExitCode.OK);
    assertThat(eval("questions.jsonl", "--baseline", "better.json")).isEqualTo(ExitCode.WORSE);
    assertThat(err.toString(StandardCharsets.UTF_8))
        .contains("footnote: questions.jsonl: mrr@10 was 1.100 and is 1.000\n");
  }

  @Test
  void tellsEachLineThatIsWrong() throws IOException {
    Files.writeString(folder.resolve("questions.jsonl"), "{\"question\": 1}\n{}\n");

    assertThat(eval("questions.jsonl")).isEqualTo(ExitCode.USAGE);
    assertThat(err)
        .hasToString(
            """
            footnote: questions.jsonl:1: question must be a text but was 1
            footnote: questions.jsonl:2: question must be a text but is missing
            """);
  }

  @Test
  void tellsWhenAFileIsMissing() {
    assertThat(eval("none.jsonl")).isEqualTo(ExitCode.USAGE);
    assertThat(err)
        .hasToString("footnote: there is no file " + folder.resolve("none.jsonl") + "\n");
  }

  private int eval(String... arguments) {
    String[] command = new String[arguments.length + 3];
    command[0] = "eval";
    command[1] = "--corpus";
    command[2] = "club";
    System.arraycopy(arguments, 0, command, 3, arguments.length);
    return run(command);
  }

  private int run(String... command) {
    return Main.run(
        new ProcessContext(
            InputStream.nullInputStream(),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            Map.of(
                "FOOTNOTE_RETRIEVAL_MODE",
                "keyword",
                "FOOTNOTE_READER_MODEL",
                reader,
                "FOOTNOTE_DATA_FOLDER",
                folder.resolve("data").toString()),
            folder,
            folder,
            new ProcessContext.Terminal(OptionalInt.empty(), false, false)),
        command);
  }
}
