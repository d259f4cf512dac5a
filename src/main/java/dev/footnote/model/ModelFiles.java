package dev.footnote.model;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads the files that models are made of, with errors that tell which one is missing. */
final class ModelFiles {

  private ModelFiles() {}

  /**
   * The content of a resource.
   *
   * @param name from the root, with a leading slash, or relative to this package
   */
  static byte[] resource(String name) throws IOException {
    try (InputStream in = ModelFiles.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IOException(name + " is missing");
      }
      return in.readAllBytes();
    }
  }

  /** The content of a file that a person named. */
  static byte[] content(Path file) throws IOException {
    if (!Files.isReadable(file)) {
      throw new IOException(file + " does not exist or may not be read");
    }
    return Files.readAllBytes(file);
  }
}
