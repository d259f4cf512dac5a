package dev.footnote.app.assembly;

import dev.footnote.answer.QuestionObserver;
import dev.footnote.answer.generated.GuardedChat;
import dev.footnote.app.process.UsageException;
import dev.footnote.config.Settings;
import dev.footnote.library.Changes;
import dev.footnote.operation.Health;
import dev.footnote.operation.Metrics;
import dev.footnote.operation.MonitoringServer;
import dev.footnote.operation.Pseudonyms;
import dev.footnote.operation.QuestionLog;
import dev.footnote.telegram.BotFigures;
import dev.footnote.telegram.TelegramBot;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongSupplier;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * What the owner of a bot sees from outside: metrics and health, on the port that the settings
 * name. Names of metrics follow the conventions of Prometheus.
 */
public final class Monitoring implements AutoCloseable {

  /** A poll lasts twenty seconds; a supervisor is told to wait as long before it restarts a bot. */
  private static final Duration SILENCE = Duration.ofMinutes(2);

  private final int port;
  private final QuestionObserver log;
  private final @Nullable Metrics metrics;
  private final Health health = new Health();
  private @Nullable MonitoringServer server;

  /** Does nothing where the settings name no port. */
  public Monitoring(Settings settings) {
    this.port = settings.operation().metricsPort();
    this.log = questionLog(settings);
    this.metrics = port == 0 ? null : new Metrics();
  }

  /** The log of the questions, whichever front end they come from. */
  static QuestionObserver questionLog(Settings settings) {
    return new QuestionLog(
        new Pseudonyms(settings.data().resolve("log-key")), settings.operation().logQuestions());
  }

  /** What is to stand around each question. */
  public QuestionObserver observer() {
    return metrics == null ? log : metrics.around(log);
  }

  /** Tells of these collections and of the chat model that words their answers. */
  public void watch(Collection<Footnote> collections, Optional<GuardedChat> chat) {
    for (Footnote one : collections) {
      health.check(
          () ->
              one.passages() > 0
                  ? Optional.empty()
                  : Optional.of("there is no article to answer from"));
    }
    if (metrics == null) {
      return;
    }
    metrics.gauge(
        "footnote.articles",
        "Articles that are answered from",
        sum(collections, one -> one.articles().count()));
    metrics.gauge(
        "footnote.passages", "Passages in the index", sum(collections, Footnote::passages));
    LongAdder updates = new LongAdder();
    collections.forEach(
        one ->
            one.upkeep().whenUpdated(update -> updates.add(Changes.of(update).isNone() ? 0 : 1)));
    metrics.counter(
        "footnote.index.updates", "Updates that changed something in the index", updates::sum);
    chat.ifPresent(model -> watch(model, metrics));
  }

  private static <T> LongSupplier sum(Collection<T> all, ToLongFunction<T> one) {
    return () -> all.stream().mapToLong(one).sum();
  }

  private static void watch(GuardedChat model, Metrics metrics) {
    metrics.counter(
        "footnote.chat.calls",
        "Times that the chat model was to be asked",
        () -> model.figures().calls());
    metrics.counter(
        "footnote.chat.failures",
        "Answers of the chat model that are missing or not complete",
        () -> model.figures().failures());
    metrics.counter(
        "footnote.chat.tokens",
        "Tokens that the chat model read and wrote",
        () -> model.figures().inputTokens(),
        "direction",
        "input");
    metrics.counter(
        "footnote.chat.tokens",
        "Tokens that the chat model read and wrote",
        () -> model.figures().outputTokens(),
        "direction",
        "output");
  }

  /** Tells of a bot. */
  public void watch(TelegramBot bot) {
    health.check(
        () -> {
          Instant heard = bot.figures().heard();
          return Duration.between(heard, Instant.now()).compareTo(SILENCE) < 0
              ? Optional.empty()
              : Optional.of(
                  "Telegram has not answered since " + heard.truncatedTo(ChronoUnit.SECONDS));
        });
    if (metrics == null) {
      return;
    }
    metrics.counter(
        "footnote.telegram.updates", "Updates from Telegram", count(bot, BotFigures::updates));
    metrics.counter(
        "footnote.telegram.messages",
        "Messages sent to Telegram",
        count(bot, BotFigures::messages));
    metrics.counter(
        "footnote.telegram.failures",
        "Calls to Telegram that failed, those tried again included",
        count(bot, BotFigures::failures));
    metrics.gauge(
        "footnote.telegram.waiting",
        "Messages and queries not yet dealt with",
        count(bot, BotFigures::waiting));
  }

  private static LongSupplier count(TelegramBot bot, ToLongFunction<BotFigures> figure) {
    return () -> figure.applyAsLong(bot.figures());
  }

  /**
   * Listens from now on.
   *
   * @throws UsageException if the port cannot be had
   */
  public void listen() {
    if (metrics == null) {
      return;
    }
    try {
      server = new MonitoringServer(port, metrics, health);
    } catch (IOException _) {
      throw new UsageException(
          "metrics.port %d cannot be used: it is taken, or not allowed; free it, or name another"
              .formatted(port));
    }
  }

  @Override
  public void close() {
    if (server != null) {
      server.close();
    }
    if (metrics != null) {
      metrics.close();
    }
  }
}
