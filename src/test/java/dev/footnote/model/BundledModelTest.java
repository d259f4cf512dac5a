package dev.footnote.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.config.Settings;
import dev.footnote.reading.TokenEncoder;
import dev.footnote.reading.TokenVectors;
import dev.footnote.retrieval.Embedder;
import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.embedding.onnx.e5smallv2q.E5SmallV2QuantizedEmbeddingModel;
import dev.langchain4j.store.embedding.CosineSimilarity;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BundledModelTest {

  private static final TextModel MODEL =
      EmbeddingModels.open(
              new Settings.Embedding(
                  EmbeddingModels.BUNDLED, Optional.empty(), Optional.empty(), Optional.empty()),
              ModelCache.none())
          .orElseThrow();
  private static final EmbeddingModel THEIRS = new E5SmallV2QuantizedEmbeddingModel();

  private final Embedder embedder = MODEL.embedder();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "query: Why did the mayor resign?",
        "passage: “I don’t regret it,” said Zoë — not even once.",
        "passage: 😀 emoji, naïve café, 東京, العربية",
        "x"
      })
  void givesTheVectorsOfLangChain4jsOwnModel(String text) {
    Embedding ours = embedder.model().embed(text).content();

    assertThat(CosineSimilarity.between(ours, THEIRS.embed(text).content())).isGreaterThan(0.9999);
  }

  @Test
  void givesManyTextsTheVectorsOfEachInOrder() {
    List<String> texts = List.of("The river rose.", "The bridge fell.", "Nobody was hurt.");

    List<Embedding> together =
        embedder.model().embedAll(texts.stream().map(TextSegment::from).toList()).content();

    for (int i = 0; i < texts.size(); i++) {
      assertThat(together.get(i)).isEqualTo(embedder.model().embed(texts.get(i)).content());
    }
  }

  @Test
  void takesTheFirst510TokensOfALongText() {
    String window = "river ".repeat(510);

    assertThat(embedder.model().embed(window + "The bridge fell.").content())
        .isEqualTo(embedder.model().embed(window).content());
  }

  @Test
  void takesAQuestionOfAnyLength() {
    assertThat(embedder.question("😀".repeat(50_000))).hasSize(384);
    assertThat(embedder.question("")).hasSize(384);
  }

  @Test
  void takesTextThatIsNoProperUnicode() {
    String text = "half \uD83D a smile, \0 and more";

    assertThat(embedder.question(text)).hasSize(384);
    assertThat(MODEL.tokens().orElseThrow().passage(text).size()).isPositive();
  }

  @Test
  void countsTokensWithoutALimit() {
    assertThat(MODEL.tokenCount().orElseThrow().applyAsInt("river ".repeat(2000))).isEqualTo(2000);
  }

  @Test
  void placesEveryTokenInTheText() {
    String text = "😀 Zoë’s naïve reply";
    TokenEncoder encoder = MODEL.tokens().orElseThrow();

    TokenVectors tokens = encoder.passage(text);

    assertThat(tokens.size()).isEqualTo(6);
    assertThat(text.substring(tokens.start(1), tokens.end(1))).isEqualTo("Zoë");
    assertThat(text.substring(tokens.start(4), tokens.end(4))).isEqualTo("naïve");
    assertThat(tokens.end(5)).isEqualTo(text.length());
  }
}
