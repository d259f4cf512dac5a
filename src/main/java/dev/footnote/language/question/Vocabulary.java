package dev.footnote.language.question;

import dev.footnote.language.filter.ArticleFolder;
import java.util.Optional;
import java.util.Set;

/** What must be known of the articles to read a question. Implementations are thread-safe. */
public interface Vocabulary {

  /**
   * Told which words are about to be asked for one by one, so that all can be looked up in one call
   * where each takes long. Changes no answer.
   *
   * @param words folded
   */
  default void expect(Set<String> words) {}

  /**
   * The known word that an unknown one is likely to be a misspelling of; empty for a known word.
   *
   * @param word folded
   */
  Optional<String> nearest(String word);

  /**
   * Whether an article holds a word, in any of its forms.
   *
   * @param word folded, or a stem
   */
  boolean knows(String word);

  /**
   * Whether the articles write a word as a name: with a capital wherever it stands.
   *
   * @param word folded
   */
  boolean isName(String word);

  /**
   * What {@link #isName} goes by: whether four of five write it large.
   *
   * @param names how many passages have the word with a capital within a sentence
   * @param others how many have it without
   */
  static boolean isName(long names, long others) {
    return names > 0 && names >= 4 * others;
  }

  /** The outlets that published the articles. */
  Set<String> outlets();

  /** The folders that the articles lie in, at any depth. */
  Set<ArticleFolder> folders();

  /**
   * The languages that the articles are in, by their codes (ISO 639-1); "und" where that of some
   * cannot be told.
   */
  Set<String> languages();

  /** The title of an article, whichever; empty where there is none. */
  Optional<String> title();
}
