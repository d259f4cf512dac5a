package dev.footnote.app.process;

import dev.footnote.config.Settings;
import dev.footnote.console.LineSource;
import dev.footnote.console.Screen;
import java.io.BufferedReader;
import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;

/**
 * What the process was started with.
 *
 * @param in standard input, read as UTF-8
 * @param out standard output, for answers alone
 * @param err standard error, for all else a person should know
 * @param environment the variables
 * @param workingFolder where it was started
 * @param home where Footnote lies: the folder with {@code config}, {@code prompts} and {@code
 *     seeds}
 * @param terminal which of the streams are a terminal
 */
public record ProcessContext(
    InputStream in,
    PrintStream out,
    PrintStream err,
    Map<String, String> environment,
    Path workingFolder,
    Path home,
    Terminal terminal) {

  /** What stands before each line that is no answer. */
  static final String TELLS = "footnote: ";

  private static final int COLUMNS_OF_A_FILE = 80;

  /**
   * Which of the streams are a terminal.
   *
   * @param columns how wide {@code out} is; empty if it is none
   * @param interactive whether {@code in} and {@code out} are one
   * @param progress whether {@code err} is one
   */
  public record Terminal(OptionalInt columns, boolean interactive, boolean progress) {}

  /**
   * Those of this process. Java cannot tell of each stream whether it is a terminal, so the start
   * script says it; started otherwise, as on Windows, Java says whether all of them are.
   */
  public static ProcessContext ofProcess() {
    Path workingFolder = Path.of("").toAbsolutePath();
    Integer columns = Integer.getInteger("footnote.columns");
    return new ProcessContext(
        System.in,
        utf8(FileDescriptor.out),
        utf8(FileDescriptor.err),
        System.getenv(),
        workingFolder,
        Path.of(System.getProperty("footnote.home", workingFolder.toString())),
        new Terminal(
            columns == null ? OptionalInt.empty() : OptionalInt.of(columns),
            isInteractive(),
            Boolean.getBoolean("footnote.progress")));
  }

  private static boolean isInteractive() {
    String told = System.getProperty("footnote.interactive");
    Console console = told == null ? System.console() : null;
    return console == null ? Boolean.parseBoolean(told) : console.isTerminal();
  }

  /** Answers are printed as UTF-8 whatever the locale: articles are full of curly quotes. */
  private static PrintStream utf8(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
  }

  /** A path as a person wrote it, from where the process was started; {@code ~} is their home. */
  public Path path(Object written) {
    return Settings.path(written.toString(), environment, workingFolder);
  }

  /** Standard output, as wide as it was when the process began. */
  public Screen screen() {
    return screen(() -> new Screen.Size(columns(), 0));
  }

  private int columns() {
    return terminal.columns().orElse(COLUMNS_OF_A_FILE);
  }

  /** One of which {@code size} tells how large it is now. */
  public Screen screen(Supplier<Screen.Size> size) {
    boolean styled =
        terminal.columns().isPresent()
            && !isDumb()
            && environment.getOrDefault("NO_COLOR", "").isEmpty();
    return new Screen(out, size, styled);
  }

  /** Whether standard error shows a line that is written anew. */
  public boolean showsProgress() {
    return terminal.progress() && !isDumb();
  }

  /** Whether the terminal says that it understands no escape sequence. */
  private boolean isDumb() {
    return "dumb".equals(environment.get("TERM"));
  }

  /** What is typed, or piped in, line by line. */
  public LineSource lines() {
    return LineSource.of(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)));
  }

  /** Asks a person yes or no; without a terminal nobody agrees. */
  public boolean agrees(String question) {
    return terminal.interactive() && dialog().agrees(question);
  }

  /** Asks whoever types, or what is piped in; lines that others have asked for are not in it. */
  public Dialog dialog() {
    return console().map(typed -> Dialog.at(typed, out)).orElseGet(() -> Dialog.of(lines(), out));
  }

  private Optional<Console> console() {
    return terminal.interactive() && in == System.in
        ? Optional.ofNullable(System.console()).filter(Console::isTerminal)
        : Optional.empty();
  }

  /** Tells a person something that is no answer. */
  public void tell(String line) {
    err.println(TELLS + line);
  }
}
