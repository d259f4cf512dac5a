package dev.footnote.corpus;

import dev.footnote.language.Span;
import dev.footnote.language.Whitespace;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.node.Block;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SourceSpan;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/**
 * The lines of Markdown. Only its blocks are read; what stands within a line (links, emphasis,
 * images) stays as it is written.
 */
final class Markdown {

  /** Deep enough for people; keeps hostile nesting from exhausting the stack. */
  private static final int DEEPEST = 50;

  private static final Parser PARSER =
      Parser.builder()
          .includeSourceSpans(IncludeSourceSpans.BLOCKS)
          .inlineParserFactory(context -> (lines, node) -> {})
          .maxOpenBlockParsers(DEEPEST)
          .build();

  private static final Pattern TABLE_RULE = Pattern.compile("[|:\\- \\t]*-[|:\\- \\t]*");
  private static final Pattern UNDERLINE = Pattern.compile("=+|-+");
  private static final Pattern BOLD_LINE = Pattern.compile("(\\*\\*|__)(?=\\S)[^*_]{1,120}\\1:?");

  private final String text;
  private final int offset;
  private final List<Line> lines = new ArrayList<>();
  private int group;

  private Markdown(String text, int offset) {
    this.text = text;
    this.offset = offset;
  }

  /** The lines of {@code text} from {@code start} on. */
  static List<Line> lines(String text, int start) {
    Markdown markdown = new Markdown(text, start);
    markdown.addChildren(PARSER.parse(text.substring(start)), false);
    return markdown.lines;
  }

  private void addChildren(Node parent, boolean inList) {
    for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
      add(node, inList);
    }
  }

  private void add(Node node, boolean inList) {
    switch (node) {
      case Heading heading -> addHeading(spans(heading), heading.getLevel());
      case Paragraph paragraph -> addParagraph(spans(paragraph), inList);
      case FencedCodeBlock code -> addItems(fenced(code));
      case IndentedCodeBlock code -> addItems(spans(code));
      case HtmlBlock html -> addItems(spans(html));
      case ListBlock list -> {
        addChildren(list, true);
        group += inList ? 0 : 1;
      }
      case Block block -> addChildren(block, inList);
      default -> {} // a line's inner markup, or a link's definition
    }
  }

  private void addHeading(List<Span> spans, int level) {
    List<Span> above =
        spans.stream().filter(line -> !UNDERLINE.matcher(line.of(text)).matches()).toList();
    if (above.isEmpty()) {
      return;
    }
    int start = above.getFirst().start();
    int end = above.getLast().end();
    while (start < end && text.charAt(start) == '#') {
      start++;
    }
    while (end > start && text.charAt(end - 1) == '#') {
      end--;
    }
    Span words = Whitespace.trim(text, start, end);
    if (words.length() > 0) {
      lines.add(Line.heading(words, group++, level));
    }
  }

  private void addParagraph(List<Span> spans, boolean inList) {
    if (spans.isEmpty()) {
      return;
    }
    Span whole = new Span(spans.getFirst().start(), spans.getLast().end());
    if (inList) {
      lines.add(Line.item(whole, group));
    } else if (spans.size() > 1 && spans.stream().allMatch(line -> line.of(text).contains("|"))) {
      addItems(spans.stream().filter(row -> !TABLE_RULE.matcher(row.of(text)).matches()).toList());
    } else if (whole.length() <= 130 && BOLD_LINE.matcher(whole.of(text)).matches()) {
      int marks = whole.of(text).lastIndexOf(whole.of(text).substring(0, 2));
      Span words = Whitespace.trim(text, whole.start() + 2, whole.start() + marks);
      lines.add(Line.heading(words, group++, DEEPEST));
    } else {
      lines.addAll(PlainText.lines(text, spans, group));
      group = lines.getLast().group() + 1;
    }
  }

  private void addItems(List<Span> spans) {
    spans.stream().filter(span -> span.length() > 0).forEach(s -> lines.add(Line.item(s, group)));
    group++;
  }

  private List<Span> fenced(FencedCodeBlock code) {
    List<Span> spans = spans(code);
    boolean closed = code.getClosingFenceLength() != null;
    return spans.subList(Math.min(1, spans.size()), Math.max(1, spans.size() - (closed ? 1 : 0)));
  }

  private List<Span> spans(Block block) {
    return block.getSourceSpans().stream().map(this::span).filter(s -> s.length() > 0).toList();
  }

  private Span span(SourceSpan source) {
    int start = offset + source.getInputIndex();
    int end = start + source.getLength();
    while (start > offset && start < end && Whitespace.isMark(text.charAt(start))) {
      start--; // the space that carries it counts as indentation
    }
    return Whitespace.trim(text, start, end);
  }
}
