package dev.footnote.corpus;

import dev.footnote.language.Span;
import java.util.List;

/**
 * One stretch of an article: a paragraph (or a part of one too long for the model's window), a
 * heading, a byline, a dateline, or furniture.
 *
 * @param kind what it is, and so whether it may be found and cited
 * @param span where it stands in the article's text, without surrounding white space
 * @param sentences its sentences in order, each within {@code span}, not overlapping; never empty
 * @param heading the index of the heading block it stands under (a heading's own is the one above
 *     it in rank), or {@link #NO_HEADING}; the article's title is not counted
 */
public record Block(Kind kind, Span span, List<Span> sentences, int heading) {

  /** The value of {@link #heading} for a block under no heading but the title. */
  public static final int NO_HEADING = -1;

  /** What a block is to a reader. */
  public enum Kind {
    /** Running text: what most questions are answered from. */
    PARAGRAPH,
    /** Names what stands under it; read and cited with that, never found by itself. */
    HEADING,
    /** Says who wrote it. */
    BYLINE,
    /** Says when it was published or changed, and maybe by whom; not found by itself either. */
    DATELINE,
    /**
     * Captions, share buttons, copyright lines, the names of a table's columns: kept as text, never
     * read nor cited by itself.
     */
    FURNITURE
  }

  public Block {
    sentences = List.copyOf(sentences);
    if (sentences.isEmpty()) {
      throw new IllegalArgumentException("a block must have at least one sentence: " + span);
    }
    int from = span.start();
    for (Span sentence : sentences) {
      if (sentence.start() < from || sentence.end() > span.end()) {
        throw new IllegalArgumentException(
            "the sentence " + sentence + " must lie in " + span + ", after the one before it");
      }
      from = sentence.end();
    }
  }
}
