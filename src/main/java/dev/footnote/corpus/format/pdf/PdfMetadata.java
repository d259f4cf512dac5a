package dev.footnote.corpus.format.pdf;

import dev.footnote.corpus.format.Content;
import dev.footnote.corpus.format.Line;
import dev.footnote.corpus.format.Metadata;
import dev.footnote.language.Dates;
import dev.footnote.language.page.DocumentProperties;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Calendar;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.jspecify.annotations.Nullable;

/**
 * What a PDF document states of itself.
 *
 * @param title as it stands
 * @param author as it stands
 * @param language as it stands
 * @param program what made it: the program that wrote the text, and the one that wrote the PDF
 * @param created the day the file was made
 */
public record PdfMetadata(
    @Nullable String title,
    @Nullable String author,
    @Nullable String language,
    String program,
    @Nullable LocalDate created) {

  /** In lines: above the text, where an article names its day. */
  private static final int TOP = 12;

  /** In UTF-16 units: what is longer is running text. */
  private static final int LONGEST_LINE = 160;

  /**
   * Programs that print what was published elsewhere and before, or that scan it: the day of the
   * file is that of the print.
   */
  private static final Pattern PRINTS =
      Pattern.compile(
          "skia|chrom|mozilla|firefox|safari|quartz|webkit|wkhtml|weasyprint|prince|print|scan"
              + "|ocr|tesseract|distiller|ghostscript|itext|pdftk|qpdf|img2pdf");

  private static final Pattern BETWEEN = Pattern.compile("^\\s+[–—|·:-]\\s+");

  public static PdfMetadata of(PDDocument document) {
    PDDocumentInformation info = document.getDocumentInformation();
    return new PdfMetadata(
        line(info.getTitle()),
        line(info.getAuthor()),
        line(document.getDocumentCatalog().getLanguage()),
        (info.getCreator() + " " + info.getProducer()).toLowerCase(Locale.ROOT),
        day(info.getCreationDate()));
  }

  private static @Nullable String line(@Nullable String value) {
    String line = value == null ? "" : value.replaceAll("[\\s\\p{Cc}]+", " ").strip();
    return line.isEmpty() ? null : line;
  }

  private static @Nullable LocalDate day(@Nullable Calendar made) {
    if (made == null) {
      return null;
    }
    ZoneId zone = made.getTimeZone().toZoneId();
    return LocalDate.ofInstant(made.toInstant(), zone);
  }

  /**
   * What of it tells something of the text: no file name for a title, no user's name for an author,
   * and a day only if the text names none and was written with the file.
   */
  public Metadata metadata(Content content) {
    String called = DocumentProperties.isTitle(title) ? title : null;
    String source = null;
    String heading = firstHeading(content);
    if (called != null && heading != null && called.startsWith(heading)) {
      String rest = called.substring(heading.length());
      if (BETWEEN.matcher(rest).find()) { // as pages are titled: "Headline – Outlet"
        source = BETWEEN.matcher(rest).replaceFirst("");
        called = heading;
      }
    }
    boolean dated = created != null && !PRINTS.matcher(program).find() && !namesDay(content);
    return new Metadata(
        called,
        DocumentProperties.isPerson(author) ? author : null,
        source,
        dated ? String.valueOf(created) : null,
        null,
        language == null || language.length() < 2 ? null : language);
  }

  private static @Nullable String firstHeading(Content content) {
    return content.lines().stream()
        .limit(TOP)
        .filter(line -> line.form() == Line.Form.HEADING)
        .map(line -> line.span().of(content.text()))
        .findFirst()
        .orElse(null);
  }

  private static boolean namesDay(Content content) {
    return content.lines().stream()
        .limit(TOP)
        .map(line -> line.span().of(content.text()))
        .anyMatch(line -> line.length() <= LONGEST_LINE && Dates.in(line).isPresent());
  }
}
