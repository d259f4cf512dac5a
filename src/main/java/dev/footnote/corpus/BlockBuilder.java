package dev.footnote.corpus;

import dev.footnote.corpus.Block.Kind;
import dev.footnote.corpus.format.Line;
import dev.footnote.language.SentenceSplitter;
import dev.footnote.language.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes an article's blocks of its lines: what stands together and is alike becomes one, but each
 * row of a table is one by itself.
 */
final class BlockBuilder {

  private final PassageSplitter splitter;
  private final SentenceSplitter sentences;
  private final String text;
  private final List<Block> blocks = new ArrayList<>();

  /** The headings that the next block stands under, the innermost first. */
  private final Deque<OpenHeading> open = new ArrayDeque<>();

  private record OpenHeading(int block, Line line) {}

  /**
   * @param text the article's text
   * @param splitter parts the blocks that are too long
   */
  BlockBuilder(String text, PassageSplitter splitter) {
    this.text = text;
    this.splitter = splitter;
    this.sentences = SentenceSplitter.of(text);
  }

  /**
   * The article's blocks.
   *
   * @param frontMatter what stands above the first line, if anything
   * @param layout its lines
   */
  List<Block> blocks(@Nullable Span frontMatter, Layout layout) {
    if (frontMatter != null) {
      blocks.add(new Block(Kind.FURNITURE, frontMatter, List.of(frontMatter), Block.NO_HEADING));
    }
    List<Span> parts = new ArrayList<>();
    for (int i = 0; i < layout.size(); i++) {
      Kind kind = layout.kind(i);
      Line line = layout.line(i);
      boolean prose = kind == Kind.PARAGRAPH && line.cells().isEmpty();
      parts.addAll(prose ? sentences.split(line.span()) : List.of(line.span()));
      if (goesOn(layout, i)) {
        continue;
      }
      close(line, kind == Kind.HEADING);
      int heading = open.isEmpty() ? Block.NO_HEADING : open.element().block();
      for (List<Span> part : splitter.split(text, parts)) {
        blocks.add(PassageSplitter.block(kind, part, heading));
      }
      if (kind == Kind.HEADING && i != layout.title()) {
        open.push(new OpenHeading(blocks.size() - 1, line));
      }
      parts = new ArrayList<>();
    }
    return blocks;
  }

  private static boolean goesOn(Layout layout, int line) {
    return !layout.isLastOfGroup(line)
        && !layout.isOwnParagraph(line)
        && !layout.isOwnParagraph(line + 1)
        && layout.kind(line) == layout.kind(line + 1)
        && layout.kind(line) != Kind.HEADING;
  }

  /** Closes the headings that a line does not stand under. */
  private void close(Line line, boolean heading) {
    while (!open.isEmpty() && isOver(open.element().line(), line, heading)) {
      open.pop();
    }
  }

  private static boolean isOver(Line above, Line line, boolean heading) {
    return line.group() >= above.until() || (heading && isAsHigh(line.level(), above.level()));
  }

  /** Unmarked headings are all of level 0. */
  private static boolean isAsHigh(int level, int openLevel) {
    return level == 0 || openLevel == 0 || openLevel >= level;
  }
}
