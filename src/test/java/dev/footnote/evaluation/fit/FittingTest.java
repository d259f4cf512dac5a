package dev.footnote.evaluation.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.footnote.corpus.Article;
import dev.footnote.corpus.Sentence;
import dev.footnote.evaluation.AnswerKey;
import dev.footnote.evaluation.Benchmark;
import dev.footnote.evaluation.BenchmarkException;
import dev.footnote.evaluation.GoldQuestion;
import dev.footnote.evaluation.Samples;
import dev.footnote.language.question.Asked;
import dev.footnote.language.question.QuestionPart;
import dev.footnote.reading.Feature;
import dev.footnote.reading.Features;
import dev.footnote.reading.LinearModel;
import dev.footnote.reading.ScoredSentence;
import dev.footnote.reading.Thresholds;
import dev.footnote.reading.Weights;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Fits to questions of which the right passage has the most phrases in common. */
class FittingTest {

  private static final QuestionPart WHOLE = Asked.whole("What?");

  private static final GoldQuestion NEAR_MISS =
      new GoldQuestion("u", "unanswerable", "What else?", List.of(), AnswerKey.NONE);

  private static final Weights BEFORE =
      new Weights(
          0.3,
          new LinearModel(
              0, Map.of(Feature.OUTLET_NAMED, 3.0, Feature.PHRASES, -1.0, Feature.KEYWORDS, 1.0)),
          new LinearModel(
              0,
              Map.of(
                  Feature.OUTLET_NAMED,
                  2.0,
                  Feature.PHRASES,
                  -1.0,
                  Feature.KEYWORDS,
                  1.0,
                  Feature.NUMBERS_MISSING,
                  0.0)),
          new Thresholds(0.1, 0.2, 1.3));

  private final Weights fitted = fitting(false).fit(List.of(benchmark(Optional.of(List.of()))));

  @Test
  void countsWhatTellsTheRightSentenceFromTheOthers() {
    assertThat(fitted.sentence().weights().get(Feature.PHRASES)).isPositive();
    assertThat(fitted.sentence().weights().get(Feature.KEYWORDS)).isNegative();
  }

  @Test
  void isSurerOfTheRightSentenceThanOfWhatIsLeftWithoutIt() {
    assertThat(fitted.confidence().score(new Features(phrasesAndKeywords(0.9, 0.2))))
        .isGreaterThan(fitted.confidence().score(new Features(phrasesAndKeywords(0.1, 0.8))));
  }

  @Test
  void isLessSureOfWhatIsFoundForAQuestionThatNothingAnswers() {
    assertThat(fitted.confidence().weights().get(Feature.NUMBERS_MISSING)).isNegative();
  }

  @Test
  void learnsNothingFromSuchAQuestionWhereItIsLeftOut() {
    Weights withoutIt = fitting(false).fit(List.of(benchmark(Optional.of(List.of())).answerable()));

    assertThat(withoutIt.confidence().weights()).containsEntry(Feature.NUMBERS_MISSING, 0.0);
  }

  @Test
  void leavesWhatNeverDiffersAsItWas() {
    assertThat(fitted.sentence().weights()).containsEntry(Feature.OUTLET_NAMED, 3.0);
    assertThat(fitted.confidence().weights()).containsEntry(Feature.OUTLET_NAMED, 2.0);
    assertThat(fitted.keywordShare()).isEqualTo(0.3, within(0.0));
  }

  @Test
  void fitsOnlyWhatWasCountedBefore() {
    assertThat(fitted.sentence().weights()).containsOnlyKeys(BEFORE.sentence().weights().keySet());
    assertThat(fitted.confidence().weights())
        .containsOnlyKeys(BEFORE.confidence().weights().keySet());
  }

  @Test
  void learnsFromNearMissesAloneWhatDoesNotAnswerWhereThereAreEnough() {
    LinearModel confidence =
        fitting(true).fit(List.of(benchmark(Optional.of(List.of())))).confidence();

    assertThat(confidence.weights().get(Feature.NUMBERS_MISSING)).isNegative();
    assertThat(confidence.score(new Features(phrasesAndKeywords(0.9, 0.2)))).isPositive();
  }

  @Test
  void putsTheThresholdsBetweenWhatIsAnsweredAndWhatIsNot() {
    Thresholds fit = fitting(true).fit(List.of(benchmark(Optional.of(List.of())))).thresholds();

    assertThat(fit.abstainBelow()).isBetween(0.0, fit.answerFrom());
    assertThat(fit.answerFrom()).isBetween(0.5, 1.0);
    assertThat(fit.lead()).isEqualTo(BEFORE.thresholds().lead());
  }

  @Test
  void leavesTheThresholdsAsTheyWereWithoutNearMisses() {
    assertThat(fitted.thresholds()).isEqualTo(BEFORE.thresholds());
  }

  @Test
  void needsArticlesToFitTo() {
    assertThatThrownBy(() -> fitting(false).fit(List.of(benchmark(Optional.empty()))))
        .isInstanceOf(BenchmarkException.class)
        .hasMessageContaining("brings no articles");
  }

  private static Fitting fitting(boolean nearMisses) {
    return new Fitting((articles, weights) -> FittingTest::sentences, BEFORE, nearMisses);
  }

  private static Benchmark benchmark(Optional<List<Article>> corpus) {
    return new Benchmark(
        "questions.json",
        Benchmark.Format.SQUAD,
        corpus,
        List.of(Samples.asking("right"), NEAR_MISS),
        Function.identity(),
        Optional.empty());
  }

  private static List<ScoredSentence> sentences(String question) {
    return question.equals(NEAR_MISS.question())
        ? List.of(sentence("This one is near.", Map.of(Feature.NUMBERS_MISSING, 1.0)))
        : List.of(
            sentence("This one is right.", phrasesAndKeywords(0.9, 0.2)),
            sentence("This one is wrong.", phrasesAndKeywords(0.1, 0.8)),
            sentence("And so is this.", phrasesAndKeywords(0.2, 0.4)));
  }

  private static ScoredSentence sentence(String words, Map<Feature, Double> features) {
    Sentence sentence = Samples.passage(words).sentences().getFirst();
    return new ScoredSentence(sentence, WHOLE, 0, new Features(features));
  }

  private static Map<Feature, Double> phrasesAndKeywords(double phrases, double keywords) {
    return Map.of(Feature.PHRASES, phrases, Feature.KEYWORDS, keywords);
  }
}
