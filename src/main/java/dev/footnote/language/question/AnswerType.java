package dev.footnote.language.question;

import dev.footnote.language.Calendar;
import dev.footnote.language.Folding;
import dev.footnote.language.FunctionWords;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What a question asks for, and how to tell whether a sentence holds it. */
public enum AnswerType {
  /** "How old": an age, or when something began. */
  AGE(
      "\\bhow old\\b|\\bwh?at (?:is|was|are|were) (?:\\S+ ){1,5}age\\b|\\b(?:what|which) age\\b",
      "\\b\\w+[- ](?:years?|months?|weeks?|days?)[- ](?:old|ago|of age)\\b"
          + "|\\b(?:is|was|were) \\d{1,3}(?=[,.;)](?!\\d)| when\\b)"
          + "|\\b(?:aged?|ages|turn(?:s|ed|ing)|under|over)\\s+(?:of\\s+)?(?:\\d{1,2}\\b|ten\\b|eleven\\b"
          + "|twelve\\b|\\w+teen\\b|(?:twen|thir|for|fif|six|seven|eigh|nine)ty\\b)|,\\s\\d{1,3},|\\bborn\\b"
          + "|\\bbirthday\\b|\\bcenturies\\b|\\bcentury-old\\b"
          + "|\\b(?:built|founded|established|dat(?:es|ed|ing))\\b.{0,30}\\b\\d{3,4}\\b"),
  /** "How much money", "what is the price": a sum. */
  MONEY(
      "\\bhow much\\b.*\\b(?:money|cost|costs|pa(?:y|ys|id)|spen[dt]|earn\\w*|charge[sd]?|price|worth"
          + "|fee|donat\\w+|sell|sold|raise[sd]?)\\b"
          + "|\\b(?:what|which) (?:is|was|are|were) (?:\\S+ ){0,5}(?:price|cost|fee|salary|budget|fine)\\b",
      "[$£€¥]\\s?\\d|\\d\\s?[$£€¥]|\\b(?:dollars?|euros?|pounds?|cents?|pence|yen|francs?|marks?|rupees?"
          + "|free|franken|kronor|gratis|gratuit[aeos]{0,2}|kostenlos|frei)\\b"),
  /** "What percentage", "what share": a part of a whole. */
  SHARE(
      "\\b(?:what|which) (?:percent\\w*|share|fraction|proportion)\\b",
      "%|\\bper ?cent\\b|\\b(?:half|thirds?|quarters?|fifths?|tenths?|majority|all|none|most)\\b"
          + "|\\b(?:one|two|three|nine|\\d+) (?:in|out of) \\w+"),
  /** "How many": a number. */
  NUMBER(
      "\\bhow (?:many|much|often|long|far|tall|large|big|high|fast|deep|few|wide|heavy)\\b"
          + "|\\b(?:what|which) (?:number|amount|population|price|cost|fee)\\b",
      "\\b\\d[\\d,.]*\\b|\\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
          + "|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty"
          + "|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|millions?|billions?|dozens?"
          + "|half|third|quarter|twice|once|thrice|percent|both|several|weekly|monthly|yearly"
          + "|daily|annually)\\b"),
  /** "When", "what year": a date or a time. */
  TIME(
      "\\bwhen\\b|\\b(?:what|which) (?:\\w+ )?(?:year|date|day|month|decade|century|time)\\b",
      ("\\b(?:" + Calendar.FULL_MONTH + "|" + Calendar.POINTED_MONTH + ")(?:\\s+\\d{1,2}\\b)?")
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
      "(?-i:\\b\\p{Lu}[\\w’'-]*\\p{Ll}[\\w’'-]*)"),
  /** "Why": a cause. */
  REASON(
      "\\bwh?y\\b|\\bhow come\\b|\\bwhat (?:is|was|were|are) the (?:reason|cause)s?\\b"
          + "|\\bwhat caused\\b|\\bfor what reason\\b",
      "\\b(?:because|since|due to|as a result|so that|in order to|caus(?:e[sd]?|ing)|after|led to"
          + "|leads? to|therefore|reasons?|owing to|thus|for fear|thanks to|in response|given"
          + "|attributed|blam\\w+|motivat\\w+|for \\w+ing|over (?:his|her|its|their|the)"
          + "|to (?:avoid|prevent|protect|make|help|ensure|keep|allow|reduce|increase|calm))\\b"),
  /** "Who wrote it": the author. */
  AUTHOR("\\b(?:authors?|byline|who (?:wrote|writes|reported)|written by)\\b", ""),
  /** "Did he resign": yes or no. */
  YES_OR_NO("^\\W*(?:" + String.join("|", FunctionWords.AUXILIARIES) + ")\\b", "");

  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  private final Pattern asked;
  private final Pattern told;

  AnswerType(String asked, String told) {
    this.asked = Pattern.compile(asked, FLAGS);
    this.told = Pattern.compile(told, FLAGS);
  }

  /**
   * What a question wants: the first kind of words that fits, and the author, or yes or no, if it
   * asks for these too.
   */
  static Set<AnswerType> of(String question) {
    String folded = Folding.fold(question);
    EnumSet<AnswerType> wanted = EnumSet.noneOf(AnswerType.class);
    for (AnswerType type : values()) {
      boolean first = wanted.isEmpty() || !type.isTold();
      if (first && type.asked.matcher(folded).find()) {
        wanted.add(type);
      }
    }
    return wanted;
  }

  /** Whether single words of a sentence can tell it. */
  public boolean isTold() {
    return !told.pattern().isEmpty();
  }

  /**
   * Whether the sentence holds words of this kind that the question does not hold itself.
   *
   * @param isKnown whether the question (or the grammar) already holds all of the given words
   */
  public boolean isToldBy(String sentence, Predicate<String> isKnown) {
    return isTold()
        && told.matcher(sentence)
            .results()
            .map(MatchResult::group)
            .anyMatch(words -> this == REASON || !isKnown.test(words));
  }
}
