package dev.footnote.retrieval;

import dev.footnote.retrieval.Words.Term;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.lucene.util.automaton.CharacterRunAutomaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;

/** Puts words that no article knows right, where there is one they are likely to stand for. */
final class Spelling {

  private static final int SHORTEST = 5;

  private Spelling() {}

  /**
   * The question with its unknown words replaced.
   *
   * @param nearest the known word that is spelled most like one in lower case, if there is any;
   *     empty for a word that is known
   */
  static String correct(String question, Function<String, Optional<String>> nearest) {
    StringBuilder corrected = new StringBuilder(question);
    boolean asks = Words.firstQuestionWord(Words.of(question)) >= 0;
    for (Term term : Words.spelled(question).reversed()) {
      String word = term.text();
      Optional<String> right = Optional.empty();
      if (Words.stems(word).stream().noneMatch(Words::isStopWord)) {
        right = word.length() >= SHORTEST ? nearest.apply(word) : questionWord(word, asks);
      }
      right.ifPresent(known -> corrected.replace(term.start(), term.end(), known));
    }
    return corrected.toString();
  }

  /**
   * The word that asks, in a question without one, if a short word lacks one letter of it or has
   * two of them swapped.
   */
  private static Optional<String> questionWord(String word, boolean asksAlready) {
    if (asksAlready) {
      return Optional.empty();
    }
    CharacterRunAutomaton near =
        new CharacterRunAutomaton(new LevenshteinAutomata(word, true).toAutomaton(1));
    List<String> likely =
        Words.QUESTION_WORDS.stream()
            .filter(asking -> asking.charAt(0) == word.charAt(0))
            .filter(near::run)
            .filter(asking -> asking.length() > word.length() || haveSameLetters(asking, word))
            .toList();
    return likely.size() == 1 ? Optional.of(likely.getFirst()) : Optional.empty();
  }

  private static boolean haveSameLetters(String one, String other) {
    return Arrays.equals(one.chars().sorted().toArray(), other.chars().sorted().toArray());
  }
}
