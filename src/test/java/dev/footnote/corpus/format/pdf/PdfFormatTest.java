package dev.footnote.corpus.format.pdf;

import static dev.footnote.corpus.parsing.PdfWriter.line;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.footnote.corpus.format.Content;
import dev.footnote.corpus.format.Line;
import dev.footnote.corpus.format.Metadata;
import dev.footnote.corpus.format.UnreadableException;
import dev.footnote.corpus.parsing.PdfWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PdfFormatTest {

  private static final String PICTURE =
      "<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8"
          + " /ColorSpace /DeviceGray /Length 1 >>\nstream\nx\nendstream";

  @TempDir Path folder;

  @Test
  void twoColumnsUnderAHeadlineAreReadOneAfterTheOther() throws Exception {
    StringBuilder drawn =
        new StringBuilder(line("B", 20, 60, 760, "The Mill News over both columns"));
    String[] left = {
      "The mill was built in",
      "the year of the flood by",
      "two brothers from the",
      "next valley, who had no"
    };
    String[] right = {
      "money but many friends.", "", "It has been turned by", "the river ever since."
    };
    for (int i = 0; i < left.length; i++) {
      drawn.append(line("F", 10, 60, 720 - 12 * i, left[i]));
      drawn.append(line("F", 10, 190, 719 - 12 * i, right[i]));
    }
    assertThat(lines(new PdfWriter().page(drawn.toString())))
        .containsExactly(
            "The Mill News over both columns",
            "The mill was built in the year of the flood by two brothers from the next valley,"
                + " who had no money but many friends.",
            "It has been turned by the river ever since.");
  }

  @Test
  void whatStandsOnEveryPageIsLeftOut() throws Exception {
    PdfWriter pdf = new PdfWriter();
    for (int page = 1; page <= 3; page++) {
      pdf.page(
          line("F", 8, 60, 800, "The Mill News")
              + line("F", 10, 60, 700, "On sheet " + "abc".charAt(page - 1) + " stands this.")
              + line("F", 8, 280, 40, String.valueOf(page)));
    }
    Content content = content(pdf);
    assertThat(lines(content))
        .containsExactly(
            "On sheet a stands this.", "On sheet b stands this.", "On sheet c stands this.");
    assertThat(content.pages()).extracting(Content.Page::number).containsExactly(1, 2, 3);
  }

  @Test
  void aNoteAtThePagesFootStandsBehindTheTextAndItsMarkGoes() throws Exception {
    assertThat(
            lines(
                new PdfWriter()
                    .page(
                        line("F", 11, 60, 700, "The wheel turns in winter,")
                            + line("F", 6, 188, 704, "1")
                            + line("F", 11, 194, 700, "and it never stops for anybody.")
                            + line("F", 5, 60, 84, "1")
                            + line("F", 8, 64, 80, "Says the miller."))
                    .page(line("F", 11, 60, 700, "The end is here."))))
        .containsExactly(
            "The wheel turns in winter, and it never stops for anybody.",
            "The end is here.",
            "Says the miller.");
  }

  @Test
  void alignedCellsAreATablesRows() throws Exception {
    StringBuilder drawn = new StringBuilder();
    String[][] rows = {{"Month", "Visitors", "Income"}, {"May", "120", "48.50"}, {"June", "", "9"}};
    for (int i = 0; i < rows.length; i++) {
      for (int j = 0; j < 3; j++) {
        if (!rows[i][j].isEmpty()) {
          drawn.append(line(i == 0 ? "B" : "F", 10, 60 + 100 * j, 700 - 15 * i, rows[i][j]));
        }
      }
    }
    Content content = content(new PdfWriter().page(drawn.toString()));
    assertThat(lines(content))
        .containsExactly("Month | Visitors | Income", "May | 120 | 48.50", "June | | 9");
    assertThat(content.lines().getFirst().form()).isEqualTo(Line.Form.COLUMNS);
  }

  @Test
  void aListsMarksGoAndItsNumbersStay() throws Exception {
    Content content =
        content(
            new PdfWriter()
                .page(
                    line("F", 10, 60, 700, "Bring these things with you:")
                        + line("F", 10, 70, 680, "\u0095")
                        + line("F", 10, 90, 680, "a rope, which need not be new but must be long")
                        + line("F", 10, 90, 668, "enough for the tower")
                        + line("F", 10, 70, 656, "\u0095")
                        + line("F", 10, 90, 656, "a lamp")
                        + line("F", 10, 60, 630, "Then do this in order:")
                        + line("F", 10, 70, 610, "1. climb")
                        + line("F", 10, 70, 598, "2. look around")));
    assertThat(lines(content))
        .containsExactly(
            "Bring these things with you:",
            "a rope, which need not be new but must be long enough for the tower",
            "a lamp",
            "Then do this in order:",
            "1. climb",
            "2. look around");
    assertThat(content.lines().stream().filter(line -> line.form() == Line.Form.ITEM)).hasSize(4);
  }

  @Test
  void whatLiesAcrossThePageOrIsNotSeenIsLeftOut() throws Exception {
    assertThat(
            lines(
                new PdfWriter()
                    .page(
                        line("F", 10, 60, 700, "What is meant to be read stands here.")
                            + "BT /F 60 Tf 0.7 0.7 -0.7 0.7 100 300 Tm (DRAFT) Tj ET\n"
                            + "BT 3 Tr /F 10 Tf 1 0 0 1 60 600 Tm (unseen) Tj ET\n")))
        .containsExactly("What is meant to be read stands here.");
  }

  @Test
  void whatATextRecognitionWroteOverAScanIsRead() throws Exception {
    assertThat(
            lines(
                new PdfWriter()
                    .page("BT 3 Tr /F 10 Tf 1 0 0 1 60 600 Tm (The scan says this.) Tj ET\n")))
        .containsExactly("The scan says this.");
  }

  @Test
  void picturesWithoutTextAreToldWithWhatToDo() throws Exception {
    PdfWriter pdf = scanned(new PdfWriter(), 6);
    assertThatThrownBy(() -> content(pdf))
        .isInstanceOf(UnreadableException.class)
        .hasMessage(
            "it holds pictures of pages and no text; run it through a text recognition program such"
                + " as OCRmyPDF, then add it again");
  }

  @Test
  void pagesThatArePicturesAreNamedAndTheOthersRead() throws Exception {
    PdfWriter pdf = new PdfWriter().page(line("F", 10, 60, 700, "This page has words."));
    Content content = content(scanned(pdf, 8));
    assertThat(content.notes())
        .containsExactly("page 2 is a picture without text, and is not read");
    assertThat(PdfFormat.pages(List.of(3, 4, 5, 8, 10, 11))).isEqualTo("pages 3–5, 8, 10, 11");
  }

  private static PdfWriter scanned(PdfWriter pdf, int picture) {
    pdf.page("", "/X Do".getBytes(ISO_8859_1), "/XObject << /X %d 0 R >>".formatted(picture + 1));
    pdf.object(PICTURE);
    return pdf;
  }

  @Test
  void aPasswordIsToldUnlessOneMayReadWithoutIt() throws Exception {
    assertThat(lines(new PdfFormat().read(encrypted("")).getFirst()))
        .containsExactly("This page is locked.");
    Path locked = encrypted("secret");
    assertThatThrownBy(() -> new PdfFormat().read(locked))
        .isInstanceOf(UnreadableException.class)
        .hasMessage("it is protected by a password; save it without one");
  }

  private Path encrypted(String password) throws IOException {
    Path plain =
        new PdfWriter()
            .page(line("F", 10, 60, 700, "This page is locked."))
            .write(folder.resolve("plain.pdf"));
    Path locked = folder.resolve("locked.pdf");
    try (PDDocument document = Loader.loadPDF(plain.toFile())) {
      document.protect(new StandardProtectionPolicy("owner", password, new AccessPermission()));
      document.save(locked.toFile());
    }
    return locked;
  }

  @Test
  void theDayOfAPrintIsNotThatOfTheText() throws Exception {
    String info =
        "/Title (Microsoft Word - minutes.doc) /Author (Ada Byron) /CreationDate (D:20240309120000Z)";
    assertThat(stated(info + " /Producer (LibreOffice 7.4)").date()).isEqualTo("2024-03-09");
    assertThat(stated(info + " /Producer (Skia/PDF m140)").date()).isNull();
    assertThat(stated(info).title()).isNull();
    assertThat(stated(info).author()).isEqualTo("Ada Byron");
  }

  private Metadata stated(String info) throws Exception {
    PdfWriter pdf = new PdfWriter().page(line("F", 10, 60, 700, "Nothing is said of a day."));
    return content(pdf.info(info)).metadata();
  }

  private List<String> lines(PdfWriter pdf) throws Exception {
    return lines(content(pdf));
  }

  private static List<String> lines(Content content) {
    return content.lines().stream().map(line -> line.span().of(content.text())).toList();
  }

  private Content content(PdfWriter pdf) throws Exception {
    return new PdfFormat().read(pdf.write(folder.resolve("made.pdf"))).getFirst();
  }
}
