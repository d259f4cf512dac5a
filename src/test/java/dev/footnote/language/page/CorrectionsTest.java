package dev.footnote.language.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CorrectionsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "We wrote that the bridge cost £3 million. This was wrong. It cost £2 million.",
        "Correction: the fair is on 4 May, not on 5 May.",
        "An earlier version of this article said that the school had closed.",
        "The same article named Rupert Haas as the designer. In fact it was his sister.",
        "This article was amended on 11 June 2026.",
        "This replaces our advice of 2022.",
        "We mistakenly called her the mayor.",
      })
  void isWhatTakesBackWhatWasWritten(String paragraph) {
    assertThat(Corrections.isCorrection(paragraph, "News")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The minister said that the report was wrong.",
        "The correction of the river took ten years.",
        "She wrote to us in May.",
        "What was wrong with the old bridge? In fact nothing.",
        "The price was corrected for inflation by the office.",
      })
  void isNotWhatMerelyTellsOfAnError(String paragraph) {
    assertThat(Corrections.isCorrection(paragraph, "News")).isFalse();
  }

  @Test
  void isAnythingThatStandsUnderCorrections() {
    assertThat(Corrections.isCorrection("The road was closed for two hours.", "Corrections"))
        .isTrue();
  }
}
