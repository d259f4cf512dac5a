package dev.footnote.app.process;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.Layout;
import ch.qos.logback.core.LayoutBase;
import ch.qos.logback.core.encoder.LayoutWrappingEncoder;
import ch.qos.logback.core.spi.ContextAwareBase;
import dev.footnote.config.Settings;
import dev.footnote.console.Problem;
import dev.footnote.operation.JsonLine;
import dev.footnote.operation.QuestionLog;
import dev.footnote.operation.TextLine;
import java.util.Map;

/**
 * Sets Logback up: what a person should know goes to standard error, one plain line each, since
 * standard output is for answers. What goes wrong in a library, our code tells in its own words.
 * Reading the same from an XML file would take a tenth of each start.
 */
public final class Logging extends ContextAwareBase implements Configurator {

  /** The name of the appender that writes to standard error. */
  static final String CONSOLE = "console";

  /** The logger above all of ours. */
  static final String OURS = "dev.footnote";

  /**
   * Loggers of what nobody at a terminal wants to see, each with its level: the log file is given
   * it. Of a file that cannot be read, a person is told in plain words besides.
   */
  static final Map<String, Level> KEPT =
      Map.of(
          QuestionLog.LOGGER,
          Level.INFO,
          Problem.UNEXPECTED,
          Level.ERROR,
          "dev.footnote.corpus.parsing",
          Level.WARN);

  /** As Logback finds it, as a service. */
  public Logging() {}

  @Override
  public ExecutionStatus configure(LoggerContext context) {
    PlainLine line = new PlainLine();
    line.setContext(context);
    line.start();
    LayoutWrappingEncoder<ILoggingEvent> encoder = new LayoutWrappingEncoder<>();
    encoder.setContext(context);
    encoder.setLayout(line);
    encoder.start();
    ConsoleAppender<ILoggingEvent> console = new ConsoleAppender<>();
    console.setContext(context);
    console.setName(CONSOLE);
    console.setTarget("System.err");
    console.setEncoder(encoder);
    console.start();
    Logger root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    root.setLevel(Level.OFF);
    root.addAppender(console);
    context.getLogger(OURS).setLevel(Level.WARN);
    KEPT.forEach(
        (name, level) -> {
          context.getLogger(name).setLevel(level);
          context.getLogger(name).setAdditive(false);
        });
    return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
  }

  /** The layout of lines that are kept, or that nobody looks on at. */
  static Layout<ILoggingEvent> layout(Settings.LogFormat format) {
    return switch (format) {
      case TEXT -> new TextLine();
      case JSON -> new JsonLine();
    };
  }

  /** The message alone, never a stack trace. */
  private static final class PlainLine extends LayoutBase<ILoggingEvent> {
    @Override
    public String doLayout(ILoggingEvent event) {
      return event.getFormattedMessage() + System.lineSeparator();
    }
  }

  /**
   * Keeps libraries that log the JDK's way from writing to standard error; to be called first. The
   * JDK makes an object of the class that it is told, in place of reading its own settings.
   */
  public static void silenceTheJdk() {
    System.setProperty("java.util.logging.config.class", Object.class.getName());
  }
}
