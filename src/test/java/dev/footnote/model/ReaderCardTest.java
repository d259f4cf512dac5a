package dev.footnote.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.footnote.reading.Feature;
import dev.footnote.reading.Features;
import dev.footnote.reading.Weights;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReaderCardTest {

  @Test
  void ofTheBundledModelIsThatOfTheBundledFile() throws IOException, GeneralSecurityException {
    byte[] digest = MessageDigest.getInstance("SHA-256").digest(resource("reader.onnx"));

    assertThat(bundled().sha256()).isEqualTo(HexFormat.of().formatHex(digest));
  }

  @Test
  void ofTheBundledModelTellsWhatItWasTaughtOn() throws IOException {
    assertThat(bundled().title()).isTrue();
    assertThat(bundled().languages()).containsExactly("en");
    assertThat(bundled().fitted()).isNotBlank();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void ofTheBundledModelIsSurerWhereTheMarginIsLarger(boolean vectors) throws IOException {
    Weights weights = bundled().weights(vectors);

    assertThat(confidence(weights, 5)).isGreaterThan(confidence(weights, 0));
    assertThat(confidence(weights, 0)).isGreaterThan(confidence(weights, -5));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void thatIsMissingSaysThatTheModelReadsEveryLanguageAndNoTitle(boolean vectors) {
    ReaderCard card = ReaderCard.UNKNOWN;

    assertThat(card.title()).isFalse();
    assertThat(card.languages()).isEmpty();
    assertThat(probability(card.weights(vectors), 0)).isEqualTo(0.5);
    assertThat(probability(card.weights(vectors), 3)).isGreaterThan(0.5);
    assertThat(probability(card.weights(vectors), -3)).isLessThan(0.5);
  }

  @Test
  void thatTellsLittleIsTakenForTheRestAsAMissingOne() throws IOException {
    ReaderCard card = parsed("{\"title\": true, \"of a newer version\": 1}");

    assertThat(card.title()).isTrue();
    assertThat(card.languages()).isEmpty();
    assertThat(probability(card.weights(true), 0)).isEqualTo(0.5);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[]", "{title", "{\"title\": \"maybe\"}", "{\"calibration\": 3}"})
  void thatIsNoneIsToldInOneLine(String text) {
    assertThatThrownBy(() -> parsed(text))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith("its reader.json cannot be read: ");
  }

  private static double confidence(Weights weights, double margin) {
    return weights.confidence().score(new Features(Map.of(Feature.MARGIN, margin)));
  }

  private static double probability(Weights weights, double margin) {
    return 1 / (1 + Math.exp(-confidence(weights, margin)));
  }

  private static ReaderCard bundled() throws IOException {
    return ReaderCard.parse(resource("reader.json"));
  }

  private static ReaderCard parsed(String text) throws IOException {
    return ReaderCard.parse(text.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] resource(String name) throws IOException {
    try (InputStream in = ReaderCard.class.getResourceAsStream("reader/" + name)) {
      assertThat(in).as(name).isNotNull();
      return in.readAllBytes();
    }
  }
}
