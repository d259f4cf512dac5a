package dev.footnote.retrieval.vector;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PackedVectorTest {

  private final Random random = new Random(1);

  private byte[] components(int count) {
    byte[] components = new byte[count];
    for (int i = 0; i < count; i++) {
      components[i] = (byte) random.nextInt(PackedVector.LEAST, PackedVector.MOST + 1);
    }
    return components;
  }

  private static int product(byte[] vector, byte[] other) {
    return new PackedVector(vector).product(MemorySegment.ofArray(other), 0);
  }

  private static int oneByOne(byte[] vector, byte[] other) {
    int sum = 0;
    for (int i = 0; i < vector.length; i++) {
      sum += vector[i] * other[i];
    }
    return sum;
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 7, 8, 9, 15, 16, 384, 1_023, 8_192})
  void isTheSumOfTheProductsOfTheComponentsOfVectorsOfAnyDimension(int dimension) {
    for (int i = 0; i < 50; i++) {
      byte[] vector = components(dimension);
      byte[] other = components(dimension);

      assertThat(product(vector, other)).isEqualTo(oneByOne(vector, other));
    }
  }

  @ParameterizedTest
  @CsvSource({"-64, -64", "-64, 63", "63, -64", "63, 63", "0, -64", "-64, 0", "0, 63", "-1, -1"})
  void isExactWhereAllComponentsAreAsLargeAsCanBe(byte component, byte other) {
    byte[] vector = new byte[384];
    byte[] others = new byte[384];
    Arrays.fill(vector, component);
    Arrays.fill(others, other);

    assertThat(product(vector, others)).isEqualTo(384 * component * other);
  }

  @Test
  void isThatOfTheVectorWhichBeginsWhereItIsTold() {
    byte[] vector = components(20);
    byte[] others = components(60);

    assertThat(new PackedVector(vector).product(MemorySegment.ofArray(others), 33))
        .isEqualTo(oneByOne(vector, Arrays.copyOfRange(others, 33, 53)));
  }
}
