package dev.footnote.evaluation.speed;

import java.util.SplittableRandom;

/** What is done with vectors of unit length. */
final class Vectors {

  private Vectors() {}

  /** The product of two vectors of one length; of two of unit length, their cosine. */
  static float product(float[] one, float[] other) {
    float a = 0;
    float b = 0;
    float c = 0;
    float d = 0;
    int i = 0;
    for (; i + 3 < one.length; i += 4) {
      a = Math.fma(one[i], other[i], a);
      b = Math.fma(one[i + 1], other[i + 1], b);
      c = Math.fma(one[i + 2], other[i + 2], c);
      d = Math.fma(one[i + 3], other[i + 3], d);
    }
    for (; i < one.length; i++) {
      a = Math.fma(one[i], other[i], a);
    }
    return a + b + c + d;
  }

  /**
   * A vector near another, of unit length.
   *
   * @param size how long the Gaussian noise is that is added, as a share of the vector
   * @param seed the same gives the same
   */
  static float[] near(float[] vector, double size, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double each = size / Math.sqrt(vector.length);
    float[] near = new float[vector.length];
    double square = 0;
    for (int i = 0; i < near.length; i++) {
      near[i] = (float) (vector[i] + each * random.nextGaussian());
      square += near[i] * near[i];
    }
    double length = Math.sqrt(square);
    for (int i = 0; i < near.length; i++) {
      near[i] /= (float) length;
    }
    return near;
  }
}
