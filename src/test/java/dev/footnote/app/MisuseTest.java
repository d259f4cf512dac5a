package dev.footnote.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.app.process.ExitCode;
import dev.footnote.app.process.ProcessContext;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is told of a command line that cannot be meant. */
class MisuseTest {

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      value = {
        "ask => footnote ask needs QUESTION, as in: footnote ask \"Why did Sessions recuse"
            + " himself?\"",
        "search => footnote search needs WORDS, as in: footnote search \"travel ban\"",
        "add => footnote add needs FILE|URL, as in: footnote add minutes.docx report.pdf",
        "remove => footnote remove needs NAME, as in: footnote remove 3",
        "backup => footnote backup needs FILE, as in: footnote backup footnote.zip",
        "eval => footnote eval needs FILE, as in: footnote eval questions.jsonl --report"
            + " report.html",
        "fit => footnote fit needs FILE, as in: footnote fit questions.jsonl",
        "completion => footnote completion needs SHELL, as in: source <(footnote completion bash)"
      })
  void whatIsMissingIsToldByAnExample(String line, String told) {
    assertTold(line, told);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      value = {
        "ask --corpuss x y => there is no option --corpuss (did you mean --corpus?)",
        "ask -q x => there is no option -q (footnote ask --help lists them)",
        "ask -q => there is no option -q (footnote ask --help lists them)",
        "ask --quick=maybe x => there is no option --quick (footnote ask --help lists them)",
        "--corpus x y => no option --corpus may come first (options follow a command or a question;"
            + " footnote --help lists the commands)"
      })
  void anOptionThatIsNotThereIsNamedWithoutItsValue(String line, String told) {
    assertTold(line, told);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      value = {
        "chat hello => “hello” is too much: footnote chat takes options alone",
        "web x y => “x” is too much: footnote web takes options alone",
        "remove big flood => “flood” is too much: footnote remove takes one NAME, in quotes"
            + " where it has spaces",
        "backup a b => “b” is too much: footnote backup takes one FILE, in quotes where it has"
            + " spaces"
      })
  void whatIsTooMuchIsToldWithWhatIsTaken(String line, String told) {
    assertTold(line, told + " (footnote " + line.split(" ", 2)[0] + " --help tells more)");
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      value = {
        "search --top abc x => --top must be a whole number but was “abc”",
        "search --top => --top needs a value, N",
        "search --top --format json x => --top needs a value, N",
        "ask --corpus => --corpus needs a value, DIR",
        "ask --format => --format needs one of text, json, jsonl",
        "ask --format xml x => --format must be one of text, json, jsonl but was “xml”",
        "completion fish => SHELL must be one of bash, zsh but was “fish”",
        "search --since soon x => --since must be a year, a month or a day, such as 2024,"
            + " 2024-03 or"
            + " 2024-03-12, but was “soon”",
        "remove --yes=maybe x => --yes takes no value but was given “maybe”",
        "ask --help=x => --help takes no value but was given “x”"
      })
  void aValueThatCannotBeUsedIsToldWithWhatCan(String line, String told) {
    assertTold(line, told + " (footnote " + line.split(" ", 2)[0] + " --help tells more)");
  }

  @Test
  void anOptionGivenTwiceIsTold() {
    assertTold("ask --format text --format json x", "--format is given twice; once is enough");
  }

  @ParameterizedTest
  @CsvSource({"help serch, search", "help chta, chat"})
  void helpOnWhatIsNoCommandIsTold(String line, String meant) {
    assertTold(
        line,
        "there is no command “%s” (did you mean %s?)"
            .formatted(line.substring("help ".length()), meant));
  }

  @Test
  void aQuestionMayBeginWithAnAtSign() throws IOException {
    Files.writeString(folder.resolve("mayor"), "--no-such-option");

    assertThat(told("search", "--top", "0", "@mayor"))
        .isEqualTo("footnote: --top must be at least 1 but was 0\n");
  }

  private void assertTold(String line, String told) {
    assertThat(told(line.split(" "))).isEqualTo("footnote: " + told + "\n");
  }

  private String told(String... arguments) {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code =
        Main.run(
            new ProcessContext(
                InputStream.nullInputStream(),
                new PrintStream(OutputStream.nullOutputStream()),
                new PrintStream(err, true, UTF_8),
                Map.of("FOOTNOTE_DATA_FOLDER", folder.resolve("data").toString()),
                folder,
                folder,
                new ProcessContext.Terminal(OptionalInt.empty(), false, false)),
            arguments);
    assertThat(code).isEqualTo(ExitCode.USAGE);
    return err.toString(UTF_8);
  }
}
