package dev.footnote.model;

import ai.onnxruntime.OrtException;
import dev.footnote.config.Settings;
import dev.footnote.reading.SpanModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Opens the reader model that the settings name. */
public final class ReaderModels {

  /** The model that comes with Footnote. */
  public static final String BUNDLED = "footnote-reader";

  private static final String NONE = "none";
  private static final String FOLDER = "reader/";
  private static final String TOKENIZER = "tokenizer.json";
  private static final String CARD = "reader.json";

  private ReaderModels() {}

  /**
   * A reader model, opened.
   *
   * @param model reads windows
   * @param card what is known of it
   */
  public record ReaderModel(SpanModel model, ReaderCard card) {}

  /**
   * Opens a model, and reads one window with it.
   *
   * @return empty for {@code none}
   * @throws ModelException if it cannot be loaded, or is no model that reads windows
   */
  public static Optional<ReaderModel> open(Settings.Reader settings) {
    String name = settings.model();
    if (name.equals(NONE)) {
      return Optional.empty();
    }
    try {
      return Optional.of(name.equals(BUNDLED) ? bundled() : file(Path.of(name)));
    } catch (IOException | OrtException | RuntimeException | LinkageError e) {
      throw new ModelException("the reader model " + name + " cannot be used: " + Reason.of(e), e);
    }
  }

  private static ReaderModel bundled() throws IOException, OrtException {
    return open(
        ModelFiles.resource(FOLDER + "reader.onnx"),
        ModelFiles.resource(FOLDER + TOKENIZER),
        ReaderCard.parse(ModelFiles.resource(FOLDER + CARD)));
  }

  private static ReaderModel file(Path model) throws IOException, OrtException {
    Path card = model.resolveSibling(CARD);
    return open(
        ModelFiles.content(model),
        ModelFiles.content(model.resolveSibling(TOKENIZER)),
        Files.exists(card) ? ReaderCard.parse(Files.readAllBytes(card)) : ReaderCard.UNKNOWN);
  }

  private static ReaderModel open(byte[] model, byte[] tokenizer, ReaderCard card)
      throws IOException, OrtException {
    return new ReaderModel(new InProcessReader(model, tokenizer, card.title()), card);
  }
}
