package dev.footnote.reading;

import dev.footnote.reading.QuestionTokens.Role;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * How alike a question's tokens and stretches of one passage are. Holds, for every token of the
 * question, its similarity to every token of the passage.
 */
final class LateInteraction {

  private final QuestionTokens question;
  private final TokenVectors passage;
  private final int context;
  private final float[][] similarities;
  private final float heavy;

  /**
   * Compares every token of the question with every token of the passage.
   *
   * @param context how many UTF-16 units at the passage's beginning belong to all of its sentences
   */
  LateInteraction(QuestionTokens question, TokenVectors passage, int context) {
    this.question = question;
    this.passage = passage;
    this.context = context;
    similarities = new float[question.size()][passage.size()];
    for (int q = 0; q < question.size(); q++) {
      for (int p = 0; p < passage.size(); p++) {
        similarities[q][p] = question.vectors().similarity(q, passage, p);
      }
    }
    double[] sorted =
        IntStream.range(0, question.size()).mapToDouble(question::weight).sorted().toArray();
    heavy = sorted.length == 0 ? 0 : (float) sorted[sorted.length / 2];
  }

  /** What is nearest to each token of the question in the whole passage. */
  Nearest inPassage() {
    return in(0, Integer.MAX_VALUE);
  }

  /** The same in the context and the tokens that begin in {@code [start, end)}. */
  Nearest in(int start, int end) {
    return in(start, end, context);
  }

  /** The same in the tokens that begin in {@code [start, end)} alone. */
  Nearest inWords(int start, int end) {
    return in(start, end, 0);
  }

  private Nearest in(int start, int end, int context) {
    float[] best = new float[question.size()];
    for (int p = 0; p < passage.size(); p++) {
      int at = passage.start(p);
      if (at < context || (at >= start && at < end)) {
        for (int q = 0; q < best.length; q++) {
          best[q] = Math.max(best[q], similarities[q][p]);
        }
      }
    }
    return new Nearest(best);
  }

  /**
   * How far a token that begins in {@code [start, end)} is more like what the question seeks than
   * like any other of its tokens: high where something stands that fits the question but is not in
   * it. The most of any token, -1 to 1; 0 if nothing is sought.
   */
  double answerLikeness(int start, int end) {
    double best = -1;
    for (int p = 0; p < passage.size(); p++) {
      int at = passage.start(p);
      if (at >= start && at < end) {
        float like = 0;
        int sought = 0;
        float known = 0;
        for (int q = 0; q < question.size(); q++) {
          if (question.isSought(q)) {
            like += similarities[q][p];
            sought++;
          } else {
            known = Math.max(known, similarities[q][p]);
          }
        }
        if (sought == 0) {
          return 0;
        }
        best = Math.max(best, like / sought - known);
      }
    }
    return best;
  }

  /** For every token of the question, the similarity of what is most like it; not below 0. */
  final class Nearest {

    private final float[] similarity;

    private Nearest(float[] similarity) {
      this.similarity = similarity;
    }

    /** The mean, each token as it weighs. */
    double weighted() {
      double sum = 0;
      for (int q = 0; q < similarity.length; q++) {
        sum += question.weight(q) * similarity[q];
      }
      return sum;
    }

    /** The least among the heavier half of the tokens. */
    double weakest() {
      double weakest = 1;
      for (int q = 0; q < similarity.length; q++) {
        if (question.weight(q) >= heavy) {
          weakest = Math.min(weakest, similarity[q]);
        }
      }
      return weakest;
    }

    /** What the tokens of each role add to the mean in which all tokens weigh alike. */
    Map<Role, Double> byRole() {
      Map<Role, Double> shares = new EnumMap<>(Role.class);
      for (int q = 0; q < similarity.length; q++) {
        shares.merge(question.role(q), (double) similarity[q] / similarity.length, Double::sum);
      }
      return shares;
    }
  }
}
