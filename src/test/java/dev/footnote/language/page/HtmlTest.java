package dev.footnote.language.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HtmlTest {

  @ParameterizedTest
  @CsvSource({
    "<b>Fish</b> &amp; chips, Fish & chips",
    "a<!-- not this -->b, ab",
    "<script>x()</script>It is open, It is open",
    "1 < 2, 1 < 2",
  })
  void isReadAsItsWords(String html, String text) {
    assertThat(Html.text(html).strip()).isEqualTo(text);
  }
}
