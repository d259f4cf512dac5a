package dev.footnote.web.access;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.footnote.file.HmacKey;
import dev.footnote.language.Span;
import dev.footnote.web.http.HttpProblem;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignedLinksTest {

  private static final Instant NOON = Instant.parse("2024-03-12T12:00:00Z");
  private static final SharedQuote QUOTE =
      new SharedQuote("0123456789ab", "a folder/über 1.txt", new Span(3, 14), "1f");

  private final SigningKey key = new SigningKey(HmacKey.random());
  private final SignedLinks links = at(NOON);

  @ParameterizedTest
  @ValueSource(
      strings = {"a.txt", "a b/c d.txt", "all.zip/x.docx", "a\nb.txt", "1-2 a 3.txt", "ü😀.md", ""})
  void aLinkLeadsToWhatItWasMadeFor(String path) {
    SharedQuote quote = new SharedQuote("0123456789ab", path, new Span(0, 999_999), "1f");

    String token = links.token(quote);

    assertThat(token).matches("[\\w.-]+");
    assertThat(links.open(token)).isEqualTo(quote);
  }

  @Test
  void itIsGoodForThirtyDaysAndTheRestOfTheLast() {
    String token = links.token(QUOTE);

    assertThat(at(NOON.plus(Duration.ofDays(30))).open(token)).isEqualTo(QUOTE);
    assertThat(at(Instant.parse("2024-04-11T23:59:59Z")).open(token)).isEqualTo(QUOTE);
    assertThatThrownBy(() -> at(Instant.parse("2024-04-12T00:00:00Z")).open(token))
        .isInstanceOfSatisfying(
            HttpProblem.class, problem -> assertThat(problem.status()).isEqualTo(410))
        .hasMessageContaining("expired");
  }

  @Test
  void aLinkThatIsMadeTwiceOnADayIsTheSame() {
    assertThat(at(NOON.plus(Duration.ofHours(11))).token(QUOTE)).isEqualTo(links.token(QUOTE));
  }

  @Test
  void whateverIsAlteredIsRefused() {
    String token = links.token(QUOTE);

    for (int at = 0; at < token.length(); at++) {
      for (char other : "AaZz09-_.+/= %".toCharArray()) {
        if (other != token.charAt(at)) {
          assertRefused(token.substring(0, at) + other + token.substring(at + 1));
        }
      }
      assertRefused(token.substring(0, at));
      assertRefused(token.substring(at + 1));
    }
    assertRefused(token + "A");
    assertRefused(token + "=");
    assertRefused(token + ".A");
  }

  @Test
  void aLinkWithALaterEndNeedsASignature() {
    String text = text(links.token(QUOTE));
    long end = Long.parseLong(text.substring(0, text.indexOf(' ')));
    String later = text.replaceFirst("^\\d+", Long.toString(end + 86_400));
    String signature = links.token(QUOTE).replaceFirst(".*\\.", "");

    assertRefused(encoded(later) + "." + signature);
    assertRefused(encoded(later) + ".");
    assertRefused(encoded(later));
  }

  @Test
  void aSignatureForSomethingElseIsNone() {
    String encoded = links.token(QUOTE).replaceFirst("\\..*", "");

    assertRefused(encoded + "." + key.sign("visit", encoded));
  }

  @Test
  void anotherKeyOpensNothing(@TempDir Path folder) throws Exception {
    SignedLinks others = new SignedLinks(SigningKey.keptIn(folder), Clock.systemUTC());

    assertThatThrownBy(() -> others.open(links.token(QUOTE))).isInstanceOf(HttpProblem.class);
  }

  private void assertRefused(String token) {
    assertThatThrownBy(() -> links.open(token))
        .as(token)
        .isInstanceOfSatisfying(
            HttpProblem.class, problem -> assertThat(problem.status()).isEqualTo(403));
  }

  private SignedLinks at(Instant time) {
    return new SignedLinks(key, Clock.fixed(time, ZoneOffset.UTC));
  }

  private static String text(String token) {
    return new String(Base64.getUrlDecoder().decode(token.replaceFirst("\\..*", "")), UTF_8);
  }

  private static String encoded(String text) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
  }
}
