package dev.footnote.corpus.format;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeFilter;

/**
 * Reads HTML: headings, paragraphs, lists, tables and quotations as a browser shows them, without
 * what is hidden, struck out, or no text. It does not ask whether what it reads is an article's
 * text or a menu.
 */
final class HtmlBody implements NodeFilter {

  private static final int LONGEST_BOLD_HEADING = 120;

  private static final Pattern BLANK_LINES = Pattern.compile("\\n[\\s\\h]*\\n");
  private static final Pattern HEADING = Pattern.compile("h[1-6]");

  private final ContentBuilder content;
  private final HtmlWords words = new HtmlWords();

  /** The lists that the next words stand in, the innermost first. */
  private final Deque<HtmlList> lists = new ArrayDeque<>();

  /** Of each quotation the next words stand in, the innermost first, its first line. */
  private final Deque<Integer> quotations = new ArrayDeque<>();

  /** The mark of the item that the next words begin, if they begin one. */
  private String mark = "";

  private HtmlBody(ContentBuilder content) {
    this.content = content;
  }

  /** Adds what is shown of {@code element} and everything in it, however deep that is. */
  static void add(Element element, ContentBuilder content) {
    HtmlBody body = new HtmlBody(content);
    element.filter(body);
    body.endBlock(0);
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (!(node instanceof Element element)) {
      words.add(node);
      return FilterResult.CONTINUE;
    }
    if (HtmlWords.isLeftOut(element)) {
      return FilterResult.SKIP_ENTIRELY;
    }
    if (!HtmlWords.isBlock(element)) {
      return words.add(node) ? FilterResult.CONTINUE : FilterResult.SKIP_ENTIRELY;
    }
    endBlock(0);
    switch (HtmlWords.name(element)) {
      case "pre" -> {
        addPreformatted(element);
        return FilterResult.SKIP_ENTIRELY;
      }
      case "table" -> {
        HtmlTable table = new HtmlTable(element);
        if (table.isData()) {
          endItems();
          table.add(content);
          return FilterResult.SKIP_ENTIRELY;
        }
      }
      case "blockquote" -> quotations.push(content.lines());
      case "ul", "ol", "dl", "menu", "dir" -> lists.push(new HtmlList(element));
      case "li", "dt", "dd" -> mark = lists.isEmpty() ? "" : lists.element().mark(element);
      default -> {}
    }
    return FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    words.leave(node);
    if (!(node instanceof Element element) || !HtmlWords.isBlock(element)) {
      return FilterResult.CONTINUE;
    }
    String name = HtmlWords.name(element);
    endBlock(HEADING.matcher(name).matches() ? name.charAt(1) - '0' : 0);
    switch (name) {
      case "blockquote" -> content.closeHeadings(quotations.pop());
      case "ul", "ol", "dl", "menu", "dir" -> {
        boolean items = lists.pop().isOfItems();
        if (items && depth() == 0) {
          content.endGroup();
        }
      }
      case "li", "dt", "dd" -> mark = "";
      default -> {}
    }
    return FilterResult.CONTINUE;
  }

  /** Adds the words since the last block. */
  private void endBlock(int heading) {
    boolean bold = words.isBold();
    String shown = words.take();
    if (shown.isEmpty()) {
      return;
    }
    if (heading > 0) {
      content.heading(mark + shown, heading);
      mark = "";
    } else if (depth() > 0) {
      content.item(mark + shown, depth());
      mark = "";
    } else {
      // Two breaks in a row part paragraphs, for those who do not know of any other way.
      for (String paragraph : BLANK_LINES.split(shown, -1)) {
        if (bold && paragraph.indexOf('\n') < 0 && paragraph.length() <= LONGEST_BOLD_HEADING) {
          content.heading(paragraph, Line.BOLD);
        } else {
          content.paragraph(paragraph);
        }
      }
    }
  }

  private int depth() {
    return (int) lists.stream().filter(HtmlList::isOfItems).count();
  }

  private void endItems() {
    if (depth() > 0) {
      content.endGroup();
    }
  }

  /** Code keeps its lines; other text is laid out as in a file of plain text. */
  private void addPreformatted(Element element) {
    String text = element.wholeText();
    if (element.selectFirst("code, samp, kbd") == null) {
      endItems();
      content.plainText(text.strip());
    } else {
      text.lines().forEach(line -> content.item(line, 0));
      content.endGroup();
    }
  }
}
