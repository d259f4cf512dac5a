package dev.footnote.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * Does once, over the sample articles, what people do most, so that the JVM can keep what it loads
 * and learns meanwhile (JEP 483, JEP 515): what it has not seen here is loaded anew at each start.
 */
final class Training {

  private static final String QUESTION = "Why did Sessions recuse himself?";

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
  public static void main(String[] arguments) {
    Logging.silenceTheJdk();
    ProcessContext process = ProcessContext.ofProcess();
    List<String> common =
        List.of(
            "--config",
            "/dev/null",
            "--corpus",
            process.home().resolve("seeds").toString(),
            "--data",
            Path.of(arguments[0]).toAbsolutePath().toString());
    for (Map<String, String> environment :
        List.of(WITHOUT_MODELS, Map.<String, String>of(), WITHOUT_READER)) {
      run(environment, "", common, "ask", QUESTION);
      run(environment, "", common, "ask", QUESTION);
      run(environment, "", common, "ask", "Who is the boss of the sailing klub?");
    }
    run(Map.of(), "", common, "ask", "--format", "json", QUESTION);
    run(Map.of(), "", common, "search", QUESTION);
    run(Map.of(), QUESTION + "\nquit\n", common, "chat");
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
