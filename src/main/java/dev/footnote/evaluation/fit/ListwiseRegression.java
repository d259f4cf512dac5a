package dev.footnote.evaluation.fit;

import java.util.Arrays;
import java.util.List;

/**
 * Fits weights so that among the rows of each list the right ones are likely: the softmax of their
 * weighted sums (the top-one likelihood of ListNet, Cao et al. 2007), by Newton's method with a
 * ridge. With two rows a list, one of them all zero, it is logistic regression.
 */
final class ListwiseRegression {

  private static final int STEPS = 25;
  private static final double SHORTEST_STEP = 1e-4;

  private ListwiseRegression() {}

  /**
   * Rows to choose from.
   *
   * @param rows the features of each, all of one length
   * @param right which of them are right; a list without a right row teaches nothing
   */
  record Choice(List<double[]> rows, List<Boolean> right) {

    long rightRows() {
      return right.stream().filter(one -> one).count();
    }
  }

  /**
   * The weights of the features as they were given.
   *
   * @param ridge what large weights of standardised features cost, above 0
   */
  static double[] fit(List<Choice> choices, double ridge) {
    List<Choice> telling =
        choices.stream().filter(choice -> choice.right().contains(true)).toList();
    int width = telling.getFirst().rows().getFirst().length;
    double[] spread = spread(telling, width);
    double[] weights = new double[width];
    for (int step = 0; step < STEPS; step++) {
      Slope slope = new Slope(width);
      telling.forEach(choice -> slope.add(choice, weights, spread));
      double[] move = slope.newtonStep(weights, telling.size(), ridge);
      double cost = cost(telling, weights, spread, ridge);
      // Far from the best weights a whole step may overshoot.
      for (double length = 1; length > SHORTEST_STEP; length /= 2) {
        double[] next = moved(weights, move, length);
        if (cost(telling, next, spread, ridge) < cost) {
          System.arraycopy(next, 0, weights, 0, width);
          break;
        }
      }
    }
    for (int i = 0; i < width; i++) {
      weights[i] /= spread[i];
    }
    return weights;
  }

  private static double[] moved(double[] weights, double[] move, double length) {
    double[] moved = new double[weights.length];
    Arrays.setAll(moved, i -> weights[i] - length * move[i]);
    return moved;
  }

  /** The mean negative log-likelihood of the right rows, and what the weights cost. */
  private static double cost(
      List<Choice> choices, double[] weights, double[] spread, double ridge) {
    double cost = 0;
    for (Choice choice : choices) {
      double[] chances = chances(choice, weights, spread);
      long rightRows = choice.rightRows();
      for (int r = 0; r < chances.length; r++) {
        if (choice.right().get(r)) {
          cost -= Math.log(Math.max(chances[r], Double.MIN_NORMAL)) / rightRows;
        }
      }
    }
    cost /= choices.size();
    for (double weight : weights) {
      cost += ridge * weight * weight / 2;
    }
    return cost;
  }

  /** The softmax of the rows' weighted sums. */
  private static double[] chances(Choice choice, double[] weights, double[] spread) {
    double[] chances = new double[choice.rows().size()];
    double most = Double.NEGATIVE_INFINITY;
    for (int r = 0; r < chances.length; r++) {
      double[] row = choice.rows().get(r);
      for (int i = 0; i < weights.length; i++) {
        chances[r] += weights[i] * row[i] / spread[i];
      }
      most = Math.max(most, chances[r]);
    }
    double total = 0;
    for (int r = 0; r < chances.length; r++) {
      chances[r] = Math.exp(chances[r] - most);
      total += chances[r];
    }
    for (int r = 0; r < chances.length; r++) {
      chances[r] /= total;
    }
    return chances;
  }

  /** The first and second derivatives of the cost, summed up. */
  private static final class Slope {

    private final int width;
    private final double[] gradient;
    private final double[][] curvature;

    Slope(int width) {
      this.width = width;
      gradient = new double[width];
      curvature = new double[width][width];
    }

    void add(Choice choice, double[] weights, double[] spread) {
      double[] chances = chances(choice, weights, spread);
      long rightRows = choice.rightRows();
      double[] mean = new double[width];
      for (int r = 0; r < chances.length; r++) {
        double[] row = choice.rows().get(r);
        double wanted = choice.right().get(r) ? 1.0 / rightRows : 0;
        for (int i = 0; i < width; i++) {
          double x = row[i] / spread[i];
          gradient[i] += (chances[r] - wanted) * x;
          mean[i] += chances[r] * x;
          for (int j = 0; j <= i; j++) {
            curvature[i][j] += chances[r] * x * row[j] / spread[j];
          }
        }
      }
      for (int i = 0; i < width; i++) {
        for (int j = 0; j <= i; j++) {
          curvature[i][j] -= mean[i] * mean[j];
        }
      }
    }

    double[] newtonStep(double[] weights, int choices, double ridge) {
      for (int i = 0; i < width; i++) {
        gradient[i] = gradient[i] / choices + ridge * weights[i];
        for (int j = 0; j <= i; j++) {
          curvature[i][j] /= choices;
        }
        curvature[i][i] += ridge;
      }
      return solve(curvature, gradient);
    }
  }

  /** The standard deviation of each feature; 1 for one that never changes. */
  private static double[] spread(List<Choice> choices, int width) {
    double[] sum = new double[width];
    double[] squares = new double[width];
    long rows = 0;
    for (Choice choice : choices) {
      for (double[] row : choice.rows()) {
        rows++;
        for (int i = 0; i < width; i++) {
          sum[i] += row[i];
          squares[i] += row[i] * row[i];
        }
      }
    }
    double[] spread = new double[width];
    for (int i = 0; i < width; i++) {
      double variance = squares[i] / rows - (sum[i] / rows) * (sum[i] / rows);
      spread[i] = variance > 1e-9 ? Math.sqrt(variance) : 1;
    }
    return spread;
  }

  /**
   * Solves a symmetric, positive definite system, given its lower half, by Cholesky's
   * decomposition.
   */
  private static double[] solve(double[][] matrix, double[] right) {
    int n = right.length;
    double[][] lower = new double[n][n];
    double[] solution = new double[n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j <= i; j++) {
        double sum = matrix[i][j];
        for (int k = 0; k < j; k++) {
          sum -= lower[i][k] * lower[j][k];
        }
        lower[i][j] = i == j ? Math.sqrt(sum) : sum / lower[j][j];
      }
      double sum = right[i];
      for (int k = 0; k < i; k++) {
        sum -= lower[i][k] * solution[k];
      }
      solution[i] = sum / lower[i][i];
    }
    for (int i = n - 1; i >= 0; i--) {
      for (int k = i + 1; k < n; k++) {
        solution[i] -= lower[k][i] * solution[k];
      }
      solution[i] /= lower[i][i];
    }
    return solution;
  }
}
