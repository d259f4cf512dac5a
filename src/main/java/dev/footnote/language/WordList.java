package dev.footnote.language;

import java.util.List;
import java.util.Set;

/**
 * Reads the word lists of the grammars, which are written as text: words divided by white space.
 */
public final class WordList {

  private WordList() {}

  /** The words as they are written. */
  public static Set<String> words(String list) {
    return Set.copyOf(List.of(list.strip().split("\\s+")));
  }

  /** The stems of the words. */
  public static Set<String> stems(String list) {
    return Set.copyOf(Token.stems(list));
  }
}
