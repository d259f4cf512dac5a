package dev.footnote.retrieval;

import java.util.Arrays;

/**
 * How alike a question's tokens and stretches of one passage are. Holds, for every token of the
 * question, its similarity to every token of the passage.
 */
final class LateInteraction {

  private final TokenVectors passage;
  private final float[] weights;
  private final float[][] similarities;
  private final float heavy;
  private final int context;

  /**
   * Compares every token of the question with every token of the passage.
   *
   * @param weights of the question's tokens; they sum to 1
   * @param context how many UTF-16 units at the passage's beginning belong to all of its sentences
   */
  LateInteraction(TokenVectors question, float[] weights, TokenVectors passage, int context) {
    this.passage = passage;
    this.weights = weights;
    this.context = context;
    similarities = new float[question.size()][passage.size()];
    for (int q = 0; q < question.size(); q++) {
      for (int p = 0; p < passage.size(); p++) {
        similarities[q][p] = question.similarity(q, passage, p);
      }
    }
    float[] sorted = weights.clone();
    Arrays.sort(sorted);
    heavy = sorted.length == 0 ? 0 : sorted[sorted.length / 2];
  }

  /** The interaction with the context and the tokens that begin in {@code [start, end)}. */
  double weighted(int start, int end) {
    double sum = 0;
    for (int q = 0; q < similarities.length; q++) {
      sum += weights[q] * best(q, start, end);
    }
    return sum;
  }

  /** The least best similarity of the heavier half of the question's tokens in the range. */
  double weakest(int start, int end) {
    double weakest = 1;
    for (int q = 0; q < similarities.length; q++) {
      if (weights[q] >= heavy) {
        weakest = Math.min(weakest, best(q, start, end));
      }
    }
    return weakest;
  }

  private float best(int q, int start, int end) {
    float best = 0;
    for (int p = 0; p < passage.size(); p++) {
      int at = passage.start(p);
      if (at < context || (at >= start && at < end)) {
        best = Math.max(best, similarities[q][p]);
      }
    }
    return best;
  }
}
