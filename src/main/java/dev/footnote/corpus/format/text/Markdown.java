package dev.footnote.corpus.format.text;

import dev.footnote.corpus.format.Content;
import dev.footnote.corpus.format.ContentBuilder;
import dev.footnote.corpus.format.Line;
import dev.footnote.corpus.format.Metadata;
import dev.footnote.corpus.format.PipeTable;
import dev.footnote.corpus.format.PlainText;
import dev.footnote.language.Span;
import dev.footnote.language.page.Html;
import dev.footnote.language.page.ReferenceMarks;
import java.util.ArrayList;
import java.util.List;
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

  private final ContentBuilder content = new ContentBuilder();

  /** How many lists the next line stands in, and the number of its item, if it has one. */
  private int depth;

  private String number = "";

  private Markdown() {}

  /** Reads {@code source}, which has no front matter. */
  static Content read(String source) {
    Markdown markdown = new Markdown();
    try {
      markdown.addChildren(PARSER.parse(WikiMarkup.toMarkdown(source)));
      return markdown.content.build(Metadata.NONE);
    } catch (StackOverflowError e) {
      // The parser descends by recursion, and takes no limit for emphasis in emphasis. Nobody
      // writes thousands of them: such a file is better read as it stands than not at all.
      ContentBuilder asItStands = new ContentBuilder();
      asItStands.plainText(source);
      return asItStands.build(Metadata.NONE);
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
      content.heading(InlineText.of(heading), heading.getLevel());
    }
  }

  private void addParagraph(Paragraph paragraph) {
    String words = InlineText.of(paragraph);
    if (depth > 0) {
      addItem(TASK.matcher(oneLine(words)).replaceFirst(""));
    } else if (isBoldLine(paragraph, words)) {
      content.heading(words, Line.BOLD);
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
    List<Line> rows = PipeTable.lines(words, together, content.group());
    boolean table = PipeTable.length(words, together, 0) == together.size();
    if (table && rows.size() >= PipeTable.FEWEST_ROWS) {
      rows.forEach(
          row ->
              content.row(
                  row.cells().stream().map(cell -> cell.of(words)).toList(),
                  row.form() == Line.Form.COLUMNS));
      content.endGroup();
    } else if (!together.isEmpty()) {
      content.addGroups(words, PlainText.lines(words, together, widths, content.group()));
    }
  }

  private void addItem(String words) {
    if (!words.isEmpty()) {
      content.item(number + words, depth);
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
    if (depth == 0) {
      content.endGroup();
    }
  }

  /** What is a heading in a quotation, or a callout's title, stands over nothing behind it. */
  private void addQuote(BlockQuote quote) {
    int first = content.lines();
    addChildren(quote);
    content.closeHeadings(first);
  }

  private void addCode(String code) {
    WikiMarkup.seen(code).lines().forEach(line -> content.item(line, 0));
    content.endGroup();
  }

  private void addHtml(String html) {
    boolean table = html.contains("<tr");
    String text = Html.text(CELL_END.matcher(html).replaceAll(" | ")).strip();
    String parted = BLANK_LINES.matcher(text).replaceAll(table ? "\n" : "\n\n");
    String words = WikiMarkup.seen(ReferenceMarks.without(parted));
    content.plainText(words);
  }

  private void addTable(TableBlock table) {
    for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
      for (Node row = part.getFirstChild(); row != null; row = row.getNext()) {
        List<String> cells = new ArrayList<>();
        for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
          cells.add(oneLine(InlineText.of(cell)));
        }
        content.row(cells, part instanceof TableHead);
      }
    }
    content.endGroup();
  }

  private static String oneLine(String words) {
    return LINE_END.matcher(words).replaceAll(" ");
  }
}
