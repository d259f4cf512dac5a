package dev.footnote.library;

import dev.footnote.corpus.Article;
import dev.footnote.corpus.Passage;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The articles as their owner handles them. Implementations are thread-safe. The message of an
 * {@link IOException} is one plain line for a person.
 */
public interface Library {

  /** How many articles are answered from now. */
  int size();

  /** How many passages of theirs can be found. */
  int passages();

  /** Questions that the articles answer, the best to begin with first; maybe none are known. */
  List<String> examples();

  /** Those with such a path, which may be in several folders. No other article is read. */
  List<Article> articles(Predicate<String> path);

  /**
   * The passages that match a question best, best first.
   *
   * @param limit the most passages, at least 1
   */
  List<Passage> search(String question, int limit);

  /** The files of the articles that are answered from now, ordered by path. */
  Shelf shelf();

  /**
   * What was removed or replaced, newest first.
   *
   * @throws IOException if it cannot be read
   */
  Shelf bin() throws IOException;

  /** What {@link #add} would replace; empty if nothing has this name where it adds. */
  Optional<Item> sameName(String fileName);

  /**
   * Adds an article. When this returns, it is answered from, unless another process that reads it
   * takes long.
   *
   * @param fileName a file name without a folder
   * @param replacing whether one of that name goes to the bin
   * @throws IOException if it cannot be read as an article or cannot be stored, or there is one of
   *     that name that must not be replaced
   */
  void add(String fileName, byte[] content, boolean replacing) throws IOException;

  /**
   * Moves an article to the bin. When this returns, it is no longer answered from.
   *
   * @param item of {@link #shelf()}
   * @throws IOException if it has changed since or is gone, or cannot be moved
   */
  void remove(Item item) throws IOException;

  /**
   * Moves an article from the bin back to where it lay. When this returns, it is answered from.
   *
   * @param item of {@link #bin()}
   * @throws IOException if a file of its name is there again, or it cannot be moved
   */
  void restore(Item item) throws IOException;

  /**
   * Reads the corpus folders again.
   *
   * @return what has changed, in one line for a person to read
   * @throws IOException if they cannot be read
   */
  String reload() throws IOException;

  /**
   * Has {@code listener} run each time after articles were added or have changed; at once too, if
   * some have since the process before this one.
   */
  void whenChanged(Runnable listener);
}
