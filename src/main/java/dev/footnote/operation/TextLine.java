package dev.footnote.operation;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.LayoutBase;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;
import org.slf4j.event.KeyValuePair;

/**
 * An event as a line for people: {@code 2026-01-05T10:00:00.123Z INFO questions: question
 * outcome=answered millis=171 id=1f0c2d3e}. A stack trace follows in lines of its own, indented: a
 * line that begins with a time is always an event. Values that are not one plain word are quoted as
 * in Java, and so is every control character.
 */
public final class TextLine extends LayoutBase<ILoggingEvent> {

  private static final Pattern PLAIN = Pattern.compile("[\\p{Alnum}._:/+-]+");
  private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Cs}]");

  /** Starts it: it needs nothing. */
  public TextLine() {
    start();
  }

  @Override
  public String doLayout(ILoggingEvent event) {
    StringBuilder line = new StringBuilder();
    line.append(event.getInstant().truncatedTo(ChronoUnit.MILLIS))
        .append(" %-5s ".formatted(event.getLevel()))
        .append(event.getLoggerName().substring(event.getLoggerName().lastIndexOf('.') + 1))
        .append(": ")
        .append(visible(String.valueOf(event.getFormattedMessage())));
    if (event.getKeyValuePairs() != null) {
      for (KeyValuePair pair : event.getKeyValuePairs()) {
        line.append(' ').append(pair.key).append('=').append(value(String.valueOf(pair.value)));
      }
    }
    event
        .getMDCPropertyMap()
        .forEach((key, value) -> line.append(' ').append(key).append('=').append(value(value)));
    line.append('\n');
    if (event.getThrowableProxy() != null) {
      ThrowableProxyUtil.asString(event.getThrowableProxy())
          .lines()
          .forEach(one -> line.append("    ").append(visible(one.strip())).append('\n'));
    }
    return line.toString();
  }

  private static String value(String value) {
    return PLAIN.matcher(value).matches()
        ? value
        : '"' + visible(value.replace("\\", "\\\\").replace("\"", "\\\"")) + '"';
  }

  /** The same in which nothing can break the line, or change how it is shown. */
  private static String visible(String text) {
    return UNSEEN
        .matcher(text)
        .replaceAll(
            found -> {
              int character = found.group().codePointAt(0);
              return character == '\n' ? "\\\\n" : "\\\\u%04x".formatted(character);
            });
  }
}
