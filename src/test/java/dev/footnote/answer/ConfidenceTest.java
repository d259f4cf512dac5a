package dev.footnote.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.footnote.corpus.Passage;
import dev.footnote.language.question.Asked;
import dev.footnote.language.question.QuestionPart;
import dev.footnote.reading.Reading;
import dev.footnote.reading.Readings;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConfidenceTest {

  private static final QuestionPart WHOLE = Asked.whole("What?");
  private static final QuestionPart CLAUSE = Asked.part(1, false, "what");
  private static final Passage PASSAGE = Articles.passage("One.");

  @Test
  void isThatOfTheBestReading() {
    assertThat(Confidence.of(List.of(reading(WHOLE, 1, 0.9), reading(WHOLE, 2, 0.1))))
        .isCloseTo(0.1, within(1e-9));
  }

  @Test
  void isTheMeanOfTheLogOddsOverTheBestReadingsOfTheQuestionsParts() {
    List<Reading> readings =
        List.of(
            reading(WHOLE, 5, logistic(3)),
            reading(CLAUSE, 2, logistic(7)),
            reading(CLAUSE, 8, logistic(1)));

    assertThat(Confidence.of(readings)).isCloseTo(logistic(2), within(1e-9));
  }

  @Test
  void isThatOfTheSurestOfSeveralQuestionsAskedAtOnce() {
    QuestionPart when = Asked.part(1, true, "when");
    QuestionPart where = Asked.part(2, true, "where");

    assertThat(
            Confidence.of(
                List.of(reading(WHOLE, 5, 0.9), reading(when, 2, 0.3), reading(where, 2, 0.1))))
        .isCloseTo(0.3, within(1e-9));
  }

  @Test
  void isToldForEachPart() {
    assertThat(Confidence.byPart(List.of(reading(CLAUSE, 2, 0.7), reading(WHOLE, 5, 0.3))))
        .containsExactly(Map.entry(WHOLE, 0.3), Map.entry(CLAUSE, 0.7));
  }

  @Test
  void isNoneWithoutReadings() {
    assertThat(Confidence.of(List.of())).isZero();
  }

  @Test
  void isNoneWhereTheBestReadingCannotBeAnAnswer() {
    assertThat(Confidence.of(List.of(reading(WHOLE, 1, 0)))).isZero();
  }

  private static Reading reading(QuestionPart part, double score, double probability) {
    return Readings.of(part, PASSAGE.sentences().getFirst(), score, probability);
  }

  private static double logistic(double logOdds) {
    return 1 / (1 + Math.exp(-logOdds));
  }
}
