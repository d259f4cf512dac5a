package dev.footnote.evaluation.fit;

import dev.footnote.corpus.Article;
import dev.footnote.evaluation.Benchmark;
import dev.footnote.evaluation.BenchmarkException;
import dev.footnote.evaluation.GoldQuestion;
import dev.footnote.evaluation.fit.ListwiseRegression.Choice;
import dev.footnote.reading.Feature;
import dev.footnote.reading.Features;
import dev.footnote.reading.LinearModel;
import dev.footnote.reading.ScoredSentence;
import dev.footnote.reading.Weights;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/**
 * Fits {@link Weights} to questions with known answers: first those that choose the sentence, then,
 * with the sentences so chosen, those that tell how likely it is an answer at all. For the latter
 * each question is asked twice: of all the passages found, and of those that are left without the
 * right ones, which then are about the same thing and do not answer. What is found for a question
 * that was made to have no answer does not answer either.
 */
public final class Fitting {

  /** Of three questions that people ask, the articles answer two. */
  private static final double PRIOR = Math.log(2);

  private static final double RIDGE = 1e-3;
  private static final Feature[] FEATURES = Feature.values();

  private final BiFunction<List<Article>, Weights, Search> searches;
  private final Weights before;
  private final boolean nearMisses;

  /**
   * Fits with this way of searching.
   *
   * @param searches finds passages of the given articles with the given weights
   * @param before keeps its share of keywords, and what it counts features that never differ in the
   *     benchmarks
   * @param nearMisses whether the benchmarks have near misses enough to tell what does not answer;
   *     without, each question is asked once more of the passages that do not answer it
   */
  public Fitting(
      BiFunction<List<Article>, Weights, Search> searches, Weights before, boolean nearMisses) {
    this.searches = searches;
    this.before = before;
    this.nearMisses = nearMisses;
  }

  /** Finds sentences, and measures them. */
  @FunctionalInterface
  public interface Search {

    /** The sentences found for a question, with what was measured of each. */
    List<ScoredSentence> sentences(String question);
  }

  /** A question and what was found for it. */
  private record Found(GoldQuestion question, List<ScoredSentence> sentences) {

    boolean isInRightPassage(ScoredSentence sentence) {
      return question.rightPassage(sentence.sentence().passage());
    }
  }

  /**
   * The weights that serve the benchmarks' questions best.
   *
   * @param benchmarks those that bring their own articles
   */
  public Weights fit(List<Benchmark> benchmarks) {
    List<Found> found = benchmarks.stream().flatMap(this::search).toList();
    LinearModel sentence =
        model(
            ListwiseRegression.fit(found.stream().map(Fitting::sentences).toList(), RIDGE),
            before.sentence());
    List<Choice> doubts = found.stream().flatMap(one -> doubts(one, sentence)).toList();
    LinearModel confidence = model(ListwiseRegression.fit(doubts, RIDGE), before.confidence());
    double answers = doubts.stream().filter(choice -> choice.right().getFirst()).count();
    double shift = nearMisses ? 0 : PRIOR - Math.log(answers / (doubts.size() - answers));
    return new Weights(
        before.keywordShare(),
        sentence,
        new LinearModel(rounded(confidence.intercept() + shift), confidence.weights()));
  }

  private Stream<Found> search(Benchmark benchmark) {
    List<Article> articles =
        benchmark
            .corpus()
            .orElseThrow(
                () ->
                    new BenchmarkException(
                        benchmark.file() + " brings no articles; fit to SQuAD files"));
    LinearModel nothing = new LinearModel(0, Map.of());
    Search search = searches.apply(articles, new Weights(before.keywordShare(), nothing, nothing));
    return benchmark.questions().stream()
        .map(question -> new Found(question, search.sentences(question.question())));
  }

  /** Every sentence found, to choose the right ones from. */
  private static Choice sentences(Found found) {
    GoldQuestion question = found.question();
    List<double[]> rows = new ArrayList<>();
    List<Boolean> right = new ArrayList<>();
    for (ScoredSentence sentence : found.sentences()) {
      rows.add(row(features(sentence)));
      right.add(
          found.isInRightPassage(sentence)
              && question.answer().metBy(List.of(sentence.sentence().text())));
    }
    return new Choice(rows, right);
  }

  /** The best sentence against saying nothing, with and without the right passages. */
  private Stream<Choice> doubts(Found found, LinearModel sentence) {
    List<ScoredSentence> all = found.sentences();
    if (nearMisses || !found.question().answerable()) {
      return doubt(all, sentence, found.question().answerable()).stream();
    }
    List<ScoredSentence> others = all.stream().filter(one -> !found.isInRightPassage(one)).toList();
    return others.size() == all.size()
        ? Stream.empty()
        : Stream.concat(
            doubt(all, sentence, true).stream(), doubt(others, sentence, false).stream());
  }

  private static Optional<Choice> doubt(
      List<ScoredSentence> sentences, LinearModel sentence, boolean answers) {
    return sentences.stream()
        .map(Fitting::features)
        .max(Comparator.comparingDouble(sentence::score))
        .map(Fitting::row)
        .map(say -> new Choice(List.of(say, new double[say.length]), List.of(answers, !answers)));
  }

  /** As measured for the whole question, where that found the sentence. */
  private static Features features(ScoredSentence sentence) {
    return sentence.measures().getFirst().features();
  }

  /** The features, and a 1 for the intercept. */
  private static double[] row(Features features) {
    double[] row = new double[FEATURES.length + 1];
    Arrays.setAll(row, i -> i < FEATURES.length ? features.get(FEATURES[i]) : 1);
    return row;
  }

  private static LinearModel model(double[] weights, LinearModel before) {
    Map<Feature, Double> byFeature = new EnumMap<>(Feature.class);
    for (int i = 0; i < FEATURES.length; i++) {
      boolean neverDiffers = weights[i] == 0;
      double weight =
          neverDiffers ? before.weights().getOrDefault(FEATURES[i], 0.0) : rounded(weights[i]);
      byFeature.put(FEATURES[i], weight);
    }
    return new LinearModel(rounded(weights[FEATURES.length]), byFeature);
  }

  private static double rounded(double weight) {
    return Math.round(weight * 1_000) / 1_000.0;
  }
}
