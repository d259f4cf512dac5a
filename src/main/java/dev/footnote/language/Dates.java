package dev.footnote.language;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Days as people write them: {@code June 6, 2017}, {@code 6 June 2017}, {@code 6. Juni 2017},
 * {@code 2017-06-06}, {@code 06/06/2017}, {@code 2017年6月6日}. Two figures before the year are day
 * and month, in this order, unless only the other one makes a day or the text is known to be
 * American.
 */
public final class Dates {

  /** Which of the two figures in {@code 03/04/2024} is the day. */
  public enum Order {
    DAY_FIRST,
    MONTH_FIRST
  }

  private static final String YEAR = "(?<year>\\d{4})(?!\\d)";
  private static final String NAME = "(?<name>\\p{L}{3,12})";

  private static final List<String> FORMS =
      List.of(
          "(?<![\\d./-])(?<year>\\d{4})[-/.](?<month>\\d{1,2})[-/.](?<day>\\d{1,2})(?!\\d)",
          "(?<year>\\d{4}) ?[年년] ?(?<month>\\d{1,2}) ?[月월] ?(?<day>\\d{1,2}) ?[日일]",
          "(?<![\\d./-])(?<day>\\d{1,2})(?<mark>[-/]|\\. ?)(?<month>\\d{1,2})(?:[-/]|\\. ?)" + YEAR,
          "(?<!\\p{L})" + NAME + "\\.?\\s+(?<day>\\d{1,2})(?:st|nd|rd|th)?,?\\s+" + YEAR,
          "(?<![\\p{L}\\d])(?<day>\\d{1,2})(?:(?:st|nd|rd|th|er|[ªº°])\\s+|\\.\\s*|\\s+|-)"
              + ("(?:(?:de|of)\\s+|d['’])?" + NAME + "\\.?(?:,?\\s+|-)(?:del?\\s+)?" + YEAR));

  private static final List<Pattern> WRITTEN =
      FORMS.stream().map(form -> Pattern.compile(form, Pattern.CASE_INSENSITIVE)).toList();

  /** A pattern of any day; what it matches may still be no day, as the 31st of June. */
  public static final String DAY =
      FORMS.stream()
          .map(form -> form.replaceAll("\\(\\?<\\w+>", "(?:"))
          .collect(Collectors.joining("|", "(?i:", ")"));

  /** "March 4", "4 March": which of them a text uses tells American from other English. */
  private static final Pattern NAMED =
      Pattern.compile(
          "(?<![\\p{L}\\d])(?:(?<before>\\p{Lu}\\p{Ll}{2,8})\\.? \\d{1,2}+(?![\\d:.]\\d| ?[ap]\\.?m)"
              + "|\\d{1,2}(?:st|nd|rd|th)? (?<after>\\p{Lu}\\p{Ll}{2,8}))(?!\\p{L})");

  private static final DateTimeFormatter LONG =
      DateTimeFormatter.ofPattern("MMMM d, uuuu", Locale.ENGLISH);

  private Dates() {}

  /** A day as people write it: "October 7, 2023". */
  public static String written(LocalDate day) {
    return day.format(LONG);
  }

  /** The first day that {@code text} names with day, month and year. */
  public static Optional<LocalDate> in(String text) {
    return in(text, Order.DAY_FIRST);
  }

  /** The first day that {@code text} names with day, month and year. */
  public static Optional<LocalDate> in(String text, Order order) {
    return allIn(text, order).findFirst();
  }

  /** All days that {@code text} names with day, month and year, as they stand. */
  public static Stream<LocalDate> allIn(String text) {
    return allIn(text, Order.DAY_FIRST);
  }

  /**
   * How {@code text} writes days in figures: the month first if it names more days with the English
   * month first ("March 4") than with the day first, else the day first.
   */
  public static Order order(String text) {
    int american =
        NAMED
            .matcher(text)
            .results()
            .mapToInt(day -> isMonth(day.group("before")) - isMonth(day.group("after")))
            .sum();
    return american > 0 ? Order.MONTH_FIRST : Order.DAY_FIRST;
  }

  private static int isMonth(String name) {
    return name != null && Calendar.fullMonth(name).isPresent() ? 1 : 0;
  }

  private static Stream<LocalDate> allIn(String text, Order order) {
    return WRITTEN.stream()
        .flatMap(form -> form.matcher(text).results())
        .sorted(Comparator.comparingInt(MatchResult::start))
        .flatMap(written -> day(written, order).stream());
  }

  private static Optional<LocalDate> day(MatchResult written, Order order) {
    boolean named = written.namedGroups().containsKey("name");
    int year = Integer.parseInt(written.group("year"));
    int day = Integer.parseInt(written.group("day"));
    if (named) {
      return CalendarNames.month(written.group("name")).flatMap(month -> day(year, month, day));
    }
    int month = Integer.parseInt(written.group("month"));
    // Nobody writes the month first with points between.
    boolean marked = written.namedGroups().containsKey("mark");
    boolean swapped =
        marked && order == Order.MONTH_FIRST && !written.group("mark").startsWith(".");
    Optional<LocalDate> said = swapped ? day(year, day, month) : day(year, month, day);
    return !marked || said.isPresent()
        ? said
        : swapped ? day(year, month, day) : day(year, day, month);
  }

  private static Optional<LocalDate> day(int year, int month, int day) {
    try {
      return Optional.of(LocalDate.of(year, month, day));
    } catch (DateTimeException e) {
      return Optional.empty(); // the 31st of June
    }
  }
}
