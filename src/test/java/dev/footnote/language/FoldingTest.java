package dev.footnote.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldingTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          CAFÉ                | café
          Sessions’ ‘recusal’ | sessions' 'recusal'
          “a total disaster”  | "a total disaster"
          2016–2018           | 2016-2018
          travel\u00a0ban     | travel ban
          ﬁrst                | first
          """)
  void makesAlikeWhatDiffersInTypographyAlone(String one, String other) {
    assertThat(Folding.fold(one)).isEqualTo(Folding.fold(other));
  }

  @Test
  void makesOneBlankOfAnyWhiteSpace() {
    assertThat(Folding.fold(" the\t travel\n\u2003ban\r\n")).isEqualTo("the travel ban");
  }

  @ParameterizedTest
  @CsvSource({"Sessions, Session", "2016, 2018", "ban, can"})
  void keepsApartWhatDiffersOtherwise(String one, String other) {
    assertThat(Folding.fold(one)).isNotEqualTo(Folding.fold(other));
  }

  @RepeatedTest(200)
  void foldsAsciiAsItFoldsAnyText(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    String text =
        random
            .ints(random.nextInt(40), 0, 0x80)
            .mapToObj(Character::toString)
            .collect(Collectors.joining());

    assertThat(Folding.fold(text)).isEqualTo(Folding.foldAny(text));
  }
}
