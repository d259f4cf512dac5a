package dev.footnote.language.question;

import dev.footnote.language.Names;
import dev.footnote.language.Names.Name;
import dev.footnote.language.Token;
import dev.footnote.language.WordList;
import dev.footnote.language.WordNet;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/** Who or what a question is about, by a name or a rare noun, that no article has heard of. */
public final class Unknown {

  private static final int MOST = 2;

  /** A shorter word that no dictionary has is more likely a slip than a name. */
  private static final int SHORTEST = 4;

  /** In no dictionary, or there as rare nouns, and no names of anything. */
  private static final Set<String> COMMON =
      WordList.words(
          """
          anybody anyone anything anyway anyways etc everybody everyone everything gonna haha hmmm kinda lemme okay
          somebody someone something sorta thanks wanna whatever whichever whoever yeah\
          """);

  private Unknown() {}

  /**
   * The names as they are asked, at most two.
   *
   * @param isKnown whether an article holds a folded word
   */
  public static List<String> in(QuestionPart question, Predicate<String> isKnown) {
    Predicate<Token> isUnknown =
        word ->
            word.text().length() > 1
                && !isKnown.test(word.folded())
                && !question.isStopWord(word.stem());
    List<Token> words = question.tokens();
    Set<String> unknown = new LinkedHashSet<>();
    List<Name> names = isTitle(words) ? List.of() : names(question);
    for (Token word : words) {
      boolean named = names.stream().anyMatch(name -> holds(name, word));
      if (isUnknown.test(word) && (named || isRare(question, word))) {
        unknown.add(
            names.stream()
                .filter(name -> holds(name, word))
                .map(Name::text)
                .findFirst()
                .orElse(word.text()));
      }
    }
    return unknown.stream().limit(MOST).toList();
  }

  private static boolean holds(Name name, Token word) {
    return name.start() <= word.start() && word.end() <= name.end();
  }

  /** A capital letter begins the question and makes no name of a common word. */
  private static List<Name> names(QuestionPart question) {
    List<Name> names = new ArrayList<>(Names.in(question.text()));
    names.removeIf(
        name ->
            name.start() == question.tokens().getFirst().start()
                && WordNet.english().knows(question.tokens().getFirst().folded()));
    return names;
  }

  /** Whether even small words have capital letters, so that these tell no name. */
  private static boolean isTitle(List<Token> words) {
    return words.stream()
        .skip(1)
        .anyMatch(
            word ->
                word.isCapitalised()
                    && word.text().length() > 1
                    && (word.isFunctionWord() || word.isStopWord())
                    && !word.text().equals(word.text().toUpperCase(Locale.ROOT)));
  }

  /** In other languages than English verbs are as unknown to WordNet as names are. */
  private static boolean isRare(QuestionPart question, Token word) {
    return question.language() == QuestionLanguage.ENGLISH
        && word.folded().length() >= SHORTEST
        && word.folded().chars().allMatch(Character::isLetter)
        && !word.isFunctionWord()
        && !COMMON.contains(word.folded())
        && (!WordNet.english().knows(word.folded()) || WordNet.english().isRareNoun(word.folded()));
  }
}
