package dev.footnote.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.footnote.app.process.ExitCode;
import dev.footnote.app.process.ProcessContext;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands with which an owner handles the articles, as a person runs them. */
class LibraryCommandsTest {

  private static final String MINUTES = "Minutes of the club\n\nThe regatta moves to June.\n";

  @TempDir private Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private String in = "";
  private boolean interactive;

  @BeforeEach
  void writeArticles() throws IOException {
    write("articles/minutes.txt", MINUTES);
    write("articles/2018/rules.md", "# The rules\n\nBoats are back before sunset.\n");
  }

  @Test
  void articlesListsTitlesAndFiles() {
    assertThat(run("articles")).isEqualTo(ExitCode.OK);

    assertThat(out())
        .isEqualTo(
            """
            1  The rules
                2018/rules.md
            2  Minutes of the club
                minutes.txt
            """);
  }

  @Test
  void aTitleThatTakesTwoLinesHasOneNumber() throws IOException {
    String title = "The rules of the boat house " + "and of all its boats ".repeat(5);
    write("articles/2018/rules.md", "# " + title + "\n\nBoats are back before sunset.\n");

    run("articles");

    assertThat(out().lines().filter(line -> line.startsWith("1 "))).hasSize(1);
    assertThat(out()).contains("\n   all its boats");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"1", "2018/rules.md", "articles/2018/rules.md", "./articles/2018/rules.md"})
  void anArticleIsNamedByItsNumberOrByItsPathToo(String name) {
    assertThat(run("remove", "--yes", name)).isEqualTo(ExitCode.OK);
    assertThat(folder.resolve("articles/2018/rules.md")).doesNotExist();

    assertThat(run("restore", "1")).isEqualTo(ExitCode.OK);
    assertThat(folder.resolve("articles/2018/rules.md")).exists();
  }

  @Test
  void aNumberThatIsAFilesNameMeansTheFile() throws IOException {
    write("articles/1", "x");
    write("articles/sub/2.txt", "Two\n\nIt is the second.\n");

    assertThat(run("remove", "--yes", "7")).isEqualTo(ExitCode.USAGE);
    assertThat(run("remove", "--yes", "Two")).isEqualTo(ExitCode.OK);
    assertThat(out()).startsWith("removed sub/2.txt");
  }

  @Test
  void ofSeveralThatAreAddedOneThatCannotBeDoesNotKeepTheOthersOut() throws IOException {
    write("new/empty.txt", "");
    write("new/boats.md", "# Boats\n\nThe boats are new.\n");

    assertThat(run("add", "nowhere.txt", "new/empty.txt", "new/boats.md"))
        .isEqualTo(ExitCode.FAILED);
    assertThat(err().lines())
        .hasSize(2)
        .anyMatch(line -> line.contains("there is no file nowhere.txt"))
        .anyMatch(line -> line.contains("empty.txt: the file is empty"));
    assertThat(out()).isEqualTo("added boats.md\n");
  }

  @Test
  void aPageIsAddedWithItsAddressAndReplacesItselfOnceThatIsAgreed() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/boats.txt",
        exchange -> {
          exchange.getResponseHeaders().set("Content-Type", "text/plain");
          exchange.sendResponseHeaders(200, 0);
          exchange
              .getResponseBody()
              .write("Boats\n\nThe boats are new.\n".getBytes(StandardCharsets.UTF_8));
          exchange.close();
        });
    server.start();
    try {
      String address = "http://127.0.0.1:" + server.getAddress().getPort() + "/boats.txt";

      assertThat(run("add", address)).isEqualTo(ExitCode.FAILED);
      assertThat(err()).contains("--allow-private");
      assertThat(run("add", "--allow-private", address)).isEqualTo(ExitCode.OK);
      assertThat(out()).isEqualTo("added 127.0.0.1 boats.txt\n");
      assertThat(run("add", "--allow-private", address)).isEqualTo(ExitCode.USAGE);
      assertThat(run("add", "--allow-private", "--yes", address)).isEqualTo(ExitCode.OK);
      assertThat(out()).isEqualTo("replaced 127.0.0.1 boats.txt\n");
      write("articles/127.0.0.1 boats.txt", "Another text of that name.\n");
      assertThat(run("add", "--allow-private", address)).isEqualTo(ExitCode.OK);
      assertThat(out()).isEqualTo("added 127.0.0.1 boats (2).txt\n");
    } finally {
      server.stop(0);
    }
  }

  @Test
  void anArticleIsRemovedAndRestored() throws IOException {
    assertThat(run("remove", "--yes", "rules.md")).isEqualTo(ExitCode.OK);
    assertThat(out()).isEqualTo("removed 2018/rules.md; footnote restore brings it back\n");
    assertThat(folder.resolve("articles/2018/rules.md")).doesNotExist();

    assertThat(run("restore")).isEqualTo(ExitCode.OK);
    assertThat(out()).startsWith("1  The rules\n    2018/rules.md · removed ");

    assertThat(run("restore", "The rules")).isEqualTo(ExitCode.OK);
    assertThat(out()).isEqualTo("restored 2018/rules.md\n");
    assertThat(folder.resolve("articles/2018/rules.md")).exists();
  }

  @Test
  void theLastArticleCanBeRemovedAndRestored() throws IOException {
    run("remove", "--yes", "rules.md");
    run("remove", "--yes", "minutes.txt");

    assertThat(run("restore", "minutes.txt")).isEqualTo(ExitCode.OK);
    assertThat(folder.resolve("articles/minutes.txt")).hasContent(MINUTES);
  }

  @Test
  void withoutATerminalNothingIsRemovedUnlessItIsSaid() {
    assertThat(run("remove", "rules.md")).isEqualTo(ExitCode.USAGE);

    assertThat(err()).isEqualTo("footnote: without a terminal remove asks nobody: say --yes\n");
    assertThat(folder.resolve("articles/2018/rules.md")).exists();
  }

  @ParameterizedTest
  @ValueSource(strings = {"n", "", "yes please"})
  void atATerminalWhatWouldGoIsShownAndAnythingButYesKeepsIt(String reply) {
    interactive = true;
    in = reply + "\n";

    assertThat(run("remove", "rules.md")).isEqualTo(ExitCode.OK);
    assertThat(out())
        .isEqualTo(
            """
            The rules
                2018/rules.md
            Move it to the bin? [y/N] kept 2018/rules.md
            """);
    assertThat(folder.resolve("articles/2018/rules.md")).exists();
  }

  @Test
  void atATerminalYesRemovesIt() {
    interactive = true;
    in = "y\n";

    assertThat(run("remove", "the rules")).isEqualTo(ExitCode.OK);
    assertThat(folder.resolve("articles/2018/rules.md")).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(strings = {"none.txt", "../outside.txt", "/etc/passwd", "2018"})
  void aNameThatMeansNothingIsTold(String name) throws IOException {
    write("outside.txt", MINUTES);

    assertThat(run("remove", "--yes", name)).isEqualTo(ExitCode.USAGE);
    assertThat(err())
        .isEqualTo(
            "footnote: there is no article “%s”; footnote articles lists what there is\n"
                .formatted(name));
    assertThat(folder.resolve("outside.txt")).exists();
  }

  @Test
  void aNameThatMeansSeveralIsToldWithNamesThatDoNot() throws IOException {
    write("articles/2019/rules.md", "# The new rules\n\nBoats are back before noon.\n");

    assertThat(run("remove", "--yes", "rules.md")).isEqualTo(ExitCode.USAGE);
    assertThat(err())
        .isEqualTo("footnote: “rules.md” may be any of: 2018/rules.md, 2019/rules.md\n");
  }

  @Test
  void aFileIsAddedAndReplacesAnotherOnlyIfThatIsSaid() throws IOException {
    write("new/minutes.txt", "Minutes of May\n\nThe regatta is cancelled.\n");

    assertThat(run("add", "new/minutes.txt")).isEqualTo(ExitCode.USAGE);
    assertThat(err()).contains("minutes.txt is there already; --yes replaces it");
    assertThat(folder.resolve("articles/minutes.txt")).hasContent(MINUTES);

    assertThat(run("add", "--yes", "new/minutes.txt")).isEqualTo(ExitCode.OK);
    assertThat(out()).isEqualTo("replaced minutes.txt\n");
    run("restore");
    assertThat(out()).startsWith("1  Minutes of the club\n");
  }

  @Test
  void whatCannotBeReadIsNotAdded() throws IOException {
    write("new/empty.txt", "");

    assertThat(run("add", "new/empty.txt")).isEqualTo(ExitCode.FAILED);
    assertThat(err()).contains("the file is empty");
    assertThat(folder.resolve("articles/empty.txt")).doesNotExist();
  }

  private int run(String command, String... arguments) {
    out.reset();
    err.reset();
    List<String> all = new ArrayList<>(List.of(command, "--corpus", "articles"));
    all.addAll(List.of(arguments));
    ProcessContext context =
        new ProcessContext(
            new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8)),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            Map.of(
                "FOOTNOTE_DATA_FOLDER",
                folder.resolve("data").toString(),
                "FOOTNOTE_RETRIEVAL_MODE",
                "keyword"),
            folder,
            folder,
            new ProcessContext.Terminal(OptionalInt.empty(), interactive, false));
    return Main.run(context, all.toArray(String[]::new));
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  /** What is told, without how far the reading is. */
  private String err() {
    return err.toString(StandardCharsets.UTF_8)
        .lines()
        .filter(line -> line.startsWith("footnote: "))
        .map(line -> line + "\n")
        .collect(Collectors.joining());
  }
}
