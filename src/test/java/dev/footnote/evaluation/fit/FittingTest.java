package dev.footnote.evaluation.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.footnote.corpus.Article;
import dev.footnote.corpus.Passage;
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
import dev.footnote.reading.Weights;
import dev.footnote.retrieval.Hit;
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
          new LinearModel(0, Map.of(Feature.OUTLET_NAMED, 3.0, Feature.PHRASES, -1.0)),
          new LinearModel(0, Map.of(Feature.OUTLET_NAMED, 2.0)));

  private final Weights fitted =
      new Fitting((articles, weights) -> (question, limit) -> hits(question), BEFORE)
          .fit(List.of(benchmark(Optional.of(List.of()))));

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
    Weights withoutIt =
        new Fitting((articles, weights) -> (question, limit) -> hits(question), BEFORE)
            .fit(List.of(benchmark(Optional.of(List.of())).answerable()));

    assertThat(withoutIt.confidence().weights()).containsEntry(Feature.NUMBERS_MISSING, 0.0);
  }

  @Test
  void leavesWhatNeverDiffersAsItWas() {
    assertThat(fitted.sentence().weights()).containsEntry(Feature.OUTLET_NAMED, 3.0);
    assertThat(fitted.confidence().weights()).containsEntry(Feature.OUTLET_NAMED, 2.0);
    assertThat(fitted.keywordShare()).isEqualTo(0.3, within(0.0));
  }

  @Test
  void needsArticlesToFitTo() {
    Fitting fitting = new Fitting((articles, weights) -> (question, limit) -> List.of(), BEFORE);

    assertThatThrownBy(() -> fitting.fit(List.of(benchmark(Optional.empty()))))
        .isInstanceOf(BenchmarkException.class)
        .hasMessageContaining("brings no articles");
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

  private static List<Hit> hits(String question) {
    return question.equals(NEAR_MISS.question())
        ? List.of(hit("This one is near.", Map.of(Feature.NUMBERS_MISSING, 1.0)))
        : List.of(
            hit("This one is right.", phrasesAndKeywords(0.9, 0.2)),
            hit("This one is wrong.", phrasesAndKeywords(0.1, 0.8)),
            hit("And so is this.", phrasesAndKeywords(0.2, 0.4)));
  }

  private static Hit hit(String words, Map<Feature, Double> features) {
    Passage passage = Samples.passage(words);
    return new Hit(
        passage,
        0,
        List.of(
            new ScoredSentence(passage.sentences().getFirst(), WHOLE, 0, new Features(features))));
  }

  private static Map<Feature, Double> phrasesAndKeywords(double phrases, double keywords) {
    return Map.of(Feature.PHRASES, phrases, Feature.KEYWORDS, keywords);
  }
}
