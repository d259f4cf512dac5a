package dev.footnote.evaluation;

import dev.footnote.answer.Citation;
import dev.footnote.answer.Conversation;
import dev.footnote.answer.Reply;
import dev.footnote.corpus.Article;
import dev.footnote.corpus.Passage;
import dev.footnote.evaluation.Contender.Answering;
import dev.footnote.retrieval.Hit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Asks questions with known answers, one after another, so that the milliseconds are those a person
 * would wait.
 */
public final class Evaluation {

  private static final int PASSAGES = 10;
  private static final int SENTENCES = 3;

  private final Contenders contenders;
  private final Progress progress;

  /** What is measured, over given articles. */
  @FunctionalInterface
  public interface Contenders {

    /**
     * Ours first, then those it is compared with; those that answer before those that only search.
     *
     * @param corpus the articles to answer from; empty for the person's own
     */
    List<Contender> over(Optional<List<Article>> corpus);
  }

  /** Is told after each question. */
  @FunctionalInterface
  public interface Progress {

    /**
     * Tells how far it is.
     *
     * @param what the file and the contender
     * @param done how many questions have been asked
     * @param all how many there are
     */
    void asked(String what, int done, int all);
  }

  /** Measures {@code contenders} and tells {@code progress} about it. */
  public Evaluation(Contenders contenders, Progress progress) {
    this.contenders = contenders;
    this.progress = progress;
  }

  /** Asks each contender every question, each in a conversation of its own. */
  public Result run(Benchmark benchmark) {
    List<Contender> whole = contenders.over(benchmark.corpus());
    List<List<Outcome>> outcomes = askAll(benchmark, whole);
    List<List<Outcome>> refusals =
        benchmark
            .halved()
            .map(half -> askAll(half, answering(contenders.over(half.corpus()))))
            .orElse(outcomes);
    List<Result.Entry> entries = new ArrayList<>();
    for (int i = 0; i < whole.size(); i++) {
      List<Outcome> told = i < refusals.size() ? refusals.get(i) : List.of();
      Trial trial = new Trial(benchmark.format(), outcomes.get(i), told);
      entries.add(Result.Entry.of(whole.get(i).name(), trial));
    }
    return Result.of(benchmark, entries);
  }

  private static List<Contender> answering(List<Contender> all) {
    return all.stream().takeWhile(contender -> contender.answering().isPresent()).toList();
  }

  private List<List<Outcome>> askAll(Benchmark benchmark, List<Contender> contenders) {
    return contenders.stream().map(contender -> ask(benchmark, contender)).toList();
  }

  private List<Outcome> ask(Benchmark benchmark, Contender contender) {
    List<Outcome> outcomes = new ArrayList<>();
    for (GoldQuestion question : benchmark.questions()) {
      outcomes.add(ask(benchmark, contender, question));
      progress.asked(
          benchmark.file() + ", " + contender.name(),
          outcomes.size(),
          benchmark.questions().size());
    }
    return outcomes;
  }

  private static Outcome ask(Benchmark benchmark, Contender contender, GoldQuestion question) {
    List<Hit> hits = contender.retriever().retrieve(question.question(), PASSAGES);
    List<Passage> found = withoutRepetitions(benchmark, hits);
    if (contender.answering().isEmpty()) {
      return Outcome.judge(question, found, List.of(), Optional.empty());
    }
    Answering answering = contender.answering().get();
    List<Citation> sentences =
        answering.ranker().rank(question.question(), hits).stream().limit(SENTENCES).toList();
    Reply reply = answering.assistant().ask(new Conversation(), question.question());
    return Outcome.judge(question, found, sentences, Optional.of(reply));
  }

  private static List<Passage> withoutRepetitions(Benchmark benchmark, List<Hit> hits) {
    Set<Object> seen = new HashSet<>();
    return hits.stream()
        .map(Hit::passage)
        .filter(passage -> seen.add(benchmark.unit().apply(passage)))
        .toList();
  }
}
