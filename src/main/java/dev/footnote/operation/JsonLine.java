package dev.footnote.operation;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.LayoutBase;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.temporal.ChronoUnit;
import org.slf4j.event.KeyValuePair;

/**
 * An event as an object of JSON in one line: {@code time} (ISO 8601, UTC), {@code level}, {@code
 * logger}, {@code message}, then the event's own values, and {@code error} with a stack trace where
 * there is one.
 */
public final class JsonLine extends LayoutBase<ILoggingEvent> {

  private static final JsonMapper JSON = new JsonMapper();

  /** Starts it: it needs nothing. */
  public JsonLine() {
    start();
  }

  @Override
  public String doLayout(ILoggingEvent event) {
    ObjectNode line = JSON.createObjectNode();
    line.put("time", event.getInstant().truncatedTo(ChronoUnit.MILLIS).toString());
    line.put("level", event.getLevel().toString());
    line.put("logger", event.getLoggerName());
    line.put("message", event.getFormattedMessage());
    if (event.getKeyValuePairs() != null) {
      for (KeyValuePair pair : event.getKeyValuePairs()) {
        line.set(pair.key, JSON.valueToTree(pair.value));
      }
    }
    event.getMDCPropertyMap().forEach(line::put);
    if (event.getThrowableProxy() != null) {
      line.put("error", ThrowableProxyUtil.asString(event.getThrowableProxy()));
    }
    return line + "\n";
  }
}
