package dev.footnote.app.process;

/** What the process ends with; scripts depend on these. */
public final class ExitCode {

  /** Answered, or done. */
  public static final int OK = 0;

  /** Something went wrong. */
  public static final int FAILED = 1;

  /** The command line or the settings are wrong, or there are no articles. */
  public static final int USAGE = 2;

  /** The articles do not hold the answer, or only something comes close. */
  public static final int ABSTAINED = 3;

  /** A figure is worse than in the run it was compared with. */
  public static final int WORSE = 4;

  private ExitCode() {}
}
