package dev.footnote.corpus.format.pdf;

/**
 * A letter as it stands on a page, or several that are drawn as one. Places and sizes are in points
 * of 1/72 inch, from the page's upper left corner as it is read.
 *
 * @param text what it is; a space too
 * @param x its left edge
 * @param y its baseline
 * @param width how far it reaches
 * @param size its font's
 * @param space how wide a space is in its font
 * @param bold whether its font is
 */
record Glyph(String text, float x, float y, float width, float size, float space, boolean bold) {

  float end() {
    return x + width;
  }

  boolean isBlank() {
    return text.isBlank();
  }

  Glyph with(String other, float baseline, float height) {
    return new Glyph(other, x, baseline, width, height, space, bold);
  }
}
