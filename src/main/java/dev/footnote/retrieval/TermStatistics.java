package dev.footnote.retrieval;

/** How common words are. */
@FunctionalInterface
interface TermStatistics {

  /**
   * The inverse document frequency {@code ln(1 + (N - n + 0.5) / (n + 0.5))} of a stem that stands
   * in {@code n} of {@code N} passages (Robertson and Zaragoza 2009, as Lucene computes it).
   */
  double idf(String stem);
}
