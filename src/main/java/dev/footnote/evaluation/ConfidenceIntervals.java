package dev.footnote.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * How far figures would move if other questions like these had been asked: the middle 95 % of their
 * values when the questions are drawn again with replacement (the percentile bootstrap, Efron
 * 1979). Seeded, so that the same run gives the same intervals.
 */
public final class ConfidenceIntervals {

  private static final int DRAWS = 1000;
  private static final double OUTSIDE = 0.025;
  private static final long SEED = 20_170_606;

  private ConfidenceIntervals() {}

  /**
   * The values between which a figure lies.
   *
   * @param low the lower end
   * @param high the upper end
   */
  public record Interval(double low, double high) {}

  /** The interval of each of the trial's figures, durations apart. */
  public static Map<Figure, Interval> of(Trial trial) {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
    List<Figure> figures =
        trial.figures().keySet().stream().filter(figure -> !figure.isDuration()).toList();
    double[][] values = new double[figures.size()][DRAWS];
    for (int draw = 0; draw < DRAWS; draw++) {
      Trial drawn =
          new Trial(trial.format(), draw(trial.outcomes(), random), draw(trial.refusals(), random));
      for (int i = 0; i < figures.size(); i++) {
        values[i][draw] = figures.get(i).of(drawn);
      }
    }
    Map<Figure, Interval> intervals = new EnumMap<>(Figure.class);
    for (int i = 0; i < figures.size(); i++) {
      double[] defined = Arrays.stream(values[i]).filter(v -> !Double.isNaN(v)).toArray();
      intervals.put(
          figures.get(i),
          new Interval(
              Statistics.percentile(OUTSIDE, defined),
              Statistics.percentile(1 - OUTSIDE, defined)));
    }
    return intervals;
  }

  private static List<Outcome> draw(List<Outcome> from, RandomGenerator random) {
    List<Outcome> drawn = new ArrayList<>(from.size());
    for (int i = 0; i < from.size(); i++) {
      drawn.add(from.get(random.nextInt(from.size())));
    }
    return drawn;
  }
}
