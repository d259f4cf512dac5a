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
   * @param doubt why its card is believed in part only, in one line; empty if it is believed
   */
  public record ReaderModel(SpanModel model, ReaderCard card, Optional<String> doubt) {}

  /**
   * Opens a model, and reads one window with it.
   *
   * @param cache keeps what makes the next start quick
   * @return empty for {@code none}
   * @throws ModelException if it cannot be loaded, or is no model that reads windows
   */
  public static Optional<ReaderModel> open(Settings.Reader settings, ModelCache cache) {
    String name = settings.model();
    if (name.equals(NONE)) {
      return Optional.empty();
    }
    try {
      return Optional.of(name.equals(BUNDLED) ? bundled(cache) : file(Path.of(name), cache));
    } catch (IOException | OrtException | RuntimeException | LinkageError e) {
      throw new ModelException("the reader model " + name + " cannot be used: " + Reason.of(e), e);
    }
  }

  private static ReaderModel bundled(ModelCache cache) throws IOException, OrtException {
    // Its card is held against the file by a test, and not at each start.
    ReaderCard card = ReaderCard.parse(ModelFile.resource(FOLDER + CARD).content().read());
    OnnxModel model = new OnnxModel(cache.open(ModelFile.resource(FOLDER + "reader.onnx")));
    TextTokenizer tokenizer = TextTokenizer.of(ModelFile.resource(FOLDER + TOKENIZER));
    return new ReaderModel(
        new InProcessReader(model, tokenizer, card.title()), card, Optional.empty());
  }

  private static ReaderModel file(Path path, ModelCache cache) throws IOException, OrtException {
    ModelFile file = ModelFile.of(path);
    TextTokenizer tokenizer = TextTokenizer.of(ModelFile.of(path.resolveSibling(TOKENIZER)));
    Path beside = path.resolveSibling(CARD);
    ReaderCard card =
        Files.exists(beside) ? ReaderCard.parse(Files.readAllBytes(beside)) : ReaderCard.UNKNOWN;
    SpanModel model = new InProcessReader(new OnnxModel(cache.open(file)), tokenizer, card.title());
    return card.isOf(file.content().read())
        ? new ReaderModel(model, card, Optional.empty())
        : new ReaderModel(
            model,
            card.uncalibrated(),
            Optional.of(
                "%s was made for another file than %s (its sha256 differs); going on without its calibration"
                    .formatted(beside, path)));
  }
}
