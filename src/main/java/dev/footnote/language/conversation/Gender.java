package dev.footnote.language.conversation;

import dev.footnote.language.Token;
import dev.footnote.language.WordList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Whether a text speaks of somebody as "he" or as "she". */
enum Gender {
  MASCULINE(
      WordList.words("he him his himself"),
      WordList.words("mr sir lord father brother king prince chairman spokesman husband son")),
  FEMININE(
      WordList.words("she her hers herself"),
      WordList.words(
          "mrs ms miss lady dame mother sister queen princess chairwoman spokeswoman wife daughter")),
  UNKNOWN(Set.of(), Set.of());

  /** How far behind a name a pronoun may stand that means it, in words. */
  private static final int NEAR = 25;

  private final Set<String> pronouns;
  private final Set<String> titles;

  Gender(Set<String> pronouns, Set<String> titles) {
    this.pronouns = pronouns;
    this.titles = titles;
  }

  /** That of those a pronoun may stand for; unknown if it tells nothing of it. */
  static Gender of(Token pronoun) {
    return known()
        .filter(one -> one.pronouns.contains(pronoun.folded()))
        .findFirst()
        .orElse(UNKNOWN);
  }

  /**
   * That with which the texts speak of a person: by the title before the name, else by the pronouns
   * that come next after it, before any other name. Unknown if they do not, or do with both.
   *
   * @param name one or more words
   */
  static Gender of(String name, Collection<String> texts) {
    List<Token> words = Token.of(name);
    if (words.isEmpty()) {
      return UNKNOWN;
    }
    String last = words.getLast().folded();
    int[] counts = new int[values().length];
    for (String text : texts) {
      List<Token> tokens = Token.of(text);
      for (int i = 0; i < tokens.size(); i++) {
        if (tokens.get(i).folded().equals(last)) {
          count(tokens, i, words.size(), counts);
        }
      }
    }
    return counts[MASCULINE.ordinal()] == counts[FEMININE.ordinal()]
        ? UNKNOWN
        : counts[MASCULINE.ordinal()] > counts[FEMININE.ordinal()] ? MASCULINE : FEMININE;
  }

  private static void count(List<Token> tokens, int at, int length, int[] counts) {
    for (int before = Math.max(0, at - length - 1); before < at; before++) {
      String word = tokens.get(before).folded();
      known().filter(one -> one.titles.contains(word)).forEach(one -> counts[one.ordinal()] += 3);
    }
    for (int i = at + 1; i < Math.min(tokens.size(), at + NEAR); i++) {
      Token word = tokens.get(i);
      Gender told = of(word);
      if (told != UNKNOWN) {
        counts[told.ordinal()]++;
        return;
      }
      if (word.isCapitalised() && !word.isFunctionWord() && i > at + 2) {
        return; // of whom a pronoun then speaks is open
      }
    }
  }

  private static Stream<Gender> known() {
    return Stream.of(MASCULINE, FEMININE);
  }

  /** Whether one may be spoken of as the other. */
  boolean agrees(Gender other) {
    return this == UNKNOWN || other == UNKNOWN || this == other;
  }
}
