package dev.footnote.retrieval;

import dev.footnote.retrieval.Words.Term;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A question made ready to be held against many sentences. */
final class AnalysedQuestion {

  /** What a token outside of any word weighs, where a word in every second passage weighs 0.7. */
  private static final float PUNCTUATION_WEIGHT = 0.1f;

  private final ExpectedAnswer expected;
  private final List<Term> terms;
  private final Set<String> stems = new HashSet<>();
  private final Map<String, Double> weights = new LinkedHashMap<>();
  private final double totalWeight;
  private final @Nullable TokenVectors tokens;
  private final float[] tokenWeights;

  AnalysedQuestion(String text, TermStatistics statistics, @Nullable TokenEncoder encoder) {
    expected = ExpectedAnswer.of(text);
    terms = Words.of(text);
    terms.forEach(term -> stems.add(term.text()));
    for (String stem : stems) {
      if (!Words.isStopWord(stem)) {
        weights.put(stem, statistics.idf(stem));
      }
    }
    if (weights.isEmpty()) {
      stems.forEach(stem -> weights.put(stem, statistics.idf(stem)));
    }
    totalWeight = weights.values().stream().mapToDouble(Double::doubleValue).sum();
    tokens = encoder == null ? null : encoder.question(text);
    tokenWeights = tokens == null ? new float[0] : tokenWeights(tokens, terms, statistics);
  }

  /** Each token weighs as much as the word it is part of; punctuation weighs least. */
  private static float[] tokenWeights(
      TokenVectors tokens, List<Term> terms, TermStatistics statistics) {
    Map<String, Double> idf = new HashMap<>();
    float[] weights = new float[tokens.size()];
    float total = 0;
    int term = 0;
    for (int token = 0; token < weights.length; token++) {
      while (term < terms.size() && terms.get(term).end() <= tokens.start(token)) {
        term++;
      }
      boolean inWord = term < terms.size() && terms.get(term).start() < tokens.end(token);
      weights[token] =
          inWord
              ? idf.computeIfAbsent(terms.get(term).text(), statistics::idf).floatValue()
              : PUNCTUATION_WEIGHT;
      total += weights[token];
    }
    for (int token = 0; token < weights.length; token++) {
      weights[token] /= total;
    }
    return weights;
  }

  ExpectedAnswer expected() {
    return expected;
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

  /** The most that BM25 can score: every word as often as can be. */
  double totalWeight() {
    return totalWeight;
  }

  /** Its token vectors; null without a token encoder. */
  @Nullable TokenVectors tokens() {
    return tokens;
  }

  /** The weight of each token; they sum to 1. */
  float[] tokenWeights() {
    return tokenWeights;
  }
}
