package dev.footnote.reading;

import org.apache.lucene.util.VectorUtil;

/**
 * The token vectors of one text, at a byte a component: a passage of 170 tokens and 384 dimensions
 * takes 65 kB. Immutable.
 */
public final class TokenVectors {

  private final byte[][] vectors;
  private final float[] scales;
  private final int[] starts;
  private final int[] ends;

  /**
   * Quantises the vectors. Their lengths do not matter: similarity is the cosine.
   *
   * @param vectors one row a token, all of one dimension
   * @param starts where each token begins in the text, in UTF-16 units
   * @param ends where each token ends, exclusive
   */
  public TokenVectors(float[][] vectors, int[] starts, int[] ends) {
    if (vectors.length != starts.length || vectors.length != ends.length) {
      throw new IllegalArgumentException(
          vectors.length
              + " vectors need as many starts and ends, but there were "
              + starts.length
              + " and "
              + ends.length);
    }
    this.vectors = new byte[vectors.length][];
    this.scales = new float[vectors.length];
    this.starts = starts.clone();
    this.ends = ends.clone();
    for (int i = 0; i < vectors.length; i++) {
      this.vectors[i] = quantise(vectors[i]);
      int square = VectorUtil.dotProduct(this.vectors[i], this.vectors[i]);
      scales[i] = square == 0 ? 0 : (float) (1 / Math.sqrt(square));
    }
  }

  private static byte[] quantise(float[] vector) {
    float largest = 0;
    for (float component : vector) {
      largest = Math.max(largest, Math.abs(component));
    }
    byte[] quantised = new byte[vector.length];
    if (largest > 0) {
      for (int i = 0; i < vector.length; i++) {
        quantised[i] = (byte) Math.round(vector[i] * (Byte.MAX_VALUE / largest));
      }
    }
    return quantised;
  }

  /** The number of tokens. */
  public int size() {
    return vectors.length;
  }

  /** Where a token begins in the text. */
  public int start(int token) {
    return starts[token];
  }

  /** Where a token ends in the text, exclusive. */
  public int end(int token) {
    return ends[token];
  }

  /** The cosine of a token of this text and a token of the other, -1 to 1. */
  public float similarity(int token, TokenVectors other, int otherToken) {
    return VectorUtil.dotProduct(vectors[token], other.vectors[otherToken])
        * scales[token]
        * other.scales[otherToken];
  }
}
