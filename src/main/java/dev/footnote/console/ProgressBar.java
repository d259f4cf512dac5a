package dev.footnote.console;

import java.io.PrintStream;

/** Shows how far a long work is: as a bar on a terminal, elsewhere as one line at its beginning. */
public final class ProgressBar {

  private static final int WIDTH = 30;
  private static final String CLEAR_LINE = "\r\u001B[K";

  private final PrintStream err;
  private final boolean terminal;
  private final String work;
  private int shown = -1;

  /**
   * @param terminal whether {@code err} is a terminal, where a line can be overwritten
   * @param work what is done, such as {@code "Reading the articles"}
   */
  public ProgressBar(PrintStream err, boolean terminal, String work) {
    this.err = err;
    this.terminal = terminal;
    this.work = work;
  }

  /**
   * Shows how far it is; when all is done, a bar goes away.
   *
   * @param share of the work that is done, 0 to 1
   */
  public void show(double share) {
    int filled = (int) (share * WIDTH);
    if (!terminal && shown < 0) {
      err.println(work + " ...");
    } else if (terminal && filled != shown) {
      err.print(CLEAR_LINE + work + " " + "█".repeat(filled) + "░".repeat(WIDTH - filled));
      err.print(share < 1 ? "" : CLEAR_LINE);
      err.flush();
    }
    shown = filled;
  }
}
