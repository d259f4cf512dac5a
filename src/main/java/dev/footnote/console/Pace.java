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
   * Such as {@code 1,234 of 9,876 questions, 3 min left}.
   *
   * @param all how many there are, at least 1
   * @param what is counted
   */
  String counted(int done, int all, String what) {
    return String.format(Locale.ROOT, "%,d of %,d %s", done, all, what) + left((double) done / all);
  }

  /**
   * The same where nobody has counted all of them: {@code 1,234 of about 9,900 passages}.
   *
   * @param share of the work that is done, 0 to 1
   */
  String told(double share, int done, String what) {
    return canTell(share)
        ? String.format(Locale.ROOT, "%,d of about %,d %s", done, rounded(done / share), what)
            + left(share)
        : String.format(Locale.ROOT, "%,d %s", done, what);
  }

  private boolean canTell(double share) {
    return share > 0 && seconds() >= TELLING;
  }

  private double seconds() {
    return (clock.getAsLong() - start) / 1e9;
  }

  /** To two digits: more of them would be guessed. */
  private static long rounded(double number) {
    double unit = Math.pow(10, Math.max(0, Math.floor(Math.log10(Math.max(1, number))) - 1));
    return (long) (Math.round(number / unit) * unit);
  }

  private String left(double share) {
    return canTell(share) ? ", " + time(seconds() * (1 - share) / share) : "";
  }

  private static String time(double seconds) {
    if (seconds < MINUTE) {
      return "%d s left".formatted((int) Math.ceil(seconds));
    }
    long minutes = (long) Math.ceil(seconds / MINUTE);
    return seconds < HOUR
        ? "%d min left".formatted(minutes)
        : "%d h %d min left".formatted(minutes / MINUTE, minutes % MINUTE);
  }
}
