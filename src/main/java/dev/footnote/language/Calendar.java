package dev.footnote.language;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The months and weekdays of English in the forms in which people write them. Those of other
 * languages are {@link CalendarNames}'.
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

  private Calendar() {}

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
