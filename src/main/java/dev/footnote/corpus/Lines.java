package dev.footnote.corpus;

import dev.footnote.corpus.format.Line;
import dev.footnote.language.Span;
import dev.footnote.language.Whitespace;
import dev.footnote.language.page.Byline;
import dev.footnote.language.page.Dateline;
import dev.footnote.language.page.Letterhead;
import dev.footnote.language.page.Outlet;
import dev.footnote.language.page.Pictures;
import dev.footnote.language.page.PublicationLine;
import dev.footnote.language.page.Sections;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** An article's lines as a reader sees them, with their words. */
final class Lines {

  /** No line that is more than a paragraph of running text is longer, in UTF-16 units. */
  private static final int LONGEST_LABEL = 300;

  private static final int MOST_CELLS = 2;

  private static final int PARAGRAPH_LENGTH = 120;

  /** Further down a bold line is a heading. */
  private static final int TOP = 12;

  private final String text;
  private final List<Line> lines = new ArrayList<>();
  private final List<String> words = new ArrayList<>();

  Lines(String text, List<Line> given) {
    this.text = text;
    for (Line line : given) {
      addLine(line);
    }
    for (Line line : lines) {
      words.add(isLabel(line) ? line.span().of(text) : "");
    }
    boolean diary = words.stream().filter(Lines::isDay).limit(2).count() > 1;
    for (int i = 0; i < Math.min(TOP, lines.size()); i++) {
      String bold = lines.get(i).isBold() ? words.get(i) : "";
      if ((isAboutArticle(bold) && !(diary && isDay(bold))) || isAuthor(i, bold)) {
        lines.set(i, Line.plain(lines.get(i).span(), lines.get(i).group()));
      }
    }
  }

  /** Whether a line can be more than running text, or than one row of many: "Date | 3 May" can. */
  private static boolean isLabel(Line line) {
    return line.span().length() <= LONGEST_LABEL && line.cells().size() <= MOST_CELLS;
  }

  /** Whether a bold line is said of the article and names nothing under it. */
  private static boolean isAboutArticle(String line) {
    return !line.isEmpty()
        && (PublicationLine.isOne(line, true)
            || Outlet.isNamed(line)
            || Sections.isSection(line)
            || Letterhead.isFact(line)
            || Dateline.isEvent(line));
  }

  /** Whether a bold line is a name beside a day, a byline or a role. */
  private boolean isAuthor(int i, String bold) {
    String below = i + 1 < words.size() ? words.get(i + 1) : "";
    return Byline.isPerson(bold)
        && (Byline.isRole(below)
            || PublicationLine.isOne(below, true)
            || (i > 0 && PublicationLine.isOne(words.get(i - 1), true)));
  }

  private static boolean isDay(String line) {
    return Dateline.of(line).filter(day -> !day.named() && !day.stated()).isPresent();
  }

  /** A credit or dateline at the front of a paragraph becomes a line of its own. */
  private void addLine(Line line) {
    Span span = line.span();
    int lead = line.form() == Line.Form.PLAIN ? Pictures.lead(text, span) : 0;
    int rest = Whitespace.skip(text, span.start() + lead, span.end());
    if (lead == 0 || rest == span.end()) {
      lines.add(line);
      return;
    }
    int end = Whitespace.skipBack(text, span.start(), span.start() + lead);
    lines.add(Line.lead(new Span(span.start(), end), line.group()));
    lines.add(Line.plain(new Span(rest, span.end()), line.group()));
  }

  int size() {
    return lines.size();
  }

  Line get(int i) {
    return lines.get(i);
  }

  Line.Form form(int i) {
    return lines.get(i).form();
  }

  /** A line's words; empty if it can be nothing but running text, or a row of many cells. */
  String words(int i) {
    return words.get(i);
  }

  /** Every line's {@link #beginning}. */
  List<String> beginnings() {
    return IntStream.range(0, lines.size()).mapToObj(this::beginning).toList();
  }

  /** A line's words, cut where they are too long to be anything but running text. */
  String beginning(int i) {
    Span span = lines.get(i).span();
    return text.substring(span.start(), Math.min(span.end(), span.start() + LONGEST_LABEL));
  }

  boolean isSentence(int i) {
    String line = words.get(i);
    return line.isEmpty()
        || line.length() >= PARAGRAPH_LENGTH
        || ".!”\"。！」।".indexOf(line.charAt(line.length() - 1)) >= 0;
  }

  boolean isAlone(int i) {
    return isFirstOfGroup(i) && isLastOfGroup(i);
  }

  boolean isFirstOfGroup(int i) {
    return i == 0 || lines.get(i - 1).group() != lines.get(i).group();
  }

  /** Whether the next line belongs to another group, or there is none. */
  boolean isLastOfGroup(int i) {
    return i + 1 == lines.size() || lines.get(i + 1).group() != lines.get(i).group();
  }
}
