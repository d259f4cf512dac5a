package dev.footnote.evaluation.speed;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The machine that is measured on, in a line. */
public final class Machine {

  private static final Path PROCESSOR = Path.of("/proc/cpuinfo");

  private Machine() {}

  /** {@code Some Processor, 2 cores, 24 GB, Linux amd64, Java 25.0.1}. */
  public static String describe() {
    String memory =
        ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system
            ? ", %d GB".formatted(Math.round(system.getTotalMemorySize() / 1e9))
            : "";
    return "%s%d cores%s, %s %s, Java %s"
        .formatted(
            processor().map(name -> name + ", ").orElse(""),
            Runtime.getRuntime().availableProcessors(),
            memory,
            System.getProperty("os.name"),
            System.getProperty("os.arch"),
            Runtime.version());
  }

  private static Optional<String> processor() {
    try {
      return Files.readAllLines(PROCESSOR).stream()
          .filter(line -> line.startsWith("model name"))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst();
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
