package dev.footnote.reading;

import dev.footnote.language.question.Question;
import dev.footnote.retrieval.Hit;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Lets one reader read the articles in the languages it knows, and another the rest. An article
 * whose language cannot be told is taken to be in a known one. Thread-safe.
 */
public final class ReaderByLanguage implements Reader {

  /** Keeps a certain or impossible reading comparable with others. */
  private static final double LEAST_PROBABILITY = 1e-6;

  private final Set<String> languages;
  private final Reader reader;
  private final Thresholds judged;
  private final Reader others;
  private final Thresholds othersJudged;

  /**
   * @param languages the codes of the languages that {@code reader} knows (ISO 639-1)
   * @param reader reads articles in these
   * @param judged by what the probabilities of {@code reader} are judged, and so those of all
   * @param others reads the articles in all other languages
   * @param othersJudged by what the probabilities of {@code others} alone would be judged
   */
  public ReaderByLanguage(
      Set<String> languages,
      Reader reader,
      Thresholds judged,
      Reader others,
      Thresholds othersJudged) {
    this.languages = Set.copyOf(languages);
    this.reader = reader;
    this.judged = judged;
    this.others = others;
    this.othersJudged = othersJudged;
  }

  @Override
  public List<Reading> read(Question question, List<Hit> hits) {
    List<Hit> ours = hits.stream().filter(this::isKnown).toList();
    List<Hit> theirs = hits.stream().filter(hit -> !isKnown(hit)).toList();
    if (theirs.isEmpty()) {
      return reader.read(question, ours);
    }
    if (ours.isEmpty()) {
      return readByOthers(question, theirs);
    }
    return Stream.of(reader.read(question, ours), readByOthers(question, theirs))
        .flatMap(ReaderByLanguage::comparable)
        .sorted(Comparator.comparingDouble(Reading::score).reversed())
        .toList();
  }

  private List<Reading> readByOthers(Question question, List<Hit> hits) {
    return others.read(question, hits).stream()
        .map(one -> one.withProbability(othersJudged.translated(one.probability(), judged)))
        .toList();
  }

  private boolean isKnown(Hit hit) {
    String language = hit.passage().article().language();
    return language == null || languages.contains(language);
  }

  /**
   * The same readings with scores that can be compared with another reader's: the best has the
   * log-odds of its probability, which both calibrate, and the others lie as far behind it as they
   * did.
   */
  private static Stream<Reading> comparable(List<Reading> readings) {
    if (readings.isEmpty()) {
      return Stream.empty();
    }
    Reading best = readings.getFirst();
    double probability = Math.clamp(best.probability(), LEAST_PROBABILITY, 1 - LEAST_PROBABILITY);
    double shift = Math.log(probability / (1 - probability)) - best.score();
    return readings.stream().map(reading -> reading.withScore(reading.score() + shift));
  }
}
