package dev.footnote.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.footnote.corpus.Passage;
import dev.footnote.corpus.Sentence;
import dev.footnote.language.question.Asked;
import dev.footnote.language.question.QuestionPart;
import dev.footnote.reading.Feature;
import dev.footnote.reading.Features;
import dev.footnote.reading.LinearModel;
import dev.footnote.reading.ScoredSentence;
import dev.footnote.reading.ScoredSentence.Measure;
import dev.footnote.retrieval.Hit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Here the log-odds are how much of the question a sentence covers, ten times. */
class ConfidenceTest {

  private static final QuestionPart WHOLE = Asked.whole("What?");
  private static final QuestionPart CLAUSE = Asked.part(1, false, "what");
  private static final Passage PASSAGE = Articles.passage("One.");
  private static final Sentence SENTENCE = PASSAGE.sentences().getFirst();

  private final Confidence confidence =
      new Confidence(new LinearModel(0, Map.of(Feature.SENTENCE_COVERAGE, 10.0)));

  @Test
  void isThatOfTheBestSentence() {
    Hit worse = hit(measure(WHOLE, 1, 0.9));
    Hit best = hit(measure(WHOLE, 2, 0.1));

    assertThat(confidence.of(List.of(worse, best))).isCloseTo(logistic(1), within(1e-9));
  }

  @Test
  void isTheMeanOverTheBestSentencesOfTheQuestionsParts() {
    Hit first = hit(measure(WHOLE, 5, 0.3), measure(CLAUSE, 2, 0.7));
    Hit second = hit(measure(CLAUSE, 8, 0.1));

    assertThat(confidence.of(List.of(first, second))).isCloseTo(logistic(2), within(1e-9));
  }

  @Test
  void isThatOfTheSurestOfSeveralQuestionsAskedAtOnce() {
    QuestionPart when = Asked.part(1, true, "when");
    QuestionPart where = Asked.part(2, true, "where");
    Hit hit = hit(measure(WHOLE, 5, 0.9), measure(when, 2, 0.3), measure(where, 2, 0.1));

    assertThat(confidence.of(List.of(hit))).isCloseTo(logistic(3), within(1e-9));
  }

  @Test
  void isToldForEachPart() {
    Hit hit = hit(measure(WHOLE, 5, 0.3), measure(CLAUSE, 2, 0.7));

    assertThat(confidence.byPart(List.of(hit)))
        .hasEntrySatisfying(WHOLE, one -> assertThat(one).isCloseTo(logistic(3), within(1e-9)))
        .hasEntrySatisfying(CLAUSE, one -> assertThat(one).isCloseTo(logistic(7), within(1e-9)));
  }

  @Test
  void isNoneWithoutHits() {
    assertThat(confidence.of(List.of())).isZero();
  }

  /** A passage of one sentence, measured so for the parts of the question. */
  private static Hit hit(Measure... measures) {
    double score = measures[0].score();
    return new Hit(PASSAGE, score, List.of(new ScoredSentence(SENTENCE, score, List.of(measures))));
  }

  private static Measure measure(QuestionPart part, double score, double coverage) {
    return new Measure(part, score, new Features(Map.of(Feature.SENTENCE_COVERAGE, coverage)));
  }

  private static double logistic(double logOdds) {
    return 1 / (1 + Math.exp(-logOdds));
  }
}
