package dev.footnote.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldingTest {

  @Test
  void takesAnyWhiteSpaceForOneSpace() {
    assertThat(Folding.contains("The\u00a0Senate\r\n  met.", "the senate met")).isTrue();
  }

  @Test
  void keepsQuotesAndAccentsApart() {
    assertThat(Folding.contains("Sessions’ café", "Sessions' cafe")).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "it rose to 22 points, 22, true",
    "it rose to 220 points, 22, false",
    "the Alps, alp, false",
    "(US$3), US$3, true",
    "unfair play fair play, fair, true",
    "naïve, na, false",
    "anything, '', false",
  })
  void findsWordsOnlyWhereNeitherLetterNorDigitTouchesThem(
      String text, String words, boolean found) {
    assertThat(Folding.containsWords(text, words)).isEqualTo(found);
  }
}
