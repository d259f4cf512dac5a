package dev.footnote.evaluation;

import dev.footnote.answer.Citation;
import dev.footnote.corpus.Article;
import dev.footnote.evaluation.ListwiseRegression.Choice;
import dev.footnote.retrieval.Feature;
import dev.footnote.retrieval.Features;
import dev.footnote.retrieval.Hit;
import dev.footnote.retrieval.LinearModel;
import dev.footnote.retrieval.Retriever;
import dev.footnote.retrieval.ScoredSentence;
import dev.footnote.retrieval.Weights;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * Fits {@link Weights} to questions with known answers: first those that choose the sentence, then,
 * with the sentences so chosen, those that tell how likely it is an answer at all.
 */
public final class Fitting {

  /** As many passages as are measured for a person's question. */
  private static final int PASSAGES = 16;

  private static final double RIDGE = 1e-3;
  private static final Feature[] FEATURES = Feature.values();

  private final BiFunction<List<Article>, Weights, Retriever> retrievers;
  private final double keywordShare;

  /**
   * Fits with this way of searching.
   *
   * @param retrievers searches the given articles with the given weights
   * @param keywordShare what BM25 counts against the vectors when candidates are chosen, 0 to 1
   */
  public Fitting(BiFunction<List<Article>, Weights, Retriever> retrievers, double keywordShare) {
    this.retrievers = retrievers;
    this.keywordShare = keywordShare;
  }

  /**
   * The weights that serve the benchmarks' questions best.
   *
   * @param benchmarks those that bring their own articles, and questions that these do not answer
   */
  public Weights fit(List<Benchmark> benchmarks) {
    LinearModel nothing = new LinearModel(0, Map.of());
    Weights start = new Weights(keywordShare, nothing, nothing);
    LinearModel sentence = model(ListwiseRegression.fit(sentences(benchmarks, start), RIDGE));
    Weights chosen = new Weights(keywordShare, sentence, nothing);
    LinearModel confidence = model(ListwiseRegression.fit(doubts(benchmarks, chosen), RIDGE));
    return new Weights(keywordShare, sentence, confidence);
  }

  private List<Choice> sentences(List<Benchmark> benchmarks, Weights weights) {
    List<Choice> choices = new ArrayList<>();
    for (Benchmark benchmark : benchmarks) {
      Retriever retriever = retrieverOver(benchmark, weights);
      for (GoldQuestion question : benchmark.questions()) {
        if (question.answerable()) {
          List<double[]> rows = new ArrayList<>();
          List<Boolean> right = new ArrayList<>();
          for (Hit hit : retriever.retrieve(question.question(), PASSAGES)) {
            boolean rightPassage = question.rightPassage(hit.passage());
            for (ScoredSentence sentence : hit.sentences()) {
              rows.add(row(sentence.features()));
              String words = Citation.of(1, hit.passage(), sentence.span()).quote();
              right.add(rightPassage && question.answer().metBy(List.of(words)));
            }
          }
          choices.add(new Choice(rows, right));
        }
      }
    }
    return choices;
  }

  /** Each question's best sentence against saying nothing. */
  private List<Choice> doubts(List<Benchmark> benchmarks, Weights weights) {
    List<Choice> choices = new ArrayList<>();
    for (Benchmark whole : benchmarks) {
      Benchmark benchmark = whole.halved().orElse(whole);
      Retriever retriever = retrieverOver(benchmark, weights);
      for (GoldQuestion question : benchmark.questions()) {
        best(retriever.retrieve(question.question(), PASSAGES))
            .ifPresent(
                best -> {
                  double[] say = row(best.features());
                  double[] refuse = new double[say.length];
                  boolean answerable = question.answerable();
                  choices.add(new Choice(List.of(say, refuse), List.of(answerable, !answerable)));
                });
      }
    }
    return choices;
  }

  private Retriever retrieverOver(Benchmark benchmark, Weights weights) {
    List<Article> articles =
        benchmark
            .corpus()
            .orElseThrow(
                () ->
                    new BenchmarkException(
                        benchmark.file() + " brings no articles; fit to SQuAD files"));
    return retrievers.apply(articles, weights);
  }

  private static Optional<ScoredSentence> best(List<Hit> hits) {
    return hits.stream()
        .flatMap(hit -> hit.sentences().stream())
        .max(Comparator.comparingDouble(ScoredSentence::score));
  }

  /** The features, and a 1 for the intercept. */
  private static double[] row(Features features) {
    double[] row = new double[FEATURES.length + 1];
    Arrays.setAll(row, i -> i < FEATURES.length ? features.get(FEATURES[i]) : 1);
    return row;
  }

  private static LinearModel model(double[] weights) {
    Map<Feature, Double> byFeature = new EnumMap<>(Feature.class);
    for (int i = 0; i < FEATURES.length; i++) {
      byFeature.put(FEATURES[i], rounded(weights[i]));
    }
    return new LinearModel(rounded(weights[FEATURES.length]), byFeature);
  }

  private static double rounded(double weight) {
    return Math.round(weight * 1_000) / 1_000.0;
  }
}
