package dev.footnote.reading.current;

import dev.footnote.corpus.Passage;
import dev.footnote.language.filter.ArticleFilter;
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
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** Keeps of what another reader reads that which holds now. Thread-safe. */
public final class CurrentReader implements Reader {

  /** So many are looked at. */
  private static final int CORRECTIONS = 10;

  /** The most corrections that are read although they were not found first. */
  private static final int MOST_CORRECTIONS = 2;

  private static final Comparator<Reading> BEST_FIRST =
      Comparator.comparingDouble(Reading::score).reversed();

  private final Reader reader;
  private final SureAnswers sure;
  private final Links links;
  private final Corrections corrections;

  /**
   * @param reader reads what was found
   * @param thresholds by what its probabilities are judged
   * @param idf how much each of some stems tells, see {@link dev.footnote.retrieval.Articles#idf}
   * @param corrections finds those that the question's own words do not find
   */
  public CurrentReader(
      Reader reader,
      Thresholds thresholds,
      Function<Set<String>, ToDoubleFunction<String>> idf,
      Corrections corrections) {
    this.reader = reader;
    this.sure = new SureAnswers(thresholds.answerFrom());
    this.links = new Links(idf);
    this.corrections = corrections;
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
        corrections.of(best.sentence().text(), question.filter(), CORRECTIONS).stream()
            .filter(
                passage -> readings.stream().noneMatch(r -> r.sentence().passage().equals(passage)))
            .filter(passage -> links.concerns(passage, best))
            .limit(MOST_CORRECTIONS)
            .map(passage -> hit(passage, best, hits))
            .toList();
    return unread.isEmpty()
        ? List.of()
        : reader.read(question, unread).stream()
            .filter(reading -> reading.sentence().passage().isCorrection())
            .toList();
  }

  /** A correction that was not found is as near to the question as what it corrects. */
  private static Hit hit(Passage correction, Reading best, List<Hit> hits) {
    Passage corrected = best.sentence().passage();
    List<Hit> found = hits.stream().filter(hit -> hit.part().equals(best.part())).toList();
    return found.stream()
        .filter(hit -> hit.passage().equals(correction))
        .findFirst()
        .orElseGet(
            () ->
                found.stream()
                    .filter(hit -> hit.passage().equals(corrected))
                    .findFirst()
                    .map(hit -> hit.of(correction))
                    .orElseGet(() -> new Hit(best.part(), correction, 0, 0, 0)));
  }

  /** Finds corrections of what was published. Implementations are thread-safe. */
  @FunctionalInterface
  public interface Corrections {

    /**
     * The passages that correct something and share the most with a text, best first.
     *
     * @param text what may have been corrected
     * @param filter which articles may say so
     * @param limit the most passages, at least 1
     */
    List<Passage> of(String text, ArticleFilter filter, int limit);
  }
}
