package dev.footnote.evaluation;

import dev.footnote.answer.Assistant;
import dev.footnote.answer.Citation;
import dev.footnote.answer.Conversation;
import dev.footnote.answer.Reply;
import dev.footnote.corpus.Passage;
import dev.footnote.language.question.Question;
import dev.footnote.reading.Reading;
import dev.footnote.retrieval.Hit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Asks questions with known answers, one after another, so that the milliseconds are those a person
 * would wait.
 */
public final class Evaluation {

  private static final int PASSAGES = 10;
  private static final int SENTENCES = 3;

  /** So many questions are asked twice, as Java is slow at first; the second time counts. */
  private static final int WARM_UP = 20;

  /** How many were, by the system's name. */
  private final Map<String, Integer> askedTwice = new HashMap<>();

  private final Systems systems;
  private final Function<String, Progress> progress;

  /** What is measured, over given articles. */
  @FunctionalInterface
  public interface Systems {

    /**
     * Ours first, then those it is compared with; those that answer before those that only search.
     *
     * @param benchmark brings the articles to answer from, or asks about the person's own
     */
    List<SystemUnderTest> over(Benchmark benchmark);
  }

  /** Is told after each question. */
  @FunctionalInterface
  public interface Progress {

    /**
     * Tells how far it is.
     *
     * @param done how many questions have been asked
     * @param all how many there are
     */
    void asked(int done, int all);
  }

  /**
   * Measures {@code systems}.
   *
   * @param progress given the file's and the system's name, what to tell about their questions
   */
  public Evaluation(Systems systems, Function<String, Progress> progress) {
    this.systems = systems;
    this.progress = progress;
  }

  /** Asks each system every question; those of one conversation one after another. */
  public Result run(Benchmark benchmark) {
    List<SystemUnderTest> whole = systems.over(benchmark);
    List<List<Outcome>> outcomes = askAll(benchmark, whole);
    List<List<Outcome>> refusals =
        benchmark
            .halved()
            .map(half -> askAll(half, answering(systems.over(half))))
            .orElse(outcomes);
    List<Result.Entry> entries = new ArrayList<>();
    for (int i = 0; i < whole.size(); i++) {
      List<Outcome> told = i < refusals.size() ? refusals.get(i) : List.of();
      Trial trial = new Trial(benchmark.format(), outcomes.get(i), told);
      entries.add(Result.Entry.of(whole.get(i).name(), trial));
    }
    return new Result(benchmark, entries);
  }

  private static List<SystemUnderTest> answering(List<SystemUnderTest> all) {
    return all.stream().takeWhile(system -> system.answering().isPresent()).toList();
  }

  private List<List<Outcome>> askAll(Benchmark benchmark, List<SystemUnderTest> systems) {
    return systems.stream().map(system -> ask(benchmark, system)).toList();
  }

  private List<Outcome> ask(Benchmark benchmark, SystemUnderTest system) {
    if (system.answering().isPresent()) {
      int warm = askedTwice.getOrDefault(system.name(), 0);
      List<GoldQuestion> first =
          benchmark.questions().stream().limit(Math.max(0, WARM_UP - warm)).toList();
      first.forEach(question -> ask(benchmark, system, new Conversation(), question));
      askedTwice.put(system.name(), warm + first.size());
    }
    Progress told = progress.apply(benchmark.file() + ", " + system.name());
    List<Outcome> outcomes = new ArrayList<>();
    for (List<GoldQuestion> turns : benchmark.conversations()) {
      Conversation conversation = new Conversation();
      for (GoldQuestion question : turns) {
        outcomes.add(ask(benchmark, system, conversation, question));
        told.asked(outcomes.size(), benchmark.questions().size());
      }
    }
    return outcomes;
  }

  private static Outcome ask(
      Benchmark benchmark, SystemUnderTest system, Conversation conversation, GoldQuestion gold) {
    // The assistant first: it is timed, and what it found and read need not be sought again.
    Optional<Reply> reply =
        system.answering().map(one -> one.assistant().ask(conversation, gold.question()));
    if (benchmark.format() == Benchmark.Format.CONVERSATIONS) {
      // What a turn is looked for depends on those before it; only what is said can be judged.
      return Outcome.judge(gold, List.of(), List.of(), reply);
    }
    Question question = system.questions().read(gold.question().strip());
    List<Hit> hits = system.retriever().retrieve(question, Assistant.PASSAGES);
    List<Reading> readings =
        system.answering().map(one -> one.reader().read(question, hits)).orElse(List.of());
    List<Citation> sentences =
        readings.stream()
            .filter(distinct(Reading::sentence))
            .limit(SENTENCES)
            .map(reading -> Citation.of(1, reading))
            .toList();
    return Outcome.judge(gold, passages(benchmark, readings, hits), sentences, reply);
  }

  /** Those read in the order of what was read in them, then those that were only found. */
  private static List<Passage> passages(
      Benchmark benchmark, List<Reading> readings, List<Hit> hits) {
    return Stream.concat(
            readings.stream().map(reading -> reading.sentence().passage()),
            hits.stream().map(Hit::passage))
        .filter(distinct(benchmark.unit()))
        .limit(PASSAGES)
        .toList();
  }

  private static <T> Predicate<T> distinct(Function<T, ?> by) {
    Set<Object> seen = new HashSet<>();
    return one -> seen.add(by.apply(one));
  }
}
