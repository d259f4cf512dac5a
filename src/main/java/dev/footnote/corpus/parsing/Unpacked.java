package dev.footnote.corpus.parsing;

import dev.footnote.corpus.format.Content;
import dev.footnote.corpus.format.FileKind;
import dev.footnote.corpus.format.UnreadableException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The files in an archive, each unpacked to a place of its own, read, and deleted. Of one archive
 * no more is unpacked than of one file is read. Not thread-safe.
 */
final class Unpacked implements AutoCloseable {

  private static final int BUFFER = 64 * 1024;

  /** In UTF-16 units, without the ending: 240 bytes at the most. */
  private static final int LONGEST_NAME = 60;

  private static final Pattern UNSAFE = Pattern.compile("[^\\p{L}\\p{M}\\p{N} ()_.-]");

  private final Path folder;
  private long left = FileParser.LARGEST;

  Unpacked() throws IOException {
    this.folder = Files.createTempDirectory("footnote");
  }

  /**
   * The texts in a file.
   *
   * @param name the file's own name, which tells its kind
   * @param packed what it holds
   */
  List<Content> read(String name, InputStream packed) throws IOException, UnreadableException {
    FileKind named =
        FileKind.of(name)
            .orElseThrow(
                () -> new UnreadableException("holds a file of a kind that is not read: " + name));
    Path file = folder.resolve(safe(name));
    try {
      copy(packed, file);
      FileKind kind = named.seen(file);
      if (kind == FileKind.ZIP || kind == FileKind.GZIP) {
        throw new UnreadableException("holds another archive, %s; unpack it".formatted(name));
      }
      return Formats.of(kind).read(file);
    } finally {
      Files.deleteIfExists(file);
    }
  }

  /** The name as any file system takes it: a table is called by its file. */
  private static String safe(String name) {
    String ending = "." + FileKind.ending(name);
    String stem = name.substring(0, name.length() - ending.length());
    String plain = UNSAFE.matcher(stem).replaceAll("_");
    return plain.substring(0, Math.min(plain.length(), LONGEST_NAME)) + ending;
  }

  private void copy(InputStream packed, Path file) throws IOException, UnreadableException {
    byte[] buffer = new byte[BUFFER];
    try (OutputStream out = Files.newOutputStream(file)) {
      for (int read = packed.read(buffer); read >= 0; read = packed.read(buffer)) {
        left -= read;
        if (left < 0) {
          throw new UnreadableException(
              "it unpacks to more than %d MB; split it into smaller ones"
                  .formatted(FileParser.LARGEST >> 20));
        }
        out.write(buffer, 0, read);
      }
    }
  }

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(folder);
  }
}
