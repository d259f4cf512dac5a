package dev.footnote.corpus.parsing;

import dev.footnote.corpus.format.Content;
import dev.footnote.corpus.format.FileKind;
import dev.footnote.corpus.format.Format;
import dev.footnote.corpus.format.UnreadableException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** One file of any other kind, compressed. */
final class GzipFormat implements Format {

  private static final String ENDING = ".gz";

  @Override
  public List<Content> read(Path file) throws IOException, UnreadableException {
    String name = file.getFileName().toString();
    boolean named = FileKind.ending(name).equals(ENDING.substring(1));
    String inner = named ? name.substring(0, name.length() - ENDING.length()) : name;
    try (Unpacked unpacked = new Unpacked();
        InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
      return unpacked.read(inner, in);
    }
  }
}
