package dev.footnote.app.process;

import dev.footnote.console.LineSource;
import java.io.Console;
import java.io.PrintStream;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Asks a person, who answers line by line. */
public final class Dialog {

  private static final Set<String> YES = Set.of("y", "Y", "yes", "Yes");

  private final PrintStream out;
  private final LineSource lines;
  private final @Nullable Console console;

  private Dialog(PrintStream out, LineSource lines, @Nullable Console console) {
    this.out = out;
    this.lines = lines;
    this.console = console;
  }

  /** One whose answers come from these lines; whether they are shown, it does not decide. */
  static Dialog of(LineSource lines, PrintStream out) {
    return new Dialog(out, lines, null);
  }

  /** One at a terminal. */
  static Dialog at(Console console, PrintStream out) {
    return new Dialog(out, () -> Optional.ofNullable(console.readLine()), console);
  }

  /**
   * The answer.
   *
   * @param question stands before it on the same line
   * @return nothing when there will be no more
   */
  public Optional<String> ask(String question) {
    out.print(question);
    out.flush();
    return lines.next();
  }

  /** The same, and a terminal does not show what is typed, and says so. */
  public Optional<String> askHidden(String question) {
    return console == null
        ? ask(question)
        : Optional.ofNullable(console.readPassword("%s(not shown) ", question)).map(String::new);
  }

  /** Asks yes or no. */
  public boolean agrees(String question) {
    return ask(question + " [y/N] ").map(String::strip).filter(YES::contains).isPresent();
  }
}
