package dev.footnote.evaluation.speed;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How much room a process or a folder takes, in megabytes of 1,000,000 bytes. */
final class Footprint {

  private static final double MEGA = 1e6;
  private static final int KILO = 1024;

  /** The last line of {@code jcmd PID GC.class_histogram}: Total, instances, bytes. */
  private static final Pattern TOTAL = Pattern.compile("(?m)^Total\\s+\\d+\\s+(\\d+)");

  /** A mapping's first line in {@code smaps}: addresses, rights, offset, device, inode, file. */
  private static final Pattern MAPPING =
      Pattern.compile("[0-9a-f]+-[0-9a-f]+ \\S+ \\S+ \\S+ \\d+ *(.*)");

  private static final int SECONDS_TO_TELL = 60;

  private Footprint() {}

  /** The objects on the heap of a JVM that something still refers to; it collects the others. */
  static double heap(Path java, long pid) throws IOException, InterruptedException {
    Path histogram = Files.createTempFile("heap", ".txt");
    try {
      Process jcmd =
          new ProcessBuilder(
                  java.resolve("bin/jcmd").toString(), String.valueOf(pid), "GC.class_histogram")
              .redirectErrorStream(true)
              .redirectOutput(histogram.toFile())
              .start();
      if (!jcmd.waitFor(SECONDS_TO_TELL, TimeUnit.SECONDS)) {
        jcmd.destroyForcibly();
        throw new IOException("jcmd does not get an answer from process " + pid);
      }
      return total(Files.readString(histogram));
    } finally {
      Files.delete(histogram);
    }
  }

  private static double total(String said) throws IOException {
    Matcher total = TOTAL.matcher(said);
    if (!total.find()) {
      throw new IOException(
          "jcmd tells nothing of the heap: " + said.lines().findFirst().orElse(""));
    }
    return Long.parseLong(total.group(1)) / MEGA;
  }

  /** The memory that a process holds now. */
  static double resident(long pid) throws IOException {
    return status(pid, "VmRSS");
  }

  /** The most memory that a process has held. */
  static double peak(long pid) throws IOException {
    return status(pid, "VmHWM");
  }

  private static double status(long pid, String key) throws IOException {
    return proc(pid, "status").stream()
            .filter(line -> line.startsWith(key + ":"))
            .mapToLong(Footprint::kilobytes)
            .sum()
        * KILO
        / MEGA;
  }

  /** The memory of a process's mapped files in a folder. */
  enum Pages {
    /** What is in memory, with what the kernel maps around each page that is read. */
    RESIDENT("Rss"),
    /** What was read or written since {@link #forgetAccesses}. */
    ACCESSED("Referenced");

    private final String key;

    Pages(String key) {
      this.key = key;
    }
  }

  /** Begins anew to tell which pages a process accesses. */
  static void forgetAccesses(long pid) throws IOException {
    Files.writeString(Path.of("/proc", String.valueOf(pid), "clear_refs"), "1");
  }

  /** So many of the pages of files in a folder that a process has mapped. */
  static double mapped(long pid, Path folder, Pages pages) throws IOException {
    return mapped(proc(pid, "smaps"), folder.toRealPath(), pages);
  }

  static double mapped(List<String> smaps, Path folder, Pages pages) {
    long kilobytes = 0;
    boolean inside = false;
    for (String line : smaps) {
      Matcher mapping = MAPPING.matcher(line);
      if (mapping.matches()) {
        inside = Path.of(mapping.group(1)).startsWith(folder);
      } else if (inside && line.startsWith(pages.key + ":")) {
        kilobytes += kilobytes(line);
      }
    }
    return kilobytes * KILO / MEGA;
  }

  private static long kilobytes(String line) {
    return Long.parseLong(line.replaceAll("\\D", ""));
  }

  private static List<String> proc(long pid, String file) throws IOException {
    try {
      return Files.readAllLines(Path.of("/proc", String.valueOf(pid), file));
    } catch (NoSuchFileException e) {
      throw new IOException("only Linux tells the memory of a process, in " + e.getMessage(), e);
    }
  }

  /** The files in a folder, or one file. */
  static double disk(Path path) throws IOException {
    AtomicLong bytes = new AtomicLong();
    Files.walkFileTree(
        path,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            bytes.addAndGet(attributes.size());
            return FileVisitResult.CONTINUE;
          }
        });
    return bytes.get() / MEGA;
  }
}
