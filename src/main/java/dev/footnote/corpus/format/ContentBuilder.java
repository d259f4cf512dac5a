package dev.footnote.corpus.format;

import dev.footnote.corpus.format.Content.Page;
import dev.footnote.language.Span;
import dev.footnote.language.Whitespace;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Puts a text together, block by block, with its lines. What stands apart is parted by a blank
 * line, the cells of a row by {@code " | "}. Words are given as they are read: without markup, and
 * with white space as it is to be shown. Empty ones add nothing.
 */
public final class ContentBuilder {

  private static final Pattern LINE_END = Pattern.compile("\\s*\\R\\s*");

  private final StringBuilder text = new StringBuilder();
  private final List<Line> lines = new ArrayList<>();
  private final List<Page> pages = new ArrayList<>();
  private int group;
  private int page;

  /** The number of the next block's group: what has the same stands together. */
  public int group() {
    return group;
  }

  /**
   * A heading.
   *
   * @param level 1 for the outermost, or {@link Line#BOLD}
   */
  public void heading(String words, int level) {
    String title = oneLine(words);
    add(title, List.of(Line.heading(whole(title), group++, level)));
  }

  /** A paragraph; each line's end in it is meant, and no wrap at a margin. */
  public void paragraph(String words) {
    List<Line> shown = new ArrayList<>();
    for (Span line : PlainText.physicalLines(words, 0, words.length())) {
      if (line.length() > 0) {
        shown.add(Line.plain(line, group));
      }
    }
    if (!shown.isEmpty()) {
      add(words, shown);
      group++;
    }
  }

  /** Text in which blank lines part paragraphs, and lines may be wrapped at a margin. */
  public void plainText(String words) {
    int first = group;
    List<Line> shown = PlainText.lines(words, 0);
    addGroups(words, shown.stream().map(line -> line.moved(0, first)).toList());
  }

  /** Words and their lines, of one group or more from {@link #group} on. */
  public void addGroups(String words, List<Line> shown) {
    if (!shown.isEmpty()) {
      add(words, shown);
      group = lines.getLast().group() + 1;
    }
  }

  /**
   * A list's item, with the mark of a numbered one in front of its words. {@link #endGroup} ends
   * the list.
   *
   * @param depth how many lists it stands in, from 1; 0 for a line of code
   */
  public void item(String words, int depth) {
    String item = depth == 0 ? words : oneLine(words);
    add(item, List.of(Line.item(Whitespace.trim(item, 0, item.length()), group, depth)));
  }

  /**
   * A table's row; {@link #endGroup} ends the table.
   *
   * @param cells each on one line; those that are empty are kept
   * @param columns whether they are the names of the columns
   */
  public void row(List<String> cells, boolean columns) {
    StringBuilder row = new StringBuilder();
    List<Span> spans = new ArrayList<>();
    List<String> shown = cells.stream().map(ContentBuilder::oneLine).toList();
    int filled = shown.size();
    while (filled > 0 && shown.get(filled - 1).isEmpty()) {
      filled--;
    }
    for (int i = 0; i < shown.size(); i++) {
      if (i > 0 && i < filled) {
        row.append(row.isEmpty() ? "|" : " |");
      }
      row.append(row.isEmpty() || shown.get(i).isEmpty() ? "" : " ");
      spans.add(new Span(row.length(), row.length() + shown.get(i).length()));
      row.append(shown.get(i));
    }
    Line.Form form = columns ? Line.Form.COLUMNS : Line.Form.ROW;
    add(row.toString(), List.of(Line.row(new Span(0, row.length()), group, form, spans)));
  }

  /** Ends a list, a table, or lines of code. */
  public void endGroup() {
    group++;
  }

  /** Lets the headings from line {@code first} on stand over nothing that comes from now on. */
  public void closeHeadings(int first) {
    lines.subList(first, lines.size()).replaceAll(line -> line.until(group));
  }

  /** The number of lines so far. */
  public int lines() {
    return lines.size();
  }

  /** What is added next stands on this page, numbered from 1. */
  public void page(int number) {
    page = number;
  }

  /** What was put together. */
  public Content build(Metadata metadata) {
    return new Content("", text.toString(), lines, metadata, null, pages, List.of());
  }

  /** Adds words and their lines, whose spans lie in {@code words}. */
  private void add(String words, List<Line> shown) {
    if (shown.getFirst().span().length() == 0) {
      return;
    }
    if (!lines.isEmpty()) {
      text.append(lines.getLast().group() == shown.getFirst().group() ? "\n" : "\n\n");
    }
    int start = text.length();
    if (page > 0 && (pages.isEmpty() || pages.getLast().number() != page)) {
      pages.add(new Page(start, page));
    }
    text.append(words);
    shown.forEach(line -> lines.add(line.moved(start, 0)));
  }

  private static Span whole(String words) {
    return new Span(0, words.length());
  }

  private static String oneLine(String words) {
    return LINE_END.matcher(words).replaceAll(" ").strip();
  }
}
