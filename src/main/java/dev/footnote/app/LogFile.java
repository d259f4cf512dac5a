package dev.footnote.app;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import dev.footnote.console.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.slf4j.LoggerFactory;

/**
 * The file {@code footnote.log} in the data folder, which keeps warnings and, with their stack
 * traces, unexpected errors. It is made when there is something to keep, and keeps its last two
 * megabytes. Logback's own file appenders make the file at once, and with it the folder.
 */
final class LogFile extends AppenderBase<ILoggingEvent> {

  private static final String NAME = "footnote.log";
  private static final long LARGEST = 1 << 20;

  private final Path file;

  private LogFile(Path file) {
    this.file = file;
  }

  /** Keeps from now on in {@code data} what goes wrong. */
  static void keepIn(Path data) {
    if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
      LogFile log = new LogFile(data.resolve(NAME));
      log.setName(NAME);
      log.setContext(context);
      log.start();
      for (String name : new String[] {"dev.footnote", Problem.UNEXPECTED}) {
        context.getLogger(name).detachAppender(NAME);
        context.getLogger(name).addAppender(log);
      }
    }
  }

  @Override
  protected void append(ILoggingEvent event) {
    if (!event.getLevel().isGreaterOrEqual(Level.WARN)) {
      return;
    }
    try {
      Files.createDirectories(file.getParent());
      if (Files.exists(file) && Files.size(file) > LARGEST) {
        Files.move(file, file.resolveSibling(NAME + ".1"), StandardCopyOption.REPLACE_EXISTING);
      }
      Files.writeString(
          file, layout().doLayout(event), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      addError(file + " cannot be written", e);
    }
  }

  /** Made when there is something to lay out: hardly any process has. */
  private PatternLayout layout() {
    PatternLayout layout = new PatternLayout();
    layout.setContext(getContext());
    layout.setPattern("%date{ISO8601} %-5level %logger{0}: %msg%n%ex");
    layout.start();
    return layout;
  }
}
