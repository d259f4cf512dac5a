package dev.footnote.retrieval;

/** Which words are related. */
@FunctionalInterface
interface Thesaurus {

  /**
   * The words related to one; none for a word it does not know.
   *
   * @param word in lower case, as it is spelled
   */
  Relatives of(String word);
}
