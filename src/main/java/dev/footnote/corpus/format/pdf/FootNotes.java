package dev.footnote.corpus.format.pdf;

import dev.footnote.corpus.format.pdf.PdfBlock.Paragraph;
import dev.footnote.language.Hyphenation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Gathers the notes of a document: those in small letters at the foot of pages, and at its end. */
final class FootNotes {

  private static final Pattern MARK =
      Pattern.compile("(?:[¹²³⁰⁴-⁹]{1,3}|\\d{1,3}[.)]?(?= )|\\[\\d{1,3}]|[*†‡§]{1,3}) ?(?=\\S)");

  /** What leads back to the text. */
  private static final Pattern BACK = Pattern.compile("\\s*↩\\uFE0E?\\s*$");

  private static final Pattern NUMBER = Pattern.compile("\\d{1,3}[.)]\\s+");

  private final BodyStyle body;
  private final Hyphenation hyphenation;
  private final List<Paragraph> notes = new ArrayList<>();

  FootNotes(BodyStyle body, Hyphenation hyphenation) {
    this.body = body;
    this.hyphenation = hyphenation;
  }

  /**
   * Where the notes begin below a column's text.
   *
   * @param column its lines
   * @return an index; the number of lines if there are none
   */
  int start(List<TextLine> column) {
    int start = column.size();
    int found = start;
    while (start > 0 && body.isSmaller(column.get(start - 1).segment())) {
      start--;
      found = MARK.matcher(column.get(start).text()).lookingAt() ? start : found;
    }
    return found;
  }

  /** Takes a column's notes. */
  void add(List<TextLine> lines) {
    String text = "";
    int page = 0;
    for (TextLine line : lines) {
      Matcher mark = MARK.matcher(line.text());
      if (mark.lookingAt()) {
        add(page, text);
        text = line.text().substring(mark.end());
        page = line.page();
      } else {
        text = hyphenation.joined(text, line.text());
      }
    }
    add(page, text);
  }

  /** Takes an item of a list, if it is a note: one that leads back to the text. */
  boolean take(String item, int page) {
    Optional<String> note = note(item);
    note.ifPresent(words -> add(page, words));
    return note.isPresent();
  }

  private static Optional<String> note(String item) {
    Matcher back = BACK.matcher(item);
    return back.find()
        ? Optional.of(NUMBER.matcher(item.substring(0, back.start())).replaceFirst(""))
        : Optional.empty();
  }

  private void add(int page, String words) {
    if (!words.isEmpty()) {
      notes.add(new Paragraph(page, words));
    }
  }

  /** All notes in order. */
  List<Paragraph> build() {
    return notes;
  }
}
