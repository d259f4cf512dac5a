package dev.footnote.language.question;

import dev.footnote.language.Calendar;
import dev.footnote.language.FunctionWords;
import dev.footnote.language.Names.Name;
import dev.footnote.language.Token;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Completes follow-ups in English without a model: a question cut short ("Why?", "And in 2017?",
 * "What about Comey?") is completed from the question before, and a pronoun that nothing in the
 * question explains becomes the name it stands for. Every other question is left alone, so that a
 * new topic stays new.
 */
public final class FollowUpGrammar {

  private static final String LEAD = "(?:(?:and|but|so|ok|okay|yes|no|well|then)\\b[,\\s]*)*";
  private static final String TAIL =
      "(?:[,\\s]+(?:exactly|though|then|precisely|please))*\\s*[?.!]*";

  /** "Why?", "And when was that?", "Where did this happen?", "Why did he do that?" */
  private static final Pattern BARE_QUESTION_WORD =
      pattern(
          LEAD
              + "(why not|why|when|where|how come|how)"
              + "(?:\\s+(?:is|was|were|did|does|has|would)\\s+(?:(?:this|that)(?:\\s+so)?"
              + "|(?:this|that|it)\\s+(?:happen|occur|take place)"
              + "|[\\p{L}]+\\s+(?:do|say|done|said)\\s+(?:that|this|it|so)))?"
              + TAIL);

  /** "What about Comey?", "And in 2017?", "How about the runoff?" */
  private static final Pattern ANOTHER_CASE =
      pattern("(?:" + LEAD + "(?:what|how) about|and)\\s+(.+?)" + TAIL);

  private static final int LONGEST_CASE = 6;

  private static final String DAY =
      Calendar.MONTH + "(?:\\s+\\d{1,2}(?:st|nd|rd|th)?)?(?:,?\\s+\\d{4})?|\\d{4}";
  private static final Pattern DATE = pattern("(?:(?:in|on|by|since|during)\\s+)?(?:" + DAY + ")");
  private static final Pattern DATE_PHRASE =
      pattern("\\b(?:in|on|by|since|during)\\s+(?:" + DAY + ")\\b");

  private FollowUpGrammar() {}

  private static Pattern pattern(String regex) {
    return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  /**
   * What was asked and said before.
   *
   * @param question the question, understandable without what was said before it
   * @param answer the first sentence of the answer; empty if there was none
   * @param sources the paragraphs that the answer cites
   */
  public record Exchange(String question, String answer, List<String> sources) {

    public Exchange {
      sources = List.copyOf(sources);
    }
  }

  /** The question as one who did not hear the exchange before it would have to be asked. */
  public static String complete(Exchange before, String question) {
    Matcher bare = BARE_QUESTION_WORD.matcher(question);
    if (bare.matches()) {
      return askAgain(before.question(), bare.group(1).toLowerCase(Locale.ROOT));
    }
    PronounResolver pronouns = new PronounResolver(before);
    Matcher other = ANOTHER_CASE.matcher(question);
    if (other.matches() && isCase(other.group(1))) {
      return withCase(before.question(), pronouns.resolve(other.group(1)));
    }
    return pronouns.resolve(question);
  }

  /** Whether it is a person, thing, place or time rather than a question of its own. */
  private static boolean isCase(String text) {
    List<Token> words = Token.of(text);
    return !words.isEmpty()
        && words.size() <= LONGEST_CASE
        && words.stream()
            .noneMatch(
                word ->
                    isAuxiliary(word)
                        || word.isQuestionWord()
                        || FunctionWords.SUBORDINATORS.contains(word.folded()));
  }

  static boolean isAuxiliary(Token word) {
    return FunctionWords.AUXILIARIES.contains(word.folded());
  }

  /** "When did he resign?" asked with "why" is "Why did he resign?" */
  private static String askAgain(String previous, String questionWord) {
    String asked = Character.toUpperCase(questionWord.charAt(0)) + questionWord.substring(1);
    List<Token> words = Token.of(previous);
    for (Token word : words) {
      if (isAuxiliary(word)) {
        return asked.replace("ow come", "ow") + " " + previous.substring(word.start());
      }
      if (word.start() > words.getFirst().start()
          && FunctionWords.SUBORDINATORS.contains(word.folded())) {
        break;
      }
    }
    return unmarked(previous) + ", and " + questionWord + "?";
  }

  /** The question before, about another time, place, person or thing. */
  private static String withCase(String previous, String other) {
    if (DATE.matcher(other).matches()) {
      String time = other.matches("(?i)(?:in|on|by|since|during)\\s.*") ? other : "in " + other;
      Matcher phrase = DATE_PHRASE.matcher(previous);
      return phrase.find()
          ? phrase.replaceFirst(Matcher.quoteReplacement(time))
          : unmarked(previous) + " " + time + "?";
    }
    Token first = Token.of(other).getFirst();
    if (FunctionWords.PREPOSITIONS.contains(first.folded())) {
      String place =
          "\\b" + first.folded() + "\\s+(?:the\\s+)?\\p{Lu}\\S*(?:\\s+\\p{Lu}\\S*)*(?=[?\\s])";
      Matcher phrase = Pattern.compile(place).matcher(previous);
      return phrase.find()
          ? phrase.replaceFirst(Matcher.quoteReplacement(other))
          : unmarked(previous) + " " + other + "?";
    }
    List<Name> names = PronounResolver.namesAsked(previous);
    if (names.isEmpty()) {
      return unmarked(previous) + ", and what about " + other + "?";
    }
    Name replaced = names.getFirst();
    boolean possessive = replaced.end() - replaced.start() > replaced.text().length();
    return previous.substring(0, replaced.start())
        + (possessive ? PronounResolver.possessive(other) : other)
        + previous.substring(replaced.end());
  }

  private static String unmarked(String question) {
    return question.replaceFirst("[?.!\\s]+$", "");
  }
}
