package dev.footnote.retrieval;

import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The kind of words a question asks for, and how to tell whether a sentence holds such words. */
public enum ExpectedAnswer {
  /** "How many", "what share": a number. */
  NUMBER(
      "\\bhow (?:many|much|often|long|old|far|tall|large|big|high|fast|deep|few|wide|heavy)\\b"
          + "|\\b(?:what|which) (?:percent\\w*|number|amount|share|fraction|proportion|population"
          + "|age|price|cost|fee)\\b",
      "\\b\\d[\\d,.]*\\b|\\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
          + "|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty"
          + "|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|millions?|billions?|dozens?"
          + "|half|third|quarter|twice|once|thrice|percent|both|several|weekly|monthly|yearly"
          + "|daily|annually)\\b"),
  /** "When", "what year": a date or a time. */
  TIME(
      "\\bwhen\\b|\\b(?:what|which) (?:\\w+ )?(?:year|date|day|month|decade|century|time)\\b",
      "\\b(?:january|february|march|april|may|june|july|august|september|october|november|december"
          + "|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\\.)(?:\\s+\\d{1,2}\\b)?"
          + "|\\b\\d{4}s?\\b|\\b\\d{1,2}(?:st|nd|rd|th) century\\b"
          + "|\\b(?:mon|tues|wednes|thurs|fri|satur|sun)days?\\b"
          + "|\\b(?:today|yesterday|tomorrow|minutes?|hours?|days?|weeks?|months?|years?|noon"
          + "|midnight)\\b|\\b\\d{1,2}(?::\\d\\d)?\\s?[ap]\\.?m\\b|\\b\\d{1,2}:\\d\\d\\b"),
  /** "Where", "which city": a place. */
  PLACE(
      "\\bwhere\\b|\\b(?:what|which) (?:\\w+ )?(?:city|country|state|town|county|place|location"
          + "|continent|region|river|island|street|room|building)\\b",
      "(?-i:\\b(?:in|at|near|from|to|of|off|around|through|into|between|outside|across|on"
          + "|throughout)\\s+(?:the\\s+)?(?:[a-z]+\\s+)?\\p{Lu}[\\w’'-]*)"),
  /** "Who", "which king": a person. */
  PERSON(
      "\\bwho(?:se|m)?\\b|\\b(?:what|which) (?:\\w+ )?(?:person|people|man|woman|leader|president"
          + "|king|queen|actor|author|scientist|singer|player|name)\\b",
      "(?-i:\\b\\p{Lu}[\\w’'-]*)"),
  /** "Why": a cause. */
  REASON(
      "\\bwh?y\\b|\\bhow come\\b|\\bwhat (?:is|was|were|are) the (?:reason|cause)s?\\b"
          + "|\\bwhat caused\\b|\\bfor what reason\\b",
      "\\b(?:because|since|due to|as a result|so that|in order to|caus(?:e[sd]?|ing)|after|led to"
          + "|leads? to|therefore|reasons?|owing to|thus|for fear|thanks to|in response|given"
          + "|attributed|blam\\w+|motivat\\w+|for \\w+ing|over (?:his|her|its|their|the)"
          + "|to (?:avoid|prevent|protect|make|help|ensure|keep|allow|reduce|increase|calm))\\b"),
  /** Anything else: no kind of word tells. */
  ANYTHING("", "");

  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  private final Pattern asked;
  private final Pattern told;

  ExpectedAnswer(String asked, String told) {
    this.asked = Pattern.compile(asked, FLAGS);
    this.told = Pattern.compile(told, FLAGS);
  }

  /** The kind the question asks for; the first that fits. */
  public static ExpectedAnswer of(String question) {
    String folded = question.toLowerCase(Locale.ROOT);
    for (ExpectedAnswer kind : values()) {
      if (kind != ANYTHING && kind.asked.matcher(folded).find()) {
        return kind;
      }
    }
    return ANYTHING;
  }

  /**
   * Whether the sentence holds words of this kind that the question does not hold itself.
   *
   * @param isKnown whether the question (or the grammar) already holds all of the given words
   */
  boolean isToldBy(String sentence, Predicate<String> isKnown) {
    return this != ANYTHING
        && told.matcher(sentence)
            .results()
            .map(MatchResult::group)
            .anyMatch(words -> this == REASON || !isKnown.test(words));
  }
}
