package dev.footnote.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The processor that this process runs on. */
final class Processor {

  /** Where Linux tells, for each core, what it is and can do. */
  private static final Path CPUINFO = Path.of("/proc/cpuinfo");

  private Processor() {}

  /** Tells processors apart that can do different things. */
  static String identity() {
    String kind =
        System.getProperty("os.arch")
            + Objects.requireNonNullElse(System.getenv("PROCESSOR_IDENTIFIER"), ""); // Windows
    if (!Files.isReadable(CPUINFO)) {
      return kind;
    }
    try (Stream<String> lines = Files.lines(CPUINFO)) {
      return lines
          .takeWhile(line -> !line.isBlank()) // of the first core
          .filter(line -> line.startsWith("model name") || line.startsWith("flags"))
          .collect(Collectors.joining("\n", kind + "\n", ""));
    } catch (IOException | UncheckedIOException e) {
      return kind;
    }
  }
}
