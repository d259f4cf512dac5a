package dev.footnote.reading.current;

import dev.footnote.language.Phrases;
import dev.footnote.language.question.Mentions.Edition;
import dev.footnote.language.question.Moment;
import dev.footnote.language.question.Period;
import dev.footnote.language.question.QuestionPart;
import dev.footnote.reading.Reading;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

/** Prefers among sure answers those from the time that a question names. */
final class Timing {

  /** Newer is better only of what is nearly as sure, in log-odds. */
  private static final double AS_SURE = 1.5;

  /** How an answer fits a time; the later the better. */
  private enum Fit {
    NOT_AT_ALL,
    /** Its article is of that time. */
    PUBLISHED_THEN,
    /** It tells of that time itself. */
    TELLS_OF_IT
  }

  private final QuestionPart part;
  private final SureAnswers sure;

  Timing(QuestionPart part, SureAnswers sure) {
    this.part = part;
    this.sure = sure;
  }

  /** The readings without the sure answers that another fits the time better than. */
  List<Reading> among(List<Reading> readings) {
    List<Reading> timely =
        part.mentions().period().map(period -> ofTime(period, readings)).orElse(readings);
    return part.mentions().edition() == Edition.NEWEST ? newest(timely) : timely;
  }

  private List<Reading> ofTime(Period period, List<Reading> readings) {
    Fit best =
        sure.among(readings).stream()
            .map(reading -> fit(period, reading))
            .max(Fit::compareTo)
            .orElse(Fit.NOT_AT_ALL);
    return without(readings, reading -> fit(period, reading).compareTo(best) < 0);
  }

  /** Where it is asked what was said at a time, only the article's day counts. */
  private Fit fit(Period period, Reading reading) {
    LocalDate day = reading.sentence().article().published();
    List<Moment> told =
        Phrases.asksWhatWasSaid(part.text())
            ? List.of()
            : Moment.in(reading.sentence().text(), day).stream()
                .filter(moment -> period.moment().isComparableWith(moment))
                .toList();
    if (told.stream().anyMatch(period::covers) || isBetween(period.moment(), told)) {
      return Fit.TELLS_OF_IT;
    }
    boolean then = told.isEmpty() && day != null && period.covers(Moment.of(day));
    return then ? Fit.PUBLISHED_THEN : Fit.NOT_AT_ALL;
  }

  /** "From 27 February to 14 April" tells of March. */
  private static boolean isBetween(Moment asked, List<Moment> told) {
    return told.stream().anyMatch(moment -> moment.compareSharedTo(asked) < 0)
        && told.stream().anyMatch(moment -> moment.compareSharedTo(asked) > 0);
  }

  private List<Reading> newest(List<Reading> readings) {
    return sure.among(readings, AS_SURE).stream()
        .map(reading -> reading.sentence().article().published())
        .filter(Objects::nonNull)
        .max(LocalDate::compareTo)
        .map(
            newest ->
                without(
                    readings, reading -> !newest.equals(reading.sentence().article().published())))
        .orElse(readings);
  }

  private List<Reading> without(List<Reading> readings, Predicate<Reading> unfit) {
    List<Reading> dropped =
        sure.among(readings).stream()
            .filter(reading -> !reading.sentence().passage().isCorrection()) // is of another's time
            .filter(unfit)
            .toList();
    return readings.stream().filter(reading -> !dropped.contains(reading)).toList();
  }
}
