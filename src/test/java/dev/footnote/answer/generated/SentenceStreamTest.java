package dev.footnote.answer.generated;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SentenceStreamTest {

  private final SentenceStream stream = new SentenceStream();

  @Test
  void aSentenceIsCompleteOnceTheNextOneBegins() {
    assertThat(stream.add("Ida rows")).isEmpty();
    assertThat(stream.add(". [1]")).isEmpty();
    assertThat(stream.add(" Max")).containsExactly(new SpokenSentence("Ida rows.", List.of(1)));
    assertThat(stream.add(" steers.")).isEmpty();
    assertThat(stream.rest()).containsExactly(new SpokenSentence("Max steers.", List.of()));
    assertThat(stream.rest()).isEmpty();
  }

  @Test
  void aLineEndsASentence() {
    assertThat(stream.add("- Ida rows\n- Max steers"))
        .containsExactly(new SpokenSentence("Ida rows", List.of()));
    assertThat(stream.rest()).containsExactly(new SpokenSentence("Max steers", List.of()));
  }

  @Test
  void severalSentencesMayComeAtOnce() {
    assertThat(stream.add("Ida rows. [1] Max steers. [2] Ben"))
        .containsExactly(
            new SpokenSentence("Ida rows.", List.of(1)),
            new SpokenSentence("Max steers.", List.of(2)));
    assertThat(stream.rest()).containsExactly(new SpokenSentence("Ben", List.of()));
  }

  @Test
  void whatHasNoEndIsGivenUpWaitingFor() {
    assertThat(stream.add("x".repeat(4_000))).isEmpty();
    assertThat(stream.add("y")).hasSize(1);
    assertThat(stream.rest()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Ida rows. [1, 2] Max", "Ida rows. [1][2] Max", "Ida rows【1】【2】. Max"})
  void marksAreReadInTheFormsThatModelsWrite(String said) {
    assertThat(stream.add(said)).containsExactly(new SpokenSentence("Ida rows.", List.of(1, 2)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Answer: Ida rows. | Ida rows.",
        "## **Ida** rows. | Ida rows.",
        "1. See [the club](https://club.example) | See the club",
        "Ida <b>rows</b> at https://club.example/x today. | Ida rows at today.",
      })
  void onlyPlainWordsAreKept(String said, String kept) {
    assertThat(SpokenSentence.of(said).text()).isEqualTo(kept);
  }

  @ParameterizedTest
  @CsvSource({"'[1]', true", "'---', true", "'5', false", "'Ida', false"})
  void whatHasNeitherLetterNorDigitIsEmpty(String said, boolean empty) {
    assertThat(SpokenSentence.of(said).isEmpty()).isEqualTo(empty);
  }
}
