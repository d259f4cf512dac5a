package dev.footnote.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.footnote.app.process.ExitCode;
import dev.footnote.app.process.ProcessContext;
import dev.footnote.config.Settings;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.Reader;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InitCommandTest {

  private static final String TOKEN = "123456789:AAEhBP0av28fxxxxxxxxxxxxxxxxxxxxxxx";

  /** Gives a process a terminal, on Linux. */
  private static final Path SCRIPT = Path.of("/usr/bin/script");

  @TempDir private Path folder;

  private final Map<String, String> environment = new HashMap<>();
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private Path file = Path.of("");
  private String shipped = "";

  @BeforeEach
  void install() throws IOException {
    shipped = Files.readString(Path.of("config/footnote.yaml"));
    file = folder.resolve("config/footnote.yaml");
    Files.createDirectories(file.getParent());
    Files.writeString(file, shipped);
    Files.createDirectories(folder.resolve("articles/old"));
    Files.writeString(folder.resolve("articles/a.txt"), "A\n\nThe river rose.\n");
    Files.writeString(folder.resolve("articles/old/b.md"), "# B\n\nThe river fell.\n");
  }

  @Test
  void threeAnswersBecomeSettings() throws IOException {
    assertThat(typed("articles", TOKEN, "ollama:llama3.2", "http://localhost:11434"))
        .isEqualTo(ExitCode.OK);

    Settings settings = settings();
    assertThat(settings.corpus().folders()).containsExactly(folder.resolve("articles"));
    assertThat(settings.telegram().api().token().orElseThrow().reveal()).isEqualTo(TOKEN);
    assertThat(settings.chat().provider()).isEqualTo(Settings.Provider.OLLAMA);
    assertThat(settings.chat().model()).isEqualTo("llama3.2");
    assertThat(settings.chat().baseUrl().orElseThrow()).hasToString("http://localhost:11434");
    assertThat(out()).contains("  2 files that can be read\n", "Written to " + file + ".\n");
  }

  @Test
  void theCommentsOfTheFileAreKept() throws IOException {
    typed("articles", TOKEN, "ollama:llama3.2", "");

    assertThat(comments(Files.readString(file))).isEqualTo(comments(shipped));
  }

  @Test
  void theTokenStandsInAFileOfItsOwnThatItsOwnerAloneCanRead() throws IOException {
    typed("", TOKEN, "");

    Path tokenFile = folder.resolve("config/telegram-token");
    assertThat(tokenFile).hasContent(TOKEN);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(tokenFile)))
        .isEqualTo("rw-------");
    assertThat(Files.readString(file)).contains("token-file: config/telegram-token");
    assertThat(Files.readString(file) + out() + err()).doesNotContain(TOKEN);
  }

  @Test
  void whichBotATokenIsOfIsToldWithoutTheToken() {
    typed("", TOKEN, "");

    assertThat(out()).contains("  the token of bot 123456789\n").doesNotContain("AAEhBP0");
  }

  @Test
  void aTerminalDoesNotShowTheToken() throws Exception {
    assumeThat(Files.isExecutable(SCRIPT)).as("script, which makes a terminal, is here").isTrue();
    Process process = startAtTerminal();
    StringBuilder shown = new StringBuilder();
    try (Writer keys = process.outputWriter(UTF_8);
        Reader screen = process.inputReader(UTF_8)) {
      type("articles", "Folder with your articles [seeds]: ", keys, screen, shown);
      type(TOKEN, "Telegram bot's token [none]: (not shown) ", keys, screen, shown);
      type("", "Language model: none, ollama:NAME or openai:NAME [none]: ", keys, screen, shown);
      StringWriter rest = new StringWriter();
      screen.transferTo(rest);
      shown.append(rest);
    }

    assertThat(process.waitFor()).as(shown::toString).isEqualTo(ExitCode.OK);
    assertThat(shown.toString())
        .contains("articles", "  the token of bot 123456789")
        .doesNotContain("AAEhBP0");
    assertThat(folder.resolve("config/telegram-token")).hasContent(TOKEN);
  }

  /** Types a line once something has been asked. */
  private static void type(
      String line, String asked, Writer keys, Reader screen, StringBuilder shown)
      throws IOException {
    while (!shown.toString().endsWith(asked)) {
      int letter = screen.read();
      assertThat(letter).as(() -> "it ended before it asked: " + shown).isNotNegative();
      shown.append((char) letter);
    }
    keys.write(line + "\n");
    keys.flush();
  }

  private Process startAtTerminal() throws IOException {
    String java =
        "'%s' -Dfootnote.interactive=true -Dfootnote.home='%s' -cp '%s' %s init"
            .formatted(
                Path.of(System.getProperty("java.home"), "bin", "java"),
                folder,
                System.getProperty("java.class.path"),
                Main.class.getName());
    return new ProcessBuilder(SCRIPT.toString(), "-qefc", java, "/dev/null")
        .directory(folder.toFile())
        .redirectErrorStream(true)
        .start();
  }

  @Test
  void emptyLinesKeepEverything() throws IOException {
    assertThat(typed("", "", "")).isEqualTo(ExitCode.OK);

    assertThat(file).hasContent(shipped);
    assertThat(out()).contains("Nothing has changed.");
  }

  @Test
  void whatIsNoAnswerIsToldAndAskedAgain() throws IOException {
    assertThat(
            typed(
                "nowhere", "articles", "abc", "", "gpt", "openai:gpt", "localhost", "http://a/v1"))
        .isEqualTo(ExitCode.OK);

    assertThat(out())
        .contains(
            "there is no folder " + folder.resolve("nowhere"),
            "the Telegram token must look like",
            "a language model is none, ollama:NAME or openai:NAME, not gpt",
            "an address is such as http://localhost:11434, without a name or password, not localhost");
    assertThat(settings().chat().model()).isEqualTo("gpt");
  }

  @Test
  void whoBreaksOffHasChangedNothing() {
    assertThat(typed("articles", TOKEN)).isEqualTo(ExitCode.USAGE);

    assertThat(err()).isEqualTo("footnote: broken off; nothing was written\n");
    assertThat(file).hasContent(shipped);
    assertThat(folder.resolve("config/telegram-token")).doesNotExist();
  }

  @Test
  void whatWasSetIsReplacedOnlyByWhoAgrees() throws IOException {
    typed("articles", TOKEN, "");
    String before = Files.readString(file);
    out.reset();

    assertThat(typed("articles/old", TOKEN.replace('x', 'y'), "", "n")).isEqualTo(ExitCode.OK);
    assertThat(file).hasContent(before);
    assertThat(folder.resolve("config/telegram-token")).hasContent(TOKEN);
    assertThat(out())
        .contains(
            "This replaces corpus.folders (" + folder.resolve("articles") + "), the token in ",
            "Go on? [y/N] Nothing was written.")
        .doesNotContain(TOKEN);

    assertThat(typed("articles/old", TOKEN.replace('x', 'y'), "", "y")).isEqualTo(ExitCode.OK);
    assertThat(settings().corpus().folders()).containsExactly(folder.resolve("articles/old"));
    assertThat(folder.resolve("config/telegram-token")).hasContent(TOKEN.replace('x', 'y'));
  }

  @Test
  void withoutATerminalItAsksNothing() {
    assertThat(run(false, "", "init")).isEqualTo(ExitCode.USAGE);

    assertThat(err())
        .isEqualTo(
            "footnote: init asks at a terminal; without one say --corpus DIR, --token-file FILE or"
                + " --model MODEL\n");
    assertThat(file).hasContent(shipped);
  }

  @Test
  void flagsAnswerWithoutATerminal() throws IOException {
    Files.writeString(folder.resolve("token"), TOKEN + "\n");

    assertThat(
            run(
                false,
                "",
                "init",
                "--corpus",
                "articles",
                "--corpus",
                "articles/old",
                "--token-file",
                "token",
                "--model",
                "openai:gpt",
                "--url",
                "http://a/v1"))
        .isEqualTo(ExitCode.OK);
    assertThat(settings().corpus().folders()).hasSize(2);
    assertThat(settings().telegram().api().token().orElseThrow().reveal()).isEqualTo(TOKEN);
    assertThat(settings().chat().baseUrl().orElseThrow()).hasToString("http://a/v1");
  }

  @Test
  void flagsReplaceWhatWasSetOnlyWithYes() throws IOException {
    run(false, "", "init", "--corpus", "articles");

    assertThat(run(false, "", "init", "--corpus", "articles/old")).isEqualTo(ExitCode.USAGE);
    assertThat(err())
        .isEqualTo(
            "footnote: set already: corpus.folders (%s); --yes replaces that\n"
                .formatted(folder.resolve("articles")));
    assertThat(run(false, "", "init", "--corpus", "articles/old", "--yes")).isEqualTo(ExitCode.OK);
    assertThat(settings().corpus().folders()).containsExactly(folder.resolve("articles/old"));
  }

  @ParameterizedTest
  @CsvSource({
    "--corpus nowhere, there is no folder",
    "--token-file nowhere, there is no such file",
    "--token-file articles/a.txt, the Telegram token must look like",
    "--model gpt, a language model is",
    "--url http://a, --url is the server of a --model",
    "--model ollama:x --url a, an address is such as"
  })
  void flagsThatCannotBeUsedAreToldInOneLine(String flags, String told) {
    assertThat(run(false, "", ("init " + flags).split(" "))).isEqualTo(ExitCode.USAGE);

    assertThat(err().lines()).singleElement().asString().contains(told);
    assertThat(file).hasContent(shipped);
  }

  @Test
  void aFolderBelowHomeStaysSo() throws IOException {
    environment.put("HOME", folder.toString());

    typed("~/articles", "", "");
    assertThat(Files.readString(file)).contains("folders: [~/articles]");
    assertThat(settings().corpus().folders()).containsExactly(folder.resolve("articles"));
  }

  @Test
  void aFileThatIsNotThereIsMade() throws IOException {
    assertThat(run(false, "", "init", "--config", "mine/footnote.yaml", "--corpus", "articles"))
        .isEqualTo(ExitCode.OK);

    assertThat(folder.resolve("mine/footnote.yaml"))
        .hasContent("corpus.folders: [" + folder.resolve("articles") + "]");
  }

  @Test
  void anotherModelForgetsTheServerOfTheOneBefore() throws IOException {
    run(false, "", "init", "--model", "openai:gpt", "--url", "http://a/v1");

    assertThat(run(false, "", "init", "--yes", "--model", "ollama:x")).isEqualTo(ExitCode.OK);
    assertThat(settings().chat().baseUrl()).isEmpty();
    assertThat(settings().chat().model()).isEqualTo("x");
  }

  @Test
  void theServerThatIsForgottenIsNamed() {
    run(false, "", "init", "--model", "openai:gpt", "--url", "http://a/v1");
    run(false, "", "init", "--yes", "--model", "ollama:x");

    assertThat(out()).contains("chat.base-url is no longer set\n");
  }

  @Test
  void aTokenInTheSettingsFileGivesWayToOneInAFile() throws IOException {
    Files.writeString(file, "telegram:\n  token: 1:AAEhBP0av28f\n  keep: 3d\n");

    assertThat(typed("", TOKEN, "", "y")).isEqualTo(ExitCode.OK);
    assertThat(settings().telegram().api().token().orElseThrow().reveal()).isEqualTo(TOKEN);
    assertThat(out())
        .contains("token [as it is]: ", "This replaces telegram.token. Go on?")
        .doesNotContain("AAEhBP0");
  }

  @Test
  void whoMayReadTheSettingsStaysSo() throws IOException {
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));

    run(false, "", "init", "--corpus", "articles");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-r-----");
    assertThat(settings().corpus().folders()).containsExactly(folder.resolve("articles"));
  }

  @Test
  void settingsThatMayNotBeWrittenToAreReplacedAndStaySo() throws IOException {
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r-----"));

    typed("articles", "", "");

    assertThat(Files.readString(file)).contains("articles");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("r--r-----");
  }

  @Test
  void anAddressWithAPasswordIsNeitherTakenNorShown() {
    String given = "init --model ollama:llama3.2 --url https://me:hush@example.org";

    assertThat(run(false, "", given.split(" "))).isEqualTo(ExitCode.USAGE);

    assertThat(out() + err()).contains("without a name or password").doesNotContain("hush");
  }

  @Test
  void aLinkToTheSettingsStaysOne() throws IOException {
    Path kept = Files.move(file, folder.resolve("kept.yaml"));
    Files.createSymbolicLink(file, kept);

    run(false, "", "init", "--corpus", "articles");
    assertThat(file).isSymbolicLink();
    assertThat(kept).content().contains("folders: [" + folder.resolve("articles") + "]");
  }

  @Test
  void aFolderWhoseNameBeginsWithATildeIsNotHome() throws IOException {
    Files.createDirectory(folder.resolve("~old"));

    run(false, "", "init", "--corpus", "~old");
    assertThat(settings().corpus().folders()).containsExactly(folder.resolve("~old"));
    assertThat(Files.readString(file)).contains(folder.resolve("~old").toString());
  }

  @Test
  void aFileThatIsNoTextIsToldByName() throws IOException {
    Files.write(file, new byte[] {'a', ':', ' ', (byte) 0xFF});

    assertThat(run(false, "", "init", "--corpus", "articles")).isEqualTo(ExitCode.USAGE);
    assertThat(err()).isEqualTo("footnote: " + file + ": it must be text in UTF-8\n");
  }

  @Test
  void whatComesNextIsTold() {
    typed("articles", "", "");
    assertThat(out()).endsWith("Now footnote chat starts a conversation.\n");
    out.reset();

    run(true, "\n" + TOKEN + "\n\n", "init", "--config", "my.yaml");
    assertThat(out())
        .endsWith(
            """
            Now footnote chat --config my.yaml starts a conversation.
            And footnote telegram --config my.yaml starts the bot.
            """);
  }

  private static List<String> comments(String yaml) {
    return yaml.lines()
        .filter(line -> line.contains("#"))
        .map(line -> line.substring(line.indexOf('#')))
        .toList();
  }

  private Settings settings() {
    return Settings.read(List.of(), environment, folder, Optional.of(file), folder);
  }

  private int typed(String... lines) {
    return run(true, String.join("\n", lines) + "\n", "init");
  }

  private int run(boolean terminal, String in, String... arguments) {
    err.reset();
    return Main.run(
        new ProcessContext(
            new ByteArrayInputStream(in.getBytes(UTF_8)),
            new PrintStream(out, true, UTF_8),
            new PrintStream(err, true, UTF_8),
            environment,
            folder,
            folder,
            new ProcessContext.Terminal(OptionalInt.empty(), terminal, false)),
        arguments);
  }

  private String out() {
    return out.toString(UTF_8);
  }

  private String err() {
    return err.toString(UTF_8);
  }
}
