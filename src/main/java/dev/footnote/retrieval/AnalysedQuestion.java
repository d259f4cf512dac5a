package dev.footnote.retrieval;

import static java.util.stream.Collectors.toSet;

import dev.footnote.retrieval.Words.Term;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A question made ready to be held against many sentences. */
final class AnalysedQuestion {

  private final ExpectedAnswer expected;
  private final Attribution attribution;
  private final List<Term> terms;
  private final Set<String> stems = new HashSet<>();
  private final Map<String, Double> weights = new LinkedHashMap<>();
  private final Set<String> numbers;
  private final double totalWeight;
  private final @Nullable QuestionTokens tokens;

  AnalysedQuestion(String text, TermStatistics statistics, @Nullable TokenEncoder encoder) {
    expected = ExpectedAnswer.of(text);
    terms = Words.of(text);
    attribution = new Attribution(text, terms);
    terms.forEach(term -> stems.add(term.text()));
    numbers =
        stems.stream().filter(stem -> Character.isDigit(stem.codePointAt(0))).collect(toSet());
    for (String stem : stems) {
      if (!Words.isStopWord(stem)) {
        weights.put(stem, statistics.idf(stem));
      }
    }
    if (weights.isEmpty()) {
      stems.forEach(stem -> weights.put(stem, statistics.idf(stem)));
    }
    totalWeight = weights.values().stream().mapToDouble(Double::doubleValue).sum();
    tokens =
        encoder == null
            ? null
            : new QuestionTokens(text, terms, encoder.question(text), statistics);
  }

  ExpectedAnswer expected() {
    return expected;
  }

  /** What it says of where and when its answer was published. */
  Attribution attribution() {
    return attribution;
  }

  /** Its words in order. */
  List<Term> terms() {
    return terms;
  }

  /** Whether the question holds the stem. */
  boolean holds(String stem) {
    return stems.contains(stem);
  }

  /** Its content words, each with its inverse document frequency. */
  Map<String, Double> weights() {
    return weights;
  }

  /** The share, 0 to 1, of the content words' weight that {@code found} holds. */
  double coverage(Set<String> found) {
    if (totalWeight == 0) {
      return 0;
    }
    double covered = 0;
    for (Map.Entry<String, Double> word : weights.entrySet()) {
      if (found.contains(word.getKey())) {
        covered += word.getValue();
      }
    }
    return covered / totalWeight;
  }

  /** The share, 0 to 1, of its numbers that {@code found} lacks; 0 if it has none. */
  double numbersMissing(Set<String> found) {
    return numbers.stream().filter(number -> !found.contains(number)).count()
        / Math.max(1.0, numbers.size());
  }

  /** The most that BM25 can score: every word as often as can be. */
  double totalWeight() {
    return totalWeight;
  }

  /** Its tokens; null without a token encoder. */
  @Nullable QuestionTokens tokens() {
    return tokens;
  }
}
