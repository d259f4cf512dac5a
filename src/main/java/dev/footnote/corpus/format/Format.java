package dev.footnote.corpus.format;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Reads files of one kind. It opens nothing but the file. It need not limit memory and time, nor
 * guard against exceptions and exhausted stacks: see {@link FileParser}.
 */
interface Format {

  /** The most text that is read from one file, in UTF-16 units, of all its articles together. */
  int MOST_TEXT = 20_000_000;

  /** What is said of a file with more. */
  String TOO_MUCH_TEXT = "it holds more than 20 million characters; split it into smaller ones";

  /**
   * The texts in a file, in order; at least one.
   *
   * @throws UnreadableException if there is none, with what a person can do
   */
  List<Content> read(Path file) throws IOException, UnreadableException;

  /** The one that reads files of a kind. */
  static Format of(FileKind kind) {
    return switch (kind) {
      case TEXT -> new TextFormat(false);
      case MARKDOWN -> new TextFormat(true);
      case HTML -> new HtmlFormat();
      case MHTML -> new MhtmlFormat();
      case EML -> new EmlFormat();
      case EPUB -> new EpubFormat();
      case FEED -> new FeedFormat();
      case JSON -> new JsonFormat();
      case JSONL -> new JsonLinesFormat();
      case GZIP -> new GzipFormat();
      case ZIP -> new ZipFormat();
      case DOCX, ODT, RTF, XLSX -> new OfficeFormat(kind);
      case CSV -> new CsvFormat();
      case PDF -> new PdfFormat();
      default -> throw new IllegalArgumentException("files of this kind are not read: " + kind);
    };
  }
}
