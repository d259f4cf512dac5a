package dev.footnote.corpus;

import dev.footnote.language.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** One block of an article, with the article it stands in. Immutable and thread-safe. */
public final class Passage {

  private final Article article;
  private final int number;
  private volatile @Nullable List<Sentence> sentences;

  /**
   * @param article the article
   * @param number the block's index in {@link Article#blocks()}
   * @throws IndexOutOfBoundsException if the article has no such block
   */
  public Passage(Article article, int number) {
    if (number < 0 || number >= article.blocks().size()) {
      throw new IndexOutOfBoundsException(
          article.path() + " has " + article.blocks().size() + " blocks, but not " + number);
    }
    this.article = article;
    this.number = number;
  }

  /** The article it stands in. */
  public Article article() {
    return article;
  }

  /** Its index among the article's passages. */
  public int number() {
    return number;
  }

  /** The block itself. */
  public Block block() {
    return article.blocks().get(number);
  }

  /** What the block is. */
  public Block.Kind kind() {
    return block().kind();
  }

  /** Where it stands in the article's text. */
  public Span span() {
    return block().span();
  }

  /** Its words: {@code article.text().substring(span.start(), span.end())}. */
  public String text() {
    return span().of(article.text());
  }

  /** The number of the page it begins on, from 1; empty where its article has no pages. */
  public OptionalInt page() {
    return article.page(span().start());
  }

  /** Its sentences in order; at least one. */
  public List<Sentence> sentences() {
    List<Sentence> made = sentences;
    if (made == null) {
      made = block().sentences().stream().map(span -> new Sentence(this, span)).toList();
      sentences = made;
    }
    return made;
  }

  /** The words of the heading it stands under; empty under none but the title. */
  public String heading() {
    List<String> headings = headings();
    return headings.isEmpty() ? "" : headings.getLast();
  }

  /** The words of all headings it stands under but the title, the outermost first. */
  public List<String> headings() {
    return above().stream().map(Passage::text).toList();
  }

  /** The headings it stands under but the title, the outermost first. */
  public List<Passage> above() {
    List<Passage> above = new ArrayList<>();
    int heading = block().heading();
    while (heading != Block.NO_HEADING) {
      above.addFirst(new Passage(article, heading));
      heading = above.getFirst().block().heading();
    }
    return above;
  }

  /**
   * Whether it is one of many entries, each of which says little without the headings above it and
   * whose neighbours speak of other things: a table's row, or what stands under a heading that
   * itself stands under one.
   */
  public boolean isEntry() {
    return kind() != Block.Kind.HEADING && (isRow() || above().size() > 1);
  }

  /** Whether it is a table's row. */
  public boolean isRow() {
    return sentences().getFirst().row().isPresent();
  }

  /** The items of lists that some of its words are of, in order; it may begin or end in one. */
  public List<Annotations.Item> items() {
    return article.annotations().items(span());
  }

  /** Its words as they are said: a table's row with what its columns are called. */
  public String said() {
    return isRow() ? sentences().getFirst().said(Optional.empty()) : text();
  }

  /** Whether it takes back or puts right what was written elsewhere. */
  public boolean isCorrection() {
    return article.annotations().corrections().contains(span());
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Passage that && number == that.number && article.equals(that.article);
  }

  @Override
  public int hashCode() {
    return 31 * article.path().hashCode() + number;
  }

  @Override
  public String toString() {
    return article.path() + "#" + number;
  }
}
