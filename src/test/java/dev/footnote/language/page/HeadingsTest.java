package dev.footnote.language.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
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
}
