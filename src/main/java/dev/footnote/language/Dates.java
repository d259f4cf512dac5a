package dev.footnote.language;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days as people write them: {@code June 6, 2017}, {@code 6 June 2017}, {@code 2017-06-06}. */
public final class Dates {

  private static final String MONTH =
      "(?<month>Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
          + "|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\.?";
  private static final String DAY = "(?<day>\\d{1,2})(?:st|nd|rd|th)?";
  private static final String YEAR = "(?<year>\\d{4})";

  private static final List<Pattern> WRITTEN =
      List.of(
          pattern(YEAR + "-(?<number>\\d{2})-(?<day>\\d{2})(?!\\d)"),
          pattern(MONTH + "\\s+" + DAY + ",?\\s+" + YEAR + "\\b"),
          pattern("\\b" + DAY + "\\s+" + MONTH + ",?\\s+" + YEAR + "\\b"));

  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  private Dates() {}

  /** The first day that {@code text} names with day, month and year. */
  public static Optional<LocalDate> in(String text) {
    for (Pattern pattern : WRITTEN) {
      Matcher date = pattern.matcher(text);
      if (date.find()) {
        return of(date);
      }
    }
    return Optional.empty();
  }

  private static Optional<LocalDate> of(Matcher date) {
    int month =
        date.namedGroups().containsKey("number")
            ? Integer.parseInt(date.group("number"))
            : MONTHS.indexOf(date.group("month").substring(0, 3).toLowerCase(Locale.ROOT)) + 1;
    try {
      int year = Integer.parseInt(date.group("year"));
      return Optional.of(LocalDate.of(year, month, Integer.parseInt(date.group("day"))));
    } catch (DateTimeException e) {
      return Optional.empty(); // the 31st of June
    }
  }

  private static Pattern pattern(String regex) {
    return Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
  }
}
