package dev.footnote.operation;

import dev.footnote.answer.Conversation;
import dev.footnote.answer.QuestionObserver;
import dev.footnote.answer.Reply;
import dev.footnote.feedback.Exchange;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * What is counted while Footnote runs, named by the conventions of Prometheus. Of each question the
 * time it took is kept in {@code footnote_question_duration_seconds}, by {@code outcome} and {@code
 * mode}; of one that failed both are {@code failed} and {@code none}. Thread-safe.
 */
public final class Metrics implements QuestionObserver, AutoCloseable {

  /** The format that every scraper reads. */
  static final String CONTENT_TYPE = "text/plain; version=0.0.4; charset=utf-8";

  /** From what comes at once to where people give up. */
  private static final Duration[] TIMES =
      Stream.of(50, 100, 250, 500, 1_000, 2_500, 5_000, 10_000, 30_000, 60_000)
          .map(Duration::ofMillis)
          .toArray(Duration[]::new);

  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

  /** The registry itself holds what it counts with weakly. */
  private final List<LongSupplier> counted = new CopyOnWriteArrayList<>();

  /** Counts what concerns the process: its memory and how long it has been up. */
  public Metrics() {
    new JvmMemoryMetrics().bindTo(registry);
    new UptimeMetrics().bindTo(registry);
  }

  @Override
  public Reply observe(Conversation conversation, String line, Supplier<Reply> answering) {
    Timer.Sample sample = Timer.start(registry);
    try {
      Reply reply = answering.get();
      sample.stop(
          questions(
              QuestionLog.word(Exchange.of(reply).outcome()), QuestionLog.word(reply.mode())));
      return reply;
    } catch (RuntimeException | Error e) {
      sample.stop(questions("failed", "none"));
      throw e;
    }
  }

  private Timer questions(String outcome, String mode) {
    return Timer.builder("footnote.question.duration")
        .description("Time from a question to its answer")
        .tags("outcome", outcome, "mode", mode)
        .serviceLevelObjectives(TIMES)
        .register(registry);
  }

  /**
   * Tells what only grows.
   *
   * @param name with dots; {@code _total} is added
   * @param help what is counted, in a few words
   * @param tags names and values in turn, to tell several of one name apart
   */
  public void counter(String name, String help, LongSupplier count, String... tags) {
    counted.add(count);
    FunctionCounter.builder(name, count, LongSupplier::getAsLong)
        .description(help)
        .tags(Tags.of(tags))
        .register(registry);
  }

  /**
   * Tells what rises and falls.
   *
   * @param name with dots
   * @param help what it is, in a few words
   */
  public void gauge(String name, String help, LongSupplier now) {
    Gauge.builder(name, now, LongSupplier::getAsLong)
        .description(help)
        .strongReference(true)
        .register(registry);
  }

  /** All of it in Prometheus's text format. */
  public String scrape() {
    return registry.scrape(CONTENT_TYPE);
  }

  @Override
  public void close() {
    registry.close();
  }
}
