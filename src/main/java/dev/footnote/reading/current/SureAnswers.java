package dev.footnote.reading.current;

import dev.footnote.reading.Reading;
import java.util.List;

/**
 * Which readings are surely answers.
 *
 * @param from the probability, 0 to 1, from which on one is
 */
record SureAnswers(double from) {

  /** What lies further behind the best, in log-odds, may answer something else. */
  private static final double REACH = 4;

  /**
   * The sure ones that are not far behind the best of them.
   *
   * @param readings best first
   */
  List<Reading> among(List<Reading> readings) {
    return among(readings, REACH);
  }

  /**
   * The same, nearer to the best.
   *
   * @param reach how far behind it they may be, in log-odds
   */
  List<Reading> among(List<Reading> readings, double reach) {
    List<Reading> sure = readings.stream().filter(this::isSure).toList();
    return sure.stream()
        .filter(reading -> reading.score() >= sure.getFirst().score() - reach)
        .toList();
  }

  boolean isSure(Reading reading) {
    return reading.probability() >= from;
  }
}
