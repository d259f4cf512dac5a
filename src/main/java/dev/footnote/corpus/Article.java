package dev.footnote.corpus;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One article, as a person reads it.
 *
 * @param path its file's path relative to the corpus folder, with forward slashes
 * @param provenance what it is called and where it comes from
 * @param text the whole text: a plain file's as it is, Markdown's without front matter and marks;
 *     every offset counts from its beginning
 * @param blocks its paragraphs, headings and the rest, in order and not overlapping
 * @param annotations what else was found out about stretches of its text
 */
public record Article(
    String path, Provenance provenance, String text, List<Block> blocks, Annotations annotations) {

  /** An article of which nothing else was found out. */
  public Article(String path, Provenance provenance, String text, List<Block> blocks) {
    this(path, provenance, text, blocks, Annotations.NONE);
  }

  public Article {
    blocks = List.copyOf(blocks);
    int from = 0;
    for (Block block : blocks) {
      if (block.span().start() < from || block.span().end() > text.length()) {
        throw new IllegalArgumentException(
            path + ": the block " + block.span() + " must lie in the text, after the one before");
      }
      from = block.span().end();
    }
  }

  /** What it is called. */
  public String title() {
    return provenance.title();
  }

  /** Who wrote it; null where it does not say so. */
  public @Nullable String author() {
    return provenance.author();
  }

  /** The outlet that published it; null where it does not say so. */
  public @Nullable String source() {
    return provenance.source();
  }

  /** The day it was published; null where it does not say so. */
  public @Nullable LocalDate published() {
    return provenance.published();
  }

  /** Where it was published; null where it does not say so. */
  public @Nullable URI url() {
    return provenance.url();
  }

  /** The number of the page that an offset stands on, from 1; empty where it has no pages. */
  public OptionalInt page(int offset) {
    return annotations.page(offset);
  }

  /** Every block as a passage, furniture too; index = {@link Passage#number()}. */
  public List<Passage> passages() {
    return IntStream.range(0, blocks.size()).mapToObj(i -> new Passage(this, i)).toList();
  }
}
