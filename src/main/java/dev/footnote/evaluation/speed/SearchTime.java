package dev.footnote.evaluation.speed;

import dev.footnote.file.FileTree;
import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.store.embedding.EmbeddingMatch;
import dev.langchain4j.store.embedding.EmbeddingSearchRequest;
import dev.langchain4j.store.embedding.EmbeddingStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** The ten nearest of many made passages, through LangChain4j's interface on both sides. */
final class SearchTime implements Work {

  private static final int ROUNDS = 3;
  private static final int NEAREST = 10;
  private static final int ADDED_AT_ONCE = 10_000;
  private static final int WARM_UP = 3_000;

  /** So many comparisons a round are enough for the peer, which does all of them each time. */
  private static final int PEER_COMPARISONS = 5_000_000;

  private final Row row;
  private final Subject subject;
  private final Made made;
  private final Installation installation;
  private final int passages;

  SearchTime(Row row, Subject subject, Made made, Installation installation, int passages) {
    this.row = row;
    this.subject = subject;
    this.made = made;
    this.installation = installation;
    this.passages = passages;
  }

  @Override
  public Row row() {
    return row;
  }

  /** Finds the ids of the nearest. */
  @FunctionalInterface
  private interface Search {
    List<String> nearest(Embedding query);
  }

  @Override
  public Measurement measure(Consumer<String> progress) throws IOException, InterruptedException {
    MadeVectors source = made.vectors(progress);
    progress.accept("making %,d passages".formatted(passages));
    float[][] vectors =
        IntStream.range(0, passages)
            .parallel()
            .mapToObj(i -> source.of(made.text().passage(i)))
            .toArray(float[][]::new);
    List<Embedding> queries = made.queries().stream().map(Embedding::from).toList();
    EmbeddingStore<TextSegment> ours = ours(vectors, progress);
    try {
      return measure(ours, vectors, queries, progress);
    } finally {
      close(ours);
    }
  }

  private Measurement measure(
      EmbeddingStore<TextSegment> ours,
      float[][] vectors,
      List<Embedding> queries,
      Consumer<String> progress)
      throws IOException, InterruptedException {
    ExactScan scan = new ExactScan(vectors);
    boolean whole = passages <= PeerStore.MOST;
    Search peer = whole ? search(peer(vectors)) : query -> ids(scan, query);
    progress.accept("searching");
    for (int i = 0; i < WARM_UP; i++) {
      search(ours).nearest(queries.get(i % queries.size()));
    }
    List<Embedding> some =
        queries.subList(0, Math.clamp(PEER_COMPARISONS / passages, 5, queries.size()));
    timed(peer, some);
    Turns turns = Turns.of(ROUNDS, () -> timed(search(ours), queries), () -> timed(peer, some));
    return Measurement.of(turns.ours())
        .against(turns.peer().p50())
        .recalling(recall(search(ours), scan, queries))
        .noting(
            whole
                ? "peer: InMemoryEmbeddingStore"
                : "peer: a linear scan by one thread over vectors in memory, which no store beats that compares all")
        .noting(
            "vectors of real passages with Gaussian noise of %s of their length, %d questions' vectors with half of it, the best %d against an exact scan"
                .formatted(MadeVectors.NOISE, queries.size(), NEAREST));
  }

  private EmbeddingStore<TextSegment> peer(float[][] vectors) {
    List<String> ids = IntStream.range(0, passages).mapToObj(String::valueOf).toList();
    return PeerStore.of(ids, Made.embeddings(vectors, 0, passages), made.segments(0, passages));
  }

  /** Our store, filled if it is not there from an earlier time. */
  private EmbeddingStore<TextSegment> ours(float[][] vectors, Consumer<String> progress)
      throws IOException {
    Path folder = installation.folder().resolve("store-%d-%s".formatted(passages, made.key()));
    Path whole = folder.resolveSibling(folder.getFileName() + ".whole");
    if (!Files.exists(whole)) {
      FileTree.delete(folder);
      Files.createDirectories(folder);
    }
    EmbeddingStore<TextSegment> store = subject.store(folder);
    if (Files.exists(whole)) {
      return store;
    }
    for (int from = 0; from < passages; from += ADDED_AT_ONCE) {
      int to = Math.min(passages, from + ADDED_AT_ONCE);
      progress.accept("adding to our store: %,d of %,d".formatted(to, passages));
      store.addAll(
          IntStream.range(from, to).mapToObj(String::valueOf).toList(),
          Made.embeddings(vectors, from, to),
          made.segments(from, to));
    }
    if (!(store instanceof AutoCloseable)) {
      return store; // it keeps nothing
    }
    close(store);
    Files.writeString(whole, "");
    return subject.store(folder);
  }

  private static Search search(EmbeddingStore<TextSegment> store) {
    return query ->
        store
            .search(
                EmbeddingSearchRequest.builder().queryEmbedding(query).maxResults(NEAREST).build())
            .matches()
            .stream()
            .map(EmbeddingMatch::embeddingId)
            .toList();
  }

  private static List<String> ids(ExactScan scan, Embedding query) {
    return scan.nearest(query.vector(), NEAREST).stream().map(String::valueOf).toList();
  }

  private static List<Double> timed(Search search, List<Embedding> queries) {
    List<Double> milliseconds = new ArrayList<>();
    for (Embedding query : queries) {
      milliseconds.add(1000 * Turns.seconds(() -> search.nearest(query)));
    }
    return milliseconds;
  }

  private static double recall(Search search, ExactScan scan, List<Embedding> queries) {
    return queries.parallelStream()
        .mapToDouble(
            query -> {
              Set<String> right = new HashSet<>(ids(scan, query));
              long found = search.nearest(query).stream().filter(right::contains).count();
              return (double) found / right.size();
            })
        .average()
        .orElse(0);
  }

  private static void close(EmbeddingStore<TextSegment> store) throws IOException {
    if (store instanceof AutoCloseable closeable) {
      try {
        closeable.close();
      } catch (IOException | RuntimeException e) {
        throw e;
      } catch (Exception e) {
        throw new IOException(e);
      }
    }
  }
}
