package dev.footnote.language;

/** Which words are related. */
@FunctionalInterface
public interface Thesaurus {

  /**
   * The words related to one; none for a word it does not know.
   *
   * @param word in lower case, as it is spelled
   */
  Relatives of(String word);
}
