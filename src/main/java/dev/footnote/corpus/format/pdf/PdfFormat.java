package dev.footnote.corpus.format.pdf;

import dev.footnote.corpus.format.Content;
import dev.footnote.corpus.format.ContentBuilder;
import dev.footnote.corpus.format.Format;
import dev.footnote.corpus.format.Line;
import dev.footnote.corpus.format.Metadata;
import dev.footnote.corpus.format.UnreadableException;
import dev.footnote.corpus.format.pdf.PdfBlock.Heading;
import dev.footnote.corpus.format.pdf.PdfBlock.Item;
import dev.footnote.corpus.format.pdf.PdfBlock.Paragraph;
import dev.footnote.corpus.format.pdf.PdfBlock.Row;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/** PDF documents, page by page. */
public record PdfFormat() implements Format {

  @Override
  public List<Content> read(Path file) throws IOException, UnreadableException {
    try (PDDocument document = Loader.loadPDF(file.toFile())) {
      PdfMetadata stated = PdfMetadata.of(document);
      PdfText text = PdfText.of(document, stated.title());
      if (text.blocks().isEmpty() && !text.pictures().isEmpty()) {
        throw new UnreadableException(
            "it holds pictures of pages and no text; run it through a text recognition program such"
                + " as OCRmyPDF, then add it again");
      }
      if (text.blocks().isEmpty() && !text.damaged().isEmpty()) {
        throw new IOException("no page of it can be read");
      }
      Content content = content(text, stated);
      for (String note : notes(text)) {
        content = content.noting(note);
      }
      return List.of(content);
    } catch (InvalidPasswordException e) {
      throw new UnreadableException("it is protected by a password; save it without one");
    }
  }

  private static Content content(PdfText text, PdfMetadata stated) {
    ContentBuilder builder = new ContentBuilder();
    PdfBlock before = new Heading(0, "", 0);
    for (PdfBlock block : text.blocks()) {
      boolean list = block instanceof Item(var page, var words, var depth, var first) && !first;
      boolean table = block instanceof Row(var page, var cells, var columns, var first) && !first;
      if ((before instanceof Item && !list) || (before instanceof Row && !table)) {
        builder.endGroup();
      }
      builder.page(block.page());
      switch (block) {
        case Heading(int page, String words, int level) ->
            builder.heading(words, level == 0 ? Line.BOLD : level);
        case Paragraph(int page, String words) -> builder.paragraph(words);
        case Item(int page, String words, int depth, boolean first) -> builder.item(words, depth);
        case Row(int page, List<String> cells, boolean columns, boolean first) ->
            builder.row(cells, columns);
      }
      before = block;
    }
    Content content = builder.build(Metadata.NONE);
    return content.with(stated.metadata(content));
  }

  private static List<String> notes(PdfText text) {
    List<String> notes = new ArrayList<>();
    if (!text.pictures().isEmpty()) {
      boolean one = text.pictures().size() == 1;
      notes.add(
          pages(text.pictures())
              + (one ? " is a picture" : " are pictures")
              + " without text, and "
              + (one ? "is" : "are")
              + " not read");
    }
    if (!text.damaged().isEmpty()) {
      notes.add(
          pages(text.damaged())
              + (text.damaged().size() == 1 ? " is" : " are")
              + " damaged, and not read");
    }
    return notes;
  }

  /** "page 2", "pages 3–5, 8". */
  static String pages(List<Integer> numbers) {
    StringBuilder pages = new StringBuilder(numbers.size() == 1 ? "page " : "pages ");
    for (int i = 0; i < numbers.size(); i++) {
      int last = i;
      while (last + 1 < numbers.size() && numbers.get(last + 1) == numbers.get(last) + 1) {
        last++;
      }
      pages.append(i == 0 ? "" : ", ").append(numbers.get(i));
      if (last > i) {
        pages.append(last > i + 1 ? "–" : ", ").append(numbers.get(last));
      }
      i = last;
    }
    return pages.toString();
  }
}
