package dev.footnote.corpus;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One article, as its file holds it.
 *
 * @param path its file's path relative to the corpus folder, with forward slashes
 * @param title its front matter's title, else its first heading or line
 * @param author who wrote it, where it says so
 * @param source the outlet that published it, where it says so
 * @param published the day it was published, where it says so
 * @param url where it was published, where it says so
 * @param text the whole text; every offset counts from its beginning
 * @param blocks its paragraphs, headings and furniture, in order and not overlapping
 */
public record Article(
    String path,
    String title,
    @Nullable String author,
    @Nullable String source,
    @Nullable LocalDate published,
    @Nullable URI url,
    String text,
    List<Block> blocks) {

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

  /** Every block as a passage, headings and furniture too; index = {@link Passage#number()}. */
  public List<Passage> passages() {
    return IntStream.range(0, blocks.size()).mapToObj(i -> new Passage(this, i)).toList();
  }
}
