package dev.footnote.console;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.reader.impl.DefaultParser;
import org.jline.reader.impl.completer.StringsCompleter;
import org.jline.terminal.Attributes;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jline.utils.InfoCmp;

/**
 * Lines typed at a terminal, with editing, completion and a history that is kept. Ctrl-C clears the
 * line or breaks off what is being done, Ctrl-D ends.
 */
public final class Prompt implements LineSource, AutoCloseable {

  private static final String PROMPT = "› ";

  /**
   * The keys that end what is shown page by page: q, Ctrl-C, Ctrl-D, Escape, and a lost terminal.
   */
  private static final String ENDING = "qQ\u0003\u0004\u001B\uFFFF";

  private final Terminal terminal;
  private final LineReader reader;

  /** Questions of a pasted block that are still to be asked. */
  private final Deque<String> pasted = new ArrayDeque<>();

  /**
   * @param history the file that keeps what was typed; its folder must exist
   * @param completions what the tab key completes
   * @throws IOException if the terminal cannot be opened
   */
  public Prompt(Path history, Collection<String> completions) throws IOException {
    this(TerminalBuilder.builder().system(true).build(), history, completions);
  }

  /** The same at a terminal that is open. */
  Prompt(Terminal terminal, Path history, Collection<String> completions) {
    this.terminal = terminal;
    this.reader =
        LineReaderBuilder.builder()
            .terminal(terminal)
            .completer(new StringsCompleter(completions))
            // A question is no shell command: its quotes, backslashes and "!" are plain letters.
            .parser(new DefaultParser().escapeChars(new char[0]).quoteChars(new char[0]))
            .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
            .option(LineReader.Option.BRACKETED_PASTE, !isDumb(terminal))
            .variable(LineReader.HISTORY_FILE, history)
            .build();
  }

  private static boolean isDumb(Terminal terminal) {
    return terminal.getType().startsWith(Terminal.TYPE_DUMB);
  }

  /** How large the terminal is now. */
  public Screen.Size size() {
    return new Screen.Size(terminal.getWidth(), terminal.getHeight());
  }

  @Override
  public Optional<String> next() {
    if (!pasted.isEmpty()) {
      terminal.writer().println(PROMPT + Screen.safe(pasted.element()));
      terminal.flush();
      return Optional.of(pasted.remove());
    }
    while (true) {
      try {
        String line = reader.readLine(PROMPT);
        pasted.addAll(PastedBlock.questions(line));
        return Optional.of(pasted.isEmpty() ? line : pasted.remove());
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
  public boolean wantsMore(int left) {
    Attributes before = terminal.enterRawMode();
    try {
      Attributes keys = terminal.getAttributes();
      keys.setLocalFlag(Attributes.LocalFlag.ISIG, false);
      terminal.setAttributes(keys);
      terminal.writer().printf(Locale.ROOT, "(%,d more lines: any key goes on, q ends)", left);
      terminal.flush();
      boolean more = ENDING.indexOf((char) terminal.reader().read()) < 0;
      terminal.puts(InfoCmp.Capability.carriage_return);
      terminal.puts(InfoCmp.Capability.clr_eol);
      terminal.flush();
      return more;
    } catch (IOException e) {
      throw new UncheckedIOException("the terminal cannot be read", e);
    } finally {
      terminal.setAttributes(before);
    }
  }

  @Override
  public boolean showsAbove(List<String> lines) {
    boolean shows = reader.isReading() && !isDumb(terminal);
    if (shows) {
      reader.printAbove(String.join("\n", lines));
    }
    return shows;
  }

  @Override
  public void close() throws IOException {
    terminal.close();
  }

  private static final class Interruption {
    private volatile boolean happened;
  }
}
