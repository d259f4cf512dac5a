package dev.footnote.evaluation.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.footnote.evaluation.fit.ListwiseRegression.Choice;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ListwiseRegressionTest {

  private static final double RIDGE = 1e-6;

  @Test
  void findsTheWeightsThatTheChoicesWereMadeWith() {
    double[] truth = {3, -2, 0};
    Random random = new Random(11);
    List<Choice> choices = new ArrayList<>();
    for (int c = 0; c < 20_000; c++) {
      List<double[]> rows = new ArrayList<>();
      double[] sums = new double[4];
      for (int r = 0; r < 4; r++) {
        double[] row = {random.nextDouble(), random.nextDouble(), random.nextDouble()};
        rows.add(row);
        sums[r] = truth[0] * row[0] + truth[1] * row[1];
      }
      int chosen = draw(sums, random);
      choices.add(new Choice(rows, List.of(chosen == 0, chosen == 1, chosen == 2, chosen == 3)));
    }

    assertThat(ListwiseRegression.fit(choices, RIDGE)).containsExactly(truth, within(0.15));
  }

  @Test
  void isLogisticRegressionWhereTheOtherRowIsAllZero() {
    // Of those with the feature three in four are right: the log-odds are ln 3.
    List<Choice> choices = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      boolean right = i % 4 != 0;
      choices.add(new Choice(List.of(new double[] {1}, new double[] {0}), List.of(right, !right)));
    }

    assertThat(ListwiseRegression.fit(choices, RIDGE))
        .containsExactly(new double[] {Math.log(3)}, within(0.001));
  }

  @Test
  void leavesOutAFeatureThatNeverChanges() {
    List<Choice> choices =
        List.of(
            new Choice(List.of(new double[] {1, 5}, new double[] {0, 5}), List.of(true, false)),
            new Choice(List.of(new double[] {1, 5}, new double[] {0, 5}), List.of(false, true)));

    assertThat(ListwiseRegression.fit(choices, 0.01))
        .containsExactly(new double[] {0, 0}, within(1e-9));
  }

  private static int draw(double[] sums, Random random) {
    double total = 0;
    for (double sum : sums) {
      total += Math.exp(sum);
    }
    double left = random.nextDouble() * total;
    int chosen = -1;
    while (left > 0) {
      left -= Math.exp(sums[++chosen]);
    }
    return chosen;
  }
}
