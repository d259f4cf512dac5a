package dev.footnote.evaluation.speed;

import dev.footnote.corpus.ArticleReader;
import dev.footnote.corpus.Corpus;
import dev.footnote.corpus.CorpusFile;
import dev.footnote.corpus.FileReading.Accepted;
import dev.footnote.file.FileTree;
import dev.footnote.retrieval.Embedder;
import dev.footnote.retrieval.IndexUpdate;
import dev.footnote.retrieval.IndexedPassage;
import dev.footnote.retrieval.Indexer;
import dev.footnote.retrieval.PassageIndex;
import dev.footnote.retrieval.Source;
import dev.footnote.retrieval.embedded.EmbeddedIndex;
import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Files with about so many made passages, the index that {@code ask} opens over them, and the
 * peer's file of the same passages. What is built is kept.
 */
final class MadeCorpus {

  static final int PASSAGES_A_FILE = 20;
  private static final int FILES_A_FOLDER = 500;

  private final Subject subject;
  private final Made made;
  private final Installation installation;
  private final int passages;

  MadeCorpus(Subject subject, Made made, Installation installation, int passages) {
    this.subject = subject;
    this.made = made;
    this.installation = installation;
    this.passages = passages;
  }

  /**
   * What building an index took.
   *
   * @param seconds without embedding, since the vectors are made
   * @param megabytes the most heap that was in use
   */
  record Built(double seconds, double megabytes) {}

  int passages() {
    return passages;
  }

  Path folder() {
    return installation.folder().resolve("corpus-%d-%s".formatted(passages, made.key()));
  }

  /** Where the files are. */
  Path articles() {
    return folder().resolve("articles");
  }

  /** Where the index is, for {@code ask} too. */
  Path index() {
    return EmbeddedIndex.folder(installation.data(), List.of(articles()), subject.embedder());
  }

  /** One of the files. */
  Path someFile() {
    return file(0);
  }

  private Path file(int number) {
    return articles()
        .resolve("%03d".formatted(number / FILES_A_FOLDER))
        .resolve("%06d.txt".formatted(number));
  }

  /** Writes the files and the index, unless they are there; what the index took is remembered. */
  Built build(Consumer<String> progress) throws IOException {
    Path whole = folder().resolve(index().getFileName() + ".built");
    if (Files.exists(whole)) {
      String[] built = Files.readString(whole).strip().split(" ", 2);
      return new Built(Double.parseDouble(built[0]), Double.parseDouble(built[1]));
    }
    write(progress);
    Embedder embedder = embedder(progress);
    FileTree.delete(index());
    resetPeaks();
    long started = System.nanoTime();
    try (PassageIndex index = EmbeddedIndex.open(index())) {
      fill(index, embedder, Integer.MAX_VALUE, progress);
    }
    Built built = new Built((System.nanoTime() - started) / 1e9, peak());
    Files.writeString(whole, built.seconds + " " + built.megabytes + "\n");
    return built;
  }

  /** Gives the made vectors under the name of the real model. */
  Embedder embedder(Consumer<String> progress) {
    return made.vectors(progress).under(subject.embedder());
  }

  /** Makes an index hold the articles of the files that were written, or of so many of them. */
  void fill(PassageIndex index, Embedder embedder, int mostFiles, Consumer<String> progress)
      throws IOException {
    try (ArticleReader reader = new ArticleReader(subject.splitter())) {
      int[] told = {-1};
      IndexUpdate update =
          new Indexer(index, embedder)
              .update(
                  files(mostFiles).map(file -> Source.of(file, reader)).toList(),
                  (share, embedded) -> {
                    int tenth = (int) (share * 10);
                    if (tenth > told[0]) {
                      told[0] = tenth;
                      progress.accept(
                          "indexing %,d passages: %d %%".formatted(passages, tenth * 10));
                    }
                    return true;
                  });
      if (update.isLeftToAnother()) {
        throw new IOException("another process writes the index that is to be measured");
      }
    }
  }

  /** Gives the passages of the files as an index holds them, one after the other. */
  void forEachIndexed(Consumer<IndexedPassage> taker) {
    try (ArticleReader reader = new ArticleReader(subject.splitter())) {
      files(Integer.MAX_VALUE)
          .map(reader::read)
          .flatMap(
              read ->
                  read instanceof Accepted accepted ? accepted.articles().stream() : Stream.empty())
          .flatMap(article -> IndexedPassage.of(article).stream())
          .forEach(taker);
    }
  }

  private Stream<CorpusFile> files(int most) {
    return new Corpus(List.of(articles())).list().files().stream().limit(most);
  }

  /** Writes the files, unless they are there. */
  void write(Consumer<String> progress) throws IOException {
    Path whole = folder().resolve("articles.whole");
    if (Files.exists(whole)) {
      return;
    }
    progress.accept("writing %,d passages to files".formatted(passages));
    for (int number = 0; number * PASSAGES_A_FILE < passages; number++) {
      Path file = file(number);
      Files.createDirectories(file.getParent());
      StringBuilder article = new StringBuilder(made.text().title(number)).append("\n\n");
      int last = Math.min(passages, (number + 1) * PASSAGES_A_FILE);
      for (int i = number * PASSAGES_A_FILE; i < last; i++) {
        article.append(made.text().passage(i)).append("\n\n");
      }
      Files.writeString(file, article);
    }
    Files.writeString(whole, "");
  }

  /** The peer's file of the same passages. */
  Path peer(Consumer<String> progress) throws IOException {
    Path file = folder().resolve("peer.json");
    if (!Files.exists(file)) {
      Files.createDirectories(folder());
      progress.accept("writing the peer's store of %,d passages".formatted(passages));
      MadeVectors vectors = made.vectors(progress);
      List<TextSegment> segments = made.segments(0, passages);
      List<Embedding> embeddings = new ArrayList<>();
      segments.forEach(segment -> embeddings.add(Embedding.from(vectors.of(segment.text()))));
      PeerStore.write(file, embeddings, segments);
    }
    return file;
  }

  private static List<MemoryPoolMXBean> heap() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .toList();
  }

  private static void resetPeaks() {
    System.gc();
    heap().forEach(MemoryPoolMXBean::resetPeakUsage);
  }

  private static double peak() {
    return heap().stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum() / 1e6;
  }
}
