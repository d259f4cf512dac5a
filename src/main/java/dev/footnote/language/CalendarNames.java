package dev.footnote.language;

import com.ibm.icu.text.DateFormatSymbols;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The months and weekdays of many languages, for days in an article's head and in questions. Apart
 * from English ones, since reading them takes ICU a twentieth of a second.
 */
public final class CalendarNames {

  /** Languages whose names are known from ICU's locale data; no name of theirs is two months. */
  private static final List<DateFormatSymbols> LANGUAGES =
      Stream.of("en de fr es it pt nl da sv nb fi pl cs ro".split(" ", -1))
          .map(language -> DateFormatSymbols.getInstance(Locale.of(language)))
          .toList();

  /** Long or short for a running text or alone; ICU's numbers for these are 0 and 1. */
  private static final List<Integer> EITHER = List.of(0, 1);

  private static final Map<String, Integer> NUMBERS = numbers();

  /** A pattern of any weekday in any known language, long or short, with its point. */
  public static final String WEEKDAY = "(?:" + weekdays() + ")(?!\\p{L})\\.?";

  private CalendarNames() {}

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
          for (int i = 0; i < Calendar.MONTHS.size(); i++) {
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
    return Stream.of(known, Calendar.WEEKDAYS.stream(), Calendar.SHORT_WEEKDAYS.stream())
        .flatMap(names -> names)
        .map(CalendarNames::plain)
        .filter(name -> !name.isEmpty())
        .distinct()
        .sorted(Comparator.comparing(String::length).reversed())
        .map(Pattern::quote)
        .collect(Collectors.joining("|"));
  }

  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replace(".", "");
  }
}
