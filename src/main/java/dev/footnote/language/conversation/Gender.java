package dev.footnote.language.conversation;

import dev.footnote.language.Token;
import dev.footnote.language.WordList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Whether a text speaks of somebody as "he" or as "she". */
@SuppressWarnings("ImmutableEnumChecker") // its sets are unmodifiable
enum Gender {
  MASCULINE(
      1,
      "he him his himself",
      "mr sir lord father brother king prince chairman spokesman husband son"),
  FEMININE(
      -1,
      "she her hers herself",
      "mrs ms miss lady dame mother sister queen princess chairwoman spokeswoman wife daughter"),
  /** Nothing tells. */
  UNKNOWN(0, "-", "-");

  /** How far behind a name a pronoun may stand that means it, in words. */
  private static final int NEAR = 25;

  /** A title tells as much as so many pronouns, which may mean somebody else. */
  private static final int TITLE = 3;

  /** So far behind a name another one is not a part of it. */
  private static final int BEHIND_NAME = 2;

  private final int sign;
  private final Set<String> pronouns;
  private final Set<String> titles;

  /**
   * @param sign what it counts against the other
   * @param pronouns that stand for it
   * @param titles that stand before its names
   */
  Gender(int sign, String pronouns, String titles) {
    this.sign = sign;
    this.pronouns = WordList.words(pronouns);
    this.titles = WordList.words(titles);
  }

  /** That of those a pronoun may stand for; unknown if it tells nothing of it. */
  static Gender of(Token pronoun) {
    return Stream.of(values())
        .filter(one -> one.pronouns.contains(pronoun.folded()))
        .findFirst()
        .orElse(UNKNOWN);
  }

  /**
   * That with which the texts speak of a person: by the title before the name, and by the pronoun
   * that comes next behind it, before any other name. Unknown if they do not, or as much with both.
   *
   * @param name one or more words
   * @param texts the words of each
   */
  static Gender of(String name, List<List<Token>> texts) {
    List<Token> words = Token.of(name);
    if (words.isEmpty()) {
      return UNKNOWN;
    }
    String last = words.getLast().folded();
    int told = 0;
    for (List<Token> tokens : texts) {
      for (int i = 0; i < tokens.size(); i++) {
        if (tokens.get(i).folded().equals(last)) {
          told += TITLE * title(tokens, i, words.size()) + pronoun(tokens, i);
        }
      }
    }
    return told == 0 ? UNKNOWN : told > 0 ? MASCULINE : FEMININE;
  }

  private static int title(List<Token> tokens, int at, int length) {
    return tokens.subList(Math.max(0, at - length), at).stream()
        .flatMap(word -> Stream.of(values()).filter(one -> one.titles.contains(word.folded())))
        .mapToInt(one -> one.sign)
        .sum();
  }

  private static int pronoun(List<Token> tokens, int at) {
    for (int i = at + 1; i < Math.min(tokens.size(), at + NEAR); i++) {
      Token word = tokens.get(i);
      if (of(word) != UNKNOWN) {
        return of(word).sign;
      }
      if (word.isCapitalised() && !word.isFunctionWord() && i > at + BEHIND_NAME) {
        return 0; // of whom a pronoun then speaks is open
      }
    }
    return 0;
  }

  /** Whether one may be spoken of as the other. */
  boolean agrees(Gender other) {
    return this == UNKNOWN || other == UNKNOWN || this == other;
  }
}
