package dev.footnote.language.filter;

import dev.footnote.language.Calendar;
import dev.footnote.language.Dates;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Days one after another.
 *
 * @param first inclusive; {@link LocalDate#MIN} for no bound
 * @param last inclusive; {@link LocalDate#MAX} for no bound; before {@code first} if there is none
 */
public record DayRange(LocalDate first, LocalDate last) {

  /** All days. */
  public static final DayRange ALL = new DayRange(LocalDate.MIN, LocalDate.MAX);

  private static final Pattern WRITTEN =
      Pattern.compile("(?<year>\\d{4})(?:-(?<month>\\d\\d)(?:-(?<day>\\d\\d))?)?");

  /** The days of a year, a month or a day as {@code 2024}, {@code 2024-03}, {@code 2024-03-12}. */
  public static Optional<DayRange> of(String written) {
    Matcher parts = WRITTEN.matcher(written.strip());
    if (!parts.matches()) {
      return Optional.empty();
    }
    int year = Integer.parseInt(parts.group("year"));
    try {
      if (parts.group("month") == null) {
        return Optional.of(ofYear(year));
      }
      YearMonth month = YearMonth.of(year, Integer.parseInt(parts.group("month")));
      return Optional.of(
          parts.group("day") == null
              ? of(month)
              : of(month.atDay(1).withDayOfMonth(Integer.parseInt(parts.group("day")))));
    } catch (DateTimeException e) {
      return Optional.empty(); // the 31st of June
    }
  }

  static DayRange ofYear(int year) {
    return new DayRange(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
  }

  static DayRange of(YearMonth month) {
    return new DayRange(month.atDay(1), month.atEndOfMonth());
  }

  static DayRange of(LocalDate day) {
    return new DayRange(day, day);
  }

  /** From its first day on. */
  public DayRange onwards() {
    return new DayRange(first, LocalDate.MAX);
  }

  /** Up to its last day. */
  public DayRange backwards() {
    return new DayRange(LocalDate.MIN, last);
  }

  /** The days behind its last. */
  DayRange behind() {
    return new DayRange(last.plusDays(1), LocalDate.MAX);
  }

  /** The days before its first. */
  DayRange before() {
    return new DayRange(LocalDate.MIN, first.minusDays(1));
  }

  /** The days that do not lie in it, where it has one bound. */
  DayRange others() {
    return last.equals(LocalDate.MAX) ? before() : behind();
  }

  /** The days that lie in both. */
  public DayRange and(DayRange other) {
    return new DayRange(
        first.isAfter(other.first) ? first : other.first,
        last.isBefore(other.last) ? last : other.last);
  }

  /** Whether no day lies in it. */
  public boolean isEmpty() {
    return first.isAfter(last);
  }

  /** As it follows "published": "since March 2024", "in 2023"; empty for all days. */
  String words() {
    if (equals(ALL)) {
      return "";
    }
    if (last.equals(LocalDate.MAX)) {
      return "since " + beginning();
    }
    if (first.equals(LocalDate.MIN)) {
      return "until " + end();
    }
    if (first.equals(last)) {
      return "on " + Dates.written(first);
    }
    boolean one = equals(ofYear(first.getYear())) || equals(of(YearMonth.from(first)));
    return one ? "in " + end() : "from " + beginning() + " to " + end();
  }

  private String beginning() {
    if (first.getDayOfYear() == 1) {
      return Integer.toString(first.getYear());
    }
    return first.getDayOfMonth() == 1 ? month(first) : Dates.written(first);
  }

  private String end() {
    if (last.getMonthValue() == 12 && last.getDayOfMonth() == 31 && !isOneMonth()) {
      return Integer.toString(last.getYear());
    }
    return last.getDayOfMonth() == last.lengthOfMonth() ? month(last) : Dates.written(last);
  }

  private boolean isOneMonth() {
    return first.equals(last.withDayOfMonth(1));
  }

  private static String month(LocalDate day) {
    return Calendar.MONTHS.get(day.getMonthValue() - 1) + " " + day.getYear();
  }
}
