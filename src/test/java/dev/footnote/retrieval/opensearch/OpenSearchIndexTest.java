package dev.footnote.retrieval.opensearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.footnote.corpus.Article;
import dev.footnote.language.question.Asked;
import dev.footnote.retrieval.Embedder;
import dev.footnote.retrieval.IndexException;
import dev.footnote.retrieval.IndexUpdate;
import dev.footnote.retrieval.Indexer;
import dev.footnote.retrieval.PassageWriter;
import dev.footnote.retrieval.Source;
import dev.footnote.retrieval.Texts;
import dev.footnote.retrieval.WordVectors;
import dev.footnote.retrieval.opensearch.connection.Cluster;
import dev.footnote.retrieval.opensearch.connection.FakeNode;
import dev.footnote.retrieval.opensearch.connection.OpenSearchAccess;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What several processes see of an index that one of them writes. */
@Tag("opensearch")
class OpenSearchIndexTest {

  private static final Duration TERM = Duration.ofSeconds(2);
  private static final Duration GRACE = Duration.ofSeconds(1);
  private static final Cluster.Limits LIMITS =
      new Cluster.Limits(Duration.ofSeconds(1), Duration.ofSeconds(3), Duration.ofSeconds(20));
  private static final AtomicInteger CORPORA = new AtomicInteger();

  private static final Article FLOOD =
      Texts.article("flood.txt", "The flood", "The river rose.", "Nobody was hurt.");
  private static final Article DROWNED =
      Texts.article("flood.txt", "The flood", "The river rose.", "A dog drowned.");
  private static final Article BRIDGE = Texts.article("bridge.txt", "The bridge", "It fell.");

  private static OpenSearchCluster nodes;

  private final List<OpenSearchIndex> opened = new ArrayList<>();
  private String corpus;
  private Gate gate;
  private OpenSearchIndex one;
  private OpenSearchIndex other;

  @BeforeAll
  static void startTheCluster() {
    nodes = OpenSearchCluster.start(1);
  }

  @AfterAll
  static void endTheCluster() {
    nodes.close();
  }

  @BeforeEach
  void openTwice() {
    corpus = "several" + CORPORA.incrementAndGet();
    gate = new Gate(nodes.urls().getFirst());
    one = open("words", List.of(gate.url()));
    other = open("words", nodes.urls());
  }

  @AfterEach
  void closeAll() {
    opened.forEach(OpenSearchIndex::close);
    gate.close();
  }

  private OpenSearchIndex open(String contents, List<URI> urls) {
    OpenSearchIndex index =
        OpenSearchIndex.open(
            new Cluster(new OpenSearchAccess(urls, Optional.empty(), Optional.empty()), LIMITS),
            new IndexNames(corpus, contents),
            1,
            new OpenSearchIndex.Timing(TERM, GRACE));
    opened.add(index);
    return index;
  }

  private static void hold(OpenSearchIndex index, Article... articles) {
    new Indexer(index, null).update(List.of(articles).stream().map(Source::of).toList());
  }

  private static <V> void put(PassageWriter<V> writer, Article article) {
    writer.put(Source.of(article), List.of(article), Map.of());
  }

  private static List<String> found(OpenSearchIndex index, String words) {
    return index.keyword(Asked.question(words), 10).stream()
        .map(hit -> hit.passage().text())
        .toList();
  }

  private static void await(BooleanSupplier condition) throws InterruptedException {
    long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("within a minute").isLessThan(end);
      Thread.sleep(50);
    }
  }

  @Test
  void whatOneCommitsTheOtherSeesAMomentLater() throws InterruptedException {
    hold(one, FLOOD);
    await(() -> found(other, "hurt").equals(List.of("Nobody was hurt.")));

    hold(one, DROWNED);
    await(() -> found(other, "drowned").equals(List.of("A dog drowned.")));
    assertThat(found(other, "hurt")).isEmpty();
  }

  @Test
  void whileOneWritesTheOtherDoesNotAndSaysSo() {
    try (PassageWriter<?> writer = one.writer().orElseThrow()) {
      put(writer, FLOOD);

      assertThat(other.writer()).isEmpty();
      assertThat(new Indexer(other, null).update(List.of(Source.of(BRIDGE))).notes())
          .containsExactly(
              "Another process is updating the index; going on with what it holds so far.");
    }
    hold(other, FLOOD, BRIDGE);
    assertThat(found(other, "fell")).hasSize(1);
  }

  @Test
  void whatADeadWriterBeganNeverCounts() {
    PassageWriter<?> writer = one.writer().orElseThrow();
    put(writer, FLOOD);
    writer.commit();
    put(writer, BRIDGE);
    gate.shut();

    hold(other, FLOOD, Texts.article("c.txt", "Elections", "The council votes in May."));

    assertThat(found(other, "fell")).isEmpty();
    assertThat(found(other, "hurt council")).hasSize(2);
    assertThat(other.articles().count()).isEqualTo(2);
  }

  @Test
  void aFileThatCouldOnlyBeSentInPartIsNotCommittedWhenTheWriterCloses() {
    Article refused =
        Texts.article("x".repeat(40_000), "A name too long", "The river rose. ".repeat(400_000));
    try (PassageWriter<?> writer = one.writer().orElseThrow()) {
      put(writer, FLOOD);
      assertThatThrownBy(() -> put(writer, refused)).isInstanceOf(IndexException.class);
      assertThatThrownBy(writer::commit).hasMessageContaining("only in part");
    }

    assertThat(one.articles().count()).isZero();
    hold(other, FLOOD);
    assertThat(found(other, "hurt")).containsExactly("Nobody was hurt.");
    assertThat(other.articles().count()).isEqualTo(1);
  }

  @Test
  void aWriterThatSleptWhileAnotherTookOverWritesNothingMore() throws InterruptedException {
    PassageWriter<?> sleeper = one.writer().orElseThrow();
    put(sleeper, BRIDGE);
    gate.shut();
    hold(other, FLOOD);
    gate.open();

    assertThatThrownBy(sleeper::commit)
        .isInstanceOf(IndexException.class)
        .hasMessageContaining("taken over the writing");
    assertThat(found(other, "fell")).isEmpty();
    assertThat(other.articles().count()).isEqualTo(1);
  }

  @Test
  void aReaderSeesAFileAsItWasOrAsItIsAtEachMomentOfAnUpdate() throws Exception {
    hold(one, FLOOD);
    await(() -> !found(other, "river").isEmpty());
    AtomicBoolean done = new AtomicBoolean();
    CompletableFuture<Integer> reading =
        CompletableFuture.supplyAsync(
            () -> {
              int looked = 0;
              while (!done.get()) {
                assertThat(found(other, "hurt drowned"))
                    .isIn(List.of("Nobody was hurt."), List.of("A dog drowned."));
                assertThat(other.articles().count()).isEqualTo(1);
                looked++;
              }
              return looked;
            });

    for (int i = 0; i < 6; i++) { // long enough for what is gone to be cleared away, too
      hold(one, i % 2 == 0 ? DROWNED : FLOOD);
      Thread.sleep(GRACE.dividedBy(2));
    }
    done.set(true);

    assertThat(reading.get()).isPositive();
  }

  @Test
  void whatIsGoneIsClearedAway() throws InterruptedException {
    hold(one, FLOOD);
    hold(one, DROWNED);
    Thread.sleep(GRACE.multipliedBy(3)); // so that the next writer may

    hold(one, DROWNED, BRIDGE);

    nodes.send("POST", "/footnote-" + corpus + "-*/_refresh", "");
    assertThat(nodes.get("/footnote-" + corpus + "-words-1-passages/_count"))
        .contains("\"count\":3");
  }

  @Test
  void anotherModelsIndexIsMadeBesideAndNamedWhenItIsWhole() {
    hold(one, FLOOD);
    String first = nodes.get("/_alias/footnote-" + corpus);
    assertThat(first).contains("-words-1-passages", "-words-1-articles");

    OpenSearchIndex next = open("vectors", nodes.urls());
    Embedder embedder = WordVectors.embedder(new WordVectors(16));
    Indexer indexer = new Indexer(next, embedder);
    indexer.update(
        List.of(Source.of(FLOOD), Source.of(BRIDGE)), IndexUpdate.Progress.UNTOLD, () -> true);
    assertThat(nodes.get("/_alias/footnote-" + corpus)).isEqualTo(first);
    assertThat(found(one, "hurt")).hasSize(1);

    indexer.update(List.of(Source.of(FLOOD), Source.of(BRIDGE)));
    assertThat(nodes.get("/_alias/footnote-" + corpus))
        .contains("-vectors-1-passages", "-vectors-1-articles")
        .doesNotContain("-words-");
    assertThat(found(one, "hurt")).as("who has the old model").hasSize(1);
  }

  @Test
  void itTellsHowLargeItIsByNow() {
    nodes.get("/footnote-" + corpus + "-words-*/_stats"); // counts what the nodes then remember
    hold(one, FLOOD, BRIDGE);

    long bytes = one.bytes();

    assertThat(bytes)
        .isEqualTo(
            nodes
                .get("/_cat/indices/footnote-" + corpus + "-words-*?h=pri.store.size&bytes=b")
                .lines()
                .mapToLong(line -> Long.parseLong(line.strip()))
                .sum())
        .isGreaterThan(10_000);
  }

  @Test
  void nothingIsLeftOfOneThatIsRemovedAndOthersAreUntouched() {
    hold(one, FLOOD);
    OpenSearchIndex neverWritten = open("vectors", nodes.urls());
    neverWritten.remove();
    assertThat(found(one, "hurt")).hasSize(1);

    one.remove();

    assertThat(nodes.get("/_cat/indices/footnote-" + corpus + "-*?h=index")).isBlank();
    nodes.send("POST", "/footnote-state/_refresh", "");
    assertThat(nodes.get("/footnote-state/_search?size=1000")).doesNotContain(corpus);
    OpenSearchIndex again = open("words", nodes.urls());
    assertThat(again.articles().count()).isZero();
    hold(again, BRIDGE);
    assertThat(found(again, "fell")).hasSize(1);
  }

  @Test
  void aReaderGoesOnWhenAllIsMadeAnew() throws InterruptedException {
    Embedder embedder = WordVectors.embedder(new WordVectors(16));
    Embedder larger = WordVectors.embedder(new WordVectors(32));
    new Indexer(one, embedder).update(List.of(Source.of(FLOOD)));
    await(() -> !found(other, "hurt").isEmpty());

    new Indexer(one, larger).update(List.of(Source.of(FLOOD)));

    await(() -> !found(other, "hurt").isEmpty());
    assertThat(one.dimension()).hasValue(32);
  }

  @Test
  void whoAsksFirstLeadsUntilItClosesOrFallsSilent() throws InterruptedException {
    assertThat(one.leads()).isTrue();
    assertThat(other.leads()).isFalse();
    hold(one, FLOOD); // which does not end the lead
    assertThat(one.leads()).isTrue();
    assertThat(other.leads()).isFalse();

    gate.shut();
    await(other::leads);
    gate.open();
    await(() -> !one.leads());

    other.close();
    await(one::leads);
  }

  @Test
  void whoMayOnlyReadNeverLeadsNorWrites() {
    hold(one, FLOOD);
    try (FakeNode reader = FakeNode.start();
        Cluster cluster =
            new Cluster(
                new OpenSearchAccess(List.of(reader.url()), Optional.empty(), Optional.empty()))) {
      reader.always(
          FakeNode.Answer.error(403, "security_exception", "no permissions for [indices:write]"));

      Lease lease = new Lease(new States(cluster), "lease", TERM);

      assertThat(lease.take()).isFalse();
      assertThat(lease.takeOrWait()).isFalse();
    }
  }
}
