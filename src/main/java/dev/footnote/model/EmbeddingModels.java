package dev.footnote.model;

import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.footnote.config.Secret;
import dev.footnote.config.Settings;
import dev.footnote.retrieval.Embedder;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.ollama.OllamaEmbeddingModel;
import dev.langchain4j.model.openai.OpenAiEmbeddingModel;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Opens the embedding model that the settings name. */
public final class EmbeddingModels {

  /** The model that comes with Footnote. */
  public static final String BUNDLED = "e5-small-v2-q";

  private static final URI OLLAMA_HERE = URI.create("http://localhost:11434");
  private static final Duration TIMEOUT = Duration.ofSeconds(60);

  /** The name of no model. */
  public static final String NONE = "none";

  private static final String OPENAI = "openai:";
  private static final String OLLAMA = "ollama:";

  /** What their authors' cards say were trained on English alone. */
  private static final Pattern ENGLISH_ONLY =
      Pattern.compile(
          "(?<!multilingual-)(?:\\be5-(?:small|base|large)(?!\\p{L}|-instruct)|all-(?:minilm|mpnet|distilroberta)"
              + "|bge-(?:micro|small|base|large)-en|mxbai-embed|nomic-embed-text(?!-v2)"
              + "|gte-(?:small|base|large)(?![-\\p{L}])|arctic-embed(?!2|.*v2))");

  private EmbeddingModels() {}

  /**
   * The languages that a model was made for, by their codes (ISO 639-1); empty for many, or where
   * nothing is known of them.
   *
   * @param name as in the settings
   */
  public static Set<String> languages(String name) {
    return ENGLISH_ONLY.matcher(name.toLowerCase(Locale.ROOT)).find() ? Set.of("en") : Set.of();
  }

  /**
   * Opens a model.
   *
   * @param cache keeps what makes the next start quick
   * @return empty for {@code none}
   * @throws ModelException if the model cannot be loaded, or its server does not serve it
   */
  public static Optional<TextModel> open(Settings.Embedding settings, ModelCache cache) {
    String name = settings.model();
    if (name.equals(NONE)) {
      return Optional.empty();
    } else if (name.startsWith(OPENAI)) {
      return Optional.of(served(name, openAi(name.substring(OPENAI.length()), settings), settings));
    } else if (name.startsWith(OLLAMA)) {
      return Optional.of(served(name, ollama(name.substring(OLLAMA.length()), settings), settings));
    }
    try {
      return Optional.of(name.equals(BUNDLED) ? bundled(cache) : file(settings, cache));
    } catch (IOException | OrtException | RuntimeException | LinkageError e) {
      throw new ModelException(
          "the embedding model " + name + " cannot be loaded: " + Reason.of(e), e);
    }
  }

  private static TextModel bundled(ModelCache cache) throws IOException, OrtException {
    return inProcess(
        ModelFamily.E5,
        cache.open(ModelFile.resource("/" + BUNDLED + ".onnx")),
        TextTokenizer.of(ModelFile.resource("/" + BUNDLED + "-tokenizer.json")),
        BUNDLED);
  }

  private static TextModel file(Settings.Embedding settings, ModelCache cache)
      throws IOException, OrtException {
    Path path = Path.of(settings.model());
    ModelFile model = ModelFile.of(path);
    Path tokenizer = settings.tokenizer().orElseGet(() -> path.resolveSibling("tokenizer.json"));
    return inProcess(
        ModelFamily.of(settings.model()),
        cache.open(model),
        TextTokenizer.of(ModelFile.of(tokenizer)),
        path.getFileName() + "#" + model.stamp());
  }

  private static TextModel inProcess(
      ModelFamily family, OrtSession session, TextTokenizer tokenizer, String identity) {
    InProcessModel opened = new InProcessModel(new OnnxModel(session), tokenizer);
    EmbeddingModel embedding = new InProcessEmbeddingModel(opened, family.pooling);
    embedding.dimension(); // runs it once: a model of another kind fails here
    String question = family.questionPrefix;
    String passage = family.passagePrefix;
    return new TextModel(
        new Embedder(embedding, question, passage, identity),
        Optional.of(new InProcessTokenEncoder(opened, question, passage)),
        Optional.of(opened::count));
  }

  private static EmbeddingModel openAi(String name, Settings.Embedding settings) {
    var builder = OpenAiEmbeddingModel.builder().modelName(name).timeout(TIMEOUT);
    settings.baseUrl().map(URI::toString).ifPresent(builder::baseUrl);
    settings.apiKey().map(Secret::reveal).ifPresent(builder::apiKey);
    return builder.build();
  }

  private static EmbeddingModel ollama(String name, Settings.Embedding settings) {
    URI server = settings.baseUrl().orElse(OLLAMA_HERE);
    return OllamaEmbeddingModel.builder()
        .modelName(name)
        .baseUrl(server.toString())
        .timeout(TIMEOUT)
        .build();
  }

  private static TextModel served(String name, EmbeddingModel model, Settings.Embedding settings) {
    String server = settings.baseUrl().map(EmbeddingModels::address).orElse("its usual server");
    try {
      model.dimension(); // asks the server once
    } catch (RuntimeException e) {
      throw new ModelException(
          "the embedding model %s does not answer at %s: %s".formatted(name, server, Reason.of(e)),
          e);
    }
    ModelFamily family = ModelFamily.of(name);
    return new TextModel(
        new Embedder(model, family.questionPrefix, family.passagePrefix, name + "@" + server),
        Optional.empty(),
        Optional.empty());
  }

  /** Where a server is, without what stands before its name; vectors are kept under it. */
  private static String address(URI server) {
    return server.getHost()
        + (server.getPort() < 0 ? "" : ":" + server.getPort())
        + server.getPath();
  }
}
