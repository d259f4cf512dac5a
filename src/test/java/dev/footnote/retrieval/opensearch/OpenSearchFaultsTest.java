package dev.footnote.retrieval.opensearch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.corpus.Article;
import dev.footnote.language.question.Asked;
import dev.footnote.retrieval.Embedder;
import dev.footnote.retrieval.Hit;
import dev.footnote.retrieval.HybridRetriever;
import dev.footnote.retrieval.IndexException;
import dev.footnote.retrieval.Indexer;
import dev.footnote.retrieval.Retriever;
import dev.footnote.retrieval.Source;
import dev.footnote.retrieval.Texts;
import dev.footnote.retrieval.WordVectors;
import dev.footnote.retrieval.opensearch.connection.Cluster;
import dev.footnote.retrieval.opensearch.connection.OpenSearchAccess;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Three nodes that are asked and written to all the time, while one dies, one hangs, and all start
 * anew. What is answered must be right, what was committed must stay; the rest may fail for a
 * while, and that it did is told. How long it took is printed.
 */
@Tag("opensearch")
class OpenSearchFaultsTest {

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  /** So long without a failure, and it has recovered. */
  private static final Duration CALM = Duration.ofSeconds(5);

  private static final int AT_A_TIME = 3;

  private static OpenSearchCluster nodes;

  @BeforeAll
  static void startTheCluster() {
    nodes = OpenSearchCluster.start(3);
  }

  @AfterAll
  static void endTheCluster() {
    nodes.close();
  }

  @Test
  void givesNoWrongAnswerAndLosesNoPassageWhateverHappensToTheNodes() throws Exception {
    try (Load load = new Load()) {
      load.awaitCalm();
      nodes.awaitStatus("green");

      OpenSearchNode manager = nodes.manager();
      load.during("kill -9 of the elected manager", manager::kill);
      manager.restart();
      nodes.awaitNodes(3);
      nodes.awaitStatus("green");
      load.awaitCalm();

      OpenSearchNode hanging = other(nodes.manager());
      load.during("SIGSTOP of a node", () -> hanging.suspend(PATIENCE));
      hanging.resume();
      nodes.awaitNodes(3);
      nodes.awaitStatus("green");
      load.awaitCalm();

      load.during("a restart of all nodes", OpenSearchFaultsTest::restartAll);
      nodes.awaitStatus("green");
      load.awaitCalm();

      load.end();
      System.out.println(load.table());
      assertThat(load.wrong).isEmpty();
      assertThat(load.missing()).isEmpty();
    }
  }

  private static OpenSearchNode other(OpenSearchNode manager) {
    return nodes.nodes().stream().filter(node -> node != manager).findFirst().orElseThrow();
  }

  private static void restartAll() {
    nodes.nodes().forEach(OpenSearchNode::stop);
    nodes.nodes().forEach(OpenSearchNode::restart);
  }

  /** Two who ask and one who writes, until it is ended. */
  private static final class Load implements AutoCloseable {

    final Queue<String> wrong = new ConcurrentLinkedQueue<>();

    private final Embedder embedder = WordVectors.embedder(new WordVectors(64));
    private final List<OpenSearchIndex> opened = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();
    private final List<String> rows = new ArrayList<>();
    private final Queue<Long> answered = new ConcurrentLinkedQueue<>();
    private final Queue<Long> unanswered = new ConcurrentLinkedQueue<>();
    private final Queue<Long> commits = new ConcurrentLinkedQueue<>();
    private volatile int committed;
    private volatile boolean ended;

    Load() {
      OpenSearchIndex written = open();
      start(() -> write(written));
      start(() -> ask(open()));
      start(() -> ask(open()));
    }

    private OpenSearchIndex open() {
      OpenSearchIndex index =
          OpenSearchIndex.open(
              new Cluster(new OpenSearchAccess(nodes.urls(), Optional.empty(), Optional.empty())),
              new IndexNames("faults", "vectors"),
              3,
              OpenSearchIndex.Timing.DEFAULT);
      synchronized (opened) {
        opened.add(index);
      }
      return index;
    }

    private void start(Runnable work) {
      threads.add(Thread.ofPlatform().start(work));
    }

    private static String town(int number) {
      return "town" + number;
    }

    private static Article article(int number) {
      return Texts.article(
          town(number) + ".txt",
          "Harbours",
          "The harbour of %s holds %d boats.".formatted(town(number), number),
          "It is old.");
    }

    private void write(OpenSearchIndex index) {
      while (!ended) {
        int next = committed + AT_A_TIME;
        try {
          boolean done =
              new Indexer(index, embedder)
                  .update(IntStream.range(0, next).mapToObj(Load::article).map(Source::of).toList())
                  .notes()
                  .isEmpty();
          if (done) {
            committed = next;
            commits.add(System.nanoTime());
          }
        } catch (IndexException e) {
          pause();
        }
      }
    }

    private void ask(OpenSearchIndex index) {
      Retriever retriever = new HybridRetriever(index, embedder, null, 0.5);
      while (!ended) {
        int known = committed;
        if (known == 0) {
          pause();
          continue;
        }
        // What was committed in the last second may not be seen yet.
        int number = ThreadLocalRandom.current().nextInt(Math.max(1, known - 5 * AT_A_TIME));
        try {
          List<Hit> hits =
              retriever.retrieve(Asked.question("How many boats in " + town(number)), 1);
          String found = hits.isEmpty() ? "nothing" : hits.getFirst().passage().text();
          if (!found.equals(article(number).passages().getFirst().text())) {
            wrong.add(town(number) + " of " + known + ": " + found);
          }
          answered.add(System.nanoTime());
        } catch (IndexException e) {
          unanswered.add(System.nanoTime());
          pause();
        }
      }
    }

    /** Does something to the nodes, and notes how long it takes until all goes on. */
    void during(String name, Runnable fault) {
      long start = System.nanoTime();
      long before = answered.size();
      long failedBefore = unanswered.size();
      fault.run();
      awaitCalm();
      double lastFailure =
          unanswered.stream().mapToLong(at -> at - start).max().stream()
                  .map(at -> at / 1_000_000)
                  .sum()
              / 1e3;
      double longestSilence = longestPause(start) / 1e9;
      double commit =
          commits.stream().mapToLong(at -> at - start).filter(at -> at > 0).min().orElseThrow()
              / 1e9;
      rows.add(
          "| %s | %d | %d | %.1f s | %.1f s | %.1f s |"
              .formatted(
                  name,
                  answered.size() - before,
                  unanswered.size() - failedBefore,
                  unanswered.size() == failedBefore ? 0 : lastFailure,
                  longestSilence,
                  commit));
    }

    private long longestPause(long start) {
      long last = start;
      long longest = 0;
      for (long at : answered.stream().filter(time -> time > start).sorted().toList()) {
        longest = Math.max(longest, at - last);
        last = at;
      }
      return longest;
    }

    /** Waits until it is answered again for a while without a failure, and was committed. */
    void awaitCalm() {
      long start = System.nanoTime();
      while (true) {
        long now = System.nanoTime();
        long calmSince = Math.max(start, unanswered.stream().max(Long::compare).orElse(start));
        boolean answers = answered.stream().anyMatch(at -> at > calmSince);
        boolean commits = this.commits.stream().anyMatch(at -> at > start);
        if (now - calmSince > CALM.toNanos() && answers && commits) {
          return;
        }
        assertThat(now - start).as("recovers in time").isLessThan(PATIENCE.toNanos());
        pause();
      }
    }

    /** The articles that were committed and cannot be found. */
    List<String> missing() {
      OpenSearchIndex index = open();
      assertThat(index.articles().count()).isGreaterThanOrEqualTo(committed);
      assertThat(index.articles().passages()).isEqualTo(2 * index.articles().count());
      return IntStream.range(0, committed)
          .filter(
              number ->
                  index.keyword(Asked.question(town(number)), 2).stream()
                      .noneMatch(
                          hit -> hit.passage().article().path().equals(town(number) + ".txt")))
          .mapToObj(Load::town)
          .toList();
    }

    String table() {
      return """

      | fault | answers | unanswered, and told so | last of them after | longest wait for an answer | next commit after |
      |---|---|---|---|---|---|
      %s
      %d articles committed, %d answers in all, %d wrong
      """
          .formatted(String.join("\n", rows), committed, answered.size(), wrong.size());
    }

    void end() {
      ended = true;
      for (Thread thread : threads) {
        try {
          thread.join(PATIENCE);
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
        }
      }
    }

    private static void pause() {
      try {
        Thread.sleep(200);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }

    @Override
    public void close() {
      end();
      opened.forEach(OpenSearchIndex::close);
    }
  }
}
