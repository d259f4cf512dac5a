package dev.footnote.language.example;

import dev.footnote.language.Calendar;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What follows a verb, cut to what a short question can hold. */
final class Predicate {

  private static final Pattern STOP =
      Pattern.compile(
          "(?:[;:—–()“”\"«»?!]|,(?!\\d)|\\.(?!\\d)| -|\\b(?:and|but|or|who|which|where|while|as|so"
              + "|if|although|though|since|until|unless|than|whose|whom|when|after|before|because"
              + "|despite|amid|following|owing|due|that|what|how|why|whether)\\b)");

  /** A sentence that is cut before one of these says something else, or nothing. */
  private static final Pattern NEEDED =
      Pattern.compile("\\.| -|(?:that|what|how|why|whether|than|as|if|so|until|unless)\\b");

  /** Days and hours that are told by the day on which the text was written. */
  private static final Pattern PASSING_TIME =
      Pattern.compile(
          "(?i) (?:(?:on|at|in|by|from|since|during|over|for|late|early|every) )*(?:the )?(?:"
              + Calendar.WEEKDAY
              + "(?: (?:morning|afternoon|evening|night))?|yesterday|today|tomorrow|tonight"
              + "|(?:last|this|next) \\p{L}+|\\d{1,2}(?:[.:]\\d\\d)?\\s?[ap]\\.?m\\.?|weekend|noon"
              + "|\\p{L}+ (?:years?|months?|weeks?|days?|hours?) (?:ago|earlier|later)|afterwards)$");

  private static final Pattern WEEKDAY =
      Pattern.compile(
          " on " + Calendar.WEEKDAY + "(?: (?:morning|afternoon|evening|night))?\\b(?! \\d)");

  private static final Pattern PHRASE =
      Pattern.compile(
          "(?: (?:back(?= in )|just|shortly|only|two|three|four|\\d+|some|a few|days?|weeks?))*"
              + " (?:ahead|at|by|during|every|for|from|in|near|on|over"
              + "|(?<! from \\S{1,12} )(?<! from \\S{1,12} \\S{1,12} )to|under|with|within|without) ");

  private Predicate() {}

  /** The same with the occasion, "when the ferry struck", if that is one piece. */
  static Optional<String> withOccasion(String rest) {
    int when = rest.indexOf(" when ");
    return when < 0
        ? head(rest)
        : head(rest.substring(0, when))
            .flatMap(head -> head(rest.substring(when + 5)).map(then -> head + " when" + then));
  }

  /** The part before the first break; empty where that would say something else. */
  static Optional<String> head(String whole) {
    String rest = WEEKDAY.matcher(whole).replaceAll("");
    Matcher stop = STOP.matcher(rest);
    if (!stop.find()) {
      return Optional.of(withoutPassingTime(rest));
    }
    return NEEDED.matcher(rest.substring(stop.start())).lookingAt()
        ? Optional.empty()
        : Optional.of(withoutPassingTime(rest.substring(0, stop.start()).stripTrailing()));
  }

  /** Whether it is one piece, with no clause of its own and nothing set apart. */
  static boolean isWhole(String words) {
    return !STOP.matcher(words).find();
  }

  /**
   * A question with a predicate; without the predicate's last parts if it is too long with them.
   */
  static String fitting(String predicate, UnaryOperator<String> asking) {
    String question = asking.apply(predicate);
    return question.length() <= Plainness.LONGEST
        ? question
        : shorter(predicate).map(less -> fitting(less, asking)).orElse(question);
  }

  /** Without its last place or time; empty where too little would be left. */
  private static Optional<String> shorter(String words) {
    int last = lastPhrase(words);
    return last > 0 && words.lastIndexOf(' ', last - 1) > 0
        ? Optional.of(words.substring(0, last))
        : Optional.empty();
  }

  private static int lastPhrase(String words) {
    return PHRASE.matcher(words).results().mapToInt(MatchResult::start).max().orElse(-1);
  }

  static String withoutPassingTime(String words) {
    String shorter = PASSING_TIME.matcher(words).replaceFirst("");
    return shorter.equals(words) ? words : withoutPassingTime(shorter);
  }
}
