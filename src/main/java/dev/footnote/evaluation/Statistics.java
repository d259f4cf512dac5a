package dev.footnote.evaluation;

import java.util.Arrays;

/** Measures of a confidence between 0 and 1, and of durations. No method changes its arrays. */
public final class Statistics {

  private static final int BINS = 10;

  private Statistics() {}

  /**
   * The area under the receiver operating characteristic: the probability that a positive drawn at
   * random scores above a negative drawn at random, ties counting half (Mann–Whitney U).
   *
   * @return 0 to 1; NaN if either is empty
   */
  public static double auroc(double[] positives, double[] negatives) {
    if (positives.length == 0 || negatives.length == 0) {
      return Double.NaN;
    }
    double[] sorted = negatives.clone();
    Arrays.sort(sorted);
    double wins = 0;
    for (double positive : positives) {
      int below = countBelow(sorted, positive);
      int notAbove = countBelow(sorted, Math.nextUp(positive));
      wins += below + (notAbove - below) / 2.0;
    }
    return wins / positives.length / negatives.length;
  }

  /**
   * The share of the negatives refused by the highest threshold which refuses at most {@code
   * falseRefusals} of the positives. What scores below the threshold is refused.
   *
   * @return 0 to 1; NaN if either is empty
   */
  public static double refusedAt(double falseRefusals, double[] positives, double[] negatives) {
    if (positives.length == 0 || negatives.length == 0) {
      return Double.NaN;
    }
    double[] sorted = positives.clone();
    Arrays.sort(sorted);
    double threshold = sorted[(int) Math.floor(falseRefusals * sorted.length)];
    return (double) Arrays.stream(negatives).filter(n -> n < threshold).count() / negatives.length;
  }

  /**
   * The expected calibration error over ten bins of equal width: how far, on average, a bin's mean
   * confidence lies from its share of positives (Guo et al. 2017).
   *
   * @return 0 to 1; NaN if there is nothing to measure
   */
  public static double calibrationError(double[] positives, double[] negatives) {
    Bin[] bins = bins(positives, negatives);
    int total = positives.length + negatives.length;
    return Arrays.stream(bins)
            .filter(bin -> bin.size() > 0)
            .mapToDouble(bin -> bin.size() * Math.abs(bin.confidence() - bin.observed()))
            .sum()
        / total;
  }

  /** The ten bins of {@link #calibrationError}, from the lowest confidence. */
  public static Bin[] bins(double[] positives, double[] negatives) {
    double[] sum = new double[BINS];
    int[] right = new int[BINS];
    int[] size = new int[BINS];
    for (double p : positives) {
      int bin = bin(p);
      sum[bin] += p;
      size[bin]++;
      right[bin]++;
    }
    for (double n : negatives) {
      int bin = bin(n);
      sum[bin] += n;
      size[bin]++;
    }
    Bin[] bins = new Bin[BINS];
    for (int i = 0; i < BINS; i++) {
      bins[i] = new Bin(size[i], sum[i] / size[i], (double) right[i] / size[i]);
    }
    return bins;
  }

  /**
   * Predictions of about the same confidence.
   *
   * @param size how many
   * @param confidence their mean confidence; NaN if there are none
   * @param observed the share of them that are positive; NaN if there are none
   */
  public record Bin(int size, double confidence, double observed) {}

  /**
   * The value that {@code share} of the values do not exceed (nearest rank).
   *
   * @param share 0 to 1
   * @return NaN if there are no values
   */
  public static double percentile(double share, double[] values) {
    if (values.length == 0) {
      return Double.NaN;
    }
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[Math.max(0, (int) Math.ceil(share * sorted.length) - 1)];
  }

  private static int bin(double confidence) {
    return Math.clamp((int) (confidence * BINS), 0, BINS - 1);
  }

  private static int countBelow(double[] sorted, double value) {
    int low = 0;
    int high = sorted.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted[middle] < value) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
