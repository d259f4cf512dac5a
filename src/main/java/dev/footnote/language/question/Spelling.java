package dev.footnote.language.question;

import dev.footnote.language.Words;
import dev.footnote.language.Words.Term;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.apache.lucene.util.automaton.CharacterRunAutomaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;

/** Puts words that no article knows right, where there is one they are likely to stand for. */
public final class Spelling {

  private static final int SHORTEST = 5;

  private Spelling() {}

  /**
   * The question with its unknown words replaced; where no word asks, also a short one that is
   * meant to.
   *
   * @param nearest the known word that is spelled most like one in lower case, if there is any;
   *     empty for a word that is known
   * @param isEnglish whether a word in lower case is one, so that it is meant even where no article
   *     has it: "replaced" is not "repeated"
   */
  public static String correct(
      String question, Function<String, Optional<String>> nearest, Predicate<String> isEnglish) {
    List<Term> stems = Words.of(question);
    List<Term> words = Words.spelled(question); // the same words, in the same places
    boolean asks = Words.firstQuestionWord(stems) >= 0;
    Function<String, Optional<String>> nearestLong =
        word -> nearest.apply(word).filter(right -> !isEnglish.test(word));
    Function<String, Optional<String>> nearestShort =
        asks ? word -> Optional.empty() : Spelling::questionWord;
    StringBuilder corrected = new StringBuilder(question);
    for (int i = words.size() - 1; i >= 0; i--) {
      Term word = words.get(i);
      if (!Words.isStopWord(stems.get(i).text())) {
        (word.text().length() >= SHORTEST ? nearestLong : nearestShort)
            .apply(word.text())
            .ifPresent(right -> corrected.replace(word.start(), word.end(), right));
      }
    }
    return corrected.toString();
  }

  /** The word that asks, if a short word lacks one letter of it or has two of them swapped. */
  private static Optional<String> questionWord(String word) {
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
