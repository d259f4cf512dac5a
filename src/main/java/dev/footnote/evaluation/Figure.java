package dev.footnote.evaluation;

import dev.footnote.evaluation.Benchmark.Format;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/**
 * A figure and how it is computed.
 *
 * <p>Those of MultiHop-RAG are computed as its published script does (Tang & Yang 2024, arXiv
 * 2401.15391): a passage is a hit if it holds the words of an evidence. Its MAP@10 counts each
 * evidence at the first passage that holds it, so that even a perfect ranking stays below 1.
 */
public enum Figure {
  RECALL_1("recall@1", "the first passage is right", t -> recall(t, 1)),
  RECALL_3("recall@3", "one of the first 3 passages is right", t -> recall(t, 3)),
  RECALL_5("recall@5", "one of the first 5 passages is right", t -> recall(t, 5)),
  RECALL_10("recall@10", "one of the first 10 passages is right", t -> recall(t, 10)),
  HITS_4("hits@4", "one of the first 4 passages holds an evidence", t -> hits(t, 4)),
  HITS_10("hits@10", "one of the first 10 passages holds an evidence", t -> hits(t, 10)),
  MRR_10("mrr@10", "1 / rank of the first right passage, mean", Figure::reciprocalRank),
  MAP_10("map@10", "mean average precision by MultiHop-RAG's script", Figure::averagePrecision),
  EVIDENCE_RECALL_10(
      "evidence_recall@10",
      "share of the evidence that the first 10 passages hold",
      t -> multiHop(t, Figure::evidenceRecall)),
  ALL_EVIDENCE_10(
      "all_evidence@10",
      "the first 10 passages hold all the evidence",
      t -> multiHop(t, o -> evidenceRecall(o) == 1 ? 1 : 0)),

  SENTENCE_1("sentence@1", "the first sentence chosen answers", t -> sentence(t, 1)),
  SENTENCE_2("sentence@2", "the first 2 sentences chosen answer", t -> sentence(t, 2)),
  ANSWER_CORRECT(
      "answer_correct",
      "answerable questions answered rightly, with a right footnote",
      t -> singleHop(t) ? share(t.saidToAnswerable(), Said::right) : Double.NaN),
  RIGHT(
      "right",
      "questions answered rightly, or rightly refused",
      t -> singleHop(t) ? share(t.said(), Said::right) : Double.NaN),
  FORBIDDEN("forbidden", "turns in which something was said that must not be", Figure::forbidden),
  CITATION_PRECISION(
      "citation_precision",
      "footnotes under answerable questions that lead to a right passage",
      Figure::citationPrecision),
  INVALID_CITATIONS(
      "invalid_citations", "footnotes that their article does not hold", Figure::invalidCitations),

  REFUSED_RIGHTLY(
      "refused_rightly",
      "unanswerable questions refused",
      t -> share(t.refusalsOfUnanswerable(), Said::abstained)),
  REFUSED_WRONGLY(
      "refused_wrongly",
      "answerable questions refused, or shown only what comes closest",
      t -> share(t.refusalsOfAnswerable(), said -> said.refused() && !said.right())),
  CLOSEST(
      "closest", "questions shown only what comes closest", t -> share(t.said(), Said::closest)),
  SENTENCES_SAID(
      "sentences_said",
      "sentences in an answer, mean",
      t -> mean(t.answers(), said -> said.statements().size())),
  STATEMENT_PRECISION(
      "statement_precision",
      "sentences said to answerable questions that cite an evidence",
      Figure::statementPrecision),
  SPAN_EXACT(
      "span_exact",
      "the short answer is the one expected, word for word",
      t -> mean(t.spans(), outcome -> ShortAnswer.exact(outcome))),
  SPAN_F1(
      "span_f1",
      "words that the short answer shares with the one expected (SQuAD's F1)",
      t -> mean(t.spans(), outcome -> ShortAnswer.f1(outcome))),
  AUROC(
      "auroc",
      "an answerable question is surer than an unanswerable one",
      t -> Statistics.auroc(t.positives(), t.negatives())),
  REFUSED_AT_5(
      "refused_at_5",
      "unanswerable questions refused where 5 % of the answerable are",
      t -> Statistics.refusedAt(0.05, t.positives(), t.negatives())),
  REFUSED_AT_10(
      "refused_at_10",
      "the same where 10 % are",
      t -> Statistics.refusedAt(0.10, t.positives(), t.negatives())),
  REFUSED_AT_15(
      "refused_at_15",
      "the same where 15 % are",
      t -> Statistics.refusedAt(0.15, t.positives(), t.negatives())),
  REFUSED_AT_20(
      "refused_at_20",
      "the same where 20 % are",
      t -> Statistics.refusedAt(0.20, t.positives(), t.negatives())),
  ECE(
      "ece",
      "expected calibration error of the confidence",
      t -> Statistics.calibrationError(t.positives(), t.negatives())),

  MS_P50(
      "ms_p50", "milliseconds for an answer, median", t -> Statistics.percentile(0.50, t.millis())),
  MS_P99(
      "ms_p99",
      "milliseconds for an answer, 99th percentile",
      t -> Statistics.percentile(0.99, t.millis()));

  private static final Set<Figure> LOWER_IS_BETTER =
      Set.of(
          FORBIDDEN,
          INVALID_CITATIONS,
          REFUSED_WRONGLY,
          CLOSEST,
          SENTENCES_SAID,
          ECE,
          MS_P50,
          MS_P99);

  private final String key;
  private final String meaning;

  // Each is a lambda above, which captures nothing.
  @SuppressWarnings("ImmutableEnumChecker")
  private final ToDoubleFunction<Trial> value;

  Figure(String key, String meaning, ToDoubleFunction<Trial> value) {
    this.key = key;
    this.meaning = meaning;
    this.value = value;
  }

  /** The figure with this {@link #key}, if there is one. */
  public static Optional<Figure> named(String key) {
    return Arrays.stream(values()).filter(figure -> figure.key.equals(key)).findFirst();
  }

  /** Its name for programs. */
  public String key() {
    return key;
  }

  /** What it tells, for a person. */
  public String meaning() {
    return meaning;
  }

  /** Whether a lower value is better. */
  public boolean lowerIsBetter() {
    return LOWER_IS_BETTER.contains(this);
  }

  /** Whether it is a duration, in milliseconds, and so depends on the machine. */
  public boolean isDuration() {
    return this == MS_P50 || this == MS_P99;
  }

  /** Whether it is a number of things, not a share from 0 to 1. */
  public boolean isCount() {
    return this == FORBIDDEN || this == INVALID_CITATIONS;
  }

  /** Its value; NaN where it does not apply. */
  double of(Trial trial) {
    return value.applyAsDouble(trial);
  }

  private static double recall(Trial trial, int k) {
    return singleHop(trial) ? share(trial.answerable(), o -> o.rank() <= k) : Double.NaN;
  }

  private static double hits(Trial trial, int k) {
    return multiHop(trial, outcome -> outcome.rank() <= k ? 1 : 0);
  }

  private static double reciprocalRank(Trial trial) {
    return mean(trial.answerable(), o -> o.rank() <= 10 ? 1.0 / o.rank() : 0);
  }

  private static double averagePrecision(Trial trial) {
    return multiHop(
        trial,
        outcome -> {
          List<Integer> ranks = outcome.evidenceRanks();
          double sum = ranks.stream().filter(r -> r <= 10).mapToDouble(r -> 1.0 / r).sum();
          return sum / Math.min(10, ranks.size());
        });
  }

  private static double evidenceRecall(Outcome outcome) {
    List<Integer> ranks = outcome.evidenceRanks();
    return (double) ranks.stream().filter(rank -> rank <= 10).count() / ranks.size();
  }

  private static double sentence(Trial trial, int k) {
    return singleHop(trial) && !trial.saidToAnswerable().isEmpty()
        ? share(trial.answerable(), o -> o.sentenceRank() <= k)
        : Double.NaN;
  }

  private static double citationPrecision(Trial trial) {
    double all = 0;
    double right = 0;
    for (Said said : trial.saidToAnswerable()) {
      all += said.citations().size();
      right += said.rightCitations();
    }
    return right / all;
  }

  private static double statementPrecision(Trial trial) {
    double all = 0;
    double right = 0;
    for (Said said : trial.saidToAnswerable()) {
      all += said.statements().size();
      right += said.rightStatements();
    }
    return right / all;
  }

  private static double invalidCitations(Trial trial) {
    return trial.said().isEmpty()
        ? Double.NaN
        : trial.said().stream().mapToInt(Said::invalidCitations).sum();
  }

  private static double forbidden(Trial trial) {
    return trial.format() == Format.CONVERSATIONS
        ? trial.outcomes().stream().filter(Outcome::saysForbidden).count()
        : Double.NaN;
  }

  private static boolean singleHop(Trial trial) {
    return trial.format() != Format.MULTIHOP_RAG;
  }

  private static double multiHop(Trial trial, ToDoubleFunction<Outcome> value) {
    return singleHop(trial) ? Double.NaN : mean(trial.answerable(), value);
  }

  private static <T> double share(List<T> of, Predicate<T> which) {
    return mean(of, one -> which.test(one) ? 1 : 0);
  }

  private static <T> double mean(List<T> of, ToDoubleFunction<T> value) {
    return of.stream().mapToDouble(value).average().orElse(Double.NaN);
  }
}
