package dev.footnote.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

  @ParameterizedTest
  @CsvSource({
    "Sessions’ recusal, Sessions' recusal",
    "Sessions’s, Sessions's",
    "café, CAFE",
    "travel\u00a0ban, travel ban",
    "recused, recusal",
    "endorsing, endorsement",
    "ﬁrst, first",
  })
  void areTheSameHoweverTheyAreWritten(String one, String other) {
    assertThat(Words.stems(one)).isEqualTo(Words.stems(other));
  }

  @Test
  void knowWhereTheyStand() {
    assertThat(Words.of("He resigned."))
        .containsExactly(new Words.Term("he", 0, 2), new Words.Term("resign", 3, 11));
  }

  @Test
  void keepNumbersWhole() {
    assertThat(Words.stems("62.9 percent")).containsExactly("62.9", "percent");
  }

  @ParameterizedTest
  @CsvSource({"the, true", "what, true", "did, true", "senate, false", "old, false"})
  void thatSayNothingAreTold(String word, boolean stop) {
    assertThat(Words.isStopWord(Words.stems(word).getFirst())).isEqualTo(stop);
  }
}
