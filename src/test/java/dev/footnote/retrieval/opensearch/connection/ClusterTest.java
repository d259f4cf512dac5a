package dev.footnote.retrieval.opensearch.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.footnote.retrieval.IndexException;
import dev.footnote.retrieval.opensearch.connection.Cluster.Limits;
import dev.footnote.retrieval.opensearch.connection.FakeNode.Answer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opensearch.client.opensearch._types.ShardStatistics;

@Tag("opensearch")
class ClusterTest {

  private static final Duration ATTEMPT = Duration.ofMillis(400);
  private static final Limits LIMITS =
      new Limits(ATTEMPT, Duration.ofMillis(1500), Duration.ofMillis(1500));
  private static final Duration SOON = Duration.ofSeconds(1);
  private static final Answer UNAVAILABLE = Answer.error(503, "search_phase", "missing shards");
  private static final Answer BUSY = Answer.error(429, "rejected_execution", "queue is full");
  private static final Answer MISSING =
      Answer.error(404, "index_not_found_exception", "no such index [passages]");

  private final FakeNode one = FakeNode.start();
  private final FakeNode two = FakeNode.start();

  @AfterEach
  void stop() {
    one.close();
    two.close();
  }

  @BeforeEach
  void warmUp() {
    // The first request loads hundreds of classes, which the time limits here are too short for.
    try (Cluster cluster = new Cluster(access(two.url()))) {
      ask(cluster);
    }
  }

  @Test
  void aHealthyNodeIsAskedAlone() {
    int before = two.asked();
    try (Cluster cluster = cluster(one.url(), two.url())) {
      assertThat(ask(cluster)).isTrue();
      assertThat(ask(cluster)).isTrue();
    }
    assertThat(one.asked()).isEqualTo(2);
    assertThat(two.asked()).isEqualTo(before);
  }

  @Test
  void aHungNodeIsLeftAfterTheLimitOfAnAttemptAndTheNextOneStaysTheFirst() {
    one.always(Answer.NEVER);
    try (Cluster cluster = cluster(one.url(), two.url())) {
      long start = System.nanoTime();
      assertThat(ask(cluster)).isTrue();
      assertThat(since(start)).isBetween(ATTEMPT, ATTEMPT.plus(SOON));

      assertThat(ask(cluster)).isTrue();
      assertThat(one.asked()).isEqualTo(1);
    }
  }

  @Test
  void aDeadNodeIsLeftAtOnce() {
    try (Cluster cluster = cluster(nobody(), two.url())) {
      long start = System.nanoTime();
      assertThat(ask(cluster)).isTrue();
      assertThat(since(start)).isLessThan(ATTEMPT);
    }
  }

  @Test
  void whereAllNodesAreDeadItSaysSoQuickly() {
    URI dead = nobody();
    URI unknown = URI.create("http://nowhere.invalid:9200");
    try (Cluster cluster = new Cluster(access(dead, unknown))) {
      long start = System.nanoTime();
      assertThatThrownBy(() -> ask(cluster))
          .isInstanceOf(IndexException.class)
          .hasMessage(
              "the search cluster cannot be reached (%s: connection refused; %s: unknown host);"
                      .formatted(dead, unknown)
                  + " is it running?");
      assertThat(since(start)).isLessThan(Duration.ofSeconds(3));
    }
  }

  @Test
  void whereNoNodeAnswersItSaysHowLongItWaited() {
    one.always(Answer.NEVER);
    two.always(Answer.NEVER);
    try (Cluster cluster = cluster(one.url(), two.url())) {
      long start = System.nanoTime();
      assertThatThrownBy(() -> ask(cluster))
          .isInstanceOf(IndexException.class)
          .hasMessage("the search cluster did not answer within 1.5 s");
      assertThat(since(start)).isLessThan(LIMITS.search().plus(SOON));
    }
  }

  @Test
  void aWriteIsGivenLonger() {
    one.always(Answer.NEVER);
    Limits limits = new Limits(Duration.ofMillis(100), SOON, Duration.ofMillis(1500));
    try (Cluster cluster = new Cluster(access(one.url(), two.url()), limits)) {
      long start = System.nanoTime();
      assertThat(cluster.write(client -> client.ping()).value()).isTrue();
      assertThat(since(start)).isBetween(Duration.ofMillis(500), Duration.ofMillis(1400));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {500, 502, 503, 504})
  void anErrorOfANodeGoesOnToTheNext(int status) {
    one.always(new Answer(status, "text/html", "<h1>Bad gateway</h1>"));
    try (Cluster cluster = cluster(one.url(), two.url())) {
      assertThat(cluster.json("GET", "/_cluster/health", "").getStatus()).isEqualTo(200);
    }
    assertThat(one.asked()).isEqualTo(1);
  }

  @Test
  void anErrorOfAllNodesIsToldWhenTheTimeIsUp() {
    one.always(UNAVAILABLE);
    try (Cluster cluster = cluster(one.url())) {
      assertThatThrownBy(() -> cluster.json("GET", "/_cluster/health", ""))
          .isInstanceOf(IndexException.class)
          .hasMessage("the search cluster cannot do it at present (status 503: missing shards)");
      assertThat(one.asked()).isGreaterThan(3);

      one.always(FakeNode.WELL);
      assertThatNoException().isThrownBy(() -> ask(cluster));
    }
  }

  @Test
  void aBusyClusterIsAskedAgainAfterPausesThatGrow() {
    one.first(BUSY, BUSY, BUSY);
    try (Cluster cluster = cluster(one.url())) {
      long start = System.nanoTime();
      assertThatNoException().isThrownBy(() -> cluster.json("POST", "/_bulk", "{}"));
      assertThat(since(start)).isGreaterThan(Duration.ofMillis(100 + 200 + 400));
    }
    assertThat(one.asked()).isEqualTo(4);
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 403, 404, 405, 409, 413})
  void aRefusalIsToldAtOnce(int status) {
    one.always(Answer.error(status, "some_exception", "not\\n so"));
    int before = two.asked();
    try (Cluster cluster = cluster(one.url(), two.url())) {
      assertThatThrownBy(() -> cluster.json("PUT", "/lease/_create/writer", "{}"))
          .hasMessage("the search cluster refused (status %d: not so)".formatted(status))
          .asInstanceOf(type(Refused.class))
          .satisfies(
              refused -> {
                assertThat(refused.status()).isEqualTo(status);
                assertThat(refused.type()).isEqualTo("some_exception");
                assertThat(refused.reason()).isEqualTo("not so");
              });
    }
    assertThat(one.asked()).isEqualTo(1);
    assertThat(two.asked()).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 400, 403, 404, 405, 409})
  void theStatusOfARefusalIsKeptWhereAProxyGivesIt(int status) {
    one.always(new Answer(status, "text/html", "<h1>No</h1>"));
    try (Cluster cluster = cluster(one.url())) {
      assertThatThrownBy(() -> cluster.search(client -> client.info()))
          .asInstanceOf(type(Refused.class))
          .extracting(Refused::status)
          .isEqualTo(status);
    }
  }

  @Test
  void whatIsMissingIsToldByTypedCallsToo() {
    one.always(MISSING);
    try (Cluster cluster = cluster(one.url())) {
      assertThatThrownBy(() -> cluster.search(client -> client.count(c -> c.index("passages"))))
          .hasMessage("the search cluster refused (status 404: no such index [passages])")
          .asInstanceOf(type(Refused.class))
          .extracting(Refused::status, Refused::type)
          .containsExactly(404, "index_not_found_exception");
      assertThat(
              cluster.search(client -> client.indices().exists(e -> e.index("passages"))).value())
          .isFalse();
    }
  }

  @Test
  void aLackingPrivilegeIsNamed() {
    one.always(
        Answer.error(
            403,
            "security_exception",
            "no permissions for [indices:data/write/bulk[s]] and User [name=bot, roles=[]]"));
    try (Cluster cluster = cluster(one.url())) {
      assertThatThrownBy(() -> cluster.json("POST", "/_bulk", "{}"))
          .isInstanceOf(Refused.class)
          .hasMessage(
              "the search cluster does not allow this to the user it was given: lacking is the"
                  + " privilege indices:data/write/bulk[s]");
    }
  }

  @Test
  void whatIsNoOpensearchIsTold() {
    one.always(new Answer(200, "text/html", "<h1>Welcome</h1>"));
    try (Cluster cluster = cluster(one.url())) {
      assertThatThrownBy(() -> cluster.search(client -> client.info()))
          .isInstanceOf(IndexException.class)
          .hasMessage(
              "the search cluster's answer is not understood; is %s an OpenSearch?", one.url());
    }
  }

  @Test
  void deadNodesAreLeftAloneAndTakenBackWhenTheyLive() throws Exception {
    URI dead = nobody();
    try (Cluster cluster = cluster(dead)) {
      assertThatThrownBy(() -> ask(cluster)).isInstanceOf(IndexException.class);

      try (FakeNode back = FakeNode.at(dead.getPort())) {
        assertThatThrownBy(() -> ask(cluster)).hasMessageContaining("connection refused");
        assertThat(back.asked()).isZero();

        Thread.sleep(ATTEMPT.plusMillis(100));
        assertThat(ask(cluster)).isTrue();
        assertThat(ask(cluster)).isTrue();
        assertThat(back.asked()).isEqualTo(2);
      }
    }
  }

  @Test
  void anUntypedRequestIsMadeAsItIsAndItsAnswerCanBeRead() {
    try (Cluster cluster = cluster(one.url())) {
      String path = "/leases/_doc/a%2Fb?if_seq_no=3&if_primary_term=1";
      var response = cluster.json("PUT", path, "{}");
      assertThat(one.requests()).containsExactly("PUT " + path);
      assertThat(response.getBody().orElseThrow().bodyAsString()).isEqualTo(FakeNode.WELL.body());
    }
  }

  @Test
  void aPathInAUrlStandsBeforeEveryRequest() {
    try (Cluster cluster = cluster(URI.create(one.url() + "/search/"))) {
      assertThat(ask(cluster)).isTrue();
      cluster.json("GET", "/_cluster/health", "");
      assertThat(one.requests()).containsExactly("HEAD /search/", "GET /search/_cluster/health");
    }
  }

  @Test
  void aRedirectIsNotFollowed() {
    one.always(new Answer(302, "text/html", "")).sends("Location", two.url() + "/");
    int before = two.asked();
    try (Cluster cluster = cluster(one.url())) {
      assertThatThrownBy(() -> cluster.json("GET", "/", "")).isInstanceOf(Refused.class);
    }
    assertThat(two.asked()).isEqualTo(before);
  }

  @Test
  void anInterruptEndsTheWaiting() throws Exception {
    one.always(Answer.NEVER);
    AtomicReference<Throwable> thrown = new AtomicReference<>();
    AtomicReference<Boolean> interrupted = new AtomicReference<>();
    Limits patient = new Limits(SOON.multipliedBy(20), SOON.multipliedBy(20), SOON);
    try (Cluster cluster = new Cluster(access(one.url()), patient)) {
      Thread asking =
          Thread.ofVirtual()
              .start(
                  () -> {
                    try {
                      ask(cluster);
                    } catch (RuntimeException e) {
                      thrown.set(e);
                      interrupted.set(Thread.currentThread().isInterrupted());
                    }
                  });
      while (one.asked() == 0) {
        Thread.sleep(10);
      }
      asking.interrupt();
      assertThat(asking.join(SOON)).isTrue();
      assertThat(thrown.get())
          .isInstanceOf(IndexException.class)
          .hasMessage("interrupted while waiting for the search cluster");
      assertThat(interrupted.get()).isTrue();
    }
  }

  @Test
  void anAttemptThatIsGivenUpIsCancelled() {
    CompletableFuture<String> attempt = new CompletableFuture<>();
    try (Cluster cluster = cluster(one.url())) {
      assertThatThrownBy(() -> cluster.search(client -> attempt))
          .isInstanceOf(IndexException.class);
    }
    assertThat(attempt).isCancelled();
  }

  @Test
  void whatACallItselfMakesOfAnAnswerIsTold() {
    IndexException own = new IndexException("only in part");
    try (Cluster cluster = cluster(one.url(), two.url())) {
      assertThatThrownBy(
              () ->
                  cluster.search(
                      client ->
                          client
                              .ping()
                              .thenApply(
                                  answer -> {
                                    throw own;
                                  })))
          .isSameAs(own);
    }
    assertThat(one.asked()).isEqualTo(1);
  }

  @Test
  void requestsThatAreGivenUpHoldNoConnection() throws Exception {
    one.always(Answer.NEVER);
    try (Cluster cluster = cluster(one.url())) {
      try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
        for (int i = 0; i < 40; i++) {
          threads.execute(
              () -> assertThatThrownBy(() -> ask(cluster)).isInstanceOf(IndexException.class));
        }
      }
      one.always(FakeNode.WELL);
      Thread.sleep(ATTEMPT.multipliedBy(2));
      assertThat(ask(cluster)).isTrue();
    }
  }

  @Test
  void closingEndsAllThreadsAndWhatIsAsked() throws Exception {
    one.always(Answer.NEVER);
    Limits patient = new Limits(SOON.multipliedBy(20), SOON.multipliedBy(20), SOON);
    Cluster cluster = new Cluster(access(one.url(), two.url()), patient);
    CompletableFuture<Boolean> asking = CompletableFuture.supplyAsync(() -> ask(cluster));
    while (one.asked() == 0) {
      Thread.sleep(10);
    }
    assertThat(clientThreads()).isNotEmpty();
    long start = System.nanoTime();
    cluster.close();

    assertThat(asking)
        .failsWithin(SOON)
        .withThrowableThat()
        .havingRootCause()
        .withMessageContaining("closed");
    assertThat(since(start)).isLessThan(SOON.multipliedBy(2));
    assertThatThrownBy(() -> ask(cluster))
        .isInstanceOf(IndexException.class)
        .hasMessage("the connection to the search cluster is closed");
    while (clientThreads().findAny().isPresent()) {
      assertThat(since(start)).isLessThan(SOON.multipliedBy(5));
      Thread.sleep(20);
    }
  }

  @Test
  void onlyAnAnswerOfAllShardsIsTaken() {
    assertThatNoException().isThrownBy(() -> Cluster.complete(shards(3, 3, 0), false));
    assertThatThrownBy(() -> Cluster.complete(shards(3, 2, 0), false))
        .isInstanceOf(IndexException.class)
        .hasMessage(
            "the search cluster answered only in part (2 of 3 shards); are all of its nodes up?");
    assertThatThrownBy(() -> Cluster.complete(shards(3, 2, 1), false))
        .hasMessageContaining("2 of 3 shards");
    assertThatThrownBy(() -> Cluster.complete(shards(3, 3, 0), true))
        .isInstanceOf(IndexException.class)
        .hasMessage("the search cluster answered only in part: it ran out of time");
  }

  private static ShardStatistics shards(int total, int successful, int failed) {
    return ShardStatistics.of(s -> s.total(total).successful(successful).failed(failed));
  }

  private static boolean ask(Cluster cluster) {
    return cluster.search(client -> client.ping()).value();
  }

  private static Cluster cluster(URI... urls) {
    return new Cluster(access(urls), LIMITS);
  }

  private static OpenSearchAccess access(URI... urls) {
    return new OpenSearchAccess(List.of(urls), Optional.empty(), Optional.empty());
  }

  private static Stream<String> clientThreads() {
    return Thread.getAllStackTraces().keySet().stream()
        .map(Thread::getName)
        .filter(name -> name.startsWith("opensearch"));
  }

  private static Duration since(long start) {
    return Duration.ofNanos(System.nanoTime() - start);
  }

  /** Where nobody listens. */
  private static URI nobody() {
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return URI.create("http://127.0.0.1:" + free.getLocalPort());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
