package dev.footnote.retrieval.vector;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.apache.lucene.util.VectorUtil;
import org.jspecify.annotations.Nullable;

/**
 * A vector of 15 bits a component, in two halves. Scaled to unit length, each component is a whole
 * number of steps, {@code 256 * high + low}; a step is the same for all vectors of a dimension, so
 * that their upper halves can be compared by their dot product. It is chosen so that an upper half
 * reaches five times what the components are on average (root mean square), which hardly any of a
 * text's embedding exceeds; what does is cut there in the upper half, and kept beside the lower
 * one. A cosine is off by about 4e-6 where there are hundreds of components, and never by 1e-4.
 */
public final class QuantizedVector {

  private static final int LARGEST_HIGH = PackedVector.MOST;
  private static final int STEPS_OF_HIGH = 256;

  /** What an upper half reaches, as a multiple of the root mean square of the components. */
  private static final double REACH = 5;

  private final byte[] high;
  private final byte[] rest;

  /** That of bytes that were read, which nobody may change any more. */
  QuantizedVector(byte[] high, byte[] rest) {
    this.high = high;
    this.rest = rest;
  }

  /**
   * The nearest to a vector.
   *
   * @param vector of any length
   * @throws IllegalArgumentException if a component is not finite
   */
  public static QuantizedVector of(float[] vector) {
    VectorUtil.checkFinite(vector);
    double length = length(vector);
    double steps = length == 0 ? 0 : 1 / (length * step(vector.length));
    byte[] high = new byte[vector.length];
    ByteBuffer rest =
        ByteBuffer.allocate(vector.length + Float.BYTES + 2 * Short.BYTES * vector.length);
    rest.position(vector.length).putFloat((float) length);
    for (int i = 0; i < vector.length; i++) {
      int value = (int) Math.round(vector[i] * steps);
      int whole = Math.floorDiv(value + STEPS_OF_HIGH / 2, STEPS_OF_HIGH);
      high[i] = (byte) Math.clamp(whole, -LARGEST_HIGH, LARGEST_HIGH);
      rest.put(i, (byte) (value - whole * STEPS_OF_HIGH));
      if (whole != high[i]) {
        rest.putShort((short) i).putShort((short) (whole - high[i]));
      }
    }
    return new QuantizedVector(high, Arrays.copyOf(rest.array(), rest.position()));
  }

  /** The upper halves, -63 to 63. */
  byte[] high() {
    return high;
  }

  /**
   * The lower halves, then the vector's length as a float, then for each component that was cut its
   * index and what its upper half lacks, as shorts.
   */
  byte[] rest() {
    return rest;
  }

  private static double length(float[] vector) {
    double squares = 0;
    for (float component : vector) {
      squares += (double) component * component;
    }
    return Math.sqrt(squares);
  }

  /** What a component of a vector of unit length is a multiple of. */
  static double step(int dimension) {
    return Math.min(1, REACH / Math.sqrt(dimension)) / (LARGEST_HIGH * STEPS_OF_HIGH);
  }

  /** The vector, of its own length, as near as 15 bits are. */
  public float[] vector() {
    float[] vector = new float[high.length];
    readSteps(high, rest, 0, rest.length, vector);
    float scale = (float) (ByteBuffer.wrap(rest).getFloat(high.length) * step(high.length));
    for (int i = 0; i < vector.length; i++) {
      vector[i] *= scale;
    }
    return vector;
  }

  /** Reads the components, in steps, from upper halves and the rest, which may stand in others. */
  static void readSteps(byte[] high, byte[] rest, int from, int length, float[] steps) {
    for (int i = 0; i < steps.length; i++) {
      steps[i] = high[i] * STEPS_OF_HIGH + rest[from + i];
    }
    int complete = steps.length + Float.BYTES;
    if (length > complete) {
      ByteBuffer cut = ByteBuffer.wrap(rest, from + complete, length - complete);
      while (cut.hasRemaining()) {
        int index = Short.toUnsignedInt(cut.getShort());
        steps[index] += cut.getShort() * STEPS_OF_HIGH;
      }
    }
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof QuantizedVector that
        && Arrays.equals(high, that.high)
        && Arrays.equals(rest, that.rest);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(high) + Arrays.hashCode(rest);
  }

  @Override
  public String toString() {
    return Arrays.toString(vector());
  }
}
