package dev.footnote.corpus.format.pdf;

import java.io.IOException;
import java.io.Writer;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;

/** Reads a document's letters page by page, without what lies across the page or is not seen. */
final class GlyphReader extends PDFTextStripper {

  /** Takes what stands on a page. */
  interface Pages {

    /**
     * Takes a page.
     *
     * @param page its number, from 1
     * @param glyphs its letters; none on a page that is a picture
     */
    void page(int page, List<Glyph> glyphs);

    /** A page is damaged. */
    void damaged(int page);
  }

  private static final Pattern BOLD = Pattern.compile("bold|black|heavy|demi|cmbx");
  private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\u200B\u2060\uFEFF]");
  private static final float BOLD_WEIGHT = 600;

  /** In degrees: a scan's lines may be a little oblique, a watermark's are a lot. */
  private static final double MOST_OBLIQUE = 5;

  private final Pages pages;
  private final IdentityHashMap<PDFont, Boolean> bold = new IdentityHashMap<>();
  private final Set<TextPosition> invisible = Collections.newSetFromMap(new IdentityHashMap<>());

  private GlyphReader(Pages pages) {
    this.pages = pages;
    setShouldSeparateByBeads(false);
    setSuppressDuplicateOverlappingText(true);
  }

  /** Hands on every page that has something on it, in order. */
  static void read(PDDocument document, Pages pages) throws IOException {
    new GlyphReader(pages).writeText(document, Writer.nullWriter());
  }

  @Override
  public void processPage(PDPage page) throws IOException {
    bold.clear();
    invisible.clear();
    try {
      super.processPage(page);
    } catch (IOException | RuntimeException e) {
      pages.damaged(getCurrentPageNo());
    }
  }

  @Override
  protected void processTextPosition(TextPosition text) {
    if (getGraphicsState().getTextState().getRenderingMode() == RenderingMode.NEITHER) {
      invisible.add(text);
    }
    if (isUpright(text.getTextMatrix())) {
      super.processTextPosition(text);
    }
  }

  private static boolean isUpright(Matrix matrix) {
    double angle = Math.toDegrees(Math.atan2(matrix.getShearY(), matrix.getScaleX()));
    return Math.abs(angle - 90 * Math.rint(angle / 90)) < MOST_OBLIQUE;
  }

  @Override
  protected void writePage() {
    List<TextPosition> shown = charactersByArticle.stream().flatMap(List::stream).toList();
    if (2 * invisible.size() < shown.size()) { // else what a text recognition wrote over a scan
      shown = shown.stream().filter(text -> !invisible.contains(text)).toList();
    }
    float direction = direction(shown);
    List<Glyph> glyphs = new ArrayList<>(shown.size());
    for (TextPosition text : shown) {
      String letters = text.getUnicode() == null ? "" : letters(text.getUnicode());
      if (text.getDir() == direction && !letters.isEmpty()) {
        glyphs.add(glyph(text, letters));
      }
    }
    boolean blank = glyphs.stream().allMatch(Glyph::isBlank);
    if (!blank || isPicture(getCurrentPage())) {
      pages.page(getCurrentPageNo(), blank ? List.of() : glyphs);
    }
  }

  /** The direction in which most of a page is written, in degrees. */
  private static float direction(List<TextPosition> shown) {
    int[] counts = new int[4];
    shown.forEach(text -> counts[(int) text.getDir() / 90]++);
    int most = 0;
    for (int i = 1; i < counts.length; i++) {
      most = counts[i] > counts[most] ? i : most;
    }
    return most * 90f;
  }

  private static String letters(String text) {
    char first = text.charAt(0);
    return first >= '\uFB00' && first <= '\uFB06'
        ? Normalizer.normalize(text, Normalizer.Form.NFKC)
        : CONTROL.matcher(text).replaceAll("");
  }

  private Glyph glyph(TextPosition text, String letters) {
    return new Glyph(
        letters,
        text.getXDirAdj(),
        text.getYDirAdj(),
        text.getWidthDirAdj(),
        text.getYScale(),
        text.getWidthOfSpace(),
        bold.computeIfAbsent(text.getFont(), GlyphReader::isBold));
  }

  private static boolean isBold(PDFont font) {
    PDFontDescriptor descriptor = font.getFontDescriptor();
    String name = font.getName() == null ? "" : font.getName().toLowerCase(Locale.ROOT);
    return BOLD.matcher(name).find()
        || (descriptor != null
            && (descriptor.isForceBold() || descriptor.getFontWeight() >= BOLD_WEIGHT));
  }

  private static boolean isPicture(PDPage page) {
    PDResources resources = page.getResources();
    return resources != null && resources.getXObjectNames().iterator().hasNext();
  }
}
