package dev.footnote.language.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HeadingsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "市議会は火曜日、川にかかる古い橋を閉鎖することを決めた。",
        "市议会星期二决定关闭河上的旧桥，修复工程将于春季开始；",
        "桥梁建于一八九三年，去年秋天的检查发现桥墩有裂缝，修复工程将于春季开始，预计耗资二百四十万欧元",
        "新しい橋はいつ開くのか。それは誰にもわからない？",
        "「橋は春に開く。」",
        "पुल वसंत में खुलेगा।"
      })
  void areNoSentencesOfAnyScript(String line) {
    assertThat(Headings.looksLike(line)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"橋の修復", "旧桥为何关闭？", "Das alte Rathaus", "The Old Bridge"})
  void areShortInAnyScript(String line) {
    assertThat(Headings.looksLike(line)).isTrue();
    assertThat(Headings.looksLikeTitle(line)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Opening hours",
        "What will it cost?",
        "How to get there:",
        "4. Any other business",
        "Section 2",
        "Feb. 28, 2016: The bridge is closed to traffic",
        "“A bridge for all”",
        "The Long Road Back to the Old Stone Bridge over the River Lanne"
      })
  void nameWhatFollows(String line) {
    assertThat(Headings.looksLike(line)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "The bridge was closed.",
        "the old bridge",
        "- the old bridge",
        "He said: “Stop!”",
        "Everything that one has to know about getting there by boat:",
        "Chair: Ann Lee",
        "The bridge across the river was closed on a Tuesday after cracks were found in it"
      })
  void areNothingThatSaysSomething(String line) {
    assertThat(Headings.looksLike(line)).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Council votes to close bridge | true
          “We were never asked.”        | true
          the bridge                    | false
          The bridge was closed.        | false
          """)
  void areTitlesAtTheTop(String line, boolean title) {
    assertThat(Headings.looksLikeTitle(line)).isEqualTo(title);
  }

  @Test
  void countWordsInAnyScript() {
    assertThat(Headings.words("The old bridge")).isEqualTo(3);
    assertThat(Headings.words("古い橋の話")).as("one word, and five letters of it").isEqualTo(3);
  }

  @ParameterizedTest
  @CsvSource({"the harbour board of, true", "'Ann Lee,', true", "The harbour board, false"})
  void areOpenWhereNothingEnds(String line, boolean open) {
    assertThat(Headings.isOpen(line)).isEqualTo(open);
  }

  @ParameterizedTest
  @CsvSource({
    "2. Apologies, true",
    "2.1 Apologies, false",
    "Feb. 28 2016: closed, true",
    "Apologies, false"
  })
  void areMarkedByANumberOrADay(String line, boolean marked) {
    assertThat(Headings.isMarked(line)).isEqualTo(marked);
  }

  @Test
  void areNotHoursPricesOrAmounts() {
    assertThat(Headings.isFact("Monday to Friday 9:00–17:00")).isTrue();
    assertThat(Headings.isFact("The Old Bridge")).isFalse();
  }
}
