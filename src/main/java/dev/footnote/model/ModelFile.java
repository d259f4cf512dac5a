package dev.footnote.model;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;

/**
 * A file that a model is made of.
 *
 * @param stamp tells its content from any other's
 * @param content reads it
 */
record ModelFile(String stamp, Content content) {

  /** Reads a file. */
  @FunctionalInterface
  interface Content {
    byte[] read() throws IOException;
  }

  /**
   * One that comes with the program. It is not read before it is needed.
   *
   * @param name from the root, with a leading slash, or relative to this package
   * @throws IOException if there is none
   */
  static ModelFile resource(String name) throws IOException {
    URL url = ModelFile.class.getResource(name);
    if (url == null) {
      throw new IOException(name + " is missing");
    }
    return new ModelFile(
        stamp(url),
        () -> {
          try (InputStream in = url.openStream()) {
            return in.readAllBytes();
          }
        });
  }

  /**
   * One that a person named.
   *
   * @throws IOException if it does not exist, or may not be read
   */
  static ModelFile of(Path file) throws IOException {
    if (!Files.isReadable(file)) {
      throw new IOException(file + " does not exist or may not be read");
    }
    return of(Files.readAllBytes(file));
  }

  /** One that is read already. */
  static ModelFile of(byte[] content) {
    CRC32 crc = new CRC32();
    crc.update(content);
    return new ModelFile(stamp(crc.getValue(), content.length), () -> content);
  }

  /** A jar tells the checksums of what it holds; the build's own folders tell when it was made. */
  private static String stamp(URL url) throws IOException {
    URLConnection connection = url.openConnection();
    if (connection instanceof JarURLConnection jar) {
      return stamp(jar.getJarEntry().getCrc(), jar.getJarEntry().getSize());
    }
    try (InputStream _ = connection.getInputStream()) {
      return stamp(connection.getLastModified(), connection.getContentLengthLong());
    }
  }

  private static String stamp(long checksum, long length) {
    return Long.toHexString(checksum) + "-" + length;
  }
}
