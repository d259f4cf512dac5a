package dev.footnote.corpus.format.pdf;

import dev.footnote.corpus.format.pdf.PdfBlock.Heading;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Ranks headings by the document's outline, if it has one, else by the size of their letters: that
 * is all there is.
 */
final class HeadingLevels {

  private final BodyStyle body;
  private final Map<String, Integer> outline;
  private final Map<Integer, Integer> sizes = new LinkedHashMap<>();

  /**
   * @param outline the levels of the headings that are in it, by their words in lower case
   */
  HeadingLevels(BodyStyle body, Map<String, Integer> outline) {
    this.body = body;
    this.outline = outline;
  }

  /** Takes a heading. */
  void add(int block, Segment style) {
    sizes.put(block, body.isLarger(style) ? Math.round(2 * style.size()) : 0);
  }

  /** The blocks with the levels of their headings; the first is the title and above all. */
  List<PdfBlock> ranked(List<PdfBlock> blocks) {
    int title = sizes.values().stream().findFirst().orElse(0);
    List<Integer> lower =
        sizes.values().stream()
            .filter(size -> size < title && size > 0)
            .distinct()
            .sorted(Comparator.reverseOrder())
            .toList();
    List<PdfBlock> ranked = new ArrayList<>(blocks);
    sizes.forEach(
        (block, size) -> {
          if (blocks.get(block) instanceof Heading(int page, String words, int unranked)) {
            int level = size == 0 ? unranked : lower.indexOf(size) + 2;
            int stated = outline.getOrDefault(words.toLowerCase(Locale.ROOT), level);
            ranked.set(block, new Heading(page, words, stated));
          }
        });
    return ranked;
  }
}
