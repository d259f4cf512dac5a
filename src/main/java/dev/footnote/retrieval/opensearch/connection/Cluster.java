package dev.footnote.retrieval.opensearch.connection;

import static java.util.stream.Collectors.joining;

import dev.footnote.retrieval.IndexException;
import dev.footnote.retrieval.opensearch.connection.ClusterNode.Outcome;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import org.opensearch.client.opensearch.OpenSearchAsyncClient;
import org.opensearch.client.opensearch._types.ShardStatistics;
import org.opensearch.client.opensearch.generic.Bodies;
import org.opensearch.client.opensearch.generic.Body;
import org.opensearch.client.opensearch.generic.OpenSearchGenericClient;
import org.opensearch.client.opensearch.generic.Requests;
import org.opensearch.client.opensearch.generic.Response;

/**
 * A cluster that is asked as if it were one server: node after node, from the last one that worked,
 * until one answers or the time is up. What cannot be had is an {@link IndexException} with a line
 * for a person; what the cluster itself refuses is a {@link Refused}. Thread-safe.
 */
public final class Cluster implements AutoCloseable {

  private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(1);
  private static final String CLOSED = "the connection to the search cluster is closed";

  private final OpenSearchAccess access;
  private final Limits limits;
  private final List<ClusterNode> nodes;
  private volatile int preferred;
  private volatile boolean closed;

  public Cluster(OpenSearchAccess access) {
    this(access, Limits.DEFAULT);
  }

  /** Makes no connection yet. */
  public Cluster(OpenSearchAccess access, Limits limits) {
    this.access = access;
    this.limits = limits;
    Connections connections = new Connections(access, limits.attempt);
    this.nodes =
        access.urls().stream().map(url -> new ClusterNode(url, connections, limits)).toList();
  }

  /**
   * How long is waited.
   *
   * @param attempt for one node at a search, before another is tried; and how long one that failed
   *     several times is left alone
   * @param search for a search, over all attempts
   * @param write for a write, over all attempts
   */
  public record Limits(Duration attempt, Duration search, Duration write) {

    static final Limits DEFAULT =
        new Limits(Duration.ofSeconds(3), Duration.ofSeconds(10), Duration.ofMinutes(1));

    /** For one node at a write: as long as three nodes can be tried. */
    Duration writeAttempt() {
      Duration third = write.dividedBy(3);
      return third.compareTo(attempt) > 0 ? third : attempt;
    }
  }

  /** One request; it may be made several times, of one node after the other. */
  @FunctionalInterface
  public interface Call<T> {
    CompletableFuture<T> on(OpenSearchAsyncClient client) throws IOException;
  }

  /**
   * What the cluster answers to a search, or to whatever is answered at once.
   *
   * @throws Refused if the cluster says no
   * @throws IndexException if there is no answer, or the calling thread is interrupted
   */
  public <T> T search(Call<T> call) {
    return ask(call, ClusterNode::searching, limits.attempt, limits.search);
  }

  /**
   * What the cluster answers to a write.
   *
   * @param call to be made twice without harm: a node that gave no answer may have done it
   * @throws Refused if the cluster says no
   * @throws IndexException if there is no answer, or the calling thread is interrupted
   */
  public <T> T write(Call<T> call) {
    return ask(call, ClusterNode::writing, limits.writeAttempt(), limits.write);
  }

  /**
   * A request that has no type of its own, within the limits of a write.
   *
   * @param path with its query, such as {@code /_index_template/passages}
   * @param body JSON; empty for none
   * @return of a status below 300; its body can be read afterwards
   * @throws Refused if the cluster says no, 404 included
   * @throws IndexException if there is no answer, or the calling thread is interrupted
   */
  public Response json(String method, String path, String body) {
    var request = Requests.builder().method(method).endpoint(path);
    var whole = body.isEmpty() ? request.build() : request.body(Bodies.json(body)).build();
    return write(
        client ->
            new OpenSearchGenericClient(client._transport(), client._transportOptions())
                .executeAsync(whole)
                .thenApply(Cluster::successful));
  }

  private static Response successful(Response response) {
    if (response.getStatus() < 300) {
      return response;
    }
    String body = response.getBody().map(Body::bodyAsString).orElse("");
    throw new CompletionException(new Failure.ErrorStatus(response.getStatus(), body));
  }

  /**
   * Lets only whole answers pass. A shard that no node holds is not counted as failed, so that all
   * of them must have succeeded.
   *
   * @throws IndexException if some of the shards are missing in an answer
   */
  public static void complete(ShardStatistics shards, boolean timedOut) {
    if (timedOut) {
      throw new IndexException("the search cluster answered only in part: it ran out of time");
    }
    if (shards.failed() != 0 || shards.successful() != shards.total()) {
      throw new IndexException(
          "the search cluster answered only in part (%d of %d shards); are all of its nodes up?"
              .formatted(shards.successful(), shards.total()));
    }
  }

  private <T> T ask(
      Call<T> call,
      Function<ClusterNode, OpenSearchAsyncClient> client,
      Duration attempt,
      Duration whole) {
    Deadline deadline = new Deadline(whole);
    Optional<Failure> last = Optional.empty();
    while (true) {
      boolean asked = false;
      int first = preferred;
      for (int i = 0; i < nodes.size() && deadline.left().isPositive(); i++) {
        int index = (first + i) % nodes.size();
        ClusterNode node = nodes.get(index);
        if (!node.mayBeAsked()) {
          continue;
        }
        asked = true;
        switch (askOpen(node, call, client.apply(node), shorter(attempt, deadline.left()))) {
          case Outcome.Done<T>(T value) -> {
            preferred = index;
            return value;
          }
          case Outcome.Failed<T>(Failure failure) -> {
            throwIfFinal(node, failure);
            last = Optional.of(failure);
          }
        }
        if (isBusy(last) && i + 1 < nodes.size() && !deadline.pause()) {
          break;
        }
      }
      if (!asked || !deadline.pause()) {
        throw unavailable(last, whole);
      }
    }
  }

  private <T> Outcome<T> askOpen(
      ClusterNode node, Call<T> call, OpenSearchAsyncClient client, Duration limit) {
    try {
      Outcome<T> outcome = node.ask(call, client, limit);
      if (outcome instanceof Outcome.Failed<T> && closed) {
        throw new IndexException(CLOSED);
      }
      return outcome;
    } catch (IllegalStateException e) {
      throw closed ? new IndexException(CLOSED, e) : e;
    }
  }

  private static boolean isBusy(Optional<Failure> failure) {
    return failure.orElse(null) instanceof Failure.Answered(ErrorAnswer answer)
        && answer.status() == 429;
  }

  /** No other node would say anything else. */
  private void throwIfFinal(ClusterNode node, Failure failure) {
    if (failure instanceof Failure.Answered(ErrorAnswer answer) && !answer.mayPass()) {
      throw Refused.of(answer, access.credentials());
    }
    if (failure instanceof Failure.Unreadable(Throwable thrown)) {
      throw new IndexException(
          "the search cluster's answer is not understood; is " + node.url() + " an OpenSearch?",
          thrown);
    }
  }

  private IndexException unavailable(Optional<Failure> last, Duration whole) {
    if (last.orElse(null) instanceof Failure.Answered(ErrorAnswer answer)) {
      return new IndexException("the search cluster cannot do it at present (" + answer + ")");
    }
    Optional<String> untrusted =
        nodes.stream()
            .flatMap(node -> node.trouble().stream())
            .filter(Failure.Untrusted.class::isInstance)
            .map(Failure::toString)
            .findFirst();
    if (untrusted.isPresent()) {
      return new IndexException(untrusted.get());
    }
    if (last.orElse(null) instanceof Failure.Silent) {
      return new IndexException("the search cluster did not answer within " + seconds(whole));
    }
    return new IndexException(
        "the search cluster cannot be reached (%s); is it running?"
            .formatted(nodes.stream().map(Cluster::state).collect(joining("; "))));
  }

  private static String state(ClusterNode node) {
    return node.url() + node.trouble().map(trouble -> ": " + trouble).orElse("");
  }

  private static String seconds(Duration duration) {
    return BigDecimal.valueOf(duration.toMillis(), 3).stripTrailingZeros().toPlainString() + " s";
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }

  /** The time that a call has, and its pauses, each twice as long as the one before. */
  private static final class Deadline {

    private final long end;
    private Duration pause = FIRST_PAUSE;

    Deadline(Duration whole) {
      this.end = System.nanoTime() + whole.toNanos();
    }

    Duration left() {
      return Duration.ofNanos(end - System.nanoTime());
    }

    /** Waits; false, at once, if no time would be left then. */
    boolean pause() {
      if (left().compareTo(pause) <= 0) {
        return false;
      }
      Pause.of(pause);
      pause = shorter(pause.multipliedBy(2), LONGEST_PAUSE);
      return true;
    }
  }

  /** Ends its threads; what is being asked fails. */
  @Override
  public void close() {
    closed = true;
    nodes.forEach(ClusterNode::close);
  }
}
