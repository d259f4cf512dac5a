package dev.footnote.language.question;

import dev.footnote.language.Calendar;
import dev.footnote.language.Folding;
import dev.footnote.language.FunctionWords;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What words must hold to answer a question that plainly asks for a figure. Whatever may pass for
 * one does: a near miss that is let through is better than an answer that is lost.
 */
@SuppressWarnings("ImmutableEnumChecker") // its sets are unmodifiable copies
enum Demand {
  /** "How many": a number, or things one after another. */
  COUNT("how many\\b", Demand.NUMBERS + "|and", Set.of(AnswerType.NUMBER)),
  /** "What time": one of the day, or what it was before or after; no day alone. */
  CLOCK(
      "what times?\\b(?! of)",
      "(?<!(?:"
          + Calendar.MONTH
          + ") )\\d{1,2}(?:[.:h]?\\d\\d)?(?: ?[ap]\\.?m|h)?(?! (?:of )?(?:"
          + Calendar.MONTH
          + "))|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|half|quarter"
          + "|noon|midday|midnight|dawn|dusk|sunrise|sunset|mornings?|afternoons?|evenings?|nights?|after"
          + "|before|until|till|when\\w*|while|once|as",
      Set.of()),
  /** "When": a day, a time of it or of the year, or what it was before or after. */
  MOMENT(
      "when(?:'?s\\b|\\W+(?:" + String.join("|", FunctionWords.AUXILIARIES) + ")\\b|\\W*$)",
      Demand.TIMES + "|" + Calendar.WEEKDAY + "|" + Calendar.MONTH,
      Set.of(AnswerType.TIME)),
  /** "How old", "how long": anything of these, and any measure. */
  MEASURE(
      "how (?:old|long|often|far|tall|deep|wide|heavy)\\b",
      Demand.NUMBERS
          + "|"
          + Demand.TIMES
          + "|"
          + Calendar.WEEKDAY
          + "|"
          + Calendar.MONTH
          + "|born|same|half|rarely|seldom|often|forever|teenager",
      EnumSet.range(AnswerType.AGE, AnswerType.TIME));

  private static final String NUMBERS =
      "\\w*\\d\\w*|zero|no|none|nobody|nothing|nil|all|each|every\\w*|most|many|more|few|fewer"
          + "|couple|pair|single|enough|handful|double|triple";

  private static final String TIMES =
      "mornings?|afternoons?|evenings?|nights?|tonight|midday|dawn|dusk|weekends?|fortnight\\w*|spring"
          + "|summer|autumn|winter|seasons?|decades?|centur(?:y|ies)|easter|christmas|o'clock|seconds?"
          + "|now|then|once|soon|ago|later|earlier|recently|ever|never|always|when\\w*|while|as|after"
          + "|before|until|till|since|during|next|last|this|every|each|daily|weekly|monthly|yearly"
          + "|annual\\w*|\\d{1,2}(?:st|nd|rd|th)|\\d{1,2}\\.\\d\\d";

  private final Pattern asked;
  private final Pattern told;
  private final Set<AnswerType> types;

  /**
   * @param asked what asks for it, where nothing before it asks for anything else
   * @param words what tells it besides the words of {@code types}
   */
  Demand(String asked, String words, Set<AnswerType> types) {
    String asking = "\\b(?:" + String.join("|", FunctionWords.QUESTION_WORDS) + ")\\b";
    this.asked = Pattern.compile("^(?:(?!" + asking + ").)*\\b" + asked);
    this.told = Pattern.compile("\\b(?:" + words + ")\\b", Pattern.CASE_INSENSITIVE);
    this.types = Set.copyOf(types);
  }

  /** That of a question; empty if it does not plainly ask for a figure. */
  static Optional<Demand> of(String question) {
    String folded = Folding.fold(question);
    return Stream.of(values()).filter(one -> one.asked.matcher(folded).find()).findFirst();
  }

  /** Whether words hold what may answer. */
  boolean isMetBy(String words) {
    return types.stream().anyMatch(type -> type.isToldBy(words, known -> false))
        || told.matcher(Folding.fold(words)).find();
  }
}
