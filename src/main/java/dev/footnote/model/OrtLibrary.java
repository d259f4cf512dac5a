package dev.footnote.model;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import ai.onnxruntime.OrtEnvironment;
import dev.footnote.file.WholeFile;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * ONNX Runtime's native library. Left to itself it is unpacked, 17 MB, at each start; kept as a
 * file it is loaded at once.
 */
final class OrtLibrary {

  private static final Logger log = LoggerFactory.getLogger(OrtLibrary.class);

  /** Names the folder that it is loaded from (ONNX Runtime's own property). */
  private static final String FOLDER = "onnxruntime.native.path";

  private static final List<String> PARTS = List.of("onnxruntime", "onnxruntime4j_jni");

  /** What ONNX Runtime calls the systems and processors that its library was built for. */
  private static final Map<String, String> SYSTEMS =
      Map.of("linux", "linux", "mac os x", "osx", "windows", "win");

  private static final Map<String, String> PROCESSORS =
      Map.of("amd64", "x64", "x86_64", "x64", "aarch64", "aarch64");

  private OrtLibrary() {}

  /**
   * Has it loaded from a folder, and puts it there if need be; to be called before its first use,
   * afterwards it has no effect. Where that does not work it is left to itself.
   */
  static synchronized void keepIn(Path folder) {
    if (System.getProperty(FOLDER) != null) {
      return;
    }
    try {
      Path kept = folder;
      for (String part : PARTS) {
        String file = System.mapLibraryName(part);
        URL packed = OrtEnvironment.class.getResource("native/" + platform() + "/" + file);
        if (packed == null || !(packed.openConnection() instanceof JarURLConnection connection)) {
          return;
        }
        if (kept.equals(folder)) { // the first part tells the version of both
          kept = folder.resolve("onnxruntime-%08x".formatted(connection.getJarEntry().getCrc()));
        }
        unpack(packed, connection.getJarEntry().getSize(), kept.resolve(file));
      }
      System.setProperty(FOLDER, kept.toString());
    } catch (IOException e) {
      log.debug("the native library cannot be kept in {}", folder, e);
    }
  }

  private static void unpack(URL packed, long size, Path file) throws IOException {
    if (Files.exists(file) && Files.size(file) == size) {
      return;
    }
    Files.createDirectories(file.getParent());
    try (InputStream in = packed.openStream()) {
      WholeFile.replaceShared(file, fresh -> Files.copy(in, fresh, REPLACE_EXISTING));
    }
  }

  private static String platform() {
    String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    String processor = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
    return SYSTEMS.entrySet().stream()
            .filter(known -> system.startsWith(known.getKey()))
            .map(Map.Entry::getValue)
            .findFirst()
            .orElse(system)
        + "-"
        + PROCESSORS.getOrDefault(processor, processor);
  }
}
