package dev.footnote.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Proper names in a text, found by their capital letters alone. */
public final class Names {

  /** A capitalised word of these makes the name one of a body or a place, not of a person. */
  private static final Set<String> NOT_OF_A_PERSON =
      WordList.words(
          """
          academy agency airport army association avenue bank board bureau cabinet center centre championship church city
          club college commission committee company conference congress convention corp council county court cup
          department dept election federation foundation government group hall hotel house inc institute international
          island journal lake law league library ltd magazine ministry mountain museum national news office park
          parliament party press republic river road school senate service society square state states station street
          team times trust union united university war
          """);

  /** Before a place or a body rather than a person. */
  private static final Set<String> BEFORE_OTHERS = Set.of("the", "in", "at", "near", "inside");

  private Names() {}

  /**
   * A run of capitalised words.
   *
   * @param text as it stands, without a possessive ending
   * @param start offset of its first UTF-16 unit
   * @param end offset after its last unit, possessive ending included
   * @param ofPerson whether it may be a person's
   */
  public record Name(String text, int start, int end, boolean ofPerson) {

    /** Whether one of the two is a shorter form of the other, as a surname is. */
    public boolean isSameAs(Name other) {
      List<String> mine = Token.of(text).stream().map(Token::folded).toList();
      List<String> others = Token.of(other.text).stream().map(Token::folded).toList();
      return mine.containsAll(others) || others.containsAll(mine);
    }
  }

  /** The names in order; a capitalised function word, month or weekday is none. */
  public static List<Name> in(String text) {
    List<Token> words = Token.of(text);
    List<Name> names = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      if (!isName(words.get(i))) {
        continue;
      }
      int last = i;
      while (last + 1 < words.size()
          && isName(words.get(last + 1))
          && adjoin(text, words.get(last), words.get(last + 1))) {
        last++;
      }
      names.add(name(text, words, i, last));
      i = last;
    }
    return names;
  }

  /** Whether the word may be part of a name: a month, a weekday or a function word may not. */
  public static boolean isName(Token word) {
    return word.isCapitalised() && !word.isFunctionWord() && !Calendar.contains(word.folded());
  }

  /** Only a blank between them, or the point of an abbreviated first name, keeps a name going. */
  private static boolean adjoin(String text, Token before, Token next) {
    String between = text.substring(before.start() + before.text().length(), next.start());
    return between.isBlank() || (before.text().length() == 1 && between.equals(". "));
  }

  private static Name name(String text, List<Token> words, int first, int last) {
    Token end = words.get(last);
    String name = text.substring(words.get(first).start(), end.start() + end.text().length());
    boolean ofPerson =
        (first == 0 || !BEFORE_OTHERS.contains(words.get(first - 1).folded()))
            && words.subList(first, last + 1).stream()
                .noneMatch(word -> NOT_OF_A_PERSON.contains(word.folded()))
            && !name.equals(name.toUpperCase(Locale.ROOT));
    return new Name(name, words.get(first).start(), end.end(), ofPerson);
  }
}
