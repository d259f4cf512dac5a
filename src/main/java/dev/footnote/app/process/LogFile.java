package dev.footnote.app.process;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import ch.qos.logback.core.Layout;
import dev.footnote.config.Settings;
import dev.footnote.file.OwnerOnly;
import dev.footnote.operation.QuestionLog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.stream.Stream;
import org.slf4j.LoggerFactory;

/**
 * The file {@code footnote.log} in the data folder, which keeps a line for each question, warnings
 * and, with their stack traces, unexpected errors. It is made when there is something to keep,
 * keeps its last two megabytes, and its owner alone can read it. Logback's own file appenders make
 * the file at once, and with it the folder.
 */
public final class LogFile extends AppenderBase<ILoggingEvent> {

  /** Its name in the data folder. */
  public static final String NAME = "footnote.log";

  private static final long LARGEST = 1 << 20;

  private final Path file;
  private final Layout<ILoggingEvent> layout;

  private LogFile(Path file, Layout<ILoggingEvent> layout) {
    this.file = file;
    this.layout = layout;
  }

  /** Keeps from now on, in the data folder, what is asked and what goes wrong. */
  public static void keep(Settings settings) {
    if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
      LogFile log =
          new LogFile(settings.data().resolve(NAME), Logging.layout(settings.operation().log()));
      log.setName(NAME);
      log.setContext(context);
      log.start();
      Stream.concat(Stream.of(Logging.OURS), Logging.KEPT.keySet().stream())
          .map(context::getLogger)
          .forEach(
              logger -> {
                logger.detachAppender(NAME);
                logger.addAppender(log);
              });
    }
  }

  @Override
  protected void append(ILoggingEvent event) {
    if (!event.getLevel().isGreaterOrEqual(Level.WARN)
        && !event.getLoggerName().equals(QuestionLog.LOGGER)) {
      return;
    }
    try {
      Files.createDirectories(file.getParent());
      if (Files.exists(file) && Files.size(file) > LARGEST) {
        Files.move(file, file.resolveSibling(NAME + ".1"), StandardCopyOption.REPLACE_EXISTING);
      }
      OwnerOnly.file(file);
      Files.writeString(file, layout.doLayout(event), StandardOpenOption.APPEND);
    } catch (IOException e) {
      addError(file + " cannot be written", e);
    }
  }
}
