package dev.footnote.language.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
        "This leaflet replaces the guidance of 12 March 2019.",
        "The minutes of 3 May should read “3 per cent”, not “4 per cent”.",
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
        "It replaces the one that was washed away in the flood.",
      })
  void isNotWhatMerelyTellsOfAnError(String paragraph) {
    assertThat(Corrections.isCorrection(paragraph, "News")).isFalse();
  }

  @Test
  void isAnythingThatStandsUnderCorrections() {
    assertThat(Corrections.isCorrection("The road was closed for two hours.", "Corrections"))
        .isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "In our report (14 September) we wrote that the driver had been drinking.",
        "We also said that the road was closed for four hours.",
        "An earlier version said that the money would go to the lifeboat station.",
        "Correction: Newsletter 11 gave the date of the concert as 27 March.",
        "The same article named Rupert Haas as its designer.",
      })
  void tellsASentenceThatOnlyRepeatsTheError(String sentence) {
    assertThat(Corrections.repeatsError(sentence)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The bridge cost £1.4 million, not £2.4 million as we reported on 16 May.",
        "The road was closed for two hours.",
        "In fact we wrote to her in May.",
        "It will bring 240 jobs.",
      })
  void doesNotTakeWhatPutsRightForTheError(String sentence) {
    assertThat(Corrections.repeatsError(sentence)).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "We wrote that the hall seats 90. | We wrote that the hall seats 90.",
        "Our report said that it did 14 knots; in fact it did nine. | Our report said that it did 14 knots",
        "We said that he was 41, but in fact he is 51. | We said that he was 41",
        "In fact it did nine knots. | ''",
        "It did nine knots; in fact it was slow. | ''",
      })
  void findsTheErrorInASentence(String sentence, String error) {
    assertThat(Corrections.error(sentence)).isEqualTo(error);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "In fact Joan Whitby held the office. | true",
        "The correct number is 124. | true",
        "It should have said 26 March. | true",
        "Several readers wrote to remind us. | false",
        "It is in fact the oldest. | false",
      })
  void tellsWhatPutsRightTheSentenceBefore(String sentence, boolean right) {
    assertThat(Corrections.putsRight(sentence)).isEqualTo(right);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "This leaflet replaces the guidance of 12 March 2019. | true",
        "This replaces our advice of 2022. | true",
        "These rules supersede all earlier editions. | true",
        "This bridge replaces the old one. | false",
      })
  void tellsGuidanceThatReplacesOlder(String text, boolean replaces) {
    assertThat(Corrections.replaces(text)).isEqualTo(replaces);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The talk on barn owls on 14 March has been cancelled. | true",
        "The match was called off. | true",
        "The fair will not take place. | true",
        "He cancelled his subscription. | false",
      })
  void tellsWhatIsCalledOff(String sentence, boolean off) {
    assertThat(Corrections.callsOff(sentence)).isEqualTo(off);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "This was wrong. | true",
        "It was closed for two. | true",
        "The correct number is 124. | true",
        "The right date for the concert is 26 March. | false",
        "Rupert Haas did not design it. | false",
      })
  void tellsWhatNeedsTheSentenceBefore(String sentence, boolean leans) {
    assertThat(Corrections.leansBack(sentence)).isEqualTo(leans);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Correction: the match is on 4 May. | true",
        "Editor’s note – two names were exchanged. | true",
        "The correction was printed on Monday. | false",
      })
  void tellsWhatSaysItselfThatItCorrects(String sentence, boolean labelled) {
    assertThat(Corrections.isLabelled(sentence)).isEqualTo(labelled);
  }
}
