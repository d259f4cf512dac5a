package dev.footnote.telegram.api;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.slf4j.LoggerFactory;

/** Captures everything the bot logs, at every level, until it is closed. */
public final class LogCapture implements AutoCloseable {

  private final Logger logger = (Logger) LoggerFactory.getLogger("dev.footnote.telegram");
  private final ListAppender<ILoggingEvent> events = new ListAppender<>();

  public LogCapture() {
    events.list = Collections.synchronizedList(new ArrayList<>());
    events.start();
    logger.addAppender(events);
    logger.setLevel(Level.TRACE);
  }

  /** The messages so far, each with its stack trace, if it has one. */
  public List<String> entries() {
    return List.copyOf(events.list).stream()
        .map(
            event ->
                event.getFormattedMessage()
                    + "\n"
                    + ThrowableProxyUtil.asString(event.getThrowableProxy()))
        .toList();
  }

  @Override
  public void close() {
    logger.setLevel(null);
    logger.detachAppender(events);
  }
}
