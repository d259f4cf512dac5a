package dev.footnote.corpus.format;

import dev.footnote.language.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a file holds, as a person reads it, or one of the texts in a file that holds several.
 *
 * @param name what tells it from the file's other texts, to be put behind the file's path: {@code
 *     /minutes.docx} in an archive, {@code #3} in a list; empty where there is but one
 * @param text its words; offsets are 0-based and in UTF-16 units
 * @param lines its lines in order; their spans lie in {@code text} and do not overlap
 * @param metadata what the format states of it
 * @param frontMatter what stands above the first line and is metadata, if anything
 * @param pages where its pages begin, in order; none where it has no pages
 * @param notes what a person should know about how it was read, each to follow the file's name
 */
public record Content(
    String name,
    String text,
    List<Line> lines,
    Metadata metadata,
    @Nullable Span frontMatter,
    List<Page> pages,
    List<String> notes) {

  public Content {
    lines = List.copyOf(lines);
    pages = List.copyOf(pages);
    notes = List.copyOf(notes);
  }

  /**
   * Where a page begins.
   *
   * @param start the offset of its first word
   * @param number its number, from 1, by position in the file
   */
  public record Page(int start, int number) {}

  /** The same under a name. */
  public Content named(String other) {
    return new Content(other, text, lines, metadata, frontMatter, pages, notes);
  }

  /** The same with what else is known of it; what it states itself goes before. */
  public Content with(Metadata known) {
    return new Content(name, text, lines, metadata.or(known), frontMatter, pages, notes);
  }

  /** The same with one more note. */
  public Content noting(String note) {
    List<String> all = new ArrayList<>(notes);
    all.add(note);
    return new Content(name, text, lines, metadata, frontMatter, pages, all);
  }
}
