package dev.footnote.reading.current;

import dev.footnote.language.question.Question;
import dev.footnote.language.question.QuestionPart;
import dev.footnote.reading.Reader;
import dev.footnote.reading.Reading;
import dev.footnote.reading.Thresholds;
import dev.footnote.retrieval.Hit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** Keeps of what another reader reads that which holds now. Thread-safe. */
public final class CurrentReader implements Reader {

  /** The most corrections that are read although they were not found first. */
  private static final int MOST_CORRECTIONS = 2;

  private static final Comparator<Reading> BEST_FIRST =
      Comparator.comparingDouble(Reading::score).reversed();

  private final Reader reader;
  private final SureAnswers sure;
  private final Links links;

  /**
   * @param reader reads what was found
   * @param thresholds by what its probabilities are judged
   * @param idf how much a stem tells, see {@link dev.footnote.retrieval.PassageIndex#idf}
   */
  public CurrentReader(Reader reader, Thresholds thresholds, ToDoubleFunction<String> idf) {
    this.reader = reader;
    this.sure = new SureAnswers(thresholds.answerFrom());
    this.links = new Links(idf);
  }

  @Override
  public List<Reading> read(Question question, List<Hit> hits) {
    List<Reading> readings = new ArrayList<>(reader.read(question, hits));
    readings.addAll(corrections(question, hits, readings));
    Map<QuestionPart, List<Reading>> parts = new LinkedHashMap<>();
    readings.sort(BEST_FIRST);
    readings.forEach(
        reading -> parts.computeIfAbsent(reading.part(), part -> new ArrayList<>()).add(reading));
    return parts.entrySet().stream()
        .flatMap(part -> current(part.getKey(), part.getValue()).stream())
        .sorted(BEST_FIRST)
        .toList();
  }

  private List<Reading> current(QuestionPart part, List<Reading> readings) {
    List<Reading> timely = new Timing(part, sure).among(readings);
    List<Reading> held = new Superseding(part, sure, links).among(timely);
    return new Conflicts(part, sure).among(held);
  }

  /** What stands in corrections of the best sentence that were not among the first to be read. */
  private List<Reading> corrections(Question question, List<Hit> hits, List<Reading> readings) {
    if (readings.isEmpty()) {
      return List.of();
    }
    Reading best = readings.getFirst();
    List<Hit> unread =
        hits.stream()
            .filter(hit -> hit.passage().isCorrection() && hit.part().equals(best.part()))
            .filter(
                hit ->
                    readings.stream().noneMatch(r -> r.sentence().passage().equals(hit.passage())))
            .filter(hit -> links.concerns(hit.passage(), best))
            .limit(MOST_CORRECTIONS)
            .toList();
    return unread.isEmpty()
        ? List.of()
        : reader.read(question, unread).stream()
            .filter(reading -> reading.sentence().passage().isCorrection())
            .toList();
  }
}
