package dev.footnote.language.conversation;

import dev.footnote.language.Token;
import dev.footnote.language.WordList;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a question describes with an article and a noun: "the travel ban", "your library card". */
final class NounPhrases {

  /** Name one body of many people. */
  private static final Set<String> COLLECTIVE =
      WordList.stems(
          """
          association board club committee company council court crew department family firm
          government group jury management ministry organisation organization party police press
          school society staff team union
          """);

  private static final Pattern NOUN_PHRASE =
      Pattern.compile(
          "\\b(the|a|an|my|our|your|no|any|another)\\s+(?=\\p{L})", Pattern.CASE_INSENSITIVE);

  private NounPhrases() {}

  /** Those of a question, in order. */
  static List<String> in(String question) {
    List<String> things = new ArrayList<>();
    Matcher matcher = NOUN_PHRASE.matcher(question);
    while (matcher.find()) {
      int end = matcher.end();
      boolean named = false;
      for (Token word : Token.of(question.substring(matcher.end()))) {
        boolean adjoins = question.substring(end, matcher.end() + word.start()).isBlank();
        boolean afterName = end > matcher.end() && named && !word.isCapitalised();
        boolean afterNoun = end > matcher.end() && isVerb(word, matcher.group(1));
        if (word.isFunctionWord() || !adjoins || afterName || afterNoun) {
          break;
        }
        named = word.isCapitalised();
        end = matcher.end() + word.end();
      }
      while (end < question.length() && end > matcher.end() && isInWord(question, end)) {
        end++;
      }
      if (end > matcher.end()) {
        things.add(determiner(matcher.group(1)) + " " + question.substring(matcher.end(), end));
      }
    }
    return things;
  }

  /** "The ferry crashed", "a locker costs"; not "the travel costs". */
  private static boolean isVerb(Token word, String determiner) {
    boolean ofOne = determiner.toLowerCase(Locale.ROOT).matches("an?|another");
    return word.folded().endsWith("ed") || (ofOne && word.folded().matches(".*[^su]s"));
  }

  /** "Hold-up" is one word. */
  private static boolean isInWord(String text, int at) {
    return Character.isLetterOrDigit(text.charAt(at))
        || (text.charAt(at) == '-'
            && at + 1 < text.length()
            && Character.isLetterOrDigit(text.charAt(at + 1)));
  }

  private static String determiner(String word) {
    return switch (word.toLowerCase(Locale.ROOT)) {
      case "my", "our", "your" -> "your";
      default -> "the";
    };
  }

  /** Its noun. */
  static String head(String nounPhrase) {
    return nounPhrase.substring(nounPhrase.lastIndexOf(' ') + 1);
  }

  /** Whether it means more than one. */
  static boolean isSeveral(String nounPhrase) {
    Token head = Token.of(head(nounPhrase)).getFirst();
    boolean plural = head.folded().endsWith("s") && !head.folded().endsWith("ss");
    return plural || COLLECTIVE.contains(head.stem()) || head.isCapitalised();
  }
}
