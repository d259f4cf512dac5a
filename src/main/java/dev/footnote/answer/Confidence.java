package dev.footnote.answer;

import dev.footnote.language.question.QuestionPart;
import dev.footnote.reading.Reading;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;

/**
 * How likely it is that the articles answer: as likely as it is for the best reading. Of a question
 * that has clauses, the mean over the best reading for each, as log-odds; of several questions
 * asked at once, as likely as it is for the surest.
 */
final class Confidence {

  private Confidence() {}

  /** A probability, 0 to 1; 0 without readings. */
  static double of(List<Reading> readings) {
    Map<QuestionPart, Double> parts = byPart(readings);
    boolean several = parts.keySet().stream().anyMatch(QuestionPart::ofItsOwn);
    return several
        ? parts.entrySet().stream()
            .filter(part -> part.getKey().ofItsOwn())
            .mapToDouble(Map.Entry::getValue)
            .max()
            .orElse(0)
        : parts.values().stream().mapToDouble(p -> Math.log(p / (1 - p))).average().stream()
            .map(mean -> 1 / (1 + Math.exp(-mean)))
            .findFirst()
            .orElse(0);
  }

  /** The same for each part of the question, in order; parts without readings are left out. */
  static SequencedMap<QuestionPart, Double> byPart(List<Reading> readings) {
    Map<QuestionPart, Reading> best = new TreeMap<>(Comparator.comparingInt(QuestionPart::number));
    readings.forEach(
        reading ->
            best.merge(
                reading.part(), reading, (one, two) -> two.score() > one.score() ? two : one));
    SequencedMap<QuestionPart, Double> parts = new LinkedHashMap<>();
    best.forEach((part, reading) -> parts.put(part, reading.probability()));
    return parts;
  }
}
