package dev.footnote.telegram.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TelegramHtmlTest {

  @Test
  void escapesWhatTelegramWouldTakeForMarkup() {
    TelegramHtml text = TelegramHtml.of("<b> & </b> _*[x](y)");

    assertThat(text.html()).isEqualTo("&lt;b&gt; &amp; &lt;/b&gt; _*[x](y)");
    assertThat(text.length()).isEqualTo("<b> & </b> _*[x](y)".length());
  }

  @ParameterizedTest
  @CsvSource({
    "'a\u202Eb', 'ab'",
    "'a\u200Bb', 'ab'",
    "'a\u2066b\u2069', 'ab'",
    "'a\u0007b', 'a b'",
    "'a\u2028b', 'a\nb'",
    "'a\uD83Db', 'a\uFFFDb'",
    "'\uD83D\uDC68\u200D\uD83D\uDCBB', '\uD83D\uDC68\u200D\uD83D\uDCBB'"
  })
  void removesInvisibleCharactersAndKeepsTheRest(String words, String visible) {
    assertThat(TelegramHtml.sanitize(words)).isEqualTo(visible);
  }

  @Test
  void writesNoTagsAroundEmptyText() {
    assertThat(TelegramHtml.of("\u200B").bold().html()).isEmpty();
  }

  @Test
  void linksToHttpAddresses() {
    assertThat(TelegramHtml.of("x").link(URI.create("https://x.example/?a=1&b=2")).html())
        .isEqualTo("<a href=\"https://x.example/?a=1&amp;b=2\">x</a>");
  }

  @ParameterizedTest
  @ValueSource(strings = {"javascript:alert(1)", "tg://user?id=1", "relative"})
  void doesNotLinkToOtherAddresses(String address) {
    assertThat(TelegramHtml.of("x").link(URI.create(address)).html()).isEqualTo("x");
  }

  @Test
  void closesEveryTagWhateverTheText() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int i = 0; i < 500; i++) {
      StringBuilder words = new StringBuilder();
      random.ints(60, 0, 12).forEach(c -> words.append("<>&/b=\"'\uD83D\uDE00a\u202E".charAt(c)));
      TelegramHtml text =
          TelegramHtml.of(words.toString())
              .bold()
              .append(TelegramHtml.of(words.toString()).expandableQuote());

      String plain = ParsedHtml.parse(text.html());

      assertThat(plain).as("seed %d", seed).hasSize(text.length());
    }
  }
}
