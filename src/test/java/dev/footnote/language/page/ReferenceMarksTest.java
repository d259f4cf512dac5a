package dev.footnote.language.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.language.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReferenceMarksTest {

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      quoteCharacter = '\0',
      value = {
        "It ended in 2022[^1], they say[^c]. => It ended in 2022, they say.",
        "It ended.[2] So did we[12][13]. => It ended. So did we.",
        "It ended[1, 2] or[3–5] not.[a] => It ended or not.",
        "They still cut it by hand [3][4]. => They still cut it by hand.",
        "It ended.² It “had ended”³ before¹, ² => It ended. It “had ended” before, ²",
        "[2] Peatlands Act 2024. => Peatlands Act 2024.",
        "¹ Peatlands Act 2024. => Peatlands Act 2024.",
      })
  void areLeftOut(String text, String shown) {
    assertThat(ReferenceMarks.without(text)).isEqualTo(shown);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "An area of 5 km², or 500 metres², or 10⁶ m³.",
        "He [the steward] like[d] it, and the[y] did[n’t].",
        "Press [1] for English, [2] for French.",
        "It is told in [3].",
        "The list [0] is empty[0].",
        "H₂O, 1st and 2nd (1) and (2)."
      })
  void areNothingElseInBrackets(String text) {
    assertThat(ReferenceMarks.without(text)).isEqualTo(text);
  }

  @Test
  void areLeftOutOfAPartAsOfTheWhole() {
    String text = "It ended in 2022[1] at last.[2]";

    assertThat(ReferenceMarks.without(text, new Span(12, 16))).isEqualTo("2022");
    assertThat(ReferenceMarks.without(text, new Span(16, text.length()))).isEqualTo(" at last.");
    assertThat(ReferenceMarks.without(text, new Span(12, 17))).isEqualTo("2022");
  }
}
