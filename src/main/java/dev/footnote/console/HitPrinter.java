package dev.footnote.console;

import static dev.footnote.console.Screen.FAINT;

import dev.footnote.corpus.Passage;
import dev.footnote.retrieval.Hit;
import java.util.List;
import java.util.Locale;

/** Prints what a search found for a person. */
public final class HitPrinter {

  private final Screen screen;

  public HitPrinter(Screen screen) {
    this.screen = screen;
  }

  /** Prints passages, best first, with rank and score. */
  public void print(List<Hit> hits) {
    if (hits.isEmpty()) {
      screen.paragraph("No passage fits.", FAINT);
    }
    SourcePrinter printer = new SourcePrinter(screen, true);
    int rank = 0;
    for (Hit hit : hits) {
      rank++;
      if (rank > 1) {
        screen.gap();
      }
      Passage passage = hit.passage();
      String score = String.format(Locale.ROOT, "%d. (%.3f) ", rank, hit.score());
      printer.heading(score, passage.article(), passage.page());
      printer.paragraph(passage, List.of());
    }
  }
}
