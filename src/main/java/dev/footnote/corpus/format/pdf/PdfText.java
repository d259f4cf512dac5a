package dev.footnote.corpus.format.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;

/**
 * What a PDF document says: its text in the order it is read in, without what stands at the head or
 * foot of each page.
 *
 * @param blocks its parts in order; none if it has no text layer
 * @param pictures the numbers of the pages that are pictures without text, in order
 * @param damaged the numbers of the pages that cannot be read, in order
 */
public record PdfText(List<PdfBlock> blocks, List<Integer> pictures, List<Integer> damaged) {

  public PdfText {
    blocks = List.copyOf(blocks);
    pictures = List.copyOf(pictures);
    damaged = List.copyOf(damaged);
  }

  /**
   * Reads a document.
   *
   * @param document it; not closed
   * @param title what it says it is called, which programs print at a page's head
   */
  public static PdfText of(PDDocument document, @Nullable String title) throws IOException {
    NoFonts.install();
    List<Page> pages = new ArrayList<>();
    List<Integer> pictures = new ArrayList<>();
    List<Integer> damaged = new ArrayList<>();
    GlyphReader.read(
        document,
        new GlyphReader.Pages() {
          @Override
          public void page(int page, List<Glyph> glyphs) {
            if (glyphs.isEmpty()) {
              pictures.add(page);
            } else {
              pages.add(new Page(page, Band.of(SegmentBuilder.segments(glyphs))));
            }
          }

          @Override
          public void damaged(int page) {
            damaged.add(page);
          }
        });
    return new PdfText(
        BlockReader.blocks(RunningHeads.without(pages, title), Outline.levels(document)),
        pictures,
        damaged);
  }
}
