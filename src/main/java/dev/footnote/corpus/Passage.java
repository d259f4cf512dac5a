package dev.footnote.corpus;

import dev.footnote.language.Span;
import java.util.List;

/**
 * One block of an article, with the article it stands in.
 *
 * @param article the article
 * @param number the block's index in {@link Article#blocks()}
 */
public record Passage(Article article, int number) {

  public Passage {
    if (number < 0 || number >= article.blocks().size()) {
      throw new IndexOutOfBoundsException(
          article.path() + " has " + article.blocks().size() + " blocks, but not " + number);
    }
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

  /** Its sentences, as offsets into the article's text. */
  public List<Span> sentences() {
    return block().sentences();
  }

  /** The words of the heading it stands under; empty under none but the title. */
  public String heading() {
    int heading = block().heading();
    return heading == Block.NO_HEADING
        ? ""
        : article.blocks().get(heading).span().of(article.text());
  }
}
