package dev.footnote.corpus;

import dev.footnote.corpus.Annotations.Item;
import dev.footnote.corpus.Annotations.Row;
import dev.footnote.corpus.Block.Kind;
import dev.footnote.corpus.format.Content;
import dev.footnote.corpus.format.Content.Page;
import dev.footnote.corpus.format.Line;
import dev.footnote.language.Span;
import dev.footnote.language.Speech;
import dev.footnote.language.page.Corrections;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds out who says what, what is taken back, and what rows and items lean on. */
final class Annotator {

  private final String text;
  private final List<Page> pages;
  private final Layout layout;
  private final List<Block> read;

  /**
   * @param content the article's text and pages
   * @param layout its lines
   * @param blocks its blocks
   */
  Annotator(Content content, Layout layout, List<Block> blocks) {
    this.text = content.text();
    this.pages = content.pages();
    this.layout = layout;
    this.read = blocks.stream().filter(block -> block.kind() != Kind.FURNITURE).toList();
  }

  /**
   * What is found out.
   *
   * @param title what the article is called
   */
  Annotations annotations(String title) {
    return new Annotations(
        Speech.in(text, paragraphs()), rows(), items(), corrections(title), pages);
  }

  private List<Speech.Paragraph> paragraphs() {
    return read.stream()
        .map(
            block ->
                new Speech.Paragraph(
                    block.span(), block.sentences(), block.kind() != Kind.PARAGRAPH))
        .toList();
  }

  private List<Span> corrections(String title) {
    return read.stream()
        .filter(block -> block.kind() == Kind.PARAGRAPH)
        .map(Block::span)
        .filter(span -> Corrections.isCorrection(span.of(text), title))
        .toList();
  }

  /** Each row with the columns that its table named last. */
  private List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    List<Span> columns = List.of();
    int table = -1;
    for (int i = 0; i < layout.size(); i++) {
      Line line = layout.line(i);
      if (line.form() == Line.Form.COLUMNS) {
        columns = line.cells();
        table = line.group();
      } else if (line.form() == Line.Form.ROW && layout.kind(i) == Kind.PARAGRAPH) {
        rows.add(new Row(line.span(), line.cells(), line.group() == table ? columns : List.of()));
      }
    }
    return rows;
  }

  /**
   * A list is introduced by the line before it that ends with a colon, a list in it by its item.
   */
  private List<Item> items() {
    List<Item> items = new ArrayList<>();
    Map<Integer, Span> introductions = new HashMap<>();
    for (int i = 0; i < layout.size(); i++) {
      Line line = layout.line(i);
      if (!isItem(i)) {
        introductions.clear();
        if (layout.kind(i) == Kind.PARAGRAPH && layout.words(i).endsWith(":")) {
          introductions.put(1, line.span());
        }
        continue;
      }
      Span none = new Span(line.span().start(), line.span().start());
      items.add(new Item(line.span(), introductions.getOrDefault(line.level(), none)));
      introductions.put(line.level() + 1, line.span());
    }
    return items;
  }

  private boolean isItem(int i) {
    Line line = layout.line(i);
    boolean code = line.level() == 0;
    return line.form() == Line.Form.ITEM && !code && layout.kind(i) == Kind.PARAGRAPH;
  }
}
