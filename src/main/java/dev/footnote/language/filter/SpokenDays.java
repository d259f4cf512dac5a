package dev.footnote.language.filter;

import dev.footnote.language.Calendar;
import dev.footnote.language.CalendarNames;
import dev.footnote.language.Dates;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days as people name them: "since March 2024", "between 2021 and 2023", "aus dem Jahr 2023". */
final class SpokenDays {

  private static final String YEAR = "(?:1[5-9]|20)\\d\\d(?![\\d%]|[,.:/-]\\d)";

  /** A name that is no month's makes no days of it. */
  private static final String MOMENT =
      "(?:(?:the (?:year|month)(?: of)? |(?:dem |den )?Jahre?n? |l['’]année |el año )?(?:"
          + Dates.DAY
          + "|\\d{4}-\\d\\d(?![\\d-])|(?:\\p{L}{3,12}\\.?,? (?:de |del |of )?)?"
          + YEAR
          + "|"
          + Calendar.MONTH
          + "(?!\\p{L}| \\d)|(?:last|this) (?:year|month)))";

  private enum Relation {
    SINCE,
    AFTER,
    BEFORE,
    UNTIL,
    IN
  }

  private static final Map<Relation, String> PREPOSITIONS =
      Map.of(
          Relation.SINCE, "since|starting in|starting from|seit|ab|depuis|desde",
          Relation.AFTER, "after|later than|newer than|nach|après|después de",
          Relation.BEFORE, "before|prior to|earlier than|older than|vor|avant|antes de",
          Relation.UNTIL, "until|till|up to|bis|jusqu['’]en|jusqu['’]à|hasta",
          Relation.IN, "in|from|of|during|dated|im|aus|von|vom|en|de|du|del");

  private static final String BETWEEN =
      "(?:between|from|zwischen|von|entre|de|desde) %s(?: ?[-–] ?| (?:and|to|until|till|through|und|bis|et|à|y|a|hasta) )%s";

  /** A pattern of days as they follow a word for articles, for patterns that ignore case. */
  static final String PATTERN =
      "(?:%s|(?:%s) %s)"
          .formatted(
              BETWEEN.formatted(MOMENT, MOMENT), String.join("|", PREPOSITIONS.values()), MOMENT);

  private static final Pattern RANGE =
      pattern(BETWEEN.formatted("(?<begin>" + MOMENT + ")", "(?<end>" + MOMENT + ")"));

  private static final Pattern NUMBER = Pattern.compile("\\d{4}(?:-\\d\\d)?(?![\\d-])");

  private static final Pattern NAME = Pattern.compile("\\p{L}{3,12}");

  private SpokenDays() {}

  private static Pattern pattern(String regex) {
    return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  /**
   * The days that are meant; empty if the words name none.
   *
   * @param words as {@link #PATTERN} finds them
   * @param today tells what "last year" is; a month without a year is the last that has begun
   */
  static Optional<DayRange> of(String words, LocalDate today) {
    Matcher range = RANGE.matcher(words);
    if (range.matches()) {
      Optional<DayRange> begin = moment(range.group("begin"), today);
      return moment(range.group("end"), today)
          .flatMap(end -> begin.map(one -> one.onwards().and(end.backwards())))
          .filter(days -> !days.isEmpty());
    }
    for (Map.Entry<Relation, String> preposition : PREPOSITIONS.entrySet()) {
      Matcher single = pattern("(?:" + preposition.getValue() + ") (?<moment>.+)").matcher(words);
      if (single.matches()) {
        return moment(single.group("moment"), today)
            .map(days -> related(preposition.getKey(), days));
      }
    }
    return Optional.empty();
  }

  private static DayRange related(Relation relation, DayRange days) {
    return switch (relation) {
      case SINCE -> days.onwards();
      case AFTER -> days.behind();
      case BEFORE -> days.before();
      case UNTIL -> days.backwards();
      case IN -> days;
    };
  }

  private static Optional<DayRange> moment(String words, LocalDate today) {
    Optional<LocalDate> day = Dates.in(words);
    if (day.isPresent()) {
      return day.map(DayRange::of);
    }
    String lower = words.toLowerCase(Locale.ROOT);
    int back = lower.startsWith("last ") ? 1 : 0;
    if (lower.endsWith(" year")) {
      return Optional.of(DayRange.ofYear(today.getYear() - back));
    }
    if (lower.endsWith(" month")) {
      return Optional.of(DayRange.of(YearMonth.from(today).minusMonths(back)));
    }
    Optional<Integer> month =
        NAME.matcher(lower)
            .results()
            .flatMap(name -> CalendarNames.month(name.group()).stream())
            .findFirst();
    Matcher number = NUMBER.matcher(lower);
    if (!number.find()) {
      return month.map(named -> DayRange.of(lastBegun(named, today)));
    }
    if (month.isPresent()) {
      return Optional.of(DayRange.of(YearMonth.of(Integer.parseInt(number.group()), month.get())));
    }
    return namesYearAlone(lower) ? DayRange.of(number.group()) : Optional.empty();
  }

  private static YearMonth lastBegun(int month, LocalDate today) {
    YearMonth named = YearMonth.of(today.getYear(), month);
    return named.atDay(1).isAfter(today) ? named.minusYears(1) : named;
  }

  /** "Guardian 2023" is no year. */
  private static boolean namesYearAlone(String lower) {
    return NAME.matcher(lower)
        .results()
        .allMatch(word -> word.group().matches("the|year|dem|den|jahre?n?|année|año|month"));
  }
}
