package dev.footnote.answer.generated;

import dev.footnote.answer.Reply;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.exception.HttpException;
import dev.langchain4j.exception.RetriableException;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.PartialResponse;
import dev.langchain4j.model.chat.response.PartialResponseContext;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import dev.langchain4j.model.output.FinishReason;
import dev.langchain4j.model.output.TokenUsage;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.net.ConnectException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A chat model that keeps nobody waiting: it has a deadline for the whole answer, is asked once
 * more where that may help, by a bounded number of people at once, and is left alone for a while
 * after it failed several times in a row. Thread-safe.
 */
public final class GuardedChat {

  private static final Logger log = LoggerFactory.getLogger(GuardedChat.class);
  private static final int ATTEMPTS = 2;
  private static final Duration PAUSE = Duration.ofMillis(200);
  private static final int FAILURES_IN_A_ROW = 3;
  private static final Duration REST = Duration.ofSeconds(30);
  private static final int CHARACTERS_PER_TOKEN = 4;

  private final StreamingChatModel model;
  private final Duration timeout;
  private final Semaphore places;
  private final CircuitBreaker breaker;
  private final LongAdder calls = new LongAdder();
  private final LongAdder failures = new LongAdder();
  private final LongAdder inputTokens = new LongAdder();
  private final LongAdder outputTokens = new LongAdder();

  /**
   * @param timeout how long one answer may take, from the question to its last word
   * @param maxConcurrent how many answers it may be writing at once; another is refused, not queued
   */
  public GuardedChat(StreamingChatModel model, Duration timeout, int maxConcurrent) {
    this.model = model;
    this.timeout = timeout;
    this.places = new Semaphore(maxConcurrent);
    this.breaker =
        CircuitBreaker.of(
            "chat",
            CircuitBreakerConfig.custom()
                .slidingWindowSize(FAILURES_IN_A_ROW)
                .minimumNumberOfCalls(FAILURES_IN_A_ROW)
                .failureRateThreshold(100)
                .waitDurationInOpenState(REST)
                .permittedNumberOfCallsInHalfOpenState(1)
                .build());
  }

  /**
   * How the asking went.
   *
   * @param usage what it cost; null if it said nothing
   * @param failure why the answer is missing or not complete, in a few words; null if it is
   */
  record Outcome(Reply.@Nullable Usage usage, @Nullable String failure) {}

  /**
   * What it was asked and what that cost.
   *
   * @param calls how often it was to be asked
   * @param failures of these, how often the answer is missing or not complete
   * @param inputTokens that it read
   * @param outputTokens that it wrote
   */
  public record Figures(long calls, long failures, long inputTokens, long outputTokens) {}

  private sealed interface Event {
    record Words(String text, PartialResponseContext context) implements Event {}

    record Complete(ChatResponse response) implements Event {}

    record Failed(Throwable reason) implements Event {}
  }

  /**
   * Asks, and passes on the words as they come, on the calling thread.
   *
   * @param heard told each piece of the answer; false ends it there
   */
  Outcome ask(List<ChatMessage> messages, Predicate<String> heard) {
    Outcome outcome = guarded(messages, heard);
    calls.increment();
    if (outcome.failure != null) {
      failures.increment();
    }
    if (outcome.usage != null) {
      inputTokens.add(outcome.usage.inputTokens());
      outputTokens.add(outcome.usage.outputTokens());
    }
    return outcome;
  }

  /** What it was asked and what that cost since the process was started. */
  public Figures figures() {
    return new Figures(calls.sum(), failures.sum(), inputTokens.sum(), outputTokens.sum());
  }

  private Outcome guarded(List<ChatMessage> messages, Predicate<String> heard) {
    Asking asking = new Asking(messages, heard);
    if (!places.tryAcquire()) {
      return new Outcome(null, "it is busy with other questions");
    }
    try {
      return attempt(asking);
    } finally {
      places.release();
    }
  }

  private Outcome attempt(Asking asking) {
    for (int attempt = 1; ; attempt++) {
      if (!breaker.tryAcquirePermission()) {
        return new Outcome(null, "it failed several times in a row and is left alone for a while");
      }
      Optional<Throwable> failure = asking.once();
      if (failure.isEmpty()) {
        breaker.onSuccess(0, TimeUnit.NANOSECONDS);
        return asking.outcome(asking.ending == FinishReason.STOP ? null : "its answer was cut off");
      }
      breaker.onError(0, TimeUnit.NANOSECONDS, failure.get());
      log.debug("the chat model failed", failure.get());
      boolean mayHelp = failure.get() instanceof RetriableException && asking.received == 0;
      if (!mayHelp || attempt == ATTEMPTS || !asking.pause()) {
        return asking.outcome(describe(failure.get()));
      }
    }
  }

  /** Only the kind of failure: what a server writes into its message may be anything. */
  private static String describe(Throwable failure) {
    return switch (failure) {
      case HttpException http -> "its server answered with status " + http.statusCode();
      case ConnectException connect -> "its server cannot be reached";
      case TimeoutException timeout -> "it took too long";
      default -> failure.getCause() == null ? "it failed" : describe(failure.getCause());
    };
  }

  /** One question's time and words. */
  private final class Asking {

    private final List<ChatMessage> messages;
    private final Predicate<String> heard;
    private final long start = System.nanoTime();
    private int received;
    private @Nullable TokenUsage told;
    private @Nullable FinishReason ending = FinishReason.STOP;

    Asking(List<ChatMessage> messages, Predicate<String> heard) {
      this.messages = messages;
      this.heard = heard;
    }

    /** Asks once; the failure, if it failed. */
    Optional<Throwable> once() {
      BlockingQueue<Event> events = new LinkedBlockingQueue<>();
      try {
        model.chat(ChatRequest.builder().messages(messages).build(), into(events));
        @Nullable PartialResponseContext connection = null;
        while (true) {
          Event event = events.poll(left(), TimeUnit.NANOSECONDS);
          switch (event) {
            case null -> {
              cancel(connection);
              return Optional.of(new TimeoutException());
            }
            case Event.Words words -> {
              connection = words.context;
              received += words.text.length();
              if (!heard.test(words.text)) {
                cancel(connection);
                return Optional.empty();
              }
            }
            case Event.Complete complete -> {
              told = complete.response.tokenUsage();
              ending = complete.response.finishReason();
              return Optional.empty();
            }
            case Event.Failed failed -> {
              return Optional.of(failed.reason);
            }
          }
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return Optional.of(e);
      } catch (RuntimeException e) {
        return Optional.of(e);
      }
    }

    private static void cancel(@Nullable PartialResponseContext connection) {
      if (connection != null) {
        connection.streamingHandle().cancel();
      }
    }

    private static StreamingChatResponseHandler into(BlockingQueue<Event> events) {
      return new StreamingChatResponseHandler() {
        @Override
        public void onPartialResponse(PartialResponse response, PartialResponseContext context) {
          events.add(new Event.Words(response.text(), context));
        }

        @Override
        public void onCompleteResponse(ChatResponse response) {
          events.add(new Event.Complete(response));
        }

        @Override
        public void onError(Throwable error) {
          events.add(new Event.Failed(error));
        }
      };
    }

    private long left() {
      return timeout.toNanos() - (System.nanoTime() - start);
    }

    /** Waits before the next attempt; false if there is no time for one. */
    boolean pause() {
      try {
        Thread.sleep(PAUSE);
        return left() > 0;
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return false;
      }
    }

    Outcome outcome(@Nullable String failure) {
      if (failure != null && received == 0) {
        return new Outcome(null, failure);
      }
      int asked = messages.stream().mapToInt(message -> message.toString().length()).sum();
      TokenUsage usage = told == null ? new TokenUsage(null, null) : told;
      return new Outcome(
          new Reply.Usage(
              tokens(usage.inputTokenCount(), asked),
              tokens(usage.outputTokenCount(), received),
              Duration.ofNanos(System.nanoTime() - start)),
          failure);
    }

    private static int tokens(@Nullable Integer counted, int characters) {
      return counted == null ? characters / CHARACTERS_PER_TOKEN : counted;
    }
  }
}
