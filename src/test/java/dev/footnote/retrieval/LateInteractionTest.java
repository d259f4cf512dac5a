package dev.footnote.retrieval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class LateInteractionTest {

  /** What a byte a component costs. */
  private static final Offset<Double> ROUNDING = within(0.02);

  private static final float[] EAST = {1, 0};
  private static final float[] NORTH = {0, 1};
  private static final float[] NORTH_EAST = {1, 1};

  /** Three tokens of two units each: "aabbcc". */
  private final TokenVectors passage = tokens(EAST, NORTH_EAST, NORTH);

  @Test
  void findsForEveryTokenItsMostSimilarOne() {
    LateInteraction both = interaction(new float[] {0.5f, 0.5f}, EAST, NORTH);

    assertThat(both.weighted(0, 6)).isEqualTo(1, ROUNDING);
  }

  @Test
  void looksOnlyAtTheTokensOfTheSentence() {
    LateInteraction east = interaction(new float[] {1}, EAST);

    assertThat(east.weighted(2, 4)).isEqualTo(Math.sqrt(0.5), ROUNDING);
    assertThat(east.weighted(4, 6)).isEqualTo(0, ROUNDING);
  }

  @Test
  void takesTheContextForAPartOfEverySentence() {
    LateInteraction east =
        new LateInteraction(tokens(EAST), new float[] {1}, passage, passage.end(0));

    assertThat(east.weighted(4, 6)).isEqualTo(1, ROUNDING);
  }

  @Test
  void countsAHeavyTokenMoreThanALightOne() {
    LateInteraction mostlyEast = interaction(new float[] {0.9f, 0.1f}, EAST, NORTH);

    assertThat(mostlyEast.weighted(0, 2)).isEqualTo(0.9, ROUNDING);
  }

  @Test
  void isNoStrongerThanItsWeakestHeavyToken() {
    LateInteraction both = interaction(new float[] {0.5f, 0.5f}, EAST, NORTH);

    assertThat(both.weakest(0, 2)).isEqualTo(0, ROUNDING);
    assertThat(both.weakest(0, 6)).isEqualTo(1, ROUNDING);
  }

  @Test
  void findsNothingInASentenceWithoutTokens() {
    assertThat(interaction(new float[] {1}, EAST).weighted(6, 6)).isZero();
  }

  private LateInteraction interaction(float[] weights, float[]... question) {
    return new LateInteraction(tokens(question), weights, passage, 0);
  }

  private static TokenVectors tokens(float[]... vectors) {
    int[] starts = new int[vectors.length];
    int[] ends = new int[vectors.length];
    for (int i = 0; i < vectors.length; i++) {
      starts[i] = 2 * i;
      ends[i] = 2 * i + 2;
    }
    return new TokenVectors(vectors, starts, ends);
  }
}
