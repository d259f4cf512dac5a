package dev.footnote.retrieval.vector;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Vectors of no model that lie in groups, as those of texts do. The same for the same seed. */
public final class MadeVectors {

  private static final int GROUPS = 40;

  private final Random random;
  private final List<float[]> groups;

  public MadeVectors(long seed, int dimension) {
    this.random = new Random(seed);
    this.groups = IntStream.range(0, GROUPS).mapToObj(i -> noise(dimension, 1)).toList();
  }

  private float[] noise(int dimension, double size) {
    float[] noise = new float[dimension];
    for (int i = 0; i < dimension; i++) {
      noise[i] = (float) (size * random.nextGaussian());
    }
    return noise;
  }

  public float[] next() {
    float[] vector = groups.get(random.nextInt(GROUPS)).clone();
    float[] noise = noise(vector.length, 0.5);
    for (int i = 0; i < vector.length; i++) {
      vector[i] += noise[i];
    }
    return vector;
  }

  public List<float[]> next(int count) {
    return Stream.generate(this::next).limit(count).toList();
  }

  /** The cosine of two vectors, as exactly as doubles tell it; 0 where one is zero. */
  public static double cosine(float[] one, float[] other) {
    double product = 0;
    double ones = 0;
    double others = 0;
    for (int i = 0; i < one.length; i++) {
      product += (double) one[i] * other[i];
      ones += (double) one[i] * one[i];
      others += (double) other[i] * other[i];
    }
    return ones == 0 || others == 0 ? 0 : product / Math.sqrt(ones * others);
  }
}
