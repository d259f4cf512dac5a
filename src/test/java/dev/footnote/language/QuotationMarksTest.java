package dev.footnote.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuotationMarksTest {

  @ParameterizedTest
  @CsvSource({
    "en, “word”",
    "de, „word“",
    "fr, «word»",
    "it, «word»",
    "pl, „word”",
    "sv, ”word”",
    "ja, 「word」",
    "ru, «word»",
    "el, «word»"
  })
  void areThoseOfTheLanguage(String language, String quoted) {
    assertThat(QuotationMarks.of(language).around("word")).isEqualTo(quoted);
  }

  @Test
  void areEnglishWhereTheLanguageIsNotKnown() {
    assertThat(QuotationMarks.of(null)).isEqualTo(new QuotationMarks("“", "”"));
    assertThat(QuotationMarks.of("tlh").around("word")).isEqualTo("“word”");
  }
}
