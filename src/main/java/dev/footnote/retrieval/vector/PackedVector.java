package dev.footnote.retrieval.vector;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;

/**
 * A vector of components from -64 to 63, laid out so that one multiplication of 64-bit numbers
 * gives four products of components and their sum: arithmetic within a register (L. Lamport,
 * “Multiple byte processing with full-word instructions”, 1975).
 *
 * <p>Four components {@code u} of the other vector, made 0 to 127 by adding 64, stand in the four
 * lanes of 16 bits of one number, four components {@code v} of this in those of another in reverse
 * order. The top lane of their product is {@code u0 v0 + u1 v1 + u2 v2 + u3 v3}, at most 32,512 and
 * so never more than a lane holds; what the lower lanes lend or borrow is rounded away.
 *
 * <p>Java compares bytes one by one without its Vector API, which is still incubating: six times as
 * slow. Immutable.
 */
final class PackedVector {

  static final int LEAST = -64;
  static final int MOST = 63;

  private static final ValueLayout.OfLong EIGHT =
      ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

  /** Adding 64 to a number of seven bits with a sign is turning one bit. */
  private static final long ADDS_64 = 0x4040_4040_4040_4040L;

  private static final long EVERY_OTHER = 0x007F_007F_007F_007FL;
  private static final int LANE = Short.SIZE;
  private static final int LANES = Long.SIZE / LANE;
  private static final int TOP = Long.SIZE - LANE;
  private static final long ROUNDED = 1L << (TOP - 1);

  private final byte[] components;
  private final long[] even;
  private final long[] odd;
  private final int added;

  /**
   * @param components each from {@link #LEAST} to {@link #MOST}; nobody may change them any more
   */
  PackedVector(byte[] components) {
    this.components = components;
    this.even = new long[components.length / Long.BYTES];
    this.odd = new long[even.length];
    int sum = 0;
    for (int i = 0; i < even.length * Long.BYTES; i += 2) {
      int shift = TOP - LANE * (i / 2 % LANES);
      even[i / Long.BYTES] += (long) components[i] << shift;
      odd[i / Long.BYTES] += (long) components[i + 1] << shift;
      sum += components[i] + components[i + 1];
    }
    this.added = -LEAST * sum;
  }

  /**
   * The dot product of this and another vector of as many components.
   *
   * @param from where the other begins, in bytes
   */
  int product(MemorySegment others, long from) {
    long evens = 0;
    long odds = 0;
    for (int i = 0; i < even.length; i++) {
      long eight = others.get(EIGHT, from + (long) i * Long.BYTES) ^ ADDS_64;
      evens += ((eight & EVERY_OTHER) * even[i] + ROUNDED) >> TOP;
      odds += ((eight >>> Byte.SIZE & EVERY_OTHER) * odd[i] + ROUNDED) >> TOP;
    }
    int product = (int) (evens + odds) - added;
    for (int i = even.length * Long.BYTES; i < components.length; i++) {
      product += components[i] * others.get(ValueLayout.JAVA_BYTE, from + i);
    }
    return product;
  }
}
