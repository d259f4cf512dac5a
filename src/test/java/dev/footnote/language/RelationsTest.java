package dev.footnote.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who did what to whom, and how many, as one sentence says it and another. */
class RelationsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Trump endorsed Tuberville. | Tuberville endorsed Trump.",
        "Trump was endorsed by Tuberville. | Trump endorsed Tuberville.",
        "Trump has endorsed Sessions. | Trump endorsed Tuberville.",
        "The club bought 12 boats. | The club bought 14 boats.",
      })
  void otherNamesOrNumbersAtAWordContradict(String said, String evidence) {
    assertThat(contradicts(said, evidence)).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Trump endorsed Tuberville. | Trump endorsed Tuberville last month.",
        "Tuberville was endorsed by Trump. | Trump endorsed Tuberville.",
        "Trump has also endorsed Tuberville. | Trump endorsed Tuberville.",
        "Trump endorsed Tuberville. | Sessions resigned.",
        "Trump endorsed Tuberville. | Ida endorsed Ben. Trump endorsed Tuberville.",
        "The mayor endorsed him. | Trump endorsed Tuberville.",
        "In May, Trump: endorsed by all. | Trump endorsed Tuberville.",
      })
  void theSameOrLessDoesNot(String said, String evidence) {
    assertThat(contradicts(said, evidence)).isFalse();
  }

  private static boolean contradicts(String said, String evidence) {
    return Relations.of(said).contradict(Relations.of(evidence));
  }
}
