package dev.footnote.reading;

import dev.footnote.corpus.Passage;
import dev.footnote.corpus.Sentence;
import dev.footnote.reading.ScoredSentence.Measure;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * What was found for a question and for each of its parts, as one list. Every list tells with what
 * probability a sentence is the answer; a sentence's score becomes the logarithm of the mean of
 * these probabilities.
 */
final class MixtureFusion {

  /**
   * What the whole question counts against each of its parts. Of 1, 1.5 and 2 with temperatures of
   * 1, 1.5, 2, 3 and 4, these two served 252 of MultiHop-RAG's queries best.
   */
  private static final double WHOLE = 1.5;

  /** Flattens the probabilities: above 1, since a part is asked for less exactly than a whole. */
  private static final double TEMPERATURE = 2;

  private MixtureFusion() {}

  /** A sentence's probability in all lists, and what was measured in each that has it. */
  private record Share(double probability, List<Measure> measures) {

    Share and(Share other) {
      return new Share(
          probability + other.probability,
          Stream.concat(measures.stream(), other.measures.stream()).toList());
    }
  }

  /**
   * Merges lists.
   *
   * @param lists the hits of the whole question first, then those of each part
   * @return the passages of all lists, best first, each with the sentences found in it
   */
  static List<RankedPassage> of(List<List<RankedPassage>> lists, Comparator<RankedPassage> order) {
    Map<Passage, Map<Sentence, Share>> shares = new LinkedHashMap<>();
    double total = WHOLE + lists.size() - 1;
    for (int i = 0; i < lists.size(); i++) {
      add(lists.get(i), (i == 0 ? WHOLE : 1) / total, shares);
    }
    List<RankedPassage> hits = new ArrayList<>();
    shares.forEach((passage, sentences) -> hits.add(ranked(passage, sentences)));
    hits.sort(order);
    return hits;
  }

  private static RankedPassage ranked(Passage passage, Map<Sentence, Share> shares) {
    List<ScoredSentence> sentences = new ArrayList<>();
    shares.forEach(
        (sentence, share) ->
            sentences.add(
                new ScoredSentence(sentence, Math.log(share.probability), share.measures)));
    sentences.sort(
        Comparator.comparingDouble(ScoredSentence::score)
            .reversed()
            .thenComparing(one -> one.sentence().span().start()));
    return new RankedPassage(passage, sentences.getFirst().score(), sentences);
  }

  private static void add(
      List<RankedPassage> hits, double weight, Map<Passage, Map<Sentence, Share>> shares) {
    double best = hits.stream().mapToDouble(RankedPassage::score).max().orElse(0);
    ToDoubleFunction<ScoredSentence> odds = one -> Math.exp((one.score() - best) / TEMPERATURE);
    double total = hits.stream().flatMap(hit -> hit.sentences().stream()).mapToDouble(odds).sum();
    for (RankedPassage hit : hits) {
      Map<Sentence, Share> ofPassage =
          shares.computeIfAbsent(hit.passage(), passage -> new LinkedHashMap<>());
      for (ScoredSentence one : hit.sentences()) {
        double probability = Math.max(Double.MIN_NORMAL, odds.applyAsDouble(one) / total);
        Measure found = one.measures().getFirst();
        Measure measure = new Measure(found.part(), Math.log(probability), found.features());
        ofPassage.merge(
            one.sentence(), new Share(weight * probability, List.of(measure)), Share::and);
      }
    }
  }
}
