package dev.footnote.language.question;

import dev.footnote.language.FunctionWords;
import dev.footnote.language.Token;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** Puts words that no article knows right, where there is one they are likely to stand for. */
public final class Spelling {

  private static final int SHORTEST = 5;

  private final Function<String, Optional<String>> nearest;
  private final Predicate<String> isEnglish;

  /**
   * @param nearest the known word that is spelled most like a folded one, if there is any; empty
   *     for a word that is known
   * @param isEnglish whether a folded word is one, so that it is meant even where no article has
   *     it: "replaced" is not "repeated"
   */
  public Spelling(Function<String, Optional<String>> nearest, Predicate<String> isEnglish) {
    this.nearest = nearest;
    this.isEnglish = isEnglish;
  }

  /**
   * The question with its unknown words replaced; where no word asks, also a short one that is
   * meant to.
   *
   * @param words those of the question
   * @param language what it is asked in
   */
  public String correct(String question, List<Token> words, QuestionLanguage language) {
    boolean asks =
        language != QuestionLanguage.ENGLISH || words.stream().anyMatch(Token::isQuestionWord);
    StringBuilder corrected = new StringBuilder(question);
    for (Token word : words.reversed()) {
      if (!word.isStopWord() && !language.isSmall(word.stem())) {
        correction(word.folded(), asks)
            .map(right -> word.isCapitalised() ? capitalised(right) : right)
            .ifPresent(
                right ->
                    corrected.replace(word.start(), word.start() + word.text().length(), right));
      }
    }
    return corrected.toString();
  }

  private static String capitalised(String word) {
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }

  private Optional<String> correction(String word, boolean asks) {
    if (word.length() >= SHORTEST) {
      return nearest.apply(word).filter(right -> !isEnglish.test(word));
    }
    return asks ? Optional.empty() : questionWord(word);
  }

  /** The word that asks, if a short word lacks one letter of it or has two of them swapped. */
  private static Optional<String> questionWord(String word) {
    List<String> likely =
        FunctionWords.QUESTION_WORDS.stream()
            .filter(asking -> asking.charAt(0) == word.charAt(0))
            .filter(asking -> lacksOneLetter(word, asking) || hasTwoSwapped(word, asking))
            .toList();
    return likely.size() == 1 ? Optional.of(likely.getFirst()) : Optional.empty();
  }

  private static boolean lacksOneLetter(String word, String whole) {
    StringBuilder rest = new StringBuilder(whole);
    for (int i = 0; i < whole.length(); i++) {
      char left = rest.charAt(i);
      if (rest.deleteCharAt(i).toString().equals(word)) {
        return true;
      }
      rest.insert(i, left);
    }
    return false;
  }

  private static boolean hasTwoSwapped(String word, String right) {
    for (int i = 0; i + 1 < right.length(); i++) {
      String swapped =
          right.substring(0, i) + right.charAt(i + 1) + right.charAt(i) + right.substring(i + 2);
      if (swapped.equals(word)) {
        return true;
      }
    }
    return false;
  }
}
