package dev.footnote.corpus.parsing;

import dev.footnote.corpus.format.Content;
import dev.footnote.corpus.format.FileKind;
import dev.footnote.corpus.format.UnreadableException;
import dev.footnote.corpus.format.text.TextFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * Reads files of all kinds, whatever they hold, within bounds: a file of 200 MB, 20 million
 * characters of text, and for kinds that foreign parsers read 256 MB of memory and 30 seconds.
 * Thread-safe; one file is parsed at a time.
 */
public final class FileParser implements AutoCloseable {

  /** In bytes. Office files and e-books hold pictures, which are not read. */
  static final long LARGEST = 200L * 1024 * 1024;

  /** In bytes, of text as people write it: no picture makes that large. */
  static final long LARGEST_TEXT = 20L * 1024 * 1024;

  private final ParserProcess process;

  public FileParser() {
    this(Duration.ofSeconds(30));
  }

  /**
   * @param patience how long one file may take
   */
  FileParser(Duration patience) {
    this.process = new ParserProcess(patience);
  }

  /**
   * What a file says.
   *
   * @return its texts in order; at least one
   * @throws UnreadableException if it is not of a kind that is read, or too large, damaged or empty
   * @throws IOException if the operating system does not let it be read
   */
  public List<Content> read(Path file) throws IOException, UnreadableException {
    long size = Files.size(file);
    if (size == 0) {
      throw new UnreadableException("the file is empty; write something into it or remove it");
    }
    String name = file.getFileName().toString();
    FileKind named =
        FileKind.of(name)
            .orElseThrow(() -> new UnreadableException("files of this kind are not read: " + name));
    FileKind kind = named.seen(file);
    long largest = kind.isPlain() ? LARGEST_TEXT : LARGEST;
    if (size > largest) {
      throw new UnreadableException(
          "the file is larger than %d MB; split it into smaller ones".formatted(largest >> 20));
    }
    return kind.isPlain() ? Formats.of(kind).read(file) : process.read(file, kind);
  }

  /**
   * What a text says that is at hand.
   *
   * @param fileName an ending of Markdown means Markdown, any other plain text
   */
  public static Content parse(String fileName, String text) {
    boolean markdown = FileKind.of(fileName).filter(kind -> kind == FileKind.MARKDOWN).isPresent();
    return new TextFormat(markdown).content(text);
  }

  @Override
  public void close() {
    process.close();
  }
}
