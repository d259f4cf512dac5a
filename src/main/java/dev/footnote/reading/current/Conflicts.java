package dev.footnote.reading.current;

import dev.footnote.corpus.Article;
import dev.footnote.language.question.AnswerType;
import dev.footnote.language.question.Mentions.Edition;
import dev.footnote.language.question.QuestionPart;
import dev.footnote.language.question.ShortAnswer.Likeness;
import dev.footnote.reading.Reading;
import dev.footnote.reading.Reading.Standing;
import java.util.ArrayList;
import java.util.List;

/** Finds sure answers of different days that exclude each other. */
final class Conflicts {

  /** The most articles that are heard. */
  private static final int MOST = 3;

  private final QuestionPart part;
  private final SureAnswers sure;

  Conflicts(QuestionPart part, SureAnswers sure) {
    this.part = part;
    this.sure = sure;
  }

  /**
   * The readings, with the best of each article that differs marked so.
   *
   * @param readings best first
   */
  List<Reading> among(List<Reading> readings) {
    List<Reading> reports = new ArrayList<>();
    for (Reading reading : sure.among(readings)) {
      boolean differs = reports.stream().allMatch(report -> differ(report, reading));
      if (reports.size() < MOST && differs) {
        reports.add(reading);
      }
    }
    boolean settled =
        part.mentions().edition() == Edition.NEWEST
            || reports.size() < 2
            || reports.stream().anyMatch(report -> report.standing() == Standing.CORRECTS);
    return settled
        ? readings
        : readings.stream()
            .map(
                reading -> reports.contains(reading) ? reading.standing(Standing.DIFFERS) : reading)
            .toList();
  }

  private boolean differ(Reading better, Reading other) {
    Article one = better.sentence().article();
    Article two = other.sentence().article();
    return one.published() != null
        && two.published() != null
        && !one.published().equals(two.published())
        && better.likenessTo(other) == Likeness.DIFFERENT
        && areOfTheSame(new Subject(better), new Subject(other));
  }

  private boolean areOfTheSame(Subject subject, Subject other) {
    return subject.isThatOf(other, part)
        && (!part.wants(AnswerType.PLACE) || subject.isToldLike(other));
  }
}
