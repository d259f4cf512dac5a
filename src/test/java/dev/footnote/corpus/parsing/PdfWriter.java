package dev.footnote.corpus.parsing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Writes PDF files object by object, sound ones and others. */
public final class PdfWriter {

  /** Object 1 is the catalogue, 2 the page tree, 3 and 4 the fonts F (Helvetica) and B (bold). */
  private final List<byte[]> objects = new ArrayList<>();

  private final List<Integer> pages = new ArrayList<>();
  private String catalogue = "";
  private String info = "";

  public PdfWriter() {
    for (int i = 0; i < 4; i++) {
      objects.add(new byte[0]);
    }
  }

  /** Adds a page of A4 with what its stream draws. */
  public PdfWriter page(String drawn) {
    return page("", drawn.getBytes(ISO_8859_1), "");
  }

  /** Adds a page whose stream is {@code drawn}, encoded as {@code filter} says. */
  public PdfWriter page(String filter, byte[] drawn, String resources) {
    int stream = object("<< /Length %d %s >>".formatted(drawn.length, filter), drawn);
    pages.add(
        object(
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents %d 0 R /Resources << /Font << /F 3 0 R /B 4 0 R >> %s >> >>"
                .formatted(stream, resources)));
    return this;
  }

  /** Adds an object; its number is told. */
  public int object(String dictionary) {
    objects.add(dictionary.getBytes(ISO_8859_1));
    return objects.size();
  }

  private int object(String dictionary, byte[] stream) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes((dictionary + "\nstream\n").getBytes(ISO_8859_1));
    out.writeBytes(stream);
    out.writeBytes("\nendstream".getBytes(ISO_8859_1));
    objects.add(out.toByteArray());
    return objects.size();
  }

  /** Adds entries to the catalogue. */
  public PdfWriter catalogue(String entries) {
    catalogue += " " + entries;
    return this;
  }

  /** Says what the document states of itself. */
  public PdfWriter info(String entries) {
    info = "/Info << %s >> ".formatted(entries);
    return this;
  }

  /** What draws a line of text: from the left and from the bottom in points. */
  public static String line(String font, int size, int x, int y, String words) {
    return "BT /%s %d Tf 1 0 0 1 %d %d Tm (%s) Tj ET\n"
        .formatted(font, size, x, y, words.replace("(", "\\(").replace(")", "\\)"));
  }

  public Path write(Path file) throws IOException {
    String font = "<< /Type /Font /Subtype /Type1 /BaseFont /%s /Encoding /WinAnsiEncoding >>";
    objects.set(0, ("<< /Type /Catalog /Pages 2 0 R" + catalogue + " >>").getBytes(ISO_8859_1));
    if (objects.get(1).length == 0) {
      StringBuilder kids = new StringBuilder();
      pages.forEach(page -> kids.append(page).append(" 0 R "));
      tree("<< /Type /Pages /Kids [%s] /Count %d >>".formatted(kids, pages.size()));
    }
    objects.set(2, font.formatted("Helvetica").getBytes(ISO_8859_1));
    objects.set(3, font.formatted("Helvetica-Bold").getBytes(ISO_8859_1));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes("%PDF-1.7\n".getBytes(ISO_8859_1));
    StringBuilder table = new StringBuilder("0000000000 65535 f \n");
    for (int i = 0; i < objects.size(); i++) {
      table.append("%010d 00000 n \n".formatted(out.size()));
      out.writeBytes((i + 1 + " 0 obj\n").getBytes(ISO_8859_1));
      out.writeBytes(objects.get(i));
      out.writeBytes("\nendobj\n".getBytes(ISO_8859_1));
    }
    int start = out.size();
    out.writeBytes(
        "xref\n0 %d\n%strailer\n<< /Size %d /Root 1 0 R %s>>\nstartxref\n%d\n%%%%EOF\n"
            .formatted(objects.size() + 1, table, objects.size() + 1, info, start)
            .getBytes(ISO_8859_1));
    return Files.write(file, out.toByteArray());
  }

  /** Makes the page tree another than that of the pages. */
  public PdfWriter tree(String dictionary) {
    objects.set(1, dictionary.getBytes(ISO_8859_1));
    return this;
  }
}
