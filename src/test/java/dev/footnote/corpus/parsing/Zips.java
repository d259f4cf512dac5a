package dev.footnote.corpus.parsing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes zip files, and e-books as the smallest of programs would write them. */
final class Zips {

  private Zips() {}

  /** Writes names and texts in turn. */
  static Path write(Path file, String... entries) throws IOException {
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (int i = 0; i < entries.length; i += 2) {
        zip.putNextEntry(new ZipEntry(entries[i]));
        zip.write(entries[i + 1].getBytes(UTF_8));
      }
    }
    return file;
  }

  /**
   * Writes an e-book of one chapter.
   *
   * @param declaration what stands in front of its package document, as a document type
   */
  static Path epub(Path file, String declaration, String metadata, String chapter)
      throws IOException {
    return write(
        file,
        "META-INF/container.xml",
        "<container><rootfiles><rootfile full-path='o/p.opf'/></rootfiles></container>",
        "o/p.opf",
        "<?xml version='1.0'?>"
            + declaration
            + "<package xmlns:dc='http://purl.org/dc/elements/1.1/'><metadata>"
            + metadata
            + "</metadata><manifest>"
            + "<item id='c' href='c%201.xhtml' media-type='application/xhtml+xml'/>"
            + "</manifest><spine><itemref idref='c'/></spine></package>",
        "o/c 1.xhtml",
        chapter);
  }
}
