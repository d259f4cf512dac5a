package dev.footnote.corpus.format;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Reads files of one kind. It opens nothing but the file. It need not limit memory and time, nor
 * guard against exceptions and exhausted stacks: see {@code FileParser}.
 */
public interface Format {

  /** The most text that is read from one file, in UTF-16 units, of all its articles together. */
  int MOST_TEXT = 20_000_000;

  /** What is said of a file with more. */
  String TOO_MUCH_TEXT = "it holds more than 20 million characters; split it into smaller ones";

  /**
   * The texts in a file, in order; at least one.
   *
   * @throws UnreadableException if there is none, with what a person can do
   */
  List<Content> read(Path file) throws IOException;
}
