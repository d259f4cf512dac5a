package dev.footnote.console;

import java.io.PrintStream;

/** Shows how far a long work is: as a bar on a terminal, elsewhere as one line at its beginning. */
public final class ProgressBar {

  private static final int WIDTH = 30;

  private final PrintStream err;
  private final boolean terminal;
  private final String work;
  private int shown = -1;

  /**
   * @param terminal whether {@code err} is a terminal, where a line can be overwritten
   * @param work what is done, before "480 passages": {@code "Reading"}
   */
  public ProgressBar(PrintStream err, boolean terminal, String work) {
    this.err = err;
    this.terminal = terminal;
    this.work = work;
  }

  /**
   * Shows a new state.
   *
   * @param done passages so far, 0 to {@code total}
   * @param total passages in all; with 0 there is nothing to show
   */
  public void update(int done, int total) {
    if (total == 0) {
      return;
    }
    if (terminal) {
      int filled = (int) ((long) done * WIDTH / total);
      if (filled != shown || done == total) {
        err.printf(
            "\r%s [%s%s] %d of %d",
            work, "█".repeat(filled), "·".repeat(WIDTH - filled), done, total);
        err.print(done == total ? "\r\u001B[K" : "");
        err.flush();
        shown = filled;
      }
    } else if (shown < 0) {
      err.println(work + " " + total + " passages ...");
      shown = 0;
    }
  }
}
