package dev.footnote.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.footnote.app.process.ExitCode;
import dev.footnote.app.process.ProcessContext;
import dev.footnote.model.ReaderModels;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.RandomAccessFile;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every command as a person runs it: in one process, with what it prints and its exit code. */
class MainTest {

  @TempDir Path folder;

  private final Map<String, String> environment = new LinkedHashMap<>();
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private String in = "";

  @BeforeEach
  void writeArticles() throws IOException {
    write(
        "articles/minutes.txt",
        """
        Minutes of the rowing club

        The regatta moves to June because the river is too low in May.

        The treasurer reported that the fees stay at forty euros.
        """);
    environment.put("FOOTNOTE_RETRIEVAL_MODE", "keyword");
    environment.put("FOOTNOTE_READER_MODEL", "none");
    environment.put("FOOTNOTE_DATA_FOLDER", folder.resolve("data").toString());
  }

  @Nested
  class Asking {

    @Test
    void aQuestionIsAnsweredWithItsSource() {
      assertThat(ask("Why does the regatta move to June?")).isEqualTo(ExitCode.OK);

      assertThat(out())
          .startsWith("The regatta moves to June because the river is too low in May. [1]\n")
          .contains("\n\n[1] Minutes of the rowing club\n");
    }

    @Test
    void theParagraphsAreShownToWhoAsksForThem() {
      assertThat(ask("--passages", "Why does the regatta move to June?")).isEqualTo(ExitCode.OK);

      assertThat(out())
          .contains(
              """

              [1] Minutes of the rowing club
                  minutes.txt
                  “The regatta moves to June because the river is too low in May.”
              """);
    }

    @Test
    void aQuestionByItselfIsAsked() {
      assertThat(run("Why does the regatta move to June?", "--corpus", "articles"))
          .isEqualTo(ExitCode.OK);

      assertThat(out()).startsWith("The regatta moves to June because the river is too low");
    }

    @Test
    void aQuestionNeedsNoQuotes() {
      assertThat(ask("--format", "json", "regatta", "in", "June?")).isEqualTo(ExitCode.OK);

      assertThat(json().get("question").textValue()).isEqualTo("regatta in June?");
    }

    @Test
    void whatTheArticlesDoNotHoldIsRefusedWithACodeOfItsOwn() {
      assertThat(ask("--format", "json", "Who painted the Mona Lisa?"))
          .isEqualTo(ExitCode.ABSTAINED);

      assertThat(json().get("outcome").textValue()).isEqualTo("abstained");
    }

    @Test
    void smallTalkIsAnAnswer() {
      assertThat(ask("Hello!")).isEqualTo(ExitCode.OK);

      assertThat(out()).isNotBlank().doesNotContain("[1]");
    }

    @Test
    void everyCitationStandsInItsArticle() throws IOException {
      ask("--format", "json", "Why does the regatta move to June?");

      JsonNode citation = json().get("citations").get(0);
      String text = Files.readString(folder.resolve("articles/minutes.txt"));
      assertThat(text.substring(citation.get("start").asInt(), citation.get("end").asInt()))
          .isEqualTo(citation.get("quote").textValue());
    }

    @Test
    void questionsComeFromStandardInputOneALine() {
      in = "Why June?\n\nWhat are the fees?\n";

      assertThat(ask("--format", "jsonl", "-")).isEqualTo(ExitCode.OK);
      assertThat(out().lines()).hasSize(3);
      assertThat(out().lines().toList().get(1)).contains("\"error\":\"the question is empty\"");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "AND (",
          "regatta:",
          "foo:bar",
          "*",
          "\"unclosed",
          "a~b^2 [x TO y] /re/",
          "😀😀",
          "\u0000",
          "\\",
          "--",
          "ünïcödé \u202E reversed",
          "' OR 1=1"
        })
    void noQuestionIsReadAsAnythingButWords(String question) {
      assertThat(run("ask", "--corpus", "articles", "--", question))
          .isIn(ExitCode.OK, ExitCode.ABSTAINED);

      assertThat(err()).doesNotContain("footnote:");
    }

    @Test
    void aQuestionOfAHundredThousandCharactersIsRefusedInOneLine() {
      assertThat(ask("--format", "json", "why ".repeat(25_000))).isEqualTo(ExitCode.ABSTAINED);

      assertThat(json().get("answer").textValue()).contains("characters");
    }
  }

  /** Asked over the sample articles. */
  @Nested
  class Misspelling {

    private static final String RIGHT = "Why did Sessions recuse himself?";
    private static final String WRONG = "Why did Sesions recuse himself?";

    @ParameterizedTest
    @CsvSource({"keyword, none", "hybrid, none", "hybrid, footnote-reader"})
    void isAnsweredLikeTheRightSpelling(String mode, String reader) throws IOException {
      environment.put("FOOTNOTE_READER_MODEL", reader);
      assertThat(run("ask", "--corpus", seeds(), "--mode", mode, "--format", "json", RIGHT))
          .isEqualTo(ExitCode.OK);
      JsonNode right = json();
      out.reset();

      assertThat(run("ask", "--corpus", seeds(), "--mode", mode, "--format", "json", WRONG))
          .isEqualTo(ExitCode.OK);
      assertThat(json().get("question").textValue()).isEqualTo(WRONG);
      assertAlike(json(), right);
    }

    @ParameterizedTest
    @ValueSource(strings = {"keyword", "hybrid"})
    void isAnsweredLikeTheRightSpellingInAConversation(String mode) throws IOException {
      in = "%s\n/new\n%s\n".formatted(RIGHT, WRONG);

      List<JsonNode> replies = chat(mode);

      assertThat(replies).hasSize(2);
      assertAlike(replies.get(1), replies.get(0));
    }

    @Test
    void isAnsweredLikeTheRightSpellingAfterAnotherQuestion() throws IOException {
      in = "Who is Jeff Sessions?\n%s\n/new\nWho is Jeff Sessions?\n%s\n".formatted(RIGHT, WRONG);

      List<JsonNode> replies = chat("keyword");

      assertThat(replies).hasSize(4);
      assertAlike(replies.get(3), replies.get(1));
    }

    @Test
    void isAnsweredLikeTheRightSpellingAfterTheSameQuestion() throws IOException {
      in = "%s\n%s\n".formatted(RIGHT, WRONG);

      List<JsonNode> replies = chat("keyword");

      assertThat(replies).hasSize(2);
      assertAlike(replies.get(1), replies.get(0));
    }

    @Test
    void isPutRightInWhatFollowsToo() throws IOException {
      in = "%s\nWhen did he resign?\n/new\n%s\nWhen did he resign?\n".formatted(RIGHT, WRONG);

      List<JsonNode> replies = chat("keyword");

      assertThat(replies).hasSize(4);
      assertAlike(replies.get(3), replies.get(1), "answered", "abstained");
    }

    private List<JsonNode> chat(String mode) throws IOException {
      assertThat(run("chat", "--corpus", seeds(), "--mode", mode, "--format", "jsonl"))
          .isEqualTo(ExitCode.OK);
      List<JsonNode> replies = new ArrayList<>();
      for (String line : out().lines().toList()) {
        replies.add(new ObjectMapper().readTree(line));
      }
      return replies;
    }

    private static String seeds() {
      return Path.of("seeds").toAbsolutePath().toString();
    }

    private static void assertAlike(JsonNode wrong, JsonNode right) {
      assertAlike(wrong, right, "answered");
    }

    private static void assertAlike(JsonNode wrong, JsonNode right, String... outcomes) {
      assertThat(right.get("outcome").textValue()).isIn((Object[]) outcomes);
      for (String field :
          List.of("outcome", "answer", "confidence", "citations", "related", "missing")) {
        assertThat(wrong.get(field)).as(field).isEqualTo(right.get(field));
      }
    }
  }

  @Nested
  class UsingItWrongly {

    @Test
    void anEmptyQuestionIsTold() {
      assertThat(ask(" ")).isEqualTo(ExitCode.USAGE);

      assertThat(err())
          .isEqualTo("footnote: the question is empty; write it after ask, in quotes\n");
    }

    @Test
    void noCommandAtAllIsToldWithTheHelp() {
      assertThat(run()).isEqualTo(ExitCode.USAGE);

      assertThat(err()).isEqualTo("footnote: name a command, or ask a question in quotes\n");
      assertThat(out()).startsWith("Usage: footnote ").contains("ask", "Examples:");
    }

    @Test
    void atATerminalNoCommandIsAConversation() {
      assertThat(Main.meant(new String[0], true)).containsExactly("chat");
      assertThat(Main.meant(new String[0], false)).isEmpty();
      assertThat(Main.meant(new String[] {"search", "a b"}, true)).containsExactly("search", "a b");
    }

    @ParameterizedTest
    @CsvSource({"serch, search", "chta, chat", "telgram, telegram"})
    void aMisspeltCommandIsToldWithTheOneThatWasMeant(String written, String meant) {
      assertThat(run(written, "x")).isEqualTo(ExitCode.USAGE);

      assertOneLine("there is no command “%s” (did you mean %s?)".formatted(written, meant));
    }

    @Test
    void aQuestionWithoutQuotesIsToldThatItNeedsThem() {
      assertThat(run("Why", "June?")).isEqualTo(ExitCode.USAGE);

      assertOneLine("there is no command “Why” (a question stands in quotes");
    }

    @Test
    void whatIsNoNumberIsTold() {
      assertThat(run("search", "--top", "abc", "x")).isEqualTo(ExitCode.USAGE);

      assertOneLine("--top must be a whole number but was “abc”");
    }

    @Test
    void anUnknownOptionIsTold() {
      assertThat(ask("--formt", "json", "x")).isEqualTo(ExitCode.USAGE);

      assertOneLine("there is no option --formt (did you mean --format?)");
    }

    @Test
    void aWrongValueIsTold() {
      assertThat(ask("--mode", "both", "x")).isEqualTo(ExitCode.USAGE);

      assertOneLine("--mode must be one of hybrid, vector, keyword but was \"both\"");
    }

    @Test
    void everyProblemOfTheSettingsHasALine() throws IOException {
      write("my.yaml", "answr: {abstain-below: 2}\nchat.timeout: 5\n");

      assertThat(ask("--config", "my.yaml", "x")).isEqualTo(ExitCode.USAGE);
      assertThat(err().lines()).hasSize(2).allMatch(line -> line.contains("my.yaml:"));
    }

    @Test
    void aMissingSettingsFileIsTold() {
      assertThat(ask("--config", "none.yaml", "x")).isEqualTo(ExitCode.USAGE);

      assertOneLine("none.yaml: there is no such file");
    }

    @Test
    void aMissingFolderIsTold() {
      assertThat(run("ask", "--corpus", "nowhere", "x")).isEqualTo(ExitCode.USAGE);

      assertOneLine("there is no folder " + folder.resolve("nowhere"));
    }

    @Test
    void anEmptyFolderIsTold() throws IOException {
      Files.createDirectory(folder.resolve("empty"));

      assertThat(run("ask", "--corpus", "empty", "x")).isEqualTo(ExitCode.USAGE);
      assertOneLine("there is no article to answer from");
    }

    @Test
    void aConversationIsNotOneObject() {
      assertThat(run("chat", "--corpus", "articles", "--format", "json")).isEqualTo(ExitCode.USAGE);

      assertOneLine("--format must be text or jsonl");
    }

    @Test
    void anEngineThatIsNoneIsToldAndSoIsAClusterThatNobodyNames() {
      assertThat(run("bench", "--engine", "lucene")).isEqualTo(ExitCode.USAGE);
      assertOneLine("--engine must be one of embedded, opensearch but was “lucene”");
      err.reset();

      assertThat(run("bench", "--engine", "opensearch")).isEqualTo(ExitCode.USAGE);
      assertOneLine("the settings name no cluster to measure; set index.urls");
      err.reset();

      assertThat(run("bench", "--engine", "opensearch", "--plot")).isEqualTo(ExitCode.USAGE);
      assertOneLine("--plot draws the embedded engine");
    }

    @Test
    void theBotNeedsAToken() {
      assertThat(run("telegram", "--corpus", "articles")).isEqualTo(ExitCode.USAGE);

      assertOneLine("TELEGRAM_BOT_TOKEN");
    }

    @Test
    void aMalformedTokenIsToldWithoutShowingIt() {
      environment.put("TELEGRAM_BOT_TOKEN", "hush-hush");

      assertThat(run("telegram", "--corpus", "articles")).isNotEqualTo(ExitCode.OK);
      assertThat(err()).contains("token").doesNotContain("hush");
    }
  }

  @Nested
  class ClusterOutOfReach {

    private static final String NODE = "http://127.0.0.1:1";

    @BeforeEach
    void putTheIndexThere() {
      environment.put("FOOTNOTE_INDEX_ENGINE", "opensearch");
      environment.put("FOOTNOTE_INDEX_URLS", NODE);
      environment.put("FOOTNOTE_INDEX_API_KEY", "hush");
    }

    @Test
    void noCommandThatNeedsTheIndexBegins() throws IOException {
      write("eval/town/articles/a.txt", "The mayor\n\nThe mayor is Ida Holm.\n");
      write(
          "eval/town/questions.jsonl",
          "{\"id\": \"a\", \"question\": \"Who?\", \"evidence\": [], \"answer\": []}");
      environment.put("TELEGRAM_BOT_TOKEN", "1:abc");
      for (List<String> command :
          List.of(
              List.of("ask", "--corpus", "articles", "x"),
              List.of("chat", "--corpus", "articles"),
              List.of("telegram", "--corpus", "articles"),
              List.of("index", "--corpus", "articles"),
              List.of("eval", "eval"))) {
        int code = run(command.toArray(String[]::new));
        assertThat(code).as("%s: %s", command, err()).isEqualTo(ExitCode.FAILED);

        assertOneLine(NODE);
        assertThat(err()).doesNotContain("hush");
        err.reset();
      }
    }

    @Test
    void doctorNamesItsNodesAndNoSecret() {
      assertThat(run("doctor", "--corpus", "articles")).isEqualTo(ExitCode.FAILED);

      assertThat(out().lines())
          .contains(
              "FAIL  index     opensearch at "
                  + NODE
                  + " (does not answer); start the cluster, or mend index.urls"
                  + " [FOOTNOTE_INDEX_ENGINE]");
      assertThat(out() + err()).doesNotContain("hush");
    }

    @Test
    void doctorTellsWhichNodesAnswer() throws IOException {
      try (ServerSocket node = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
        String answers = "http://127.0.0.1:" + node.getLocalPort();
        environment.put("FOOTNOTE_INDEX_URLS", NODE + "," + answers);

        run("doctor", "--corpus", "nowhere");
        assertThat(out().lines())
            .contains(
                "ok    index     opensearch at %s (does not answer), %s [FOOTNOTE_INDEX_ENGINE]"
                    .formatted(NODE, answers));
      }
    }
  }

  @Nested
  class BadFiles {

    @Test
    void oneBadFileIsToldAndNeverStopsTheOthers() throws IOException {
      write("articles/empty.txt", "");
      Files.write(folder.resolve("articles/binary.txt"), new byte[] {0, 1, 2, 3, 0, 0, 5, 0, -1});
      try (RandomAccessFile huge =
          new RandomAccessFile(folder.resolve("articles/huge.txt").toFile(), "rw")) {
        huge.setLength(200L << 20);
      }
      write("articles/line.txt", "word ".repeat(200_000));
      Files.createSymbolicLink(folder.resolve("articles/loop"), folder.resolve("articles"));

      assertThat(ask("Why does the regatta move to June?")).isEqualTo(ExitCode.OK);
      assertThat(out()).contains("because the river is too low");
      assertThat(err().lines().filter(line -> line.startsWith("footnote: ")))
          .hasSize(3)
          .anyMatch(line -> line.contains("empty.txt"))
          .anyMatch(line -> line.contains("binary.txt"))
          .anyMatch(line -> line.contains("huge.txt"));
    }

    @Test
    void anArticleInAnotherEncodingIsRead() throws IOException {
      Files.write(
          folder.resolve("articles/latin.txt"),
          "The café opens at eight o’clock.".getBytes(Charset.forName("windows-1252")));

      assertThat(ask("When does the café open?")).isEqualTo(ExitCode.OK);
      assertThat(out()).contains("The café opens at eight o’clock. [1]");
    }
  }

  /** What a person is told of files that are not answered from. */
  @Nested
  class NothingSilently {

    @Test
    void indexAndDoctorSayWhatIsNotReadAndWhy() throws IOException {
      write("articles/a.pages", "x");
      write("articles/deep/b.pages", "x");
      write("articles/c.key", "x");
      write("articles/.DS_Store", "x");
      write("articles/empty.txt", "");

      run("index", "--corpus", "articles");
      out.reset();
      run("index", "--corpus", "articles");
      assertThat(out())
          .isEqualTo(
              """
              unusable empty.txt: the file is empty; write something into it or remove it
              1 article, 1 that cannot be used, 3 files of kinds that are not read (.pages 2, .key 1)
              2 passages; files unchanged: 1
              """);
      out.reset();
      run("doctor", "--corpus", "articles");
      assertThat(out())
          .contains(
              "ok    articles  1 article, 1 that cannot be used, 3 files of kinds that are not read"
                  + " (.pages 2, .key 1); ",
              "warn  articles  empty.txt: the file is empty");
    }

    @Test
    void otherCommandsTellOfAFileOnceAndAgainOnlyWhenItHasChanged() throws IOException {
      write("articles/empty.txt", "");
      write("articles/.footnoteignore", "a[");
      Files.createSymbolicLink(folder.resolve("articles/gone.txt"), folder.resolve("nothing"));

      ask("Why does the regatta move to June?");
      assertThat(told()).hasSize(3);
      ask("Why does the regatta move to June?");
      run("articles", "--corpus", "articles");
      run("search", "--corpus", "articles", "regatta");
      assertThat(told()).hasSize(3);

      Files.write(folder.resolve("articles/empty.txt"), new byte[] {0, 1, 2, 0, 0, 5, 0, -1});
      Files.delete(folder.resolve("articles/gone.txt"));
      ask("Why does the regatta move to June?");
      assertThat(told()).hasSize(4).last().asString().contains("empty.txt");
      Files.createSymbolicLink(folder.resolve("articles/gone.txt"), folder.resolve("nothing"));
      ask("Why does the regatta move to June?");
      assertThat(told()).hasSize(5).last().asString().contains("gone.txt");
    }

    @Test
    void aFolderWithNothingReadableSaysWhatItHolds() throws IOException {
      write("papers/a.pages", "x");
      write("papers/b.numbers", "x");

      assertThat(run("ask", "--corpus", "papers", "x")).isEqualTo(ExitCode.USAGE);
      assertOneLine(
          "papers: holds no articles that can be read, but 1 .numbers and 1 .pages files; footnote"
              + " reads .txt, ");
    }

    @Test
    void aFolderWithOnlyDamagedFilesSaysSoEachTime() throws IOException {
      write("papers/empty.txt", "");

      for (int i = 0; i < 2; i++) {
        err.reset();
        assertThat(run("ask", "--corpus", "papers", "x")).isEqualTo(ExitCode.USAGE);
        assertThat(told())
            .hasSize(2)
            .anyMatch(line -> line.contains("empty.txt: the file is empty"))
            .anyMatch(line -> line.contains("there is no article to answer from"));
      }
    }

    @Test
    void aConversationBeginsWithAnEmptyFolderAndSaysHowToAdd() throws IOException {
      Files.createDirectory(folder.resolve("empty"));
      in = "Why does the regatta move?\n";

      assertThat(run("chat", "--corpus", "empty")).isEqualTo(ExitCode.OK);
      assertThat(told())
          .containsExactly(
              "footnote: there is no article yet: put files into "
                  + folder.resolve("empty")
                  + ", or run footnote add FILE");
      assertThat(out().replaceAll("\\s+", " "))
          .contains("There is no article yet: put files into ");
    }

    @Test
    void whatFootnoteKeepsIsNeverReadThoughItLiesAmongTheArticles() throws IOException {
      environment.put("FOOTNOTE_DATA_FOLDER", folder.resolve("articles/data").toString());
      write("articles/data/telegram/chats.json", "{\"title\": \"Chats\", \"text\": \"Secret.\"}");
      write("articles/old.txt", "An old article.");
      run("remove", "--corpus", "articles", "--yes", "old.txt");

      run("index", "--corpus", "articles");
      run("articles", "--corpus", "articles");

      assertThat(out()).endsWith("1  Minutes of the rowing club\n    minutes.txt\n");
      assertThat(told()).isEmpty();
    }

    @Test
    void articlesAndWhatFootnoteKeepsMustNotShareAFolder() throws IOException {
      environment.put("FOOTNOTE_DATA_FOLDER", folder.resolve("articles").toString());

      assertThat(ask("x")).isEqualTo(ExitCode.USAGE);
      assertOneLine(
          "articles holds what footnote keeps; put the articles into a folder of their own");
    }

    private List<String> told() {
      return err().lines().filter(line -> line.startsWith("footnote: ")).toList();
    }
  }

  @Nested
  class WithTheReaderModel {

    @BeforeEach
    void read() {
      environment.put("FOOTNOTE_READER_MODEL", "footnote-reader");
    }

    @Test
    void anAnswerNamesTheFewWordsThatAnswer() throws IOException {
      assertThat(ask("--format", "json", "Why does the regatta move to June?"))
          .isEqualTo(ExitCode.OK);

      JsonNode span = json().get("citations").get(0).get("span");
      String text = Files.readString(folder.resolve("articles/minutes.txt"));
      assertThat(text.substring(span.get("start").asInt(), span.get("end").asInt()))
          .isEqualTo(span.get("text").textValue())
          .contains("the river is too low");
    }

    @Test
    void whatComesClosestIsShownWithoutAClaimAndTheCodeOfARefusal() {
      environment.put("FOOTNOTE_ANSWER_ABSTAIN_BELOW", "0");
      environment.put("FOOTNOTE_ANSWER_ANSWER_FROM", "1");

      assertThat(ask("Why does the regatta move to June?")).isEqualTo(ExitCode.ABSTAINED);
      assertThat(out()).startsWith("Closest I found:\n    “The regatta moves");
      out.reset();

      assertThat(ask("--format", "json", "Why does the regatta move to June?"))
          .isEqualTo(ExitCode.ABSTAINED);
      assertThat(json().get("outcome").textValue()).isEqualTo("closest");
      assertThat(json().get("citations")).hasSize(1);
    }

    @Test
    void whatTheArticlesDoNotHoldIsRefused() {
      assertThat(ask("--format", "json", "Who painted the Mona Lisa?"))
          .isEqualTo(ExitCode.ABSTAINED);

      assertThat(json().get("outcome").textValue()).isEqualTo("abstained");
    }

    @Test
    void aModelThatCannotBeUsedIsToldInOneLineAndDoneWithout() throws IOException {
      Path model = folder.resolve("reader.onnx");
      environment.put("FOOTNOTE_READER_MODEL", model.toString());

      assertThat(ask("Why does the regatta move to June?")).isEqualTo(ExitCode.OK);
      assertThat(out())
          .startsWith("The regatta moves to June because the river is too low in May.");
      assertToldInOneLine(model + " does not exist or may not be read; going on without it");

      Files.writeString(model, "no model");
      Files.writeString(folder.resolve("tokenizer.json"), "no tokenizer");
      assertThat(ask("Why does the regatta move to June?")).isEqualTo(ExitCode.OK);
      assertToldInOneLine("; going on without it");
    }

    @Test
    void aCardThatIsOfAnotherModelIsToldInOneLineAndItsCalibrationDoneWithout() throws IOException {
      for (String file : List.of("reader.onnx", "tokenizer.json")) {
        try (InputStream in = ReaderModels.class.getResourceAsStream("reader/" + file)) {
          Files.copy(in, folder.resolve(file));
        }
      }
      Path card = Files.writeString(folder.resolve("reader.json"), "{\"sha256\": \"00ff\"}");
      environment.put("FOOTNOTE_READER_MODEL", folder.resolve("reader.onnx").toString());

      assertThat(ask("Why does the regatta move to June?")).isEqualTo(ExitCode.OK);
      assertThat(err().lines())
          .filteredOn(line -> line.startsWith("footnote: "))
          .singleElement()
          .asString()
          .startsWith("footnote: " + card + " was made for another file than ")
          .endsWith("; going on without its calibration");
    }

    private void assertToldInOneLine(String end) {
      assertThat(err().lines().filter(line -> line.startsWith("footnote: ")))
          .singleElement()
          .asString()
          .startsWith("footnote: the reader model ")
          .endsWith(end);
      err.reset();
    }
  }

  @Nested
  class WithoutAModel {

    @Test
    void aModelThatCannotBeLoadedIsToldAndKeywordsGoOn() {
      environment.put("FOOTNOTE_RETRIEVAL_MODE", "hybrid");
      environment.put("FOOTNOTE_EMBEDDING_MODEL", folder.resolve("none.onnx").toString());

      assertThat(ask("Why does the regatta move to June?")).isEqualTo(ExitCode.OK);
      assertThat(err()).contains("none.onnx", "going on with keywords alone");
      assertThat(out()).endsWith("Found by keywords alone.\n");
    }

    @Test
    void keywordModeIsNamedInTheJson() {
      ask("--format", "json", "Why does the regatta move to June?");

      assertThat(json().get("mode").textValue()).isEqualTo("keyword");
    }

    @Test
    void aDataFolderThatCannotBeUsedIsToldAndDoneWithout() throws IOException {
      write("file", "");
      environment.put("FOOTNOTE_DATA_FOLDER", folder.resolve("file").toString());

      assertThat(ask("Why does the regatta move to June?")).isEqualTo(ExitCode.OK);
      assertThat(err()).contains("keeping nothing");
    }
  }

  @Nested
  class OtherCommands {

    @Test
    void aConversationEndsWhenToldTo() {
      in = "Why does the regatta move to June?\n/open 1\nquit\nWhat are the fees?\n";

      assertThat(run("chat", "--corpus", "articles")).isEqualTo(ExitCode.OK);
      assertThat(out()).contains("because the river is too low").doesNotContain("Footnote 2");
    }

    @Test
    void aConversationSpeaksJsonToo() {
      in = "Why does the regatta move to June?\n/new\nWhat are the fees?\n";

      assertThat(run("chat", "--corpus", "articles", "--format", "jsonl")).isEqualTo(ExitCode.OK);
      assertThat(out().lines()).hasSize(2).allMatch(line -> line.startsWith("{\"question\""));
    }

    @Test
    void searchShowsPassagesAndScores() {
      assertThat(run("search", "--corpus", "articles", "--top", "1", "regatta"))
          .isEqualTo(ExitCode.OK);

      assertThat(out()).startsWith("1. (").contains("The regatta moves to June");
    }

    @Test
    void searchNeedsAPositiveNumber() {
      assertThat(run("search", "--corpus", "articles", "--top", "0", "regatta"))
          .isEqualTo(ExitCode.USAGE);

      assertOneLine("--top must be at least 1 but was 0");
    }

    @Test
    void indexSaysWhatChanged() throws IOException {
      run("index", "--corpus", "articles");
      write("articles/new.txt", "The new boat is called Gudrun.");
      out.reset();

      assertThat(run("index", "--corpus", "articles")).isEqualTo(ExitCode.OK);
      assertThat(out())
          .startsWith("added    new.txt\n2 articles\n")
          .endsWith(" passages; files unchanged: 1\n");
    }

    @Test
    void indexMakesExampleQuestionsAndAskNever() throws IOException {
      write(
          "articles/new.txt", "The new boat\n\nThe boat was named because Gudrun had paid for it.");

      run("ask", "--corpus", "articles", "Hello!");
      assertThat(out()).contains("about “Minutes of the rowing club”.");
      assertThat(run("index", "--corpus", "articles")).isEqualTo(ExitCode.OK);
      assertThat(out()).endsWith("\nexample  Why was the boat named?\n");
      out.reset();
      run("ask", "--corpus", "articles", "Hello!");
      assertThat(out()).endsWith("“Why was the boat named?”\n");
    }

    @Test
    void doctorFindsAHealthyInstallationWell() {
      environment.put("FOOTNOTE_EMBEDDING_MODEL", "none");

      assertThat(run("doctor", "--corpus", "articles")).isEqualTo(ExitCode.OK);
      assertThat(out().lines()).allMatch(line -> line.startsWith("ok "));
    }

    @Test
    void doctorTellsWhichReaderIsUsed() {
      environment.put("FOOTNOTE_EMBEDDING_MODEL", "none");
      environment.put("FOOTNOTE_READER_MODEL", "footnote-reader");

      run("doctor", "--corpus", "articles");
      assertThat(out().lines()).anyMatch(line -> line.matches("ok +reader +footnote-reader, .*"));

      environment.put("FOOTNOTE_READER_MODEL", "none");
      out.reset();
      run("doctor", "--corpus", "articles");
      assertThat(out().lines()).anyMatch(line -> line.matches("ok +reader +none: .*"));
    }

    @Test
    void doctorTellsWhichArticlesTheModelsDoNotFit() throws IOException {
      Files.writeString(
          folder.resolve("articles/bruecke.txt"),
          """
          Brücke gesperrt

          Der Gemeinderat hat am Dienstag beschlossen, die alte Brücke über die Enz zu sperren. Die \
          Reparatur soll im Frühjahr beginnen und wird voraussichtlich 2,4 Millionen Euro kosten.

          Bürgermeisterin Anna Berg sagte, die Sicherheit der Anwohner gehe in jedem Falle vor.
          """);
      environment.put("FOOTNOTE_RETRIEVAL_MODE", "hybrid");
      environment.put("FOOTNOTE_EMBEDDING_MODEL", "e5-small-v2-q");
      environment.put("FOOTNOTE_READER_MODEL", "footnote-reader");

      assertThat(run("doctor", "--corpus", "articles")).isEqualTo(ExitCode.OK);
      assertThat(out().lines().filter(line -> line.startsWith("ok    languages")))
          .singleElement()
          .asString()
          .contains("German (1)")
          .contains("the reader model knows English only: German articles are ranked, not read")
          .contains("the embedding model e5-small-v2-q is made for English; for German set");
    }

    @Test
    void aQuestionInALanguageOfNoArticleIsToldSoInItsOwnWords() {
      environment.put("FOOTNOTE_EMBEDDING_MODEL", "none");

      assertThat(ask("Wann wurde der neue Bürgermeister gewählt?")).isEqualTo(ExitCode.ABSTAINED);
      assertThat(out()).contains("Ich habe nur Artikel auf Englisch");
    }

    @Test
    void doctorFailsOverAReaderThatCannotBeOpened() {
      environment.put("FOOTNOTE_EMBEDDING_MODEL", "none");
      environment.put("FOOTNOTE_READER_MODEL", folder.resolve("none.onnx").toString());

      assertThat(run("doctor", "--corpus", "articles")).isEqualTo(ExitCode.FAILED);
      assertThat(out().lines())
          .anyMatch(line -> line.startsWith("FAIL  reader") && line.contains("none.onnx"));
    }

    @Test
    void doctorNamesWhatIsWrongAndNoSecret() {
      environment.put("FOOTNOTE_EMBEDDING_MODEL", folder.resolve("none.onnx").toString());
      environment.put("TELEGRAM_BOT_TOKEN", "hush-hush");

      assertThat(run("doctor", "--corpus", "nowhere")).isEqualTo(ExitCode.FAILED);
      assertThat(out().lines().filter(line -> line.startsWith("FAIL")))
          .hasSize(3)
          .anyMatch(line -> line.contains("none.onnx"))
          .anyMatch(line -> line.contains("nowhere"))
          .anyMatch(line -> line.contains("token"));
      assertThat(out() + err()).doesNotContain("hush");
    }

    @Test
    void feedbackIsEmptyBeforeAnybodyGaveAny() {
      assertThat(run("feedback")).isEqualTo(ExitCode.OK);

      assertThat(out()).isEmpty();
    }

    @Test
    void helpNamesEveryCommand() {
      assertThat(run("--help")).isEqualTo(ExitCode.OK);

      assertThat(out())
          .contains("ask", "chat", "telegram", "search", "index", "doctor", "feedback");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "ask",
          "chat",
          "telegram",
          "search",
          "index",
          "articles",
          "add",
          "remove",
          "restore",
          "doctor",
          "feedback",
          "eval",
          "bench",
          "completion",
          "man"
        })
    void eachCommandsHelpHasExamples(String command) {
      assertThat(run(command, "--help")).isEqualTo(ExitCode.OK);

      assertThat(out()).containsPattern("(?m)^Examples:\\n  .*footnote " + command);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bash", "zsh"})
    void aShellLearnsEveryCommandAndItsOptions(String shell) {
      assertThat(run("completion", shell)).isEqualTo(ExitCode.OK);

      assertThat(out()).contains("_complete_footnote", "search", "--passages", "\"jsonl\"");
    }

    @Test
    void theManualPageTellsOfEveryCommand() {
      assertThat(run("man")).isEqualTo(ExitCode.OK);

      assertThat(out())
          .startsWith(".TH \"FOOTNOTE\" \"1\"\n.SH \"NAME\"\nfootnote \\- Answers questions")
          .contains(".SS \"footnote search\"\n", "\\-\\-passages\n", "\nfootnote ask [\\-hV]")
          .doesNotContain("footnote fit");
    }
  }

  private int ask(String... arguments) {
    List<String> all = new ArrayList<>(List.of("ask", "--corpus", "articles"));
    all.addAll(List.of(arguments));
    return run(all.toArray(String[]::new));
  }

  private int run(String... arguments) {
    ProcessContext context =
        new ProcessContext(
            new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8)),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            environment,
            folder,
            folder,
            new ProcessContext.Terminal(OptionalInt.empty(), false, false));
    int code = Main.run(context, arguments);
    assertThat(err()).as("no stack trace").doesNotContain("\tat ");
    return code;
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private void assertOneLine(String part) {
    assertThat(err().lines()).singleElement().asString().startsWith("footnote: ").contains(part);
    assertThat(out()).isEmpty();
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
