package dev.footnote.web.html;

import static dev.footnote.web.html.Markup.element;

import dev.footnote.corpus.Annotations.Item;
import dev.footnote.corpus.Annotations.Row;
import dev.footnote.corpus.Article;
import dev.footnote.corpus.Block.Kind;
import dev.footnote.corpus.Passage;
import dev.footnote.language.Span;
import dev.footnote.language.Whitespace;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * The text of an article as headings, paragraphs, lists and tables. Each passage is parted into
 * slices, one for each element, that together are all of it: what parts the cells of a row in the
 * text is kept for who copies it, and neither seen nor read aloud.
 *
 * @param marks what stands out, apart and in order
 * @param back the address to which their numbers lead; empty for no numbers
 */
record TextHtml(Article article, List<Mark> marks, Optional<String> back) {

  private static final int LOWEST_HEADING = 6;

  /** The highest: the page's own is h1, and the article's title h2. */
  private static final int HIGHEST_HEADING = 3;

  /** What stands in front of an item in the text already. */
  private static final Pattern ITEM_MARK =
      Pattern.compile(
          "(?:[-*+•‣◦▪–—]|\\(?(?:\\d{1,3}|[a-zA-Z]|[ivxIVX]{1,5})[.)])\\s.*", Pattern.DOTALL);

  /** All of it. */
  Element whole() {
    Element text = element("div", "text");
    if (article.language() != null) {
      text.attr("lang", article.language());
    }
    OptionalInt page = OptionalInt.empty();
    List<Passage> passages =
        article.passages().stream().filter(passage -> !isTitle(passage)).toList();
    for (int i = 0; i < passages.size(); i++) {
      Passage passage = passages.get(i);
      if (!passage.page().equals(page)) {
        page = passage.page();
        page.ifPresent(number -> text.appendChild(element("p", "page", "Page " + number)));
      }
      List<Passage> table = passages.subList(i, tableEnd(passages, i));
      if (table.isEmpty()) {
        text.appendChild(passage(passage));
      } else {
        text.appendChild(table(table));
        i += table.size() - 1;
      }
    }
    return text;
  }

  /** Whether it says only what stands above the text already. */
  private boolean isTitle(Passage passage) {
    return passage.kind() == Kind.HEADING
        && passage.text().strip().equals(article.title())
        && marks.stream().noneMatch(mark -> mark.span().overlaps(passage.span()));
  }

  private Element passage(Passage passage) {
    if (passage.kind() == Kind.HEADING) {
      int level = Math.min(LOWEST_HEADING, HIGHEST_HEADING + passage.above().size());
      return block("h" + level, "", passage);
    }
    if (passage.kind() != Kind.PARAGRAPH) {
      return block("p", hasLines(passage) ? "aside lines" : "aside", passage);
    }
    return passage.items().isEmpty()
        ? block("p", hasLines(passage) ? "lines" : "", passage)
        : lists(passage);
  }

  /**
   * Whether a line's end in it is meant: it is where the text is wrapped at no margin, which would
   * break sentences too.
   */
  private boolean hasLines(Passage passage) {
    return passage.text().indexOf('\n') >= 0
        && passage.sentences().stream().allMatch(one -> one.text().indexOf('\n') < 0);
  }

  private Element block(String tag, String name, Passage passage) {
    Element element = element(tag, name).addClass("passage").attr("dir", "auto");
    write(element, passage.span());
    return element;
  }

  /** An item that others may stand under, and where it is shown. */
  private record Shown(Span item, Element element) {}

  private Element lists(Passage passage) {
    Element whole = element("div", "passage");
    Deque<Shown> above = new ArrayDeque<>();
    int from = passage.span().start();
    for (Item item : passage.items()) {
      int start = Math.max(item.span().start(), passage.span().start());
      int end = Math.min(item.span().end(), passage.span().end());
      if (from < start) {
        paragraph(whole, new Span(from, start));
      }
      while (!above.isEmpty() && !above.element().item().equals(item.introduction())) {
        above.pop();
      }
      from = endWithSpace(end, passage);
      Element list = list(above.isEmpty() ? whole : above.element().element());
      Element shown = list.appendElement("li").attr("dir", "auto");
      if (start > item.span().start() || hasMark(item)) {
        shown.addClass("marked");
      }
      write(shown, new Span(start, from));
      above.push(new Shown(item.span(), shown));
    }
    if (from < passage.span().end()) {
      paragraph(whole, new Span(from, passage.span().end()));
    }
    return whole;
  }

  private void paragraph(Element into, Span span) {
    write(into.appendElement("p").attr("dir", "auto"), span);
  }

  /** The space behind an item is shown with it. */
  private int endWithSpace(int end, Passage passage) {
    return Whitespace.skip(article.text(), end, passage.span().end());
  }

  private boolean hasMark(Item item) {
    return ITEM_MARK.matcher(item.span().of(article.text())).matches();
  }

  /** The list at the end of an element, which is begun if there is none. */
  private static Element list(Element in) {
    Element last = in.lastElementChild();
    return last != null && last.nameIs("ul") ? last : in.appendElement("ul");
  }

  /** Where the table ends that begins with a passage; there itself if none does. */
  private static int tableEnd(List<Passage> passages, int from) {
    int first = row(passages, from).isPresent() ? from : from + 1;
    Optional<Row> row =
        row(passages, first).filter(one -> first == from || isHead(passages.get(from), one));
    if (row.isEmpty()) {
      return from;
    }
    int end = first;
    while (row(passages, end).filter(one -> one.columns().equals(row.get().columns())).isPresent()
        && passages.get(end).page().equals(passages.get(from).page())) {
      end++;
    }
    return end > first ? end : from;
  }

  private static Optional<Row> row(List<Passage> passages, int at) {
    return at < passages.size() ? passages.get(at).sentences().getFirst().row() : Optional.empty();
  }

  /** Whether a passage names the columns of a row. */
  private static boolean isHead(Passage passage, Row row) {
    return !row.columns().isEmpty() && row.columns().stream().allMatch(passage.span()::contains);
  }

  private Element table(List<Passage> rows) {
    Element frame = element("div", "table").attr("tabindex", "0").attr("role", "group");
    frame.attr("aria-label", "Table");
    Element table = frame.appendElement("table");
    Optional<Row> first = row(rows, 0);
    if (first.isEmpty()) {
      List<Span> columns = row(rows, 1).orElseThrow().columns();
      row(table.appendElement("thead"), rows.getFirst(), columns, "col");
    }
    Element body = table.appendElement("tbody");
    for (Passage passage : rows.subList(first.isEmpty() ? 1 : 0, rows.size())) {
      List<Span> cells = passage.sentences().getFirst().row().orElseThrow().cells();
      row(body, passage, cells, first.isEmpty() ? "row" : "");
    }
    return frame;
  }

  /**
   * A row.
   *
   * @param scope {@code col} if all its cells name columns, {@code row} if the first names the row;
   *     empty for neither
   */
  private void row(Element into, Passage passage, List<Span> cells, String scope) {
    Element row = into.appendElement("tr").addClass("passage");
    int from = passage.span().start();
    for (int i = 0; i < cells.size(); i++) {
      Span cell = cells.get(i);
      int end = i + 1 < cells.size() ? cells.get(i + 1).start() : passage.span().end();
      boolean isHeader =
          cell.length() > 0 && (scope.equals("col") || (scope.equals("row") && i == 0));
      Element shown = row.appendElement(isHeader ? "th" : "td").attr("dir", "auto");
      if (isHeader) {
        shown.attr("scope", scope);
      }
      separator(shown, new Span(from, cell.start()));
      write(shown, cell);
      separator(shown, new Span(cell.end(), end));
      from = end;
    }
  }

  private void separator(Element cell, Span span) {
    if (span.length() > 0) {
      Element separator = cell.appendElement("span").addClass("unseen").attr("aria-hidden", "true");
      Mark.write(separator, cell, article.text(), span, marks, back);
    }
  }

  private void write(Element into, Span span) {
    Mark.write(into, into, article.text(), span, marks, back);
  }
}
