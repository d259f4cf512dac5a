package dev.footnote.answer;

import dev.footnote.answer.Answer.SmallTalk;
import dev.footnote.language.Names.Name;
import dev.footnote.language.Wording;
import dev.footnote.language.Wording.Word;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Completes follow-ups in English without a model: a question cut short ("Why?", "And in 2017?",
 * "What about Comey?") is completed from the question before, and a pronoun that nothing in the
 * question explains becomes the name it stands for. Every other question is left alone, so that a
 * new topic stays new.
 */
public final class FollowUpRules implements QuestionRewriter {

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

  private static final String MONTH =
      "(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\\.?";
  private static final String DAY =
      MONTH + "(?:\\s+\\d{1,2}(?:st|nd|rd|th)?)?(?:,?\\s+\\d{4})?|\\d{4}";
  private static final Pattern DATE = pattern("(?:(?:in|on|by|since|during)\\s+)?(?:" + DAY + ")");
  private static final Pattern DATE_PHRASE =
      pattern("\\b(?:in|on|by|since|during)\\s+(?:" + DAY + ")\\b");

  private static final Set<String> PREPOSITIONS =
      Set.of(
          "in", "on", "at", "by", "for", "from", "to", "with", "during", "before", "after",
          "against");
  private static final Set<String> AUXILIARIES =
      Set.of(
          """
          is are was were am be do does did has have had can could will would shall should may might must isn't aren't
          wasn't weren't doesn't don't didn't hasn't haven't hadn't can't couldn't won't wouldn't shouldn't
          """
              .strip()
              .split("\\s+"));
  private static final Set<String> QUESTION_WORDS =
      Set.of("who", "whom", "whose", "what", "when", "where", "why", "which", "how");
  private static final Set<String> CONJUNCTIONS =
      Set.of(
          "that", "because", "if", "whether", "after", "before", "while", "who", "which", "when");

  private static Pattern pattern(String regex) {
    return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  @Override
  public String standalone(Conversation conversation, String question) {
    Optional<Reply> before =
        conversation.replies().reversed().stream()
            .filter(reply -> !(reply.answer() instanceof SmallTalk))
            .findFirst();
    return before.map(reply -> complete(reply, question)).orElse(question);
  }

  private static String complete(Reply before, String question) {
    Matcher bare = BARE_QUESTION_WORD.matcher(question);
    if (bare.matches()) {
      return askAgain(before.standaloneQuestion(), bare.group(1).toLowerCase(Locale.ROOT));
    }
    PronounResolver referents = new PronounResolver(before);
    Matcher other = ANOTHER_CASE.matcher(question);
    if (other.matches() && isCase(other.group(1))) {
      return withCase(before.standaloneQuestion(), referents.resolve(other.group(1)));
    }
    return referents.resolve(question);
  }

  /** Whether it is a person, thing, place or time rather than a question of its own. */
  private static boolean isCase(String text) {
    List<Word> words = Wording.of(text);
    return !words.isEmpty()
        && words.size() <= LONGEST_CASE
        && words.stream()
            .noneMatch(
                word ->
                    isAuxiliary(word)
                        || QUESTION_WORDS.contains(word.folded())
                        || CONJUNCTIONS.contains(word.folded()));
  }

  static boolean isAuxiliary(Word word) {
    return AUXILIARIES.contains(word.folded());
  }

  /** "When did he resign?" asked with "why" is "Why did he resign?" */
  private static String askAgain(String previous, String questionWord) {
    String asked = Character.toUpperCase(questionWord.charAt(0)) + questionWord.substring(1);
    List<Word> words = Wording.of(previous);
    for (Word word : words) {
      if (isAuxiliary(word)) {
        return asked.replace("ow come", "ow") + " " + previous.substring(word.start());
      }
      if (word.start() > words.getFirst().start() && CONJUNCTIONS.contains(word.folded())) {
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
    Word first = Wording.of(other).getFirst();
    if (PREPOSITIONS.contains(first.folded())) {
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
