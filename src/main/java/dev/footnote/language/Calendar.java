package dev.footnote.language;

import com.ibm.icu.text.DateFormatSymbols;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The months and weekdays in the forms in which people write them: of English for what is asked and
 * said, of other languages for days in an article's head.
 */
public final class Calendar {

  /** The months in full, January first. */
  public static final List<String> MONTHS =
      List.of(
          "January",
          "February",
          "March",
          "April",
          "May",
          "June",
          "July",
          "August",
          "September",
          "October",
          "November",
          "December");

  /** Abbreviated months, without a point. */
  static final List<String> SHORT_MONTHS =
      List.of("Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sep", "Sept", "Oct", "Nov", "Dec");

  static final List<String> WEEKDAYS =
      List.of("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday");

  static final List<String> SHORT_WEEKDAYS =
      List.of("Mon", "Tue", "Tues", "Wed", "Thu", "Thur", "Thurs", "Fri", "Sat", "Sun");

  /** A pattern of any month, long or short, with the point of an abbreviation. */
  public static final String MONTH =
      "(?:%s)\\.?"
          .formatted(
              String.join("|", Stream.concat(MONTHS.stream(), SHORT_MONTHS.stream()).toList()));

  /** A pattern of any month in full. */
  public static final String FULL_MONTH = "(?:" + String.join("|", MONTHS) + ")";

  /** A pattern of any month that is abbreviated with a point. */
  public static final String POINTED_MONTH = "(?:" + String.join("|", SHORT_MONTHS) + ")\\.";

  /** A pattern of any weekday, long or short, with the point of an abbreviation. */
  public static final String WEEKDAY =
      "(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?\\.?";

  private static final Set<String> WORDS =
      Stream.of(MONTHS, SHORT_MONTHS, WEEKDAYS, SHORT_WEEKDAYS)
          .flatMap(List::stream)
          .map(word -> word.toLowerCase(Locale.ROOT))
          .collect(Collectors.toUnmodifiableSet());

  /** Languages whose names are known from ICU's locale data; no name of theirs is two months. */
  private static final List<DateFormatSymbols> LANGUAGES =
      Stream.of("en de fr es it pt nl da sv nb fi pl cs ro".split(" ", -1))
          .map(language -> DateFormatSymbols.getInstance(Locale.of(language)))
          .toList();

  /** Long or short for a running text or alone; ICU's numbers for these are 0 and 1. */
  private static final List<Integer> EITHER = List.of(0, 1);

  private static final Map<String, Integer> NUMBERS = numbers();

  /** A pattern of any weekday in any known language, long or short, with its point. */
  public static final String ANY_WEEKDAY = "(?:" + weekdays() + ")(?!\\p{L})\\.?";

  private Calendar() {}

  /** The number, 1 to 12, of a month in any known language, long or short, without a point. */
  public static Optional<Integer> month(String name) {
    return Optional.ofNullable(NUMBERS.get(name.toLowerCase(Locale.ROOT)));
  }

  private static Map<String, Integer> numbers() {
    Map<String, Integer> numbers = new HashMap<>(Map.of("sept", 9));
    for (DateFormatSymbols names : LANGUAGES) {
      for (int context : EITHER) {
        for (int width : EITHER) {
          String[] months = names.getMonths(context, width);
          for (int i = 0; i < MONTHS.size(); i++) {
            numbers.putIfAbsent(plain(months[i]), i + 1);
          }
        }
      }
    }
    return Map.copyOf(numbers);
  }

  private static String weekdays() {
    Stream<String> known =
        LANGUAGES.stream()
            .flatMap(names -> EITHER.stream().map(width -> names.getWeekdays(0, width)))
            .flatMap(Stream::of);
    return Stream.of(known, WEEKDAYS.stream(), SHORT_WEEKDAYS.stream())
        .flatMap(names -> names)
        .map(Calendar::plain)
        .filter(name -> !name.isEmpty())
        .distinct()
        .sorted(Comparator.comparing(String::length).reversed())
        .map(Pattern::quote)
        .collect(Collectors.joining("|"));
  }

  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replace(".", "");
  }

  /** The full name of a month that is written long or short, without a point, in any case. */
  static Optional<String> fullMonth(String word) {
    boolean known =
        Stream.concat(MONTHS.stream(), SHORT_MONTHS.stream()).anyMatch(word::equalsIgnoreCase);
    return MONTHS.stream()
        .filter(month -> known && month.regionMatches(true, 0, word, 0, 3))
        .findFirst();
  }

  /** Whether a folded word is a month or a weekday, long or short. */
  public static boolean contains(String folded) {
    return WORDS.contains(folded);
  }
}
