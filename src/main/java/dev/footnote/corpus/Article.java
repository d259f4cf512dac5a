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
 * @param path its file's path relative to the corpus folder, with forward slashes; of a file that
 *     holds several, what tells it from the others is put behind: {@code all.zip/minutes.docx},
 *     {@code export.json#3}
 * @param provenance what it is called and where it comes from
 * @param text the whole text: a plain file's as it is, Markdown's without front matter and marks;
 *     every offset counts from its beginning
 * @param blocks its paragraphs, headings and the rest, in order and not overlapping
 * @param annotations what else was found out about stretches of its text
 * @param language the code of what it is written in (ISO 639-1, or 639-2 where that has none); null
 *     where that cannot be told
 */
public record Article(
    String path,
    Provenance provenance,
    String text,
    List<Block> blocks,
    Annotations annotations,
    @Nullable String language) {

  /** An article of which nothing else was found out. */
  public Article(String path, Provenance provenance, String text, List<Block> blocks) {
    this(path, provenance, text, blocks, Annotations.NONE);
  }

  /** An article whose language cannot be told. */
  public Article(
      String path,
      Provenance provenance,
      String text,
      List<Block> blocks,
      Annotations annotations) {
    this(path, provenance, text, blocks, annotations, null);
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

  /**
   * Whether an article lies in a file.
   *
   * @param path the article's
   * @param file the file's
   */
  public static boolean isIn(String path, String file) {
    return path.startsWith(file)
        && (path.length() == file.length() || "#/".indexOf(path.charAt(file.length())) >= 0);
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
