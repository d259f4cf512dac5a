package dev.footnote.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class StatisticsTest {

  @Nested
  class Auroc {

    @Test
    void isOneWhenEveryPositiveIsAboveEveryNegative() {
      assertThat(Statistics.auroc(values(0.8, 0.9), values(0.1, 0.7))).isEqualTo(1);
    }

    @Test
    void isTheShareOfPairsInTheRightOrder() {
      // 0.9 beats both; 0.3 beats 0.1 but not 0.5.
      assertThat(Statistics.auroc(values(0.9, 0.3), values(0.5, 0.1))).isEqualTo(0.75);
    }

    @Test
    void countsATieHalf() {
      assertThat(Statistics.auroc(values(0.5), values(0.5, 0.5, 0.1))).isEqualTo(2 / 3.0);
    }

    @Test
    void isNotDefinedWithoutBothKinds() {
      assertThat(Statistics.auroc(values(0.5), values())).isNaN();
      assertThat(Statistics.auroc(values(), values(0.5))).isNaN();
    }
  }

  @Nested
  class RefusedAt {

    @Test
    void refusesNoMorePositivesThanAllowed() {
      // Of 20 positives at 0.05, 0.10, … 1.00, one may be refused: what is below 0.10 is.
      double[] positives = IntStream.rangeClosed(1, 20).mapToDouble(i -> i / 20.0).toArray();
      assertThat(Statistics.refusedAt(0.05, positives, values(0.01, 0.07, 0.10, 0.40)))
          .isEqualTo(0.5);
    }

    @Test
    void refusesNoPositiveOfFewerThanTwenty() {
      assertThat(Statistics.refusedAt(0.05, values(0.6, 0.3), values(0.2, 0.3, 0.4)))
          .isEqualTo(1 / 3.0);
    }
  }

  @Nested
  class CalibrationError {

    @Test
    void isTheMeanDistanceBetweenConfidenceAndTruth() {
      // Three at 0.95, two of them positive, are off by 0.95 - 2/3; one at 0.1 by 0.1.
      assertThat(Statistics.calibrationError(values(0.95, 0.95), values(0.95, 0.1)))
          .isCloseTo((3 * (0.95 - 2 / 3.0) + 0.1) / 4, within(1e-12));
    }

    @Test
    void isNothingWhenConfidenceIsTheTruth() {
      assertThat(Statistics.calibrationError(values(1, 1), values(0, 0))).isZero();
    }
  }

  @Test
  void takesThePercentileFromTheValuesThemselves() {
    double[] values = {40, 10, 30, 20};

    assertThat(Statistics.percentile(0.5, values)).isEqualTo(20);
    assertThat(Statistics.percentile(0.99, values)).isEqualTo(40);
    assertThat(Statistics.percentile(0, values)).isEqualTo(10);
    assertThat(Statistics.percentile(0.5, values())).isNaN();
  }

  private static double[] values(double... values) {
    return values;
  }
}
