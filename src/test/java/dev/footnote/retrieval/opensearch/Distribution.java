package dev.footnote.retrieval.opensearch;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The parts of OpenSearch that the Maven profile {@code opensearch} lays into {@code
 * target/opensearch/lib}, made into something that starts. Modules and plugins hold only their own
 * jar, as OpenSearch demands; what they need beside it lies on the class path of the server, which
 * saves a second list of what belongs to which.
 */
final class Distribution {

  private static final Path ROOT = Path.of("target/opensearch").toAbsolutePath();

  private static final Path LIB = ROOT.resolve("lib");

  /**
   * Not with each node's own files: an archive of classes holds only for the very same class path.
   */
  private static final Path STARTER = ROOT.resolve("starter.jar");

  private static final Path ARCHIVE = ROOT.resolve("classes.jsa");

  private static final Pattern SERVER = Pattern.compile("opensearch-(\\d.*)\\.jar");

  private static final List<Part> PARTS =
      List.of(
          new Part("modules", "transport-netty4-client", "transport.Netty4ModulePlugin", ""),
          new Part("modules", "lang-painless", "painless.PainlessModulePlugin", ""),
          new Part("modules", "analysis-common", "analysis.common.CommonAnalysisModulePlugin", ""),
          new Part("modules", "reindex-client", "index.reindex.ReindexModulePlugin", ""),
          new Part("plugins", "opensearch-knn", "knn.plugin.KNNPlugin", "lang-painless"));

  private static final String LOGGING =
      """
      appender.console.type = Console
      appender.console.name = console
      appender.console.layout.type = PatternLayout
      appender.console.layout.pattern = %d{ISO8601} %-5p %c{1.} %m%n
      rootLogger.level = info
      rootLogger.appenderRef.console.ref = console
      """;

  /**
   * A module or plugin: the folder its kind goes to, its name and its jar's, its class, and what it
   * extends.
   */
  private record Part(String kind, String name, String className, String extended) {

    String descriptor(String version) {
      return """
      name=%s
      description=%s
      version=%s
      opensearch.version=%s
      java.version=21
      classname=org.opensearch.%s
      extended.plugins=%s
      """
          .formatted(name, name, version, version, className, extended);
    }

    boolean holds(Path jar) {
      String file = jar.getFileName().toString();
      return file.startsWith(name + "-")
          // It names classes of the module that it is the interface of.
          || (name.equals("lang-painless") && file.contains("-painless-spi-"));
    }
  }

  private Distribution() {}

  /**
   * Lays out the home folder of one node: its configuration, modules and plugins.
   *
   * @param settings the lines of {@code opensearch.yml}
   * @throws IllegalStateException if the profile has not put OpenSearch there
   */
  static void layOut(Path home, Map<String, String> settings) {
    List<Path> jars = jars();
    String version = version(jars);
    try {
      for (Part part : PARTS) {
        Path folder = Files.createDirectories(home.resolve(part.kind()).resolve(part.name()));
        Files.writeString(folder.resolve("plugin-descriptor.properties"), part.descriptor(version));
        for (Path jar : jars) {
          if (part.holds(jar)) {
            Files.copy(jar, folder.resolve(jar.getFileName()));
          }
        }
      }
      Path config = Files.createDirectories(home.resolve("config"));
      Files.writeString(config.resolve("log4j2.properties"), LOGGING);
      Files.write(
          config.resolve("opensearch.yml"),
          settings.entrySet().stream().map(e -> e.getKey() + ": " + e.getValue()).toList());
      writeStarter();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot lay out " + home, e);
    }
  }

  /**
   * The command that starts the node of that home folder, with the JDK that runs this.
   *
   * @param flags of its JVM besides those that every node needs
   */
  static List<String> command(Path home, List<String> flags) {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(flags);
    command.addAll(
        List.of(
            "-XX:+UseSerialGC",
            "-XX:+ExitOnOutOfMemoryError",
            // A node that takes its classes from there starts with half the work.
            Files.exists(ARCHIVE)
                ? "-XX:SharedArchiveFile=" + ARCHIVE
                : "-XX:ArchiveClassesAtExit=" + ownArchive(home),
            // Without its native part JNA cannot tell who runs the node, and OpenSearch refuses
            // root.
            "-Djna.nosys=true",
            "-Djna.nounpack=true",
            "-Djna.noclasspath=true",
            "-Dlog4j2.disable.jmx=true",
            "-Dopensearch.distribution.type=tar",
            "-Dopensearch.path.home=" + home,
            "-Dopensearch.path.conf=" + home.resolve("config"),
            "-cp",
            STARTER + File.pathSeparator + classPath(),
            NodeProcess.class.getName()));
    return command;
  }

  /** Whether nodes take their classes from an archive already. */
  static boolean hasArchive() {
    return Files.exists(ARCHIVE);
  }

  /**
   * Lets later nodes take their classes from the archive that this one left when it ended in order.
   */
  static void keepArchive(Path home) {
    try {
      if (Files.exists(ownArchive(home))) {
        Files.move(ownArchive(home), ARCHIVE, StandardCopyOption.REPLACE_EXISTING);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot keep " + ownArchive(home), e);
    }
  }

  private static Path ownArchive(Path home) {
    return home.resolve("classes.jsa");
  }

  private static String classPath() {
    return jars().stream()
        .filter(jar -> PARTS.stream().noneMatch(part -> part.holds(jar)))
        .map(Path::toString)
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static List<Path> jars() {
    try (Stream<Path> jars = Files.list(LIB)) {
      return jars.sorted().toList();
    } catch (IOException e) {
      throw new IllegalStateException(
          "no OpenSearch in " + LIB + ": run mvn -Popensearch generate-test-resources", e);
    }
  }

  /** The server's version, by the name of its jar. */
  private static String version(List<Path> jars) {
    return jars.stream()
        .map(jar -> SERVER.matcher(jar.getFileName().toString()))
        .filter(Matcher::matches)
        .map(match -> match.group(1))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no opensearch-VERSION.jar in " + LIB));
  }

  /** Writes it anew only if it would differ, since that would cost the archive. */
  private static void writeStarter() throws IOException {
    String name = NodeProcess.class.getName().replace('.', '/') + ".class";
    var jar = new ByteArrayOutputStream();
    try (InputStream in = NodeProcess.class.getResourceAsStream("/" + name);
        var entries = new JarOutputStream(jar)) {
      JarEntry entry = new JarEntry(name);
      entry.setTime(0);
      entries.putNextEntry(entry);
      in.transferTo(entries);
      entries.closeEntry();
    }
    if (!Files.exists(STARTER) || !Arrays.equals(Files.readAllBytes(STARTER), jar.toByteArray())) {
      Files.write(STARTER, jar.toByteArray());
    }
  }
}
