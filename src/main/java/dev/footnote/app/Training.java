package dev.footnote.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.footnote.app.process.Logging;
import dev.footnote.app.process.ProcessContext;
import dev.footnote.retrieval.langchain.FootnoteEmbeddingStore;
import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.store.embedding.EmbeddingSearchRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Does once, over the sample articles, what people do most, so that the JVM can keep what it loads
 * meanwhile (JEP 483): what it has not seen here is loaded anew at each start.
 */
final class Training {

  private static final String QUESTION = "Why did Sessions recuse himself?";

  /** Of several kinds, and with a word that no article holds. */
  private static final List<String> QUESTIONS =
      List.of(
          QUESTION,
          QUESTION,
          "When did Sessions offer to resign?",
          "How many people were arrested in June 2017?",
          "Who is the boss of the sailing klub?");

  /** So many vectors are searched in a graph, which those of the sample articles are not. */
  private static final int VECTORS = 5_000;

  private static final int DIMENSION = 16;

  /** Turns the models off, so that what serves without them is seen too. */
  private static final Map<String, String> WITHOUT_MODELS =
      Map.of("FOOTNOTE_EMBEDDING_MODEL", "none", "FOOTNOTE_READER_MODEL", "none");

  private static final Map<String, String> WITHOUT_READER = Map.of("FOOTNOTE_READER_MODEL", "none");

  private Training() {}

  /**
   * Does it all.
   *
   * @param arguments the folder to keep the indexes in
   */
  public static void main(String[] arguments) throws IOException {
    Logging.silenceTheJdk();
    ProcessContext process = ProcessContext.ofProcess();
    Path folder = Path.of(arguments[0]).toAbsolutePath();
    List<String> common = List.of("--config", settings(process.home(), folder).toString());
    for (Map<String, String> environment :
        List.of(WITHOUT_MODELS, Map.<String, String>of(), WITHOUT_READER)) {
      QUESTIONS.forEach(question -> run(environment, "", common, "ask", question));
    }
    run(Map.of(), "", common, "ask", "--format", "json", QUESTION);
    run(Map.of(), "", common, "search", QUESTION);
    run(Map.of(), QUESTION + "\nquit\n", common, "chat");
    searchLargeIndex(folder.resolve("vectors"));
  }

  /** No setting of anybody's is among them. */
  private static Path settings(Path home, Path folder) throws IOException {
    return Files.writeString(
        Files.createDirectories(folder).resolve("footnote.yaml"),
        """
        corpus:
          folders: ['%s']
        data:
          folder: '%s'
        """
            .formatted(quoted(home.resolve("seeds")), quoted(folder)));
  }

  /** As between single quotes in YAML. */
  private static String quoted(Path path) {
    return path.toString().replace("'", "''");
  }

  private static void searchLargeIndex(Path folder) {
    Random random = new Random(1);
    List<Embedding> embeddings =
        Stream.generate(() -> random.doubles(DIMENSION))
            .limit(VECTORS)
            .map(each -> each.boxed().map(Double::floatValue).toList())
            .map(Embedding::from)
            .toList();
    try (FootnoteEmbeddingStore store = FootnoteEmbeddingStore.open(folder)) {
      store.removeAll();
      store.addAll(embeddings.subList(0, VECTORS / 2));
      store.addAll(embeddings.subList(VECTORS / 2, VECTORS));
      for (Embedding query : embeddings.subList(0, DIMENSION)) {
        store.search(EmbeddingSearchRequest.builder().queryEmbedding(query).build());
      }
    }
  }

  private static void run(
      Map<String, String> environment, String input, List<String> common, String... command) {
    List<String> words = new ArrayList<>(List.of(command));
    words.addAll(common);
    PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), true, UTF_8);
    Main.run(
        new ProcessContext(
            new ByteArrayInputStream(input.getBytes(UTF_8)),
            nowhere,
            nowhere,
            environment,
            Path.of("").toAbsolutePath(),
            ProcessContext.ofProcess().home(),
            new ProcessContext.Terminal(OptionalInt.empty(), false, false)),
        words.toArray(String[]::new));
  }
}
