package dev.footnote.language.question;

import dev.footnote.language.Token;
import dev.footnote.language.question.Mentions.Edition;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The time a question limits itself to: "in 2023", "before March", "since May 2019", "last year".
 *
 * @param relation how it lies to the moment
 * @param moment the year, month or day that is named
 */
public record Period(Relation relation, Moment moment) {

  /** How a time lies to a moment. */
  public enum Relation {
    BEFORE,
    IN,
    SINCE,
    AFTER
  }

  private static final Pattern NAMED =
      Pattern.compile(
          "(?:\\b(?<word>before|prior to|earlier than|since|after|later than|in|during|of|for|from|on|by|until|till)"
              + " (?:(?:early|mid|late|the (?:end|beginning|start) of)[ -])?)?\\b(?:"
              + Moment.WRITTEN
              + ")",
          Pattern.CASE_INSENSITIVE);

  /** A "now" that begins a clause is no time: "now Northgate takes over". */
  private static final Pattern NEWEST =
      Pattern.compile(
          "(?i)(?<!\\bat )\\bthe (?:very )?(?:latest|newest|most recent)\\b"
              + "|(?:\\b(?:is|are|do|does|has|have|right)) now\\b|\\bnow\\P{L}*$"
              + "|\\b(?:currently|at present|at the moment|nowadays|these days|as of today)\\b");

  private static final Pattern FIRST =
      Pattern.compile(
          "(?i)\\b(?:first|original|initial|earliest) (?:report|article|version|story|announcement|statement|notice)s?\\b"
              + "|\\b(?:originally|initially|at first)\\b|\\bfirst (?:mention|report|announce|say|said|write)\\w*"
              + "|\\b(?:what|which)\\b.*\\b(?:mistakes?|errors?|g[eo]t wrong)\\b");

  /**
   * The time that a question names; empty if it names none.
   *
   * @param today what "last year" is told by
   */
  public static Optional<Period> in(String question, LocalDate today) {
    Matcher named = NAMED.matcher(question);
    while (named.find()) {
      if (named.group("month") == null || isMonth(question, named)) {
        return Optional.of(
            new Period(relation(named.group("word")), Moment.of(named.toMatchResult())));
      }
    }
    return Moment.relative(question, today).map(moment -> new Period(Relation.IN, moment));
  }

  /** Which of several reports a question asks for. */
  static Edition edition(String question) {
    if (NEWEST.matcher(question).find()) {
      return Edition.NEWEST;
    }
    return FIRST.matcher(question).find() ? Edition.FIRST : Edition.ANY;
  }

  /**
   * Whether a month's name is one: "may" and "march" are verbs too, "April" and "May" are people.
   */
  private static boolean isMonth(String question, Matcher named) {
    boolean dated =
        named.group("before") != null
            || named.group("after") != null
            || named.group("year") != null;
    boolean capital = Character.isUpperCase(question.charAt(named.start("month")));
    if (dated || named.group("word") != null) {
      return true;
    }
    boolean afterName =
        Token.of(question.substring(0, named.start("month"))).stream()
            .reduce((first, second) -> second)
            .filter(word -> word.isCapitalised() && !word.isFunctionWord())
            .isPresent();
    boolean beforeName =
        question.length() > named.end() + 1
            && Character.isUpperCase(question.charAt(named.end() + 1));
    return capital && named.start() > 0 && !afterName && !beforeName;
  }

  private static Relation relation(String word) {
    return switch (word == null ? "" : word.toLowerCase(Locale.ROOT)) {
      case "before", "prior to", "earlier than" -> Relation.BEFORE;
      case "since" -> Relation.SINCE;
      case "after", "later than" -> Relation.AFTER;
      default -> Relation.IN;
    };
  }

  /** Whether another moment lies in this time; false if nothing of it can be compared. */
  public boolean covers(Moment other) {
    if (!moment.isComparableWith(other)) {
      return false;
    }
    int order = other.compareSharedTo(moment);
    return switch (relation) {
      case BEFORE -> order < 0;
      case IN -> order == 0;
      case SINCE -> order >= 0;
      case AFTER -> order > 0;
    };
  }
}
