package dev.footnote.corpus.format.pdf;

import java.util.regex.Pattern;

/**
 * A line and the column it stands in.
 *
 * @param segment the line
 * @param page the number of its page
 * @param left the column's left edge
 * @param right where the column's lines of this size end at the latest
 * @param starts whether it is the column's first line
 */
record TextLine(Segment segment, int page, float left, float right, boolean starts) {

  private static final Pattern SENTENCE_END = Pattern.compile("[.!?…:][\"”’»)\\]¹²³⁰⁴-⁹]*$");

  String text() {
    return segment.text();
  }

  float x() {
    return segment.x();
  }

  float size() {
    return segment.size();
  }

  boolean endsSentence() {
    return SENTENCE_END.matcher(text()).find();
  }

  /** Whether the first word of the next line would not have fitted in this one. */
  boolean isFull(TextLine next) {
    return segment.end() + 0.25f * size() + next.segment.firstWord() > right - 0.3f * size();
  }

  /** Whether it stands further to the right than another by more than chance. */
  boolean isIndented(float other) {
    return x() > other + 0.7f * size();
  }
}
