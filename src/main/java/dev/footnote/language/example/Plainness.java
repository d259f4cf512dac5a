package dev.footnote.language.example;

import dev.footnote.language.FunctionWords;
import dev.footnote.language.Names;
import dev.footnote.language.Token;
import dev.footnote.language.WordList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Whether a question can be shown by itself: short, and clear to somebody who has read no article.
 */
final class Plainness {

  /** The most characters. */
  static final int LONGEST = 80;

  private static final int FEWEST_WORDS = 4;

  /** Point to something that was said before, or to the day of writing. */
  private static final Set<String> POINTING =
      WordList.words(
          """
          above ago another both each earlier former he her here hers him his i it its last latter later
          me my next now other others our ours own previous previously said same she so such that their theirs them
          then there these they this those today tomorrow too two us we yesterday you your not no never\
          """);

  /** May end a question: "swear in", "call off". */
  private static final Set<String> PARTICLES =
      WordList.words("in off on out over up down back for have");

  /** Name one of many even with a capital: "the Company". */
  private static final Set<String> OF_ANY =
      WordList.words(
          "association authority board chair church city club committee company council county court department"
              + " government group mayor partnership president school society state town trust university");

  private static final Pattern ODD =
      Pattern.compile("[^\\p{L}\\p{M}\\p{N} ’'.,&£$€%?/-]|\\b(?:Mr|Mrs|Ms|Dr)\\b");

  private static final Set<String> DETERMINERS = WordList.words("the a an");

  /** So far before a noun its article may stand. */
  private static final int ADJECTIVES = 2;

  private final FullNames names;

  /**
   * @param names of the persons in the article
   */
  Plainness(FullNames names) {
    this.names = names;
  }

  /**
   * Whether it can.
   *
   * @param topic stems of words that say what all is about
   */
  boolean admits(String question, Set<String> topic) {
    List<Token> words = Token.of(question);
    return question.length() <= LONGEST
        && words.size() >= FEWEST_WORDS
        && !ODD.matcher(question).find()
        && words.stream().map(Token::folded).noneMatch(POINTING::contains)
        && endsWell(words.getLast())
        && isKnownByItself(words, topic);
  }

  private static boolean endsWell(Token last) {
    boolean isWhole = !last.isFunctionWord() && !FunctionWords.PREPOSITIONS.contains(last.folded());
    return isWhole || PARTICLES.contains(last.folded()) || last.folded().endsWith("self");
  }

  /** It holds a name, or "the" with a word of the title. */
  private boolean isKnownByItself(List<Token> words, Set<String> topic) {
    boolean lone =
        words.stream()
            .anyMatch(word -> names.isAmbiguous(word.folded()) && !isInFullName(words, word));
    return !lone
        && IntStream.range(1, words.size())
            .anyMatch(at -> isName(words.get(at)) || isTopic(words, at, topic));
  }

  private static boolean isName(Token word) {
    return Names.isName(word) && !OF_ANY.contains(word.folded());
  }

  private static boolean isTopic(List<Token> words, int at, Set<String> topic) {
    return topic.contains(words.get(at).stem())
        && !words.get(at).isStopWord()
        && words.subList(Math.max(0, at - 1 - ADJECTIVES), at).stream()
            .anyMatch(before -> DETERMINERS.contains(before.folded()));
  }

  private static boolean isInFullName(List<Token> words, Token word) {
    int at = words.indexOf(word);
    return at > 1 && Names.isName(words.get(at - 1));
  }
}
