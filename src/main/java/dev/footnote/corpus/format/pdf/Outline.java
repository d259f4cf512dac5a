package dev.footnote.corpus.format.pdf;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.jspecify.annotations.Nullable;

/** The table of contents that a viewer shows beside a document. */
final class Outline {

  /** In a loop there is no end of them. */
  private static final int MOST_ITEMS = 10_000;

  private static final int DEEPEST = 20;

  private final Map<String, Integer> levels = new HashMap<>();
  private int items;

  private Outline() {}

  /** The levels of its headings, from 1, by their words in lower case; empty if it has none. */
  static Map<String, Integer> levels(PDDocument document) {
    Outline outline = new Outline();
    var root = document.getDocumentCatalog().getDocumentOutline();
    if (root != null) {
      outline.add(root.getFirstChild(), 1);
    }
    return outline.levels;
  }

  private void add(@Nullable PDOutlineItem first, int level) {
    for (PDOutlineItem item = first; item != null; item = item.getNextSibling()) {
      if (++items > MOST_ITEMS || level > DEEPEST) {
        return;
      }
      String title = item.getTitle();
      if (title != null) {
        levels.putIfAbsent(title.strip().toLowerCase(Locale.ROOT), level);
      }
      add(item.getFirstChild(), level + 1);
    }
  }
}
