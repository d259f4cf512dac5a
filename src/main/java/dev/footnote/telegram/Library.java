package dev.footnote.telegram;

import dev.footnote.corpus.Article;
import dev.footnote.corpus.Passage;
import java.io.IOException;
import java.util.List;

/** The articles, for showing and managing them. Implementations are thread-safe. */
public interface Library {

  /** The articles that are answered from now, ordered by path. */
  List<Article> articles();

  /** Questions that the articles answer, the best to begin with first; maybe none are known. */
  List<String> examples();

  /**
   * The passages that match a question best, best first.
   *
   * @param limit the most passages, at least 1
   */
  List<Passage> search(String question, int limit);

  /** Whether a file with this name is read as an article. */
  boolean reads(String fileName);

  /**
   * Adds or replaces an article. When this returns, it is answered from.
   *
   * @param fileName a file name without a folder
   * @throws IOException if it cannot be read as an article or cannot be stored; the message is
   *     shown to a person
   */
  void add(String fileName, byte[] content) throws IOException;

  /**
   * Removes an article. When this returns, it is no longer answered from.
   *
   * @param path the article's path in its corpus folder
   * @return whether there was one
   * @throws IOException if it cannot be removed; the message is shown to a person
   */
  boolean remove(String path) throws IOException;

  /**
   * Reads the corpus folders again.
   *
   * @return what has changed, in one line for a person to read
   * @throws IOException if they cannot be read; the message is shown to a person
   */
  String reload() throws IOException;
}
