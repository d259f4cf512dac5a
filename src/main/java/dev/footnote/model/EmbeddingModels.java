package dev.footnote.model;

import ai.onnxruntime.OrtException;
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
import java.util.zip.CRC32;

/** Opens the embedding model that the settings name. */
public final class EmbeddingModels {

  /** The model that comes with Footnote. */
  public static final String BUNDLED = "e5-small-v2-q";

  private static final URI OLLAMA_HERE = URI.create("http://localhost:11434");
  private static final Duration TIMEOUT = Duration.ofSeconds(60);

  private static final String NONE = "none";
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
   * Opens a model; one in this process takes half a second.
   *
   * @return empty for {@code none}
   * @throws ModelException if the model cannot be loaded, or its server does not serve it
   */
  public static Optional<TextModel> open(Settings.Embedding settings) {
    String name = settings.model();
    if (name.equals(NONE)) {
      return Optional.empty();
    } else if (name.equals(BUNDLED)) {
      return Optional.of(bundled());
    } else if (name.startsWith(OPENAI)) {
      return Optional.of(served(name, openAi(name.substring(OPENAI.length()), settings), settings));
    } else if (name.startsWith(OLLAMA)) {
      return Optional.of(served(name, ollama(name.substring(OLLAMA.length()), settings), settings));
    }
    Path model = Path.of(name);
    return Optional.of(
        file(model, settings.tokenizer().orElseGet(() -> model.resolveSibling("tokenizer.json"))));
  }

  private static TextModel bundled() {
    try {
      return inProcess(
          BUNDLED,
          ModelFamily.E5,
          ModelFiles.resource("/" + BUNDLED + ".onnx"),
          ModelFiles.resource("/" + BUNDLED + "-tokenizer.json"),
          BUNDLED);
    } catch (IOException e) {
      throw cannotBeLoaded(BUNDLED, e);
    }
  }

  private static TextModel file(Path model, Path tokenizer) {
    try {
      byte[] content = ModelFiles.content(model);
      return inProcess(
          model.toString(),
          ModelFamily.of(model.toString()),
          content,
          ModelFiles.content(tokenizer),
          model.getFileName() + "#" + digest(content));
    } catch (IOException e) {
      throw cannotBeLoaded(model.toString(), e);
    }
  }

  private static TextModel inProcess(
      String name, ModelFamily family, byte[] model, byte[] tokenizer, String identity) {
    try {
      InProcessModel opened = new InProcessModel(model, tokenizer);
      EmbeddingModel embedding = new InProcessEmbeddingModel(opened, family.pooling);
      embedding.dimension(); // runs it once: a model of another kind fails here
      String question = family.questionPrefix;
      String passage = family.passagePrefix;
      return new TextModel(
          new Embedder(embedding, question, passage, identity),
          Optional.of(new InProcessTokenEncoder(opened, question, passage)),
          Optional.of(opened::count));
    } catch (IOException | OrtException | RuntimeException | LinkageError e) {
      throw cannotBeLoaded(name, e);
    }
  }

  private static ModelException cannotBeLoaded(String name, Throwable problem) {
    return new ModelException(
        "the embedding model " + name + " cannot be loaded: " + Reason.of(problem), problem);
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

  /** Where a server is, without the password that its address may hold. */
  private static String address(URI server) {
    return server.getHost()
        + (server.getPort() < 0 ? "" : ":" + server.getPort())
        + server.getPath();
  }

  private static String digest(byte[] content) {
    CRC32 crc = new CRC32();
    crc.update(content);
    return Long.toHexString(crc.getValue()) + "-" + content.length;
  }
}
