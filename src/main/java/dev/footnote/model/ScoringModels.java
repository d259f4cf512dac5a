package dev.footnote.model;

import dev.langchain4j.model.scoring.ScoringModel;
import dev.langchain4j.model.scoring.onnx.OnnxScoringModel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Opens the cross-encoder that the settings name. */
public final class ScoringModels {

  private ScoringModels() {}

  /**
   * Opens a cross-encoder, which reads question and passage together; it judges better than vectors
   * do and takes a model's run for every passage.
   *
   * @param model its ONNX file, with one number for each pair as its first output
   * @param tokenizer its {@code tokenizer.json}; by default the one beside the model
   * @throws ModelException if it cannot be loaded or does not judge
   */
  public static ScoringModel open(Path model, Optional<Path> tokenizer) {
    Path tokens = tokenizer.orElseGet(() -> model.resolveSibling("tokenizer.json"));
    for (Path file : new Path[] {model, tokens}) {
      if (!Files.isReadable(file)) {
        throw new ModelException(
            "the reranker cannot be loaded: " + file + " does not exist or may not be read", null);
      }
    }
    Djl.staySilent();
    try {
      ScoringModel opened = new OnnxScoringModel(model.toString(), tokens.toString());
      opened.score("It works.", "Does it work?");
      return opened;
    } catch (RuntimeException | LinkageError e) {
      throw new ModelException(
          "the reranker %s cannot be loaded: %s".formatted(model, Reason.of(e)), e);
    }
  }
}
