package dev.footnote.app.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LanguageFitTest {

  private final LanguageFit fit = new LanguageFit(Map.of("en", 12, "de", 120, "und", 3));

  @Test
  void tellsTheLanguagesOfTheArticlesByTheirNumber() {
    assertThat(fit.told()).isEqualTo("German (120), English (12), and too short to tell (3)");
  }

  @Test
  void tellsWhatTheReaderModelCannotRead() {
    assertThat(fit.ofReader(Set.of("en")))
        .containsExactly(
            "the reader model knows English only: German articles are ranked, not read");
  }

  @Test
  void tellsWhatTheEmbeddingModelIsNotMadeFor() {
    assertThat(fit.ofEmbedding("e5-small-v2-q", Set.of("en")))
        .containsExactly(
            "the embedding model e5-small-v2-q is made for English; for German set embedding.model to"
                + " a multilingual one, such as ollama:bge-m3 or the ONNX file of"
                + " multilingual-e5-small");
  }

  @Test
  void hasNothingToSayOfModelsThatFitOrAreNotKnown() {
    assertThat(fit.ofReader(Set.of("de", "en"))).isEmpty();
    assertThat(fit.ofReader(Set.of())).isEmpty();
    assertThat(fit.ofEmbedding("own.onnx", Set.of())).isEmpty();
    assertThat(new LanguageFit(Map.of("en", 1, "und", 1)).ofReader(Set.of("en"))).isEmpty();
  }
}
