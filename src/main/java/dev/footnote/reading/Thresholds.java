package dev.footnote.reading;

import java.util.OptionalDouble;

/**
 * How sure one must be to say something, and to say more.
 *
 * @param abstainBelow the probability, 0 to 1, that the articles answer, below which nothing is
 *     said
 * @param answerFrom the probability from which on it is an answer; between the two, what comes
 *     closest is shown, without a claim
 * @param lead a sentence whose log-odds lie further behind the best one's is not said beside it
 */
public record Thresholds(double abstainBelow, double answerFrom, double lead) {

  public Thresholds {
    if (!(0 <= abstainBelow && abstainBelow <= answerFrom && answerFrom <= 1)) {
      throw new IllegalArgumentException(
          "thresholds must rise from 0 to 1 but were " + abstainBelow + " and " + answerFrom);
    }
  }

  /**
   * A probability that these judge, as one that others judge alike: what is an answer by these is
   * one by those, and no less sure than another was stays no less sure.
   */
  double translated(double probability, Thresholds others) {
    if (probability < abstainBelow) {
      return others.abstainBelow * probability / abstainBelow;
    }
    if (probability < answerFrom) {
      double share = (probability - abstainBelow) / (answerFrom - abstainBelow);
      return others.abstainBelow + share * (others.answerFrom - others.abstainBelow);
    }
    double left = answerFrom == 1 ? 0 : (1 - probability) / (1 - answerFrom);
    return 1 - left * (1 - others.answerFrom);
  }

  /** These with others in their place where there are any; one that is passed moves along. */
  public Thresholds with(OptionalDouble otherAbstainBelow, OptionalDouble otherAnswerFrom) {
    double below = otherAbstainBelow.orElse(abstainBelow);
    double from = otherAnswerFrom.orElse(Math.max(answerFrom, below));
    return new Thresholds(Math.min(below, from), from, lead);
  }
}
