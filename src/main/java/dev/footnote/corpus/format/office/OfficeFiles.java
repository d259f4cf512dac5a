package dev.footnote.corpus.format.office;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;

import dev.footnote.corpus.format.UnreadableException;
import dev.footnote.corpus.format.Unzipped;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Reads the files of office programs: Word, OpenDocument, Excel and RTF. */
public final class OfficeFiles {

  private static final String LOCKED = "it is locked with a password; save it without one";

  private static final String MANIFEST = "META-INF/manifest.xml";

  private static final String RTF = "{\\rtf";

  /** What files begin with that hold those of the old programs, and those with a password. */
  private static final String OLE = "\u00D0\u00CF\u0011\u00E0";

  /** Their lists of contents may stand anywhere; that far they mostly do. */
  private static final int MOST_SEARCHED = 8 * 1024 * 1024;

  private OfficeFiles() {}

  /**
   * Reads a file, whichever of them it is, whatever it is called.
   *
   * @throws UnreadableException if it is none of them, or one that is not read
   * @throws IOException if it is damaged
   */
  public static OfficeDocument read(Path file) throws IOException {
    String start = start(file, OLE.length() + 1);
    if (start.startsWith(RTF)) {
      return RtfReader.read(file);
    }
    if (start.startsWith(OLE)) {
      throw new UnreadableException(oldOrLocked(file));
    }
    if (!start.startsWith("PK")) {
      throw new UnreadableException(
          "it is no file of an office program, or damaged; open it in the program that made it and"
              + " save it again");
    }
    try (Unzipped zip = Unzipped.open(file)) {
      return read(zip);
    }
  }

  private static OfficeDocument read(Unzipped zip) throws IOException {
    Optional<String> document = DocxReader.document(zip);
    if (document.isPresent()) {
      return DocxReader.read(zip, document.get());
    }
    Optional<String> workbook = XlsxReader.workbook(zip);
    if (workbook.isPresent()) {
      return XlsxReader.read(zip, workbook.get());
    }
    if (zip.has("encrypted-package")
        || Xml.all(Xml.root(zip, MANIFEST), "encryption-data").findFirst().isPresent()) {
      throw new UnreadableException(LOCKED);
    }
    if (zip.has(OdtReader.CONTENT)) {
      return OdtReader.read(zip);
    }
    if (zip.has("META-INF/container.xml")) {
      throw new UnreadableException("it is an e-book; let its name end with .epub");
    }
    boolean office = zip.has("[Content_Types].xml");
    throw new UnreadableException(
        office
            ? "the part with its text is missing; open it in the program that made it and save it"
                + " again"
            : "it is a zip archive with no document in it; let its name end with .zip");
  }

  private static String oldOrLocked(Path file) throws IOException {
    String content = start(file, MOST_SEARCHED);
    if (content.contains(wide("EncryptedPackage"))) {
      return LOCKED;
    }
    if (!content.contains(wide("WordDocument")) && content.contains(wide("Workbook"))) {
      return "it is a workbook of an old Excel (.xls); save it as .xlsx";
    }
    return "it is a document of an old Word (.doc); save it as .docx";
  }

  /** As such a file writes the names of what it holds. */
  private static String wide(String name) {
    return new String(name.getBytes(UTF_16LE), ISO_8859_1);
  }

  private static String start(Path file, int length) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return new String(in.readNBytes(length), ISO_8859_1);
    }
  }
}
