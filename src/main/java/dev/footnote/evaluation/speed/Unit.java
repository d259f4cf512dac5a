package dev.footnote.evaluation.speed;

/** What a row is counted in. */
public enum Unit {
  SECONDS("s", false),
  MILLISECONDS("ms", false),
  /** 1,000,000 bytes. */
  MEGABYTES("MB", false),
  PASSAGES_PER_SECOND("passages/s", true),
  WINDOWS_PER_SECOND("windows/s", true);

  private final String symbol;
  private final boolean moreIsBetter;

  Unit(String symbol, boolean moreIsBetter) {
    this.symbol = symbol;
    this.moreIsBetter = moreIsBetter;
  }

  /** How it is written after a number. */
  public String symbol() {
    return symbol;
  }

  /** How many times better the one is than the other: above 1 if it is better. */
  double ratio(double ours, double peer) {
    return moreIsBetter ? ours / peer : peer / ours;
  }
}
