package dev.footnote.corpus;

import dev.footnote.language.Span;
import dev.footnote.language.Whitespace;
import dev.footnote.language.page.Html;
import dev.footnote.language.page.ReferenceMarks;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Block;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** Reads Markdown: the text that a person reads, without any mark, and the lines it stands in. */
final class Markdown {

  /** Deep enough for people; keeps hostile nesting from exhausting the stack. */
  private static final int DEEPEST = 50;

  private static final int LONGEST_BOLD_HEADING = 120;

  private static final Parser PARSER =
      Parser.builder()
          .extensions(
              List.of(
                  TablesExtension.create(),
                  // "~5 or ~6" is struck out by nobody
                  StrikethroughExtension.builder().requireTwoTildes(true).build()))
          .includeSourceSpans(IncludeSourceSpans.BLOCKS)
          .maxOpenBlockParsers(DEEPEST)
          .build();

  private static final Pattern TASK = Pattern.compile("^\\[[ xX/<>!?*-]](?:\\s+|$)");
  private static final Pattern CELL_END =
      Pattern.compile("</t[dh]>\\s*<t[dh]\\b[^>]*>", Pattern.CASE_INSENSITIVE);
  private static final Pattern BLANK_LINES = Pattern.compile("\\s*\\n\\s*\\n\\s*");
  private static final Pattern LINE_END = Pattern.compile("\\s*\\R\\s*");

  private final StringBuilder text = new StringBuilder();
  private final List<Line> lines = new ArrayList<>();
  private int group;

  /** How many lists the next line stands in, and the number of its item, if it has one. */
  private int depth;

  private String number = "";

  private Markdown() {}

  /**
   * Markdown as it is read.
   *
   * @param text its words: blank lines part what stands apart, {@code " | "} the cells of a row
   * @param lines its lines; their spans lie in {@code text}
   */
  record Rendered(String text, List<Line> lines) {

    Rendered {
      lines = List.copyOf(lines);
    }
  }

  /** Whether a file of this name holds Markdown. */
  static boolean isName(String path) {
    String name = path.toLowerCase(Locale.ROOT);
    return name.endsWith(".md") || name.endsWith(".markdown");
  }

  /** Reads {@code source}, which has no front matter. */
  static Rendered read(String source) {
    Markdown markdown = new Markdown();
    try {
      markdown.addChildren(PARSER.parse(WikiMarkup.toMarkdown(source)));
      return new Rendered(markdown.text.toString(), markdown.lines);
    } catch (StackOverflowError e) {
      // The parser descends by recursion, and takes no limit for emphasis in emphasis. Nobody
      // writes thousands of them: such a file is better read as it stands than not at all.
      return new Rendered(source, PlainText.lines(source, 0));
    }
  }

  private void addChildren(Node parent) {
    for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
      add(node);
    }
  }

  private void add(Node node) {
    switch (node) {
      case Heading heading -> addHeading(heading);
      case Paragraph paragraph -> addParagraph(paragraph);
      case FencedCodeBlock code -> addCode(code.getLiteral());
      case IndentedCodeBlock code -> addCode(code.getLiteral());
      case HtmlBlock html -> addHtml(html.getLiteral());
      case TableBlock table -> addTable(table);
      case ListBlock list -> addList(list);
      case BlockQuote quote -> addQuote(quote);
      case Block block -> addChildren(block);
      default -> {} // where a link leads
    }
  }

  private void addHeading(Heading heading) {
    List<SourceSpan> source = heading.getSourceSpans();
    if (heading.getLevel() == 2 && source.size() > 2) {
      // Several lines over dashes are a paragraph over a rule, whatever the dashes make of it.
      addParagraph(heading, source.subList(0, source.size() - 1));
    } else {
      addHeading(InlineText.of(heading), heading.getLevel());
    }
  }

  private void addHeading(String words, int level) {
    String title = oneLine(words);
    add(title, Line.heading(whole(title), group++, level));
  }

  private void addParagraph(Paragraph paragraph) {
    String words = InlineText.of(paragraph);
    if (depth > 0) {
      addItem(TASK.matcher(oneLine(words)).replaceFirst(""));
    } else if (isBoldLine(paragraph, words)) {
      addHeading(words, Line.BOLD);
    } else {
      addParagraph(paragraph, paragraph.getSourceSpans());
    }
  }

  private static boolean isBoldLine(Paragraph paragraph, String words) {
    Node first = paragraph.getFirstChild();
    return first instanceof StrongEmphasis
        && (first.getNext() == null || (first.getNext() instanceof Text after && isColon(after)))
        && words.length() <= LONGEST_BOLD_HEADING
        && words.indexOf('\n') < 0;
  }

  private static boolean isColon(Text text) {
    return text.getNext() == null && text.getLiteral().strip().equals(":");
  }

  /** A paragraph whose lines may be wrapped, which their lengths in the source tell. */
  private void addParagraph(Node paragraph, List<SourceSpan> source) {
    String words = InlineText.of(paragraph);
    List<Span> together = new ArrayList<>();
    List<Integer> widths = new ArrayList<>();
    List<Span> all = PlainText.physicalLines(words, 0, words.length());
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).length() > 0) {
        together.add(all.get(i));
        boolean alike = all.size() == source.size();
        widths.add(alike ? source.get(i).getLength() : all.get(i).length());
      }
    }
    List<Line> rows = PipeTable.lines(words, together, group);
    boolean table = PipeTable.length(words, together, 0) == together.size();
    if (table && rows.size() >= PipeTable.FEWEST_ROWS) {
      rows.forEach(row -> addRow(row.cells().stream().map(c -> c.of(words)).toList(), row.form()));
      group++;
    } else if (!together.isEmpty()) {
      List<Line> shown = PlainText.lines(words, together, widths, group);
      add(words, shown);
      group = shown.getLast().group() + 1;
    }
  }

  private void addItem(String words) {
    if (!words.isEmpty()) {
      String item = number + words;
      add(item, Line.item(whole(item), group, depth));
      number = "";
    }
  }

  private void addList(ListBlock list) {
    depth++;
    int next = list instanceof OrderedList numbered ? numbered.getMarkerStartNumber() : 0;
    for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
      number =
          list instanceof OrderedList ordered ? next++ + ordered.getMarkerDelimiter() + " " : "";
      addChildren(item);
    }
    number = "";
    depth--;
    group += depth > 0 ? 0 : 1;
  }

  /** What is a heading in a quotation, or a callout's title, stands over nothing behind it. */
  private void addQuote(BlockQuote quote) {
    int first = lines.size();
    addChildren(quote);
    lines.subList(first, lines.size()).replaceAll(line -> line.until(group));
  }

  private void addCode(String code) {
    WikiMarkup.seen(code)
        .lines()
        .forEach(line -> add(line, Line.item(Whitespace.trim(line, 0, line.length()), group, 0)));
    group++;
  }

  private void addHtml(String html) {
    boolean table = html.contains("<tr");
    String text = Html.text(CELL_END.matcher(html).replaceAll(" | ")).strip();
    String parted = BLANK_LINES.matcher(text).replaceAll(table ? "\n" : "\n\n");
    String words = WikiMarkup.seen(ReferenceMarks.without(parted));
    List<Line> shown = PlainText.lines(words, 0);
    if (!shown.isEmpty()) {
      int first = group;
      add(words, shown.stream().map(line -> line.moved(0, first)).toList());
      group = lines.getLast().group() + 1;
    }
  }

  private void addTable(TableBlock table) {
    for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
      Line.Form form = part instanceof TableHead ? Line.Form.COLUMNS : Line.Form.ROW;
      for (Node row = part.getFirstChild(); row != null; row = row.getNext()) {
        List<String> cells = new ArrayList<>();
        for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
          cells.add(oneLine(InlineText.of(cell)));
        }
        addRow(cells, form);
      }
    }
    group++;
  }

  private void addRow(List<String> cells, Line.Form form) {
    StringBuilder row = new StringBuilder();
    List<Span> spans = new ArrayList<>();
    int filled = cells.size();
    while (filled > 0 && cells.get(filled - 1).isEmpty()) {
      filled--;
    }
    for (int i = 0; i < cells.size(); i++) {
      if (i > 0 && i < filled) {
        row.append(row.isEmpty() ? "|" : " |");
      }
      row.append(row.isEmpty() || cells.get(i).isEmpty() ? "" : " ");
      spans.add(new Span(row.length(), row.length() + cells.get(i).length()));
      row.append(cells.get(i));
    }
    add(row.toString(), Line.row(new Span(0, row.length()), group, form, spans));
  }

  private void add(String words, Line line) {
    add(words, List.of(line));
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
    text.append(words);
    shown.forEach(line -> lines.add(line.moved(start, 0)));
  }

  private static Span whole(String words) {
    return new Span(0, words.length());
  }

  private static String oneLine(String words) {
    return LINE_END.matcher(words).replaceAll(" ");
  }
}
