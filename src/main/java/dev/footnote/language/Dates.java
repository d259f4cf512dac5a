package dev.footnote.language;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Days as people write them: {@code June 6, 2017}, {@code 6 June 2017}, {@code 2017-06-06}. */
public final class Dates {

  private static final String MONTH = "(?<month>" + Calendar.MONTH + ")";
  private static final String DAY = "(?<day>\\d{1,2})(?:st|nd|rd|th)?";
  private static final String YEAR = "(?<year>\\d{4})";

  private static final List<Pattern> WRITTEN =
      List.of(
          pattern(YEAR + "-(?<number>\\d{2})-(?<day>\\d{2})(?!\\d)"),
          pattern(MONTH + "\\s+" + DAY + ",?\\s+" + YEAR + "\\b"),
          pattern("\\b" + DAY + "\\s+" + MONTH + ",?\\s+" + YEAR + "\\b"));

  private static final DateTimeFormatter LONG =
      DateTimeFormatter.ofPattern("MMMM d, uuuu", Locale.ENGLISH);

  private Dates() {}

  /** A day as people write it: "October 7, 2023". */
  public static String written(LocalDate day) {
    return day.format(LONG);
  }

  /** The first day that {@code text} names with day, month and year. */
  public static Optional<LocalDate> in(String text) {
    return allIn(text).findFirst();
  }

  /** All days that {@code text} names with day, month and year; those in figures come first. */
  public static Stream<LocalDate> allIn(String text) {
    return WRITTEN.stream()
        .flatMap(pattern -> pattern.matcher(text).results())
        .flatMap(written -> day(written).stream());
  }

  private static Optional<LocalDate> day(MatchResult written) {
    boolean inFigures = written.namedGroups().containsKey("number");
    int month =
        inFigures
            ? Integer.parseInt(written.group("number"))
            : Calendar.month(written.group("month"));
    try {
      int year = Integer.parseInt(written.group("year"));
      return Optional.of(LocalDate.of(year, month, Integer.parseInt(written.group("day"))));
    } catch (DateTimeException e) {
      return Optional.empty(); // the 31st of June
    }
  }

  private static Pattern pattern(String regex) {
    return Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
  }
}
