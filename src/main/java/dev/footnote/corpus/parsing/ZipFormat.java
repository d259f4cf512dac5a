package dev.footnote.corpus.parsing;

import dev.footnote.corpus.format.Content;
import dev.footnote.corpus.format.FileKind;
import dev.footnote.corpus.format.Format;
import dev.footnote.corpus.format.UnreadableException;
import dev.footnote.corpus.format.Unzipped;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Files of all other kinds in one archive, in its order. Hidden ones and kinds that are not read
 * are passed over; what else cannot be read is noted. What is really an office file or an e-book is
 * read as that.
 */
final class ZipFormat implements Format {

  private static final int MOST_FILES = 10_000;

  @Override
  public List<Content> read(Path file) throws IOException, UnreadableException {
    try (ZipFile zip = Unzipped.zip(file)) {
      FileKind office = office(zip);
      return office == FileKind.ZIP ? read(zip) : Formats.of(office).read(file);
    }
  }

  private static FileKind office(ZipFile zip) {
    if (zip.getEntry("word/document.xml") != null) {
      return FileKind.DOCX;
    }
    if (zip.getEntry("xl/workbook.xml") != null) {
      return FileKind.XLSX;
    }
    if (zip.getEntry("META-INF/container.xml") != null) {
      return FileKind.EPUB;
    }
    boolean odt =
        zip.getEntry("content.xml") != null && zip.getEntry("META-INF/manifest.xml") != null;
    return odt ? FileKind.ODT : FileKind.ZIP;
  }

  private static List<Content> read(ZipFile zip) throws IOException, UnreadableException {
    List<Content> contents = new ArrayList<>();
    List<String> notes = new ArrayList<>();
    List<? extends ZipEntry> entries =
        zip.stream().filter(entry -> !entry.isDirectory() && isRead(entry.getName())).toList();
    if (entries.isEmpty()) {
      throw new UnreadableException("it holds no file of a kind that is read");
    }
    if (entries.size() > MOST_FILES) {
      throw new UnreadableException(
          "it holds %,d files, more than %,d; unpack it".formatted(entries.size(), MOST_FILES));
    }
    long length = 0;
    try (Unpacked unpacked = new Unpacked()) {
      for (ZipEntry entry : entries) {
        try (InputStream in = zip.getInputStream(entry)) {
          for (Content content : unpacked.read(fileName(entry.getName()), in)) {
            contents.add(content.named("/" + entry.getName() + content.name()));
            length += content.text().length();
          }
        } catch (UnreadableException | ZipException e) {
          notes.add(entry.getName() + " in it is not read: " + e.getMessage());
        }
        if (length > MOST_TEXT) {
          throw new UnreadableException(TOO_MUCH_TEXT);
        }
      }
    }
    if (contents.isEmpty()) {
      throw new UnreadableException(notes.getFirst());
    }
    for (String note : notes) {
      contents.set(0, contents.getFirst().noting(note));
    }
    return contents;
  }

  /** A name that leads out of the archive belongs to no file that a person put there. */
  private static boolean isRead(String name) {
    return Arrays.stream(name.split("/", -1)).noneMatch(part -> part.startsWith("."))
        && !name.startsWith("__MACOSX/")
        && FileKind.of(fileName(name)).isPresent();
  }

  private static String fileName(String name) {
    return name.substring(name.lastIndexOf('/') + 1);
  }
}
