package dev.footnote.console;

import java.util.Locale;
import java.util.function.LongSupplier;

/** How fast a long work goes, in words. Not thread-safe. */
final class Pace {

  /** Before so much of the time is over, in seconds, nobody can tell when the work ends. */
  private static final int TELLING = 3;

  private static final int MINUTE = 60;
  private static final int HOUR = 60 * MINUTE;

  private final LongSupplier clock;
  private final long start;

  /** Begins now. */
  Pace(LongSupplier clock) {
    this.clock = clock;
    this.start = clock.getAsLong();
  }

  /**
   * Such as {@code 1,234 passages, 61 a second, 3 min left}.
   *
   * @param share of the work that is done, 0 to 1
   * @param done how many of what is counted are done
   * @param what is counted
   */
  String told(double share, int done, String what) {
    double seconds = (clock.getAsLong() - start) / 1e9;
    String told = String.format(Locale.ROOT, "%,d %s", done, what);
    if (seconds < TELLING || done == 0 || share <= 0) {
      return told;
    }
    return told + ", " + rate(done / seconds) + ", " + left(seconds * (1 - share) / share);
  }

  private static String rate(double aSecond) {
    if (aSecond >= 10) {
      return String.format(Locale.ROOT, "%,.0f a second", aSecond);
    }
    return aSecond >= 1
        ? String.format(Locale.ROOT, "%.1f a second", aSecond)
        : String.format(Locale.ROOT, "%.0f a minute", aSecond * MINUTE);
  }

  private static String left(double seconds) {
    if (seconds < MINUTE) {
      return "%d s left".formatted((int) Math.ceil(seconds));
    }
    long minutes = (long) Math.ceil(seconds / MINUTE);
    return seconds < HOUR
        ? "%d min left".formatted(minutes)
        : "%d h %d min left".formatted(minutes / MINUTE, minutes % MINUTE);
  }
}
