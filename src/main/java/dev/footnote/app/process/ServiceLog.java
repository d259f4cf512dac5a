package dev.footnote.app.process;

import static java.nio.charset.StandardCharsets.UTF_8;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.AppenderBase;
import ch.qos.logback.core.Layout;
import dev.footnote.app.process.ProcessContext.Terminal;
import dev.footnote.config.Settings;
import dev.footnote.config.Settings.LogFormat;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/**
 * Standard error of what runs unattended: each line of it is an event of the log, those of the
 * questions and what else a person would be told among them. Where a person looks on, at a
 * terminal, it stays as it is, unless the settings ask for JSON.
 */
public final class ServiceLog implements AutoCloseable {

  private static final String NOTICES = "footnote.notices";

  private final ProcessContext context;
  private final @Nullable Appender<ILoggingEvent> appender;
  private final @Nullable Appender<ILoggingEvent> before;

  private ServiceLog(
      ProcessContext context,
      @Nullable Appender<ILoggingEvent> appender,
      @Nullable Appender<ILoggingEvent> before) {
    this.context = context;
    this.appender = appender;
    this.before = before;
  }

  /** Begins it for the standard error of {@code context}. */
  public static ServiceLog begin(Settings settings, ProcessContext context) {
    LogFormat format = settings.operation().log();
    boolean watched = context.terminal().progress() && format == LogFormat.TEXT;
    if (watched || !(LoggerFactory.getILoggerFactory() instanceof LoggerContext loggers)) {
      return new ServiceLog(context, null, null);
    }
    Logger root = loggers.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    Appender<ILoggingEvent> before = root.getAppender(Logging.CONSOLE);
    root.detachAppender(before);
    Appender<ILoggingEvent> appender = new Lines(context.err(), Logging.layout(format));
    appender.setContext(loggers);
    appender.start();
    root.addAppender(appender);
    loggers.getLogger(NOTICES).setLevel(Level.INFO);
    Logging.KEPT.keySet().forEach(name -> loggers.getLogger(name).setAdditive(true));
    Terminal terminal = context.terminal();
    return new ServiceLog(
        new ProcessContext(
            context.in(),
            context.out(),
            new PrintStream(new Notices(), true, UTF_8),
            context.environment(),
            context.workingFolder(),
            context.home(),
            new Terminal(terminal.columns(), terminal.interactive(), false)),
        appender,
        before);
  }

  /** The process's, in which what is told to a person goes where the log goes. */
  public ProcessContext context() {
    return context;
  }

  @Override
  public void close() {
    if (appender != null && LoggerFactory.getILoggerFactory() instanceof LoggerContext loggers) {
      Logger root = loggers.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
      root.detachAppender(appender);
      root.addAppender(before);
      Logging.KEPT.keySet().forEach(name -> loggers.getLogger(name).setAdditive(false));
    }
  }

  /** Writes events as lines. */
  private static final class Lines extends AppenderBase<ILoggingEvent> {

    private final PrintStream out;
    private final Layout<ILoggingEvent> layout;

    Lines(PrintStream out, Layout<ILoggingEvent> layout) {
      this.out = out;
      this.layout = layout;
    }

    @Override
    protected void append(ILoggingEvent event) {
      out.print(layout.doLayout(event));
      out.flush();
    }
  }

  /** Logs each line that is written to it. */
  private static final class Notices extends OutputStream {

    private static final org.slf4j.Logger log = LoggerFactory.getLogger(NOTICES);

    private final ByteArrayOutputStream line = new ByteArrayOutputStream();

    @Override
    public synchronized void write(int b) {
      if (b != '\n') {
        line.write(b);
        return;
      }
      String told = line.toString(UTF_8).strip();
      line.reset();
      if (!told.isEmpty()) {
        log.info(
            told.startsWith(ProcessContext.TELLS)
                ? told.substring(ProcessContext.TELLS.length())
                : told);
      }
    }
  }
}
