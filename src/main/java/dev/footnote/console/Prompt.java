package dev.footnote.console;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Optional;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.reader.impl.DefaultParser;
import org.jline.reader.impl.completer.StringsCompleter;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;

/**
 * Lines typed at a terminal, with editing, completion and a history that is kept. Ctrl-C clears the
 * line or breaks off what is being done, Ctrl-D ends.
 */
public final class Prompt implements LineSource, AutoCloseable {

  private static final String PROMPT = "› ";

  private final Terminal terminal;
  private final LineReader reader;

  /**
   * @param history the file that keeps what was typed; its folder must exist
   * @param completions what the tab key completes
   * @throws IOException if the terminal cannot be opened
   */
  public Prompt(Path history, Collection<String> completions) throws IOException {
    terminal = TerminalBuilder.builder().system(true).build();
    reader =
        LineReaderBuilder.builder()
            .terminal(terminal)
            .completer(new StringsCompleter(completions))
            // A question is no shell command: its quotes, backslashes and "!" are plain letters.
            .parser(new DefaultParser().escapeChars(new char[0]).quoteChars(new char[0]))
            .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
            .variable(LineReader.HISTORY_FILE, history)
            .build();
  }

  @Override
  public Optional<String> next() {
    while (true) {
      try {
        return Optional.of(reader.readLine(PROMPT));
      } catch (UserInterruptException e) {
        // Ctrl-C: the line is dropped, and the prompt comes again.
      } catch (EndOfFileException e) {
        return Optional.empty();
      }
    }
  }

  @Override
  public boolean finishes(Runnable task) {
    Thread asking = Thread.currentThread();
    Interruption interruption = new Interruption();
    Terminal.SignalHandler before =
        terminal.handle(
            Terminal.Signal.INT,
            signal -> {
              interruption.happened = true;
              asking.interrupt();
            });
    try {
      task.run();
    } catch (RuntimeException e) {
      if (!interruption.happened) {
        throw e;
      }
    } finally {
      terminal.handle(Terminal.Signal.INT, before);
      interruption.happened |= Thread.interrupted();
    }
    return !interruption.happened;
  }

  @Override
  public void close() throws IOException {
    terminal.close();
  }

  private static final class Interruption {
    private volatile boolean happened;
  }
}
