package dev.footnote.corpus;

import dev.footnote.corpus.format.Content.Page;
import dev.footnote.language.Span;
import dev.footnote.language.Speech;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/**
 * What reading an article found out about stretches of its text, beside its blocks. All spans count
 * in the article's text. Immutable.
 *
 * @param turns what is said by whom, in order and not overlapping
 * @param rows the rows of its tables, in order
 * @param items the items of its lists, in order and not overlapping
 * @param corrections the paragraphs that take something back, in order
 * @param pages where its pages begin, in order; none where it has no pages
 */
public record Annotations(
    List<Speech.Turn> turns,
    List<Row> rows,
    List<Item> items,
    List<Span> corrections,
    List<Page> pages) {

  /** Nothing was found out. */
  public static final Annotations NONE =
      new Annotations(List.of(), List.of(), List.of(), List.of(), List.of());

  public Annotations {
    turns = List.copyOf(turns);
    rows = List.copyOf(rows);
    items = List.copyOf(items);
    corrections = List.copyOf(corrections);
    pages = List.copyOf(pages);
  }

  /** Who says the words at {@code span}; empty where they are the article's own. */
  Optional<Speech.Turn> turn(Span span) {
    return holding(turns, Speech.Turn::span, span);
  }

  /** The number of the page that an offset stands on, from 1; empty where there are no pages. */
  OptionalInt page(int offset) {
    return pages.stream()
        .takeWhile(page -> page.start() <= offset)
        .mapToInt(Page::number)
        .reduce((first, second) -> second);
  }

  /** The row that stands at {@code span}. */
  Optional<Row> row(Span span) {
    return holding(rows, Row::span, span).filter(row -> row.span().equals(span));
  }

  /** The item that the words at {@code span} are of. */
  Optional<Item> item(Span span) {
    return holding(items, Item::span, span);
  }

  /** The items of which some words are in {@code span}, in order. */
  List<Item> items(Span span) {
    return items.stream()
        .skip(firstEndingAt(span.start() + 1, items, Item::span))
        .takeWhile(item -> item.span().start() < span.end())
        .toList();
  }

  /** The one that holds {@code span}. */
  private static <T> Optional<T> holding(List<T> inOrder, Function<T, Span> at, Span span) {
    int first = firstEndingAt(span.end(), inOrder, at);
    return first < inOrder.size() && at.apply(inOrder.get(first)).contains(span)
        ? Optional.of(inOrder.get(first))
        : Optional.empty();
  }

  /**
   * The index of the first that ends at an offset or behind it, or the number of all; by halving,
   * since a table may have a hundred thousand rows.
   */
  private static <T> int firstEndingAt(int offset, List<T> inOrder, Function<T, Span> at) {
    int low = 0;
    int high = inOrder.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (at.apply(inOrder.get(middle)).end() < offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /**
   * A table's row.
   *
   * @param span the row
   * @param cells its cells in order, each within {@code span}; an empty one is an empty span
   * @param columns what the columns are called, in the same order; none if the table does not say
   */
  public record Row(Span span, List<Span> cells, List<Span> columns) {

    public Row {
      cells = List.copyOf(cells);
      columns = List.copyOf(columns);
      if (cells.isEmpty() || !cells.stream().allMatch(span::contains)) {
        throw new IllegalArgumentException("the row " + span + " must hold its cells " + cells);
      }
    }

    /** The name of the column that a cell stands in; empty if the table does not say. */
    public Span column(int cell) {
      return cell < columns.size() ? columns.get(cell) : new Span(span.start(), span.start());
    }
  }

  /**
   * A list's item.
   *
   * @param span the item
   * @param introduction the line that says what it is an item of: of a list in a list the item it
   *     stands under; empty if there is none
   */
  public record Item(Span span, Span introduction) {}
}
