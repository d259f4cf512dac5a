package dev.footnote.evaluation.fit;

import dev.footnote.corpus.Article;
import dev.footnote.evaluation.Benchmark;
import dev.footnote.evaluation.BenchmarkException;
import dev.footnote.evaluation.GoldQuestion;
import dev.footnote.evaluation.Statistics;
import dev.footnote.evaluation.fit.ListwiseRegression.Choice;
import dev.footnote.reading.Feature;
import dev.footnote.reading.Features;
import dev.footnote.reading.LinearModel;
import dev.footnote.reading.ScoredSentence;
import dev.footnote.reading.Thresholds;
import dev.footnote.reading.Weights;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Fits {@link Weights} to questions with known answers: first those that choose the sentence, then,
 * with the sentences so chosen, those that tell how likely it is an answer at all, and from these
 * the thresholds. What is found for a question that was made to have no answer does not answer it.
 * Where there are too few of these, each other question is asked twice: of all the passages found,
 * and of those that are left without the right ones, which then are about the same thing and do not
 * answer.
 */
public final class Fitting {

  /** Of three questions that people ask, the articles answer two. */
  private static final double PRIOR = Math.log(2);

  /** So many of the answerable questions may be refused. */
  private static final double REFUSED_WRONGLY = 0.08;

  /** So many of all questions may be shown what comes closest. */
  private static final double CLOSEST = 0.02;

  private static final double RIDGE = 1e-3;
  private static final Feature[] FEATURES = Feature.values();

  private final BiFunction<List<Article>, Weights, Search> searches;
  private final Weights before;
  private final boolean nearMisses;

  /**
   * Fits with this way of searching.
   *
   * @param searches finds passages of the given articles with the given weights
   * @param before what is fitted anew: it names the features, says where to look closely, and keeps
   *     its share of keywords and what it counts features that never differ in the benchmarks
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
   * The weights that serve the benchmarks' questions best. As few of the answerable questions as
   * may be refused lie below the upper threshold, and as few of all questions as may be shown what
   * comes closest between the two. Without near misses the thresholds stay what they were.
   *
   * @param benchmarks those that bring their own articles
   */
  public Weights fit(List<Benchmark> benchmarks) {
    List<Found> found = benchmarks.stream().flatMap(this::search).toList();
    if (found.stream().noneMatch(one -> one.question().answerable())
        || (nearMisses && found.stream().allMatch(one -> one.question().answerable()))) {
      throw new BenchmarkException(
          "there is too little to fit to: it needs questions that the articles answer"
              + (nearMisses ? " and some that they don't, with even numbers in their ids" : ""));
    }
    LinearModel sentence =
        model(
            ListwiseRegression.fit(found.stream().map(this::sentences).toList(), RIDGE),
            before.sentence());
    List<Choice> doubts = found.stream().flatMap(one -> doubts(one, sentence)).toList();
    LinearModel fitted = model(ListwiseRegression.fit(doubts, RIDGE), before.confidence());
    double answers = doubts.stream().filter(choice -> choice.right().getFirst()).count();
    double shift = nearMisses ? 0 : PRIOR - Math.log(answers / (doubts.size() - answers));
    LinearModel confidence = new LinearModel(rounded(fitted.intercept() + shift), fitted.weights());
    return new Weights(
        before.keywordShare(),
        sentence,
        confidence,
        nearMisses ? thresholds(found, sentence, confidence) : before.thresholds());
  }

  private Thresholds thresholds(List<Found> found, LinearModel sentence, LinearModel confidence) {
    double[] answerable = probabilities(found, sentence, confidence, GoldQuestion::answerable);
    double[] all = probabilities(found, sentence, confidence, question -> true);
    double answerFrom = Statistics.percentile(REFUSED_WRONGLY, answerable);
    double below = Arrays.stream(all).filter(p -> p < answerFrom).count() / (double) all.length;
    double abstainBelow = Statistics.percentile(Math.max(0, below - CLOSEST), all);
    return new Thresholds(rounded(abstainBelow), rounded(answerFrom), before.thresholds().lead());
  }

  private static double[] probabilities(
      List<Found> found,
      LinearModel sentence,
      LinearModel confidence,
      Predicate<GoldQuestion> which) {
    return found.stream()
        .filter(one -> which.test(one.question()))
        .flatMap(one -> best(one.sentences(), sentence).stream())
        .mapToDouble(confidence::probability)
        .toArray();
  }

  private Stream<Found> search(Benchmark benchmark) {
    List<Article> articles =
        benchmark
            .corpus()
            .orElseThrow(
                () ->
                    new BenchmarkException(
                        benchmark.file()
                            + " brings no articles; fit to a SQuAD file, or to a folder"));
    Search search = searches.apply(articles, before);
    return benchmark.questions().stream()
        .map(question -> new Found(question, search.sentences(question.question())));
  }

  /** Every sentence found, to choose the right ones from. */
  private Choice sentences(Found found) {
    GoldQuestion question = found.question();
    List<double[]> rows = new ArrayList<>();
    List<Boolean> right = new ArrayList<>();
    for (ScoredSentence sentence : found.sentences()) {
      rows.add(row(features(sentence), before.sentence()));
      right.add(
          found.isInRightPassage(sentence) && question.answer().metBy(sentence.sentence().text()));
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

  private static Optional<Features> best(List<ScoredSentence> sentences, LinearModel sentence) {
    return sentences.stream()
        .map(Fitting::features)
        .max(Comparator.comparingDouble(sentence::score));
  }

  private Optional<Choice> doubt(
      List<ScoredSentence> sentences, LinearModel sentence, boolean answers) {
    return best(sentences, sentence)
        .map(features -> row(features, before.confidence()))
        .map(say -> new Choice(List.of(say, new double[say.length]), List.of(answers, !answers)));
  }

  /** As measured for the whole question, where that found the sentence. */
  private static Features features(ScoredSentence sentence) {
    return sentence.measures().getFirst().features();
  }

  /** The features that the model before counts, and a 1 for the intercept. */
  private static double[] row(Features features, LinearModel before) {
    double[] row = new double[FEATURES.length + 1];
    Arrays.setAll(
        row,
        i ->
            i == FEATURES.length
                ? 1
                : before.weights().containsKey(FEATURES[i]) ? features.get(FEATURES[i]) : 0);
    return row;
  }

  private static LinearModel model(double[] weights, LinearModel before) {
    Map<Feature, Double> byFeature = new EnumMap<>(Feature.class);
    for (int i = 0; i < FEATURES.length; i++) {
      Double counted = before.weights().get(FEATURES[i]);
      if (counted != null) {
        boolean neverDiffers = weights[i] == 0;
        byFeature.put(FEATURES[i], neverDiffers ? counted : rounded(weights[i]));
      }
    }
    return new LinearModel(rounded(weights[FEATURES.length]), byFeature);
  }

  private static double rounded(double weight) {
    return Math.round(weight * 1_000) / 1_000.0;
  }
}
