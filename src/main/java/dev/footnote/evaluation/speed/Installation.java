package dev.footnote.evaluation.speed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The program that is measured from outside, and the peer's beside it.
 *
 * @param launcher starts Footnote
 * @param home where Footnote lies, with its sample articles
 * @param java the JDK that runs both
 * @param classPath where the peer's classes are: those of this program
 * @param folder where what is built for measuring is kept
 * @param environment the variables; none of Footnote's settings is among them
 */
public record Installation(
    Path launcher,
    Path home,
    Path java,
    String classPath,
    Path folder,
    Map<String, String> environment) {

  /** What the launcher gives Java too. */
  private static final List<String> OPTIONS =
      List.of("-Xlog:disable", "--enable-native-access=ALL-UNNAMED");

  private static final String SETTING = "FOOTNOTE_";

  /** What is no setting, but tells how Java is started. */
  private static final String JAVA = "FOOTNOTE_JAVA";

  public Installation {
    Map<String, String> plain = new HashMap<>(environment);
    plain.keySet().removeIf(name -> name.startsWith(SETTING) && !name.startsWith(JAVA));
    environment = Map.copyOf(plain);
  }

  /** This program, as it runs. */
  public static Installation ofProcess(Path home, Path folder, Map<String, String> environment) {
    return new Installation(
        home.resolve("footnote"),
        home,
        Path.of(System.getProperty("java.home")),
        System.getProperty("java.class.path"),
        folder,
        environment);
  }

  /** The sample articles. */
  Path seeds() {
    return home.resolve("seeds");
  }

  /** Where all of Footnote's own indexes for measuring are. */
  Path data() {
    return folder.resolve("data");
  }

  /**
   * Footnote's command over one folder of articles, with default settings.
   *
   * @throws IOException if it is not installed
   */
  Program footnote(Path corpus, String command, String... arguments) throws IOException {
    if (!Files.isExecutable(launcher)) {
      throw new IOException("there is no launcher " + launcher + " to start Footnote with");
    }
    Path settings = Files.createDirectories(folder).resolve("default.yaml");
    if (!Files.exists(settings)) {
      Files.writeString(settings, "{}\n");
    }
    List<String> line = new ArrayList<>(List.of(launcher.toString(), command));
    line.addAll(List.of("--config", settings.toString(), "--corpus", corpus.toString()));
    line.addAll(List.of("--data", data().toString()));
    line.addAll(List.of(arguments));
    return new Program(line, environment);
  }

  /** The peer's program. */
  Program peer(List<String> options, String... arguments) {
    List<String> line = new ArrayList<>(List.of(java.resolve("bin/java").toString()));
    line.addAll(OPTIONS);
    line.addAll(options);
    line.addAll(List.of("-cp", classPath, Peer.class.getName()));
    line.addAll(List.of(arguments));
    return new Program(line, environment);
  }
}
