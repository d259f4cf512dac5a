package dev.footnote.operation;

import dev.footnote.answer.Conversation;
import dev.footnote.answer.QuestionObserver;
import dev.footnote.answer.Reply;
import dev.footnote.feedback.Exchange;
import java.util.HexFormat;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.slf4j.spi.LoggingEventBuilder;

/**
 * Logs one line for each question: its {@code id}, which stands in each line that is logged on its
 * thread while it is answered, {@code chat}, {@code outcome}, {@code mode}, {@code millis} and
 * {@code footnotes}. Of a question that could not be answered the outcome is {@code failed}.
 * Thread-safe.
 */
public final class QuestionLog implements QuestionObserver {

  /** The logger of these lines. */
  public static final String LOGGER = "footnote.questions";

  /** What a line is called that tells of a question. */
  static final String MESSAGE = "question";

  /** The name of the id among the values that belong to a thread. */
  static final String ID = "id";

  private static final Logger log = LoggerFactory.getLogger(LOGGER);
  private static final int NANOS_PER_MILLI = 1_000_000;

  private final Pseudonyms chats;
  private final boolean words;

  /**
   * @param chats names the chats
   * @param words whether the line has the question's words, in {@code question}
   */
  public QuestionLog(Pseudonyms chats, boolean words) {
    this.chats = chats;
    this.words = words;
  }

  @Override
  public Reply observe(Conversation conversation, String line, Supplier<Reply> answering) {
    String id = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
    try (var _ = MDC.putCloseable(ID, id)) {
      return logged(conversation, line, answering, System.nanoTime());
    }
  }

  private Reply logged(
      Conversation conversation, String line, Supplier<Reply> answering, long start) {
    try {
      Reply reply = answering.get();
      log(answered(reply), conversation, line, start);
      return reply;
    } catch (RuntimeException | Error e) {
      log(log.atWarn().addKeyValue("outcome", "failed"), conversation, line, start);
      throw e;
    }
  }

  private void log(LoggingEventBuilder begun, Conversation conversation, String line, long start) {
    LoggingEventBuilder event =
        begun.addKeyValue("millis", (System.nanoTime() - start) / NANOS_PER_MILLI);
    if (!conversation.place().isEmpty()) {
      event = event.addKeyValue("chat", chats.of(conversation.place()));
    }
    if (words) {
      event = event.addKeyValue("question", line);
    }
    event.log(MESSAGE);
  }

  private static LoggingEventBuilder answered(Reply reply) {
    Exchange exchange = Exchange.of(reply);
    return log.atInfo()
        .addKeyValue("outcome", word(exchange.outcome()))
        .addKeyValue("mode", word(reply.mode()))
        .addKeyValue("footnotes", exchange.cited().size());
  }

  /** As it stands in the JSON that scripts read. */
  static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
