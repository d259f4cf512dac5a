package dev.footnote.language.conversation;

import dev.footnote.language.Calendar;
import dev.footnote.language.FunctionWords;
import dev.footnote.language.Names.Name;
import dev.footnote.language.Token;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a question cut short leaves out: "Why?", "And in 2017?", "What about Comey?" are completed
 * from the question before.
 */
final class Ellipsis {

  private static final String LEAD = "(?:(?:and|but|so|ok|okay|yes|no|well|then|also)\\b[,\\s]*)*";
  private static final String TAIL =
      "(?:[,\\s]+(?:exactly|though|then|precisely|please|again))*\\s*[?.!]*";

  /** "Why?", "And when was that?", "Where did this happen?", "Why did he do that?" */
  private static final Pattern BARE_QUESTION_WORD =
      pattern(
          LEAD
              + "(why not|why|since when|when|where|how come|how many times|how often|how long|how"
              + "|by whom|for whom|with whom|to whom|who by|what for)"
              + "(?:\\s+(?:is|was|were|did|does|has|would)\\s+(?:(?:this|that)(?:\\s+so)?"
              + "|(?:this|that|it)\\s+(?:happen|occur|take place)"
              + "|[\\p{L}]+\\s+(?:do|say|done|said)\\s+(?:that|this|it|so)))?"
              + TAIL);

  /** "What about Comey?", "And in 2017?", "How about the runoff?" */
  private static final Pattern ANOTHER_CASE =
      pattern("(?:" + LEAD + "(?:what|how) about|and(?:\\s+(?:also|for))?(?=\\s))\\s+(.+?)" + TAIL);

  private static final int LONGEST_CASE = 6;

  private static final String DAY =
      Calendar.MONTH + "(?:\\s+\\d{1,2}(?:st|nd|rd|th)?)?(?:,?\\s+\\d{4})?|\\d{4}";
  private static final Pattern DATE = pattern("(?:(?:in|on|by|since|during)\\s+)?(?:" + DAY + ")");
  private static final Pattern DATE_PHRASE =
      pattern("\\b(?:in|on|by|since|during)\\s+(?:" + DAY + ")\\b");

  private static final Pattern FIGURE = Pattern.compile("(?<![\\w.,])\\d+(?:[.,]\\d+)*(?![\\w])");

  private Ellipsis() {}

  private static Pattern pattern(String regex) {
    return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  static boolean isAuxiliary(Token word) {
    return FunctionWords.AUXILIARIES.contains(word.folded());
  }

  /** The question completed; empty if nothing is left out. */
  static Optional<String> complete(Exchange before, String question) {
    Matcher bare = BARE_QUESTION_WORD.matcher(question);
    if (bare.matches()) {
      return Optional.of(askAgain(before.question(), bare.group(1).toLowerCase(Locale.ROOT)));
    }
    return anotherCase(question).map(other -> withCase(before, other));
  }

  /** What a question such as "And the bakery?" is about; empty for a question of its own. */
  static Optional<String> anotherCase(String question) {
    Matcher other = ANOTHER_CASE.matcher(question);
    return other.matches() && isCase(other.group(1))
        ? Optional.of(other.group(1))
        : Optional.empty();
  }

  /** Whether it is a person, thing, place or time rather than a question of its own. */
  private static boolean isCase(String text) {
    List<Token> words = Token.of(text);
    if (words.isEmpty() || words.size() > 2 * LONGEST_CASE) {
      return false;
    }
    if (isPreposition(words.getFirst())) {
      return words.size() > 1 && !words.get(1).isQuestionWord();
    }
    return words.size() <= LONGEST_CASE
        && words.stream()
            .noneMatch(
                word ->
                    isAuxiliary(word)
                        || word.isQuestionWord()
                        || FunctionWords.SUBORDINATORS.contains(word.folded()));
  }

  private static boolean isPreposition(Token word) {
    return FunctionWords.PREPOSITIONS.contains(word.folded());
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
  private static String withCase(Exchange before, String other) {
    Token first = Token.of(other).getFirst();
    String previous =
        before.questions().stream()
            .filter(question -> hasPhrase(question, first.folded()))
            .reduce((earlier, later) -> later)
            .orElse(before.question());
    if (DATE.matcher(other).matches()) {
      String time = other.matches("(?i)(?:in|on|by|since|during)\\s.*") ? other : "in " + other;
      Matcher phrase = DATE_PHRASE.matcher(previous);
      return phrase.find()
          ? phrase.replaceFirst(Matcher.quoteReplacement(time))
          : unmarked(previous) + " " + time + "?";
    }
    Matcher figure = FIGURE.matcher(other);
    Matcher figureBefore = FIGURE.matcher(previous);
    if (figure.find() && figureBefore.find()) {
      return figureBefore.replaceFirst(Matcher.quoteReplacement(figure.group()));
    }
    if (isPreposition(first)) {
      Matcher phrase = phrase(first.folded()).matcher(previous);
      return phrase.find()
          ? phrase.replaceFirst(Matcher.quoteReplacement(other))
          : unmarked(previous) + " " + other + "?";
    }
    List<String> things = NounPhrases.in(previous);
    if (other.matches("(?i)(?:the|a|an|my|our|your)\\s.*") && !things.isEmpty()) {
      String thing = things.getFirst().replaceFirst("^\\S+\\s+", "");
      return previous.replaceFirst(
          "(?i)\\b(?:the|a|an|my|our|your|no|any)\\s+" + Pattern.quote(thing),
          Matcher.quoteReplacement(other));
    }
    List<Name> names = QuestionNames.in(previous);
    if (names.isEmpty()) {
      return unmarked(previous) + ", and what about " + other + "?";
    }
    Name replaced = names.getFirst();
    boolean possessive = replaced.end() - replaced.start() > replaced.text().length();
    return previous.substring(0, replaced.start())
        + (possessive ? Referents.possessive(other) : other)
        + previous.substring(replaced.end());
  }

  private static boolean hasPhrase(String question, String preposition) {
    return FunctionWords.PREPOSITIONS.contains(preposition)
        && phrase(preposition).matcher(question).find();
  }

  /** A preposition with what follows it: to the next comma, preposition or word that asks. */
  private static Pattern phrase(String preposition) {
    String ends =
        String.join("|", FunctionWords.PREPOSITIONS)
            + "|and|or|"
            + String.join("|", FunctionWords.QUESTION_WORDS);
    return pattern(
        "\\b"
            + Pattern.quote(preposition)
            + "\\s+(?:(?!(?:"
            + ends
            + ")\\b)[^\\s,;?.!]+(?:\\s+(?!(?:"
            + ends
            + ")\\b)|(?=[,;?.!]|$)))+(?<!\\s)");
  }

  private static String unmarked(String question) {
    return question.replaceFirst("[?.!\\s]+$", "");
  }
}
