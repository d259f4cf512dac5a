package dev.footnote.model;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import dev.footnote.config.Secret;
import dev.footnote.config.Settings;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmbeddingModelsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "e5-small-v2-q",
        "/models/e5-base-v2/model.onnx",
        "ollama:all-minilm",
        "ollama:mxbai-embed-large",
        "ollama:nomic-embed-text:v1.5",
        "ollama:snowflake-arctic-embed:33m",
        "/models/bge-small-en-v1.5/model.onnx"
      })
  void knowsWhatIsMadeForEnglishAlone(String name) {
    assertThat(EmbeddingModels.languages(name)).containsExactly("en");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "none",
        "/models/multilingual-e5-small/model.onnx",
        "/models/paraphrase-multilingual-MiniLM-L12-v2/model.onnx",
        "ollama:bge-m3",
        "ollama:snowflake-arctic-embed2",
        "ollama:nomic-embed-text-v2-moe",
        "openai:text-embedding-3-small",
        "/models/own.onnx"
      })
  void saysNothingOfModelsOfManyLanguagesOrUnknownOnes(String name) {
    assertThat(EmbeddingModels.languages(name)).isEmpty();
  }

  @RegisterExtension
  static final WireMockExtension SERVER =
      WireMockExtension.newInstance()
          .options(WireMockConfiguration.wireMockConfig().dynamicPort())
          .build();

  @TempDir private Path folder;

  private static Settings.Embedding named(Object model) {
    return new Settings.Embedding(
        model.toString(), Optional.empty(), Optional.empty(), Optional.empty());
  }

  private static Settings.Embedding served(String model) {
    return new Settings.Embedding(
        model,
        Optional.empty(),
        Optional.of(URI.create(SERVER.baseUrl())),
        Optional.of(new Secret("sesame")));
  }

  private Path copy(String resource, String name) throws IOException {
    Path file = folder.resolve(name);
    try (InputStream in = EmbeddingModelsTest.class.getResourceAsStream("/" + resource)) {
      Files.copy(in, file);
    }
    return file;
  }

  @Test
  void opensNothingForNone() {
    assertThat(EmbeddingModels.open(named("none"), ModelCache.none())).isEmpty();
  }

  @Test
  void opensAnOnnxFileWithTheTokenizerBesideIt() throws IOException {
    Path file = copy("e5-small-v2-q.onnx", "my-e5.onnx");
    copy("e5-small-v2-q-tokenizer.json", "tokenizer.json");

    TextModel model = EmbeddingModels.open(named(file), ModelCache.none()).orElseThrow();

    assertThat(model.embedder().dimension()).isEqualTo(384);
    assertThat(model.embedder().questionPrefix()).isEqualTo("query: ");
    assertThat(model.embedder().identity()).startsWith("my-e5.onnx#");
  }

  @Test
  void tellsInOneLineThatAFileIsMissing() {
    Path file = folder.resolve("model.onnx");

    assertThatThrownBy(() -> EmbeddingModels.open(named(file), ModelCache.none()))
        .isInstanceOf(ModelException.class)
        .hasMessage(
            "the embedding model %s cannot be loaded: %s does not exist or may not be read",
            file, file);
  }

  @Test
  void tellsInOneLineThatAModelIsOfAnotherKind() throws IOException {
    Path file = Files.write(folder.resolve("model.onnx"), TinyOnnx.crossEncoder());
    copy("e5-small-v2-q-tokenizer.json", "tokenizer.json");

    assertThatThrownBy(() -> EmbeddingModels.open(named(file), ModelCache.none()))
        .isInstanceOf(ModelException.class)
        .hasMessageEndingWith("its first output must be the vectors of the tokens");
  }

  @Test
  void asksAnOpenAiCompatibleServer() {
    SERVER.stubFor(
        post("/embeddings")
            .willReturn(
                okJson(
                    """
                    {"object": "list", "model": "m", "usage": {"prompt_tokens": 1, "total_tokens": 1},
                     "data": [{"object": "embedding", "index": 0, "embedding": [3, 4]}]}
                    """)));

    TextModel model = EmbeddingModels.open(served("openai:m"), ModelCache.none()).orElseThrow();

    assertThat(model.embedder().question("Why?")).containsExactly(0.6f, 0.8f);
    assertThat(model.embedder().identity()).isEqualTo("openai:m@localhost:" + SERVER.getPort());
    assertThat(model.tokens()).isEmpty();
  }

  @Test
  void asksOllama() {
    SERVER.stubFor(post("/api/embed").willReturn(okJson("{\"embeddings\": [[3, 4]]}")));

    TextModel model =
        EmbeddingModels.open(served("ollama:nomic-embed-text"), ModelCache.none()).orElseThrow();

    assertThat(model.embedder().dimension()).isEqualTo(2);
    assertThat(model.embedder().passagePrefix()).isEqualTo("search_document: ");
  }

  @Test
  void tellsInOneLineThatAServerRefusesAndKeepsTheKey() {
    SERVER.stubFor(
        post("/embeddings").willReturn(aResponse().withStatus(401).withBody("not with that key")));

    assertThatThrownBy(() -> EmbeddingModels.open(served("openai:m"), ModelCache.none()))
        .isInstanceOf(ModelException.class)
        .hasMessageContaining("openai:m does not answer at localhost:" + SERVER.getPort())
        .extracting(Throwable::getMessage)
        .asString()
        .doesNotContain("\n")
        .doesNotContain("sesame");
  }
}
