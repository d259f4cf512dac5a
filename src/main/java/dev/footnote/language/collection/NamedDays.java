package dev.footnote.language.collection;

import dev.footnote.language.Calendar;
import dev.footnote.language.CalendarNames;
import dev.footnote.language.Dates;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Days that a question names together: "March", "in March 2017", "since 2017", "on 5 May".
 *
 * @param words as they are written, with their preposition
 * @param relation how the days meant lie to the one, month or year that is named
 * @param year the year; 0 for any
 * @param month 1 to 12; 0 for any
 * @param day the day of the month; 0 for any
 */
public record NamedDays(String words, Relation relation, int year, int month, int day) {

  /** How a day can lie to what is named. */
  public enum Relation {
    IN,
    BEFORE,
    UNTIL,
    SINCE,
    AFTER
  }

  private static final String YEAR = "(?<year>1[5-9]\\d\\d|20\\d\\d)";
  private static final String DAY = "(?<day>[0-3]?\\d)(?:st|nd|rd|th)?";
  private static final String MONTH = "(?<month>" + Calendar.MONTH + ")";

  private static final Pattern PREPOSITION =
      pattern("(?:(in|on|from|of|for|during|dated|since|after|before|until|till|up to)\\s+)?(.+)");

  private static final List<Pattern> PARTS =
      Stream.of(
              YEAR,
              MONTH + "(?:,? (?:of )?" + YEAR + ")?",
              YEAR + "-(?<number>[01]\\d)",
              MONTH + " (?:the )?" + DAY,
              DAY + "(?: of)? " + MONTH)
          .map(
              form ->
                  pattern(
                      "(?:(?:the )?(?:early|mid|late|the year|year|the month of|the)[ -])?" + form))
          .toList();

  private static final Pattern WHOLE_DAY =
      pattern("(?:the )?(?:" + Calendar.WEEKDAY + ",? )?(?<written>(?:the )?" + Dates.DAY + ")");

  /** The period that all of {@code words} is; empty if it is none. */
  public static Optional<NamedDays> of(String words) {
    Matcher parts = PREPOSITION.matcher(words.strip());
    if (!parts.matches()) {
      return Optional.empty();
    }
    Relation relation = relation(parts.group(1));
    Matcher whole = WHOLE_DAY.matcher(parts.group(2));
    Optional<LocalDate> date =
        whole.matches() ? Dates.in(whole.group("written")) : Optional.empty();
    return date.map(
            day ->
                new NamedDays(
                    words, relation, day.getYear(), day.getMonthValue(), day.getDayOfMonth()))
        .or(() -> part(words, relation, parts.group(2)))
        .filter(period -> relation == Relation.IN || period.year > 0);
  }

  private static Relation relation(String preposition) {
    return switch (preposition == null ? "" : preposition.toLowerCase(Locale.ROOT)) {
      case "since" -> Relation.SINCE;
      case "after" -> Relation.AFTER;
      case "before" -> Relation.BEFORE;
      case "until", "till", "up to" -> Relation.UNTIL;
      default -> Relation.IN;
    };
  }

  private static Optional<NamedDays> part(String words, Relation relation, String named) {
    for (Pattern form : PARTS) {
      Matcher part = form.matcher(named);
      if (part.matches()) {
        int month =
            group(part, "month")
                .flatMap(name -> CalendarNames.month(name.replace(".", "")))
                .or(() -> group(part, "number").map(Integer::valueOf))
                .orElse(0);
        return Optional.of(
            new NamedDays(words, relation, number(part, "year"), month, number(part, "day")));
      }
    }
    return Optional.empty();
  }

  private static int number(Matcher matcher, String group) {
    return group(matcher, group).map(Integer::valueOf).orElse(0);
  }

  private static Optional<String> group(Matcher matcher, String group) {
    return matcher.namedGroups().containsKey(group)
        ? Optional.ofNullable(matcher.group(group))
        : Optional.empty();
  }

  /** Whether a day lies in it. */
  public boolean contains(LocalDate date) {
    int order =
        Comparator.<int[]>comparingInt(parts -> parts[0])
            .thenComparingInt(parts -> parts[1])
            .thenComparingInt(parts -> parts[2])
            .compare(
                new int[] {
                  year == 0 ? 0 : date.getYear(),
                  month == 0 ? 0 : date.getMonthValue(),
                  day == 0 ? 0 : date.getDayOfMonth()
                },
                new int[] {year, month, day});
    return switch (relation) {
      case IN -> order == 0;
      case BEFORE -> order < 0;
      case UNTIL -> order <= 0;
      case SINCE -> order >= 0;
      case AFTER -> order > 0;
    };
  }

  private static Pattern pattern(String regex) {
    return Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
  }
}
