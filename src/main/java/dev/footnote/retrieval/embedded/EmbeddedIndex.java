package dev.footnote.retrieval.embedded;

import dev.footnote.file.Reason;
import dev.footnote.language.question.Question;
import dev.footnote.language.question.QuestionPart;
import dev.footnote.language.question.Vocabulary;
import dev.footnote.retrieval.Articles;
import dev.footnote.retrieval.Copies;
import dev.footnote.retrieval.Embedder;
import dev.footnote.retrieval.Hit;
import dev.footnote.retrieval.IndexException;
import dev.footnote.retrieval.KeywordQuery;
import dev.footnote.retrieval.PassageIndex;
import dev.footnote.retrieval.embedded.Snapshot.Found;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.LockObtainFailedException;
import org.jspecify.annotations.Nullable;

/** An index in this process, which lies on this disk or in memory. */
public final class EmbeddedIndex implements PassageIndex {

  private static final String INDEXES = "index";

  /** What a folder is called that holds one: whatever else lies there is not ours. */
  private static final String IDENTITY = "[0-9a-f]".repeat(32);

  private final IndexStore store;
  private final SearcherManager snapshots;
  private final Articles articles = new IndexedArticles(this);
  private final Vocabulary words = new Words(this);
  private final Copies copies = new Copies();

  private EmbeddedIndex(IndexStore store) throws IOException {
    this.store = store;
    this.snapshots = new SearcherManager(store.reader(), new SnapshotFactory());
  }

  /** An empty index that is gone with the process. */
  public static EmbeddedIndex inMemory() {
    try {
      return new EmbeddedIndex(IndexStore.inMemory());
    } catch (IOException e) {
      throw new IndexException("the index could not be made in memory: " + Reason.of(e), e);
    }
  }

  /**
   * The index kept in a folder. It is made if there is none; if it is damaged it is emptied, which
   * the next update tells and repairs.
   *
   * @throws IndexException if the folder cannot be used
   */
  public static EmbeddedIndex open(Path folder) {
    try {
      return new EmbeddedIndex(IndexStore.open(folder));
    } catch (IOException e) {
      throw new IndexException(
          "the index in " + folder + " could not be opened: " + Reason.of(e), e);
    }
  }

  /**
   * Has every byte of all indexes below {@code data} checked when they are opened the next time.
   * Otherwise a file that was found whole is believed to be so until it is touched.
   *
   * @throws IOException if they cannot be listed or written to
   */
  public static void recheck(Path data) throws IOException {
    for (Path folder : folders(data)) {
      CheckedFiles.forget(folder);
    }
  }

  /**
   * The folders of all indexes below {@code data}, of whatever version, in no order.
   *
   * @throws IOException if they cannot be listed
   */
  public static List<Path> folders(Path data) throws IOException {
    Path indexes = data.resolve(INDEXES);
    List<Path> folders = new ArrayList<>();
    if (Files.isDirectory(indexes)) {
      try (DirectoryStream<Path> all = Files.newDirectoryStream(indexes, IDENTITY)) {
        all.forEach(folders::add);
      }
    }
    return folders;
  }

  /** Where below {@code data} the index is kept that has an {@link #identity}. */
  public static Path folder(Path data, List<Path> folders, @Nullable Embedder embedder) {
    return data.resolve(INDEXES).resolve(PassageIndex.identity(folders, embedder));
  }

  @Override
  public Articles articles() {
    return articles;
  }

  @Override
  public Vocabulary vocabulary() {
    return words;
  }

  @Override
  public OptionalInt dimension() {
    return search(Snapshot::dimension);
  }

  @Override
  public Optional<String> damage() {
    return store.damage();
  }

  /** Which of its articles are copies. */
  Copies copies() {
    return copies;
  }

  @Override
  public Optional<EmbeddedWriter> writer() {
    try {
      return Optional.of(new EmbeddedWriter(this, store.writer()));
    } catch (LockObtainFailedException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new IndexException("the index could not be written: " + Reason.of(e), e);
    } finally {
      refresh(); // another process may have written meanwhile
    }
  }

  @Override
  public List<List<Hit>> candidates(Question question, List<Sought> parts, int perList) {
    return search(
        snapshot -> {
          List<List<Hit>> candidates = new ArrayList<>();
          for (Sought part : parts) {
            candidates.add(candidates(snapshot, question, part, perList));
          }
          return candidates;
        });
  }

  private List<Hit> candidates(Snapshot snapshot, Question question, Sought part, int perList)
      throws IOException {
    Query keywords = Keywords.of(part.keywords());
    Set<Found> found =
        new LinkedHashSet<>(
            copies.best(most -> snapshot.found(snapshot.best(keywords, question, most)), perList));
    if (part.vector() != null) {
      float[] vector = part.vector().vector();
      PassageIndex.checkDimension(snapshot.dimension(), vector);
      found.addAll(
          copies.best(most -> snapshot.found(snapshot.nearest(vector, question, most)), perList));
    }
    List<Found> passages = List.copyOf(found);
    return copies.once(snapshot.hits(part, passages, keywords), passages, part.part());
  }

  @Override
  public List<Hit> keyword(Question question, int limit) {
    return search(
        snapshot -> {
          QuestionPart whole = question.whole();
          Query keywords = Keywords.of(KeywordQuery.of(whole));
          List<Hit> hits = new ArrayList<>();
          for (ScoreDoc found : snapshot.best(keywords, question, limit)) {
            float score = (float) Snapshot.score(found);
            hits.add(new Hit(whole, snapshot.passage(found.doc), score, score, 0));
          }
          return hits;
        });
  }

  @Override
  public List<Hit> nearest(Question question, float[] vector, int limit) {
    return search(
        snapshot -> {
          PassageIndex.checkDimension(snapshot.dimension(), vector);
          List<Hit> hits = new ArrayList<>();
          for (ScoreDoc found : snapshot.nearest(vector, question, limit)) {
            double score = (1 + found.score) / 2;
            hits.add(new Hit(question.whole(), snapshot.passage(found.doc), score, 0, found.score));
          }
          return hits;
        });
  }

  /** Lets searches see what was committed since; those that run still see what they saw. */
  void refresh() {
    try {
      snapshots.maybeRefreshBlocking();
    } catch (IOException e) {
      throw new IndexException("the index could not be read: " + Reason.of(e), e);
    }
  }

  /** Searches the last commit. */
  <T extends @Nullable Object> T search(Search<T> search) {
    try {
      IndexSearcher snapshot = snapshots.acquire();
      try {
        return search.in((Snapshot) snapshot);
      } finally {
        snapshots.release(snapshot);
      }
    } catch (IOException e) {
      throw new IndexException("the index could not be read: " + Reason.of(e), e);
    }
  }

  /** Something asked of a snapshot. */
  @FunctionalInterface
  interface Search<T extends @Nullable Object> {
    T in(Snapshot snapshot) throws IOException;
  }

  @Override
  public void close() {
    try (store) {
      snapshots.close();
    } catch (IOException e) {
      throw new IndexException("the index could not be closed: " + Reason.of(e), e);
    }
  }

  private static final class SnapshotFactory extends SearcherFactory {

    @Override
    public IndexSearcher newSearcher(IndexReader reader, @Nullable IndexReader previous) {
      return new Snapshot(reader);
    }
  }
}
