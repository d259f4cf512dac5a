package dev.footnote.retrieval.vector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuantizedVectorTest {

  private static float[] restored(float... vector) {
    return QuantizedVector.of(vector).vector();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 24, 25, 26, 384, 1024, 4096})
  void keepsTheDirectionAndTheLengthOfVectorsOfAnyDimension(int dimension) {
    for (float[] vector : new MadeVectors(7, dimension).next(50)) {
      float[] restored = restored(vector);

      assertThat(MadeVectors.cosine(vector, restored)).isCloseTo(1, within(1e-8));
      for (int i = 0; i < dimension; i++) {
        assertThat(restored[i]).isCloseTo(vector[i], within(0.001f));
      }
    }
  }

  @Test
  void takesTwoBytesAComponentAndFourMore() {
    QuantizedVector vector = QuantizedVector.of(new MadeVectors(7, 384).next());

    assertThat(vector.high().length + vector.rest().length).isEqualTo(2 * 384 + 4);
  }

  @Test
  void keepsAComponentThatOutweighsAllOthersAndThoseToo() {
    float[] vector = new MadeVectors(7, 384).next();
    vector[100] = 5_000;
    vector[300] = -700;

    float[] restored = restored(vector);

    assertThat(restored[100]).isCloseTo(5_000, within(0.05f));
    assertThat(restored[300]).isCloseTo(-700, within(0.05f));
    assertThat(restored[0]).isCloseTo(vector[0], within(0.05f));
  }

  @Test
  void keepsTheVectorOfZeros() {
    assertThat(restored(new float[384])).containsOnly(0);
  }

  @ParameterizedTest
  @ValueSource(floats = {1e-30f, 1e-4f, 1e4f, 1e30f})
  void keepsVectorsOfAnyLength(float size) {
    float[] restored = restored(3 * size, -4 * size);

    assertThat(restored[0]).isCloseTo(3 * size, within(size / 1000));
    assertThat(restored[1]).isCloseTo(-4 * size, within(size / 1000));
  }

  @ParameterizedTest
  @ValueSource(floats = {Float.NaN, Float.POSITIVE_INFINITY})
  void takesNoVectorThatIsNone(float component) {
    assertThatThrownBy(() -> restored(1, component)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void isEqualWhereItsBytesAre() {
    float[] vector = new MadeVectors(7, 8).next();

    assertThat(QuantizedVector.of(vector))
        .isEqualTo(QuantizedVector.of(vector.clone()))
        .hasSameHashCodeAs(QuantizedVector.of(vector.clone()))
        .isNotEqualTo(QuantizedVector.of(new float[8]))
        .hasToString(Arrays.toString(restored(vector)));
  }
}
