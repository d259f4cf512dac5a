package dev.footnote.retrieval;

import dev.footnote.corpus.Article;
import dev.footnote.corpus.ArticleReader;
import dev.footnote.language.question.Question;
import dev.footnote.language.question.QuestionPart;
import dev.footnote.language.question.Vocabulary;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.StringJoiner;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.LockObtainFailedException;
import org.jspecify.annotations.Nullable;

/**
 * Every paragraph and byline of the corpus, found by its words and by its vector. An {@link
 * Indexer} fills it. Thread-safe: a search sees the index as the last finished commit left it.
 */
public final class PassageIndex implements AutoCloseable {

  private static final String INDEXES = "index";

  private final IndexStore store;
  private final SearcherManager snapshots;
  private final Articles articles = new IndexedArticles(this);
  private final Vocabulary words = new Words(this);

  private PassageIndex(IndexStore store) throws IOException {
    this.store = store;
    this.snapshots = new SearcherManager(store.reader(), new SnapshotFactory());
  }

  /** An empty index that is gone with the process. */
  public static PassageIndex inMemory() {
    try {
      return new PassageIndex(IndexStore.inMemory());
    } catch (IOException e) {
      throw new IndexException("the index could not be made in memory: " + e.getMessage(), e);
    }
  }

  /**
   * The index kept in a folder. It is made if there is none; if it is damaged it is emptied, which
   * the next update tells and repairs.
   *
   * @throws IndexException if the folder cannot be used
   */
  public static PassageIndex open(Path folder) {
    try {
      return new PassageIndex(IndexStore.open(folder));
    } catch (IOException e) {
      throw new IndexException(
          "the index in " + folder + " could not be opened: " + e.getMessage(), e);
    }
  }

  /**
   * Has every byte of all indexes below {@code data} checked when they are opened the next time.
   * Otherwise a file that was found whole is believed to be so until it is touched.
   *
   * @throws IOException if they cannot be listed or written to
   */
  public static void recheck(Path data) throws IOException {
    Path indexes = data.resolve(INDEXES);
    if (Files.isDirectory(indexes)) {
      try (DirectoryStream<Path> folders = Files.newDirectoryStream(indexes)) {
        for (Path folder : folders) {
          CheckedFiles.forget(folder);
        }
      }
    }
  }

  /**
   * Where below {@code data} the index of a corpus is kept, so that two corpora, two models or two
   * versions of Footnote never mix.
   *
   * @param folders of the corpus, in order
   * @param embedder what gives the vectors, or null for keywords alone
   */
  public static Path folder(Path data, List<Path> folders, @Nullable Embedder embedder) {
    StringJoiner contents = new StringJoiner("\n");
    contents.add("documents " + Documents.VERSION).add("reader " + ArticleReader.VERSION);
    contents.add(embedder == null ? "no vectors" : "vectors of " + embedder.identity());
    folders.forEach(folder -> contents.add(folder.toAbsolutePath().normalize().toString()));
    return data.resolve(INDEXES).resolve(Documents.digest(contents.toString()));
  }

  /** Its articles. */
  public Articles articles() {
    return articles;
  }

  /** What must be known of them to read a question. */
  public Vocabulary vocabulary() {
    return words;
  }

  /** What was wrong with the index when it was opened, in one line for a person. */
  Optional<String> damage() {
    return store.damage();
  }

  /**
   * Opens the index for writing; one at a time, over all processes.
   *
   * @throws LockObtainFailedException if another goes on writing for some seconds
   */
  IndexWriter writer() throws IOException {
    return store.writer();
  }

  /**
   * The passages among the best by keyword or by vector, with all their signals: those found by
   * keyword first, then those found by vector alone. What copies say alike is among them once, from
   * the article that the question names by outlet or day, or else that was published first.
   *
   * @param question the whole, which tells where to look
   * @param vector the part's, of unit length; null asks for keywords alone
   * @param terms of a part of the question
   * @param perList the most passages to take from each of the two rankings, at least 1
   */
  List<Hit> candidates(
      Question question, QueryTerms terms, float @Nullable [] vector, int perList) {
    return search(
        snapshot -> {
          Query keywords = Keywords.of(terms);
          Copies copies = snapshot.copies();
          Set<Integer> documents =
              new LinkedHashSet<>(
                  copies.best(most -> snapshot.best(keywords, question, most), perList));
          if (vector != null) {
            checkDimension(snapshot, vector);
            documents.addAll(
                copies.best(most -> snapshot.nearest(vector, question, most), perList));
          }
          QuestionPart part = terms.question();
          List<Hit> hits = snapshot.hits(part, documents, keywords, vector);
          Comparator<Article> named =
              Comparator.comparingInt(article -> -HybridRetriever.mentioned(article, part));
          return copies.once(
              hits, List.copyOf(documents), named.thenComparing(Copies.FIRST_PUBLISHED));
        });
  }

  /** The best passages by BM25 alone; those that share no word with the question are left out. */
  public List<Hit> keyword(Question question, int limit) {
    return search(
        snapshot -> {
          QuestionPart whole = question.whole();
          List<Hit> hits = new ArrayList<>();
          for (ScoreDoc found : snapshot.best(Keywords.of(whole), question, limit)) {
            float score = (float) Snapshot.score(found);
            hits.add(new Hit(whole, snapshot.passage(found.doc), score, score, 0));
          }
          return hits;
        });
  }

  /**
   * The passages nearest to a question's vector; a hit's score is (1 + cosine) / 2.
   *
   * @param vector of unit length
   * @throws IndexException if the vector's dimension is not that of the index
   */
  public List<Hit> nearest(Question question, float[] vector, int limit) {
    return search(
        snapshot -> {
          checkDimension(snapshot, vector);
          List<Hit> hits = new ArrayList<>();
          for (ScoreDoc found : snapshot.nearest(vector, question, limit)) {
            double score = (1 + found.score) / 2;
            hits.add(new Hit(question.whole(), snapshot.passage(found.doc), score, 0, found.score));
          }
          return hits;
        });
  }

  private static void checkDimension(Snapshot snapshot, float[] vector) {
    OptionalInt dimension = snapshot.dimension();
    if (dimension.isPresent() && dimension.getAsInt() != vector.length) {
      throw new IndexException(
          "the embedding model gives vectors of %d numbers, but the index has %d; update the index"
              .formatted(vector.length, dimension.getAsInt()));
    }
  }

  /** Lets searches see what was committed since; those that run still see what they saw. */
  void refresh() {
    try {
      snapshots.maybeRefreshBlocking();
    } catch (IOException e) {
      throw new IndexException("the index could not be read: " + e.getMessage(), e);
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
      throw new IndexException("the index could not be read: " + e.getMessage(), e);
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
      throw new IndexException("the index could not be closed: " + e.getMessage(), e);
    }
  }

  private static final class SnapshotFactory extends SearcherFactory {

    @Override
    public IndexSearcher newSearcher(IndexReader reader, @Nullable IndexReader previous) {
      return new Snapshot(reader);
    }
  }
}
