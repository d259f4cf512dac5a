package dev.footnote.corpus.format.pdf;

/**
 * A line of one column, or a piece of it. Places and sizes are in points.
 *
 * @param text its words, a space between them
 * @param x its left edge
 * @param end its right edge
 * @param y its baseline
 * @param size the font's that most of it is in
 * @param bold whether most of it is
 * @param firstWord how wide its first word is
 */
record Segment(
    String text, float x, float end, float y, float size, boolean bold, float firstWord) {

  /** It and what stands to the right of it. */
  Segment with(Segment right) {
    boolean main = text.length() >= right.text.length();
    return new Segment(
        text + " " + right.text,
        x,
        right.end,
        main ? y : right.y,
        main ? size : right.size,
        main ? bold : right.bold,
        firstWord);
  }

  float width() {
    return end - x;
  }

  /** Whether both stand above each other, at least in part. */
  boolean overlaps(float left, float right) {
    return Math.min(end, right) - Math.max(x, left) > 1;
  }

  boolean overlaps(Segment other) {
    return overlaps(other.x, other.end);
  }

  /** Whether both are written in the same way. */
  boolean looksLike(Segment other) {
    return bold == other.bold && Math.abs(size - other.size) < 0.08 * Math.max(size, other.size);
  }
}
