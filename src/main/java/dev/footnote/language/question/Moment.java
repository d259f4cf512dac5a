package dev.footnote.language.question;

import dev.footnote.language.Calendar;
import dev.footnote.language.Dates;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A day, a month or a year, as far as it is told: "3 May" has no year, "2019" nothing else.
 *
 * @param year 0 if it is not told
 * @param month 1 to 12; 0 if it is not told
 * @param day of the month; 0 if it is not told
 */
public record Moment(int year, int month, int day) {

  /** A month, with what of day and year stands beside it; or a year alone. */
  static final String WRITTEN =
      "(?:(?<before>\\d{1,2})(?:st|nd|rd|th)?(?: of)? )?(?<month>"
          + Calendar.FULL_MONTH
          + "|"
          + Calendar.POINTED_MONTH
          + ")(?!\\p{L})(?: (?:the )?(?<after>\\d{1,2})(?:st|nd|rd|th)?(?![\\d:.,]\\d|\\d))?"
          + "(?:,? (?<year>\\d{4})(?!\\d))?"
          + "|(?<![\\d.,£$€¥/-])(?<alone>1[5-9]\\d\\d|20\\d\\d)(?![\\d%]|[,.:/-]\\d)";

  private static final Pattern MOMENT = Pattern.compile(WRITTEN);

  private static final Pattern RELATIVE =
      Pattern.compile("(?i)\\b(?<which>last|this|next|previous|the past) (?<unit>year|month)\\b");

  /** The day of an article or of a person's clock. */
  public static Moment of(LocalDate day) {
    return new Moment(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
  }

  /**
   * All that a text tells of days, months and years, in no order.
   *
   * @param written when it was written, which tells what "last year" is, and the year of a month
   *     that has none; null if that is not known
   */
  public static List<Moment> in(String text, @Nullable LocalDate written) {
    String line = text.replaceAll("[\\s\\h]+", " ");
    List<Moment> moments = new ArrayList<>();
    Dates.allIn(line).map(Moment::of).forEach(moments::add);
    MOMENT
        .matcher(line)
        .results()
        .filter(moment -> !isVerb(moment))
        .map(Moment::of)
        .map(moment -> moment.year == 0 && written != null ? moment.in(written.getYear()) : moment)
        .forEach(moments::add);
    if (written != null) {
      RELATIVE.matcher(line).results().map(words -> relative(words, written)).forEach(moments::add);
    }
    return moments;
  }

  /** "May I come in?" */
  private static boolean isVerb(MatchResult moment) {
    return moment.start() == 0 && moment.group().equals("May");
  }

  static Moment of(MatchResult written) {
    String year = written.group("year") == null ? written.group("alone") : written.group("year");
    String day = written.group("before") == null ? written.group("after") : written.group("before");
    String month = written.group("month");
    return new Moment(
        year == null ? 0 : Integer.parseInt(year),
        month == null ? 0 : number(month),
        day == null ? 0 : Integer.parseInt(day));
  }

  private static int number(String month) {
    String start = month.substring(0, 3).toLowerCase(Locale.ROOT);
    return 1
        + Calendar.MONTHS.stream()
            .map(name -> name.substring(0, 3).toLowerCase(Locale.ROOT))
            .toList()
            .indexOf(start);
  }

  /** What "last year", "this month" are on a day; empty if the text says nothing of the kind. */
  static Optional<Moment> relative(String text, LocalDate today) {
    return RELATIVE.matcher(text).results().map(words -> relative(words, today)).findFirst();
  }

  private static Moment relative(MatchResult words, LocalDate today) {
    int step =
        switch (words.group("which").toLowerCase(Locale.ROOT)) {
          case "this" -> 0;
          case "next" -> 1;
          default -> -1;
        };
    if (words.group("unit").equalsIgnoreCase("year")) {
      return new Moment(today.getYear() + step, 0, 0);
    }
    LocalDate month = today.plusMonths(step);
    return new Moment(month.getYear(), month.getMonthValue(), 0);
  }

  private Moment in(int otherYear) {
    return new Moment(otherYear, month, day);
  }

  /** Whether both tell a year, or both a month, or both a day. */
  public boolean isComparableWith(Moment other) {
    return (year > 0 && other.year > 0)
        || (month > 0 && other.month > 0)
        || (day > 0 && other.day > 0);
  }

  /**
   * Earlier (negative), later (positive), or 0 if all that both tell is the same. What only one of
   * them tells does not count.
   */
  public int compareSharedTo(Moment other) {
    int byYear = shared(year, other.year);
    int byMonth = byYear == 0 ? shared(month, other.month) : byYear;
    return byMonth == 0 ? shared(day, other.day) : byMonth;
  }

  private static int shared(int one, int other) {
    return one > 0 && other > 0 ? Integer.compare(one, other) : 0;
  }
}
