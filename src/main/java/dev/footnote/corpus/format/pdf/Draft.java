package dev.footnote.corpus.format.pdf;

import dev.footnote.language.Hyphenation;
import java.util.ArrayList;
import java.util.List;

/** A paragraph, heading or item that lines are being added to. */
final class Draft {

  private final TextLine first;
  private final boolean item;
  private final List<Integer> pages = new ArrayList<>();
  private TextLine last;
  private final StringBuilder text;
  private int lines = 1;
  private boolean wrapped;
  private boolean aligned = true;

  Draft(TextLine first, boolean item) {
    this.first = first;
    this.item = item;
    this.last = first;
    this.text = new StringBuilder(first.text());
    pages.add(first.page());
  }

  TextLine first() {
    return first;
  }

  TextLine last() {
    return last;
  }

  /** Its words; the ends of lines in it are meant. */
  String text() {
    return text.toString();
  }

  int lines() {
    return lines;
  }

  /** The numbers of the pages that each line of {@link #text()} begins on. */
  List<Integer> pages() {
    return pages;
  }

  /** Whether it begins with an item's mark. */
  boolean isItem() {
    return item;
  }

  /** Whether a line in it is wrapped at the margin. */
  boolean isWrapped() {
    return wrapped;
  }

  /** Whether its lines are items without marks: they end as they are meant to, and are indented. */
  boolean isIndentedList() {
    return !item && aligned && text.indexOf("\n") >= 0 && first.isIndented(first.left());
  }

  /** Adds a line that goes on where the last one was wrapped. */
  void wrap(TextLine line, Hyphenation hyphenation) {
    text.setLength(text.length() - last.text().length());
    text.append(hyphenation.joined(last.text(), line.text()));
    add(line);
    wrapped = true;
  }

  /** Adds a line that begins where the last one's end was meant. */
  void addLine(TextLine line) {
    text.append('\n').append(line.text());
    add(line);
    pages.add(line.page());
  }

  private void add(TextLine line) {
    aligned &= Math.abs((line.x() - line.left()) - (first.x() - first.left())) < 0.3f * line.size();
    last = line;
    lines++;
  }
}
