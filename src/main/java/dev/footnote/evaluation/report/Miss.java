package dev.footnote.evaluation.report;

import dev.footnote.evaluation.Benchmark;
import dev.footnote.evaluation.GoldQuestion;
import dev.footnote.evaluation.Outcome;
import dev.footnote.evaluation.Said;
import dev.footnote.evaluation.Trial;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The ways in which a question can go wrong. */
enum Miss {
  NOT_FOUND("No right passage was found"),
  PARTLY_FOUND("Some of the evidence was not found"),
  REFUSED("Refused, though the articles answer it"),
  WRONG("Answered wrongly, though a right passage was found"),
  NOT_REFUSED("Not refused, though the articles do not answer it"),
  NO_SMALL_TALK("Small talk, yet taken for a question"),
  OTHER("Something else was expected");

  private final String title;

  Miss(String title) {
    this.title = title;
  }

  /** What went wrong, for a person. */
  String title() {
    return title;
  }

  /** The outcomes that went wrong, by how, in the questions' order. */
  static Map<Miss, List<Outcome>> of(Trial trial) {
    Map<Miss, List<Outcome>> misses = new EnumMap<>(Miss.class);
    for (Outcome outcome : trial.outcomes()) {
      add(misses, of(trial.format(), outcome), outcome);
    }
    if (!trial.refusals().equals(trial.outcomes())) {
      trial.refusals().stream()
          .filter(outcome -> outcome.question().unanswerable())
          .forEach(outcome -> add(misses, of(trial.format(), outcome), outcome));
    }
    return misses;
  }

  private static void add(Map<Miss, List<Outcome>> misses, Optional<Miss> found, Outcome outcome) {
    found.ifPresent(miss -> misses.computeIfAbsent(miss, m -> new ArrayList<>()).add(outcome));
  }

  private static Optional<Miss> of(Benchmark.Format format, Outcome outcome) {
    boolean everyEvidence = format == Benchmark.Format.MULTIHOP_RAG;
    GoldQuestion question = outcome.question();
    if (question.answerable()) {
      return ofAnswerable(everyEvidence, outcome);
    }
    if (outcome.said().map(Said::right).orElse(true)) {
      return Optional.empty();
    }
    return Optional.of(
        question.unanswerable() ? NOT_REFUSED : question.smallTalk() ? NO_SMALL_TALK : OTHER);
  }

  private static Optional<Miss> ofAnswerable(boolean everyEvidence, Outcome outcome) {
    if (!everyEvidence && outcome.said().map(Said::right).orElse(false)) {
      return Optional.empty();
    }
    if (outcome.rank() == Outcome.NOWHERE) {
      return Optional.of(NOT_FOUND);
    }
    if (everyEvidence && outcome.evidenceRanks().contains(Outcome.NOWHERE)) {
      return Optional.of(PARTLY_FOUND);
    }
    if (!outcome.answered()) {
      return Optional.of(REFUSED);
    }
    return everyEvidence ? Optional.empty() : Optional.of(WRONG);
  }
}
