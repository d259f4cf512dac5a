package dev.footnote.retrieval.opensearch.connection;

import dev.footnote.retrieval.IndexException;
import dev.footnote.retrieval.opensearch.connection.Cluster.Call;
import dev.footnote.retrieval.opensearch.connection.Cluster.Limits;
import dev.footnote.retrieval.opensearch.connection.Connections.Connection;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.opensearch.client.opensearch.OpenSearchAsyncClient;
import org.opensearch.client.transport.OpenSearchTransport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One node of the cluster. Left alone for a while after several failures in a row. Thread-safe. */
final class ClusterNode implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(ClusterNode.class);
  static final String INTERRUPTED = "interrupted while waiting for the search cluster";

  private static final int FAILURES_IN_A_ROW = 3;

  private final URI url;
  private final Connection connection;
  private final OpenSearchAsyncClient searching;
  private final OpenSearchAsyncClient writing;
  private final CircuitBreaker breaker;
  private volatile @Nullable Failure trouble;

  ClusterNode(URI url, Connections connections, Limits limits) {
    this.url = url;
    this.connection = connections.to(url);
    OpenSearchTransport transport = connection.transport();
    this.searching = new OpenSearchAsyncClient(transport, connections.within(limits.attempt()));
    this.writing = new OpenSearchAsyncClient(transport, connections.within(limits.writeAttempt()));
    this.breaker =
        CircuitBreaker.of(
            url.toString(),
            CircuitBreakerConfig.custom()
                .slidingWindowSize(FAILURES_IN_A_ROW)
                .minimumNumberOfCalls(FAILURES_IN_A_ROW)
                .failureRateThreshold(100)
                .waitDurationInOpenState(limits.attempt())
                .permittedNumberOfCallsInHalfOpenState(1)
                .build());
    breaker.getEventPublisher().onStateTransition(event -> tell(event.getStateTransition()));
  }

  /** How an attempt ended: with a value or with a failure. */
  sealed interface Outcome<T> {
    record Done<T>(T value) implements Outcome<T> {}

    record Failed<T>(Failure failure) implements Outcome<T> {}
  }

  URI url() {
    return url;
  }

  OpenSearchAsyncClient searching() {
    return searching;
  }

  OpenSearchAsyncClient writing() {
    return writing;
  }

  /** Why the node is not to be had; empty as far as is known it is. */
  Optional<Failure> trouble() {
    return Optional.ofNullable(trouble);
  }

  /** Whether it may be asked now; if so, it must be. */
  boolean mayBeAsked() {
    return breaker.tryAcquirePermission();
  }

  /**
   * @param client {@link #searching} or {@link #writing}
   * @param limit how long the answer is waited for
   * @throws IndexException if the calling thread is interrupted, which it stays; or the call's own
   */
  <T> Outcome<T> ask(Call<T> call, OpenSearchAsyncClient client, Duration limit) {
    @Nullable CompletableFuture<T> future = null;
    try {
      future = call.on(client);
      T value = future.get(limit.toNanos(), TimeUnit.NANOSECONDS);
      works();
      return new Outcome.Done<>(value);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IndexException own) {
        works();
        throw own;
      }
      return failed(e.getCause() == null ? e : e.getCause());
    } catch (IOException | CancellationException e) {
      return failed(e);
    } catch (TimeoutException e) {
      future.cancel(true);
      return failed(e);
    } catch (InterruptedException e) {
      future.cancel(true);
      breaker.releasePermission();
      Thread.currentThread().interrupt();
      throw new IndexException(INTERRUPTED, e);
    } catch (RuntimeException | Error e) {
      breaker.releasePermission();
      throw e;
    }
  }

  private <T> Outcome<T> failed(Throwable thrown) {
    log.debug("search node {} failed", url, thrown);
    Failure failure = Failure.of(url, thrown);
    switch (failure) {
      case Failure.Answered(ErrorAnswer answer) when answer.showsLife() -> works();
      case Failure.Unreadable unreadable -> works();
      default -> {
        trouble = failure;
        breaker.onError(0, TimeUnit.NANOSECONDS, thrown);
      }
    }
    return new Outcome.Failed<>(failure);
  }

  private void tell(CircuitBreaker.StateTransition change) {
    switch (change) {
      case CLOSED_TO_OPEN ->
          log.info("search node {} is left alone after several failures: {}", url, trouble);
      case HALF_OPEN_TO_CLOSED -> log.info("search node {} answers again", url);
      default -> log.debug("search node {}: {}", url, change);
    }
  }

  private void works() {
    trouble = null;
    breaker.onSuccess(0, TimeUnit.NANOSECONDS);
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (IOException e) {
      log.debug("search node {}: not closed in order", url, e);
    }
  }
}
