package dev.footnote.corpus.parsing;

import dev.footnote.corpus.format.FileKind;
import dev.footnote.corpus.format.Format;
import dev.footnote.corpus.format.epub.EpubFormat;
import dev.footnote.corpus.format.feed.FeedFormat;
import dev.footnote.corpus.format.html.HtmlFormat;
import dev.footnote.corpus.format.json.JsonFormat;
import dev.footnote.corpus.format.json.JsonLinesFormat;
import dev.footnote.corpus.format.mail.EmlFormat;
import dev.footnote.corpus.format.mail.MhtmlFormat;
import dev.footnote.corpus.format.office.CsvFormat;
import dev.footnote.corpus.format.office.OfficeFormat;
import dev.footnote.corpus.format.pdf.PdfFormat;
import dev.footnote.corpus.format.text.TextFormat;

/** Which format reads which kind of files. */
final class Formats {

  private Formats() {}

  static Format of(FileKind kind) {
    return switch (kind) {
      case TEXT -> new TextFormat(false);
      case MARKDOWN -> new TextFormat(true);
      case HTML -> new HtmlFormat();
      case MHTML -> new MhtmlFormat();
      case PDF -> new PdfFormat();
      case DOCX, ODT, RTF, XLSX -> new OfficeFormat(kind);
      case EPUB -> new EpubFormat();
      case EML -> new EmlFormat();
      case CSV -> new CsvFormat();
      case JSON -> new JsonFormat();
      case JSONL -> new JsonLinesFormat();
      case FEED -> new FeedFormat();
      case GZIP -> new GzipFormat();
      case ZIP -> new ZipFormat();
    };
  }
}
