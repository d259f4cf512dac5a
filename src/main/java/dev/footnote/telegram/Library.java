package dev.footnote.telegram;

import dev.footnote.corpus.Article;
import dev.footnote.corpus.Passage;
import java.io.IOException;
import java.util.List;

/** The articles, as far as the bot shows and changes them. Implementations are thread-safe. */
public interface Library {

  /** The articles as they are answered from now, by path. */
  List<Article> articles();

  /**
   * The passages nearest to a question, best first.
   *
   * @param limit the most passages, at least 1
   */
  List<Passage> search(String question, int limit);

  /** Whether a file of this name would be read. */
  boolean reads(String fileName);

  /**
   * Adds or replaces an article, and answers from it when this returns.
   *
   * @param fileName a plain file name, without any folder
   * @throws IOException if it cannot be read as an article or not be stored; the message is for a
   *     person
   */
  void add(String fileName, byte[] content) throws IOException;

  /**
   * Takes an article away, and no longer answers from it when this returns.
   *
   * @param path the article's path
   * @return whether there was one
   * @throws IOException if it cannot be removed; the message is for a person
   */
  boolean remove(String path) throws IOException;

  /**
   * Reads the corpus folders again.
   *
   * @return what has changed, in one line for a person
   * @throws IOException if they cannot be read; the message is for a person
   */
  String reload() throws IOException;
}
