package dev.footnote.retrieval;

import dev.footnote.corpus.Article;
import dev.footnote.corpus.Rejection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Writes to a {@link PassageIndex}, as the only one. Nothing of it is found before it is committed,
 * and then all of it at once. Not thread-safe. Every method throws {@link IndexException} if the
 * index cannot be written.
 *
 * @param <V> a vector as the engine keeps it
 */
public interface PassageWriter<V> extends AutoCloseable {

  /** A vector as it will be kept. */
  V vector(float[] vector);

  /**
   * Those vectors that the last commit holds, just as they are kept.
   *
   * @param digests of what they are made of, see {@link IndexedPassage#digest}
   * @return by digest
   */
  Map<String, V> vectors(Set<String> digests);

  /**
   * Has a file's articles found in place of those it had.
   *
   * @param file with a stamp
   * @param vectors by the digest of what they are made of; passages without one are found by
   *     keyword alone
   */
  void put(Source file, List<Article> articles, Map<String, V> vectors);

  /** Notes that a file cannot be used, and why; articles that it had are found no more. */
  void put(Source file, Rejection rejection);

  /** Forgets a file and its articles. */
  void remove(String key);

  /** Forgets all files, and commits it. */
  void clear();

  /** Lets what was written be found. */
  void commit();

  /** Commits, then clears away what was removed, as far as that does not take long. */
  void tidy();

  /** Told, after a commit, that the index holds all that it should. */
  default void completed() {}

  /** Commits, and lets another write. */
  @Override
  void close();
}
