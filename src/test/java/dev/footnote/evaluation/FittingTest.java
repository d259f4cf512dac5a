package dev.footnote.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.footnote.corpus.Article;
import dev.footnote.corpus.Passage;
import dev.footnote.retrieval.Feature;
import dev.footnote.retrieval.Features;
import dev.footnote.retrieval.Hit;
import dev.footnote.retrieval.LinearModel;
import dev.footnote.retrieval.ScoredSentence;
import dev.footnote.retrieval.Weights;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Fits to questions of which the right passage has the most phrases in common. */
class FittingTest {

  private static final Weights BEFORE =
      new Weights(
          0.3,
          new LinearModel(0, Map.of(Feature.OUTLET_NAMED, 3.0, Feature.PHRASES, -1.0)),
          new LinearModel(0, Map.of(Feature.OUTLET_NAMED, 2.0)));

  private final Weights fitted =
      new Fitting((articles, weights) -> (question, limit) -> hits(), BEFORE)
          .fit(List.of(benchmark(Optional.of(List.of()))));

  @Test
  void countsWhatTellsTheRightSentenceFromTheOthers() {
    assertThat(fitted.sentence().weights().get(Feature.PHRASES)).isPositive();
    assertThat(fitted.sentence().weights().get(Feature.KEYWORDS)).isNegative();
  }

  @Test
  void isSurerOfTheRightSentenceThanOfWhatIsLeftWithoutIt() {
    assertThat(fitted.confidence().score(features(0.9, 0.2)))
        .isGreaterThan(fitted.confidence().score(features(0.1, 0.8)));
  }

  @Test
  void leavesWhatNeverDiffersAsItWas() {
    assertThat(fitted.sentence().weights()).containsEntry(Feature.OUTLET_NAMED, 3.0);
    assertThat(fitted.confidence().weights()).containsEntry(Feature.OUTLET_NAMED, 2.0);
    assertThat(fitted.keywordShare()).isEqualTo(0.3, within(0.0));
  }

  @Test
  void needsArticlesToFitTo() {
    Fitting fitting = new Fitting((articles, weights) -> (question, limit) -> hits(), BEFORE);

    assertThatThrownBy(() -> fitting.fit(List.of(benchmark(Optional.empty()))))
        .isInstanceOf(BenchmarkException.class)
        .hasMessageContaining("brings no articles");
  }

  private static Benchmark benchmark(Optional<List<Article>> corpus) {
    return new Benchmark(
        "questions.json",
        Benchmark.Format.SQUAD,
        corpus,
        List.of(Samples.asking("right"), Samples.unanswerable()),
        Function.identity(),
        Optional.empty());
  }

  private static List<Hit> hits() {
    return List.of(
        hit("This one is right.", 0.9, 0.2),
        hit("This one is wrong.", 0.1, 0.8),
        hit("And so is this.", 0.2, 0.4));
  }

  private static Hit hit(String words, double phrases, double keywords) {
    Passage passage = Samples.passage(words);
    ScoredSentence sentence =
        new ScoredSentence(passage.span(), phrases, features(phrases, keywords));
    return new Hit(passage, phrases, List.of(sentence));
  }

  private static Features features(double phrases, double keywords) {
    return new Features(Map.of(Feature.PHRASES, phrases, Feature.KEYWORDS, keywords));
  }
}
