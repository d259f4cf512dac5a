package dev.footnote.console;

import java.io.PrintStream;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Shows how far a long work is: on a terminal as one line that is written anew, elsewhere as a line
 * at its beginning, and then one now and then. Not thread-safe.
 */
public final class ProgressBar {

  /** Beside words a bar is short, so that all fits into 80 columns. */
  private static final int WIDTH = 10;

  private static final String CLEAR_LINE = "\r\u001B[K";

  /** Between two changes of a terminal's line. */
  private static final long OFTEN = TimeUnit.MILLISECONDS.toNanos(200);

  /** Between two lines of a log, of which the first may come sooner. */
  private static final long SELDOM = TimeUnit.MINUTES.toNanos(1);

  private static final long FIRST = TimeUnit.SECONDS.toNanos(10);

  private final PrintStream err;
  private final boolean terminal;
  private final String work;
  private final LongSupplier clock;
  private final Pace pace;
  private String shown = "";
  private long next;

  /**
   * @param terminal whether {@code err} is a terminal, where a line can be overwritten
   * @param work what is done, such as {@code "Reading the articles"}
   */
  public ProgressBar(PrintStream err, boolean terminal, String work) {
    this(err, terminal, work, System::nanoTime);
  }

  /**
   * The same by another clock.
   *
   * @param clock counts nanoseconds, from whenever
   */
  ProgressBar(PrintStream err, boolean terminal, String work, LongSupplier clock) {
    this.err = err;
    this.terminal = terminal;
    this.work = work;
    this.clock = clock;
    this.pace = new Pace(clock);
    this.next = clock.getAsLong();
  }

  /**
   * Shows how far it is; when all is done, a bar goes away.
   *
   * @param all how many there are, at least 1
   * @param what is counted, such as {@code "questions"}
   */
  public void count(int done, int all, String what) {
    show((double) done / all, () -> pace.counted(done, all, what));
  }

  /**
   * The same where nobody has counted all of them.
   *
   * @param share of the work that is done, 0 to 1
   * @param done how many of what is counted are done
   * @param what is counted, such as {@code "passages"}
   */
  public void show(double share, int done, String what) {
    show(share, () -> pace.told(share, done, what));
  }

  private void show(double share, Supplier<String> told) {
    if (clock.getAsLong() - next < 0 && share < 1) {
      return;
    }
    if (terminal) {
      next = clock.getAsLong() + OFTEN;
      rewrite(share, bar(share) + " " + told.get());
    } else if (share < 1 || shown.isEmpty()) {
      line(": %d%% done, %s".formatted((int) (share * 100), told.get()));
    }
  }

  /** Ends it before all is done. */
  public void end() {
    if (terminal) {
      rewrite(1, "");
    }
  }

  private static String bar(double share) {
    int filled = (int) (share * WIDTH);
    return "█".repeat(filled) + "░".repeat(WIDTH - filled);
  }

  private void rewrite(double share, String words) {
    if (!words.equals(shown)) {
      err.print(CLEAR_LINE + (share < 1 ? work + " " + words : ""));
      err.flush();
    }
    shown = words;
  }

  /** The first line says what is done; those after it also how far it is. */
  private void line(String words) {
    if (shown.isEmpty()) {
      err.println(work + " ...");
      next = clock.getAsLong() + FIRST;
    } else if (!words.isEmpty()) {
      err.println(work + words);
      next = clock.getAsLong() + SELDOM;
    }
    shown = "...";
  }
}
