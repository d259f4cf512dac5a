package dev.footnote.language.question;

import com.ibm.icu.text.RuleBasedNumberFormat;
import dev.footnote.language.Span;
import dev.footnote.language.Token;
import dev.footnote.language.WordList;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A number as a text tells it: "about 400", "£2.4 million", "a dozen", "twenty-one minutes".
 *
 * @param value the number
 * @param unit what it is measured in: a currency's sign, the stem of a measure, or {@link #THINGS};
 *     empty where that is not said
 * @param rough whether it is said to be rounded
 */
record Amount(double value, String unit, boolean rough) {

  /** What is counted, whatever it is called. */
  private static final String THINGS = "things";

  /** A rounded number is another's equal if it is no further off than this share of it. */
  private static final double ROUNDING = 0.1;

  private static final String WORDS =
      "(?:zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen"
          + "|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand"
          + "|million)";

  private static final Pattern AMOUNT =
      Pattern.compile(
          "(?<rough>\\b(?:about|around|almost|nearly|some|roughly|approximately|over|under|at least|at most|up to"
              + "|(?:more|less|fewer) than|close to|an estimated) )?"
              + "(?<sign>[£$€¥])? ?(?:(?<figures>(?<![\\d.])\\d+(?:,\\d{3})*(?:\\.\\d+)?)(?: ?(?<scale>hundred|thousand"
              + "|million|billion|trillion|dozen|bn|m|k)\\b)?"
              + "|(?<dozens>\\b(?:half a|a|two|three|four|five|six) dozen\\b)"
              + "|(?<words>\\b(?:an? (?=hundred|thousand|million))?"
              + WORDS
              + "(?:(?:[- ](?:and )?)"
              + WORDS
              + ")*\\b))(?: ?(?<unit>%|\\p{L}+))?");

  private static final Map<String, Double> SCALES =
      Map.of(
          "hundred",
          1e2,
          "thousand",
          1e3,
          "k",
          1e3,
          "million",
          1e6,
          "m",
          1e6,
          "billion",
          1e9,
          "bn",
          1e9,
          "trillion",
          1e12,
          "dozen",
          12.0);

  private static final Set<String> MEASURES =
      WordList.stems(
          """
          second seconds minute minutes hour hours day days week weeks month months year years
          decade decades metre metres meter meters kilometre kilometres kilometer km mile miles
          foot feet inch inches yard yards kilo kilos kilogram gram grams tonne tonnes ton pound
          pounds dollar dollars euro euros cent cents crown crowns franc francs degree degrees
          percent per litre litres acre acres hectare hectares
          """);

  private static final RuleBasedNumberFormat SPELLED =
      new RuleBasedNumberFormat(Locale.ENGLISH, RuleBasedNumberFormat.SPELLOUT);

  /**
   * The numbers in some words of a text, in order.
   *
   * @param text a sentence
   * @param within where the words stand; "about" and what is counted may stand beside them
   */
  static List<Amount> in(String text, Span within) {
    List<Amount> amounts = new ArrayList<>();
    Matcher amount = AMOUNT.matcher(text.replaceAll("[\\s\\h]", " ").toLowerCase(Locale.ROOT));
    int from = 0;
    while (amount.find(from)) {
      if (within.overlaps(number(amount))) {
        value(amount)
            .ifPresent(
                value ->
                    amounts.add(new Amount(value, unit(amount), amount.group("rough") != null)));
      }
      // The word behind may begin the next one.
      from = amount.group("unit") == null ? amount.end() : amount.start("unit");
    }
    return amounts;
  }

  private static Span number(Matcher amount) {
    String group =
        Stream.of("figures", "dozens", "words")
            .filter(name -> amount.group(name) != null)
            .findFirst()
            .orElseThrow();
    return new Span(amount.start(group), amount.end(group));
  }

  private static OptionalDouble value(Matcher amount) {
    if (amount.group("figures") != null) {
      double figures = Double.parseDouble(amount.group("figures").replace(",", ""));
      return OptionalDouble.of(
          figures * Optional.ofNullable(amount.group("scale")).map(SCALES::get).orElse(1.0));
    }
    if (amount.group("dozens") != null) {
      String count = amount.group("dozens").replaceFirst(" dozen$", "");
      return switch (count) {
        case "half a" -> OptionalDouble.of(6);
        case "a" -> OptionalDouble.of(12);
        default -> spelled(count).stream().map(dozens -> dozens * 12).findFirst();
      };
    }
    return spelled(amount.group("words"));
  }

  /** ICU knows the words for numbers; it hears no "and" between them. */
  private static OptionalDouble spelled(String words) {
    try {
      String plain = words.replace(" and ", " ").replaceFirst("^an? ", "one ");
      synchronized (SPELLED) { // it keeps what it parses
        return OptionalDouble.of(SPELLED.parse(plain).doubleValue());
      }
    } catch (ParseException e) {
      return OptionalDouble.empty(); // "two three"
    }
  }

  private static String unit(Matcher amount) {
    if (amount.group("sign") != null) {
      return amount.group("sign");
    }
    String word = amount.group("unit");
    if (word == null || word.equals("%")) {
      return word == null ? "" : "per";
    }
    Token token = Token.of(word).getFirst();
    return MEASURES.contains(token.stem()) ? token.stem() : token.isFunctionWord() ? "" : THINGS;
  }

  /** Whether both count in the same, or one does not say in what. */
  boolean isComparableWith(Amount other) {
    return unit.equals(other.unit) || unit.isEmpty() || other.unit.isEmpty();
  }

  /** Whether both are the same number, as near as they are told. */
  boolean equalsRoughly(Amount other) {
    double most = Math.max(Math.abs(value), Math.abs(other.value));
    double tolerance = rough || other.rough ? ROUNDING * most : 0;
    return Math.abs(value - other.value) <= tolerance;
  }
}
