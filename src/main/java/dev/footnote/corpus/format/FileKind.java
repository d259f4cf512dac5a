package dev.footnote.corpus.format;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The kinds of files that are read. */
public enum FileKind {
  TEXT("txt"),
  MARKDOWN("md", "markdown"),
  HTML("html", "htm", "xhtml"),
  MHTML("mhtml", "mht"),
  PDF("pdf"),
  DOCX("docx"),
  ODT("odt"),
  RTF("rtf"),
  EPUB("epub"),
  EML("eml"),
  CSV("csv", "tsv"),
  XLSX("xlsx"),
  JSON("json"),
  JSONL("jsonl", "ndjson"),
  FEED("rss", "atom", "xml"),
  GZIP("gz"),
  ZIP("zip");

  /** In bytes: a byte-order mark and a declaration or two stand in front of what tells. */
  private static final int BEGINNING = 512;

  @SuppressWarnings("ImmutableEnumChecker") // List.of
  private final List<String> endings;

  FileKind(String... endings) {
    this.endings = List.of(endings);
  }

  /** The kind that a file's name tells; empty if files of this name are not read. */
  public static Optional<FileKind> of(String fileName) {
    String ending = ending(fileName);
    return Arrays.stream(values()).filter(kind -> kind.endings.contains(ending)).findFirst();
  }

  /**
   * What a table is called that states no title: its file, without the ending. A row says nothing
   * of the others, and a sheet's name little. Empty for files of other kinds.
   */
  public static Optional<String> tableTitle(String fileName) {
    String name =
        fileName.endsWith(".gz") ? fileName.substring(0, fileName.length() - 3) : fileName;
    return of(name)
        .filter(kind -> kind == CSV || kind == XLSX)
        .map(kind -> name.substring(0, name.lastIndexOf('.')).replace('_', ' ').strip());
  }

  /** What stands behind a name's last dot, in lower case; empty without one, or in front of all. */
  public static String ending(String fileName) {
    int dot = fileName.lastIndexOf('.');
    return dot < 1 ? "" : fileName.substring(dot + 1).toLowerCase(Locale.ROOT);
  }

  /** The usual ending of each kind, with its dot. */
  public static List<String> mainEndings() {
    return Arrays.stream(values()).map(kind -> "." + kind.endings.getFirst()).toList();
  }

  /**
   * The kind that a file is, whatever it is called: many a page is saved as {@code .txt}.
   *
   * @throws IOException if the operating system does not let it be read
   */
  public FileKind seen(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return seen(new String(in.readNBytes(BEGINNING), ISO_8859_1));
    }
  }

  private FileKind seen(String start) {
    String words = start.stripLeading().toLowerCase(Locale.ROOT);
    if (start.startsWith("%PDF-")) {
      return PDF;
    }
    if (start.startsWith("{\\rtf")) {
      return RTF;
    }
    if (start.startsWith("\u001f\u008b")) {
      return GZIP;
    }
    if (start.startsWith("PK\u0003\u0004")) {
      return isZipped() ? this : ZIP; // which may turn out to be one of them
    }
    boolean page = words.startsWith("<!doctype html") || words.startsWith("<html");
    return page && this != MHTML && this != EML && this != MARKDOWN ? HTML : this;
  }

  private boolean isZipped() {
    return this == DOCX || this == ODT || this == EPUB || this == XLSX || this == ZIP;
  }

  /** Whether it is text as people write it, which no foreign parser is needed for. */
  public boolean isPlain() {
    return this == TEXT || this == MARKDOWN;
  }
}
