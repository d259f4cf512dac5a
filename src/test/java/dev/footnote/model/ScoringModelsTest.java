package dev.footnote.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.scoring.ScoringModel;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScoringModelsTest {

  @TempDir private Path folder;
  private Path model = Path.of("");

  @BeforeEach
  void writeATinyModel() throws IOException {
    model = Files.write(folder.resolve("reranker.onnx"), TinyOnnx.crossEncoder());
    try (InputStream tokenizer =
        ScoringModelsTest.class.getResourceAsStream("/e5-small-v2-q-tokenizer.json")) {
      Files.copy(tokenizer, folder.resolve("tokenizer.json"));
    }
  }

  @Test
  void judgesEveryPassageAgainstTheQuestion() {
    ScoringModel scoring = ScoringModels.open(model, Optional.empty());

    List<Double> scores =
        scoring
            .scoreAll(
                List.of(TextSegment.from("It rose."), TextSegment.from("It rose by night, too.")),
                "Did it?")
            .content();

    assertThat(scores).hasSize(2);
    assertThat(scores.get(1)).isGreaterThan(scores.get(0));
  }

  @Test
  void takesATokenizerFromElsewhere() throws IOException {
    Path elsewhere = folder.resolve("words.json");
    Files.move(folder.resolve("tokenizer.json"), elsewhere);

    assertThat(ScoringModels.open(model, Optional.of(elsewhere)).score("a", "b").content())
        .isPositive();
  }

  @Test
  void tellsInOneLineWhichFileIsMissing() throws IOException {
    Path tokenizer = folder.resolve("tokenizer.json");
    Files.delete(tokenizer);

    assertThatThrownBy(() -> ScoringModels.open(model, Optional.empty()))
        .isInstanceOf(ModelException.class)
        .hasMessage(
            "the reranker cannot be loaded: %s does not exist or may not be read", tokenizer);
  }

  @Test
  void tellsInOneLineThatAFileIsNoModel() throws IOException {
    Files.writeString(model, "no model");

    assertThatThrownBy(() -> ScoringModels.open(model, Optional.empty()))
        .isInstanceOf(ModelException.class)
        .hasMessageStartingWith("the reranker " + model + " cannot be loaded: ")
        .extracting(Throwable::getMessage)
        .asString()
        .doesNotContain("\n");
  }
}
