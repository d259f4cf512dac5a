package dev.footnote.evaluation.report;

import static dev.footnote.evaluation.Samples.asking;
import static dev.footnote.evaluation.Samples.passage;
import static dev.footnote.evaluation.Samples.refusing;
import static dev.footnote.evaluation.Samples.saying;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.footnote.corpus.Passage;
import dev.footnote.evaluation.Benchmark;
import dev.footnote.evaluation.Benchmark.Format;
import dev.footnote.evaluation.BenchmarkException;
import dev.footnote.evaluation.Figure;
import dev.footnote.evaluation.Outcome;
import dev.footnote.evaluation.Result;
import dev.footnote.evaluation.Trial;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class BaselineTest {

  private static final int QUESTIONS = 100;
  private static final Map<Integer, Result> RESULTS = new HashMap<>();

  @Test
  void writesOneObjectAFile() {
    assertThat(Baseline.json(result(60)))
        .startsWith(
            """
            {"file":"q.jsonl","questions":100,"mode":"hybrid","figures":{"recall@1":0.6,\
            """)
        .contains("\"refused_wrongly\":0.4", "\"invalid_citations\":0.0")
        .doesNotContain("auroc", "hits@4", "\n");
  }

  @Test
  void findsNoFallInTheSameRun() {
    assertThat(baseline(60).falls(result(60))).isEmpty();
  }

  @Test
  void findsNoFallWithinTheNoise() {
    // With 100 questions, 60 % right is 50 to 70 % nineteen times out of twenty.
    assertThat(baseline(66).falls(result(60))).isEmpty();
  }

  @Test
  void findsAFallBeyondTheNoise() {
    assertThat(baseline(80).falls(result(60)))
        .extracting(Baseline.Fall::toString)
        .contains("recall@1 was 0.800 and is 0.600", "refused_wrongly was 0.200 and is 0.400");
  }

  @Test
  void doesNotCallARiseAFall() {
    assertThat(baseline(60).falls(result(80))).isEmpty();
  }

  @Test
  void allowsNoNewInvalidCitation() {
    Baseline before = Baseline.parse("old.json", Baseline.json(result(60)));
    Baseline negative =
        Baseline.parse(
            "old.json",
            """
            {"file": "q.jsonl", "questions": 100, "mode": "hybrid", "figures": {"invalid_citations": -1}}
            """);

    assertThat(before.falls(result(60))).isEmpty();
    assertThat(negative.falls(result(60)))
        .extracting(Baseline.Fall::figure)
        .containsExactly(Figure.INVALID_CITATIONS);
  }

  @Test
  void comparesOnlyTheSameQuestionsInTheSameMode() {
    Baseline other =
        Baseline.parse("old.json", Baseline.json(result(60)).replace("hybrid", "keyword"));
    Baseline fewer = Baseline.parse("old.json", Baseline.json(result(60)).replace("100", "90"));

    assertThatThrownBy(() -> other.falls(result(60)))
        .isInstanceOf(BenchmarkException.class)
        .hasMessage("old.json holds no figures of q.jsonl in mode hybrid");
    assertThatThrownBy(() -> fewer.falls(result(60)))
        .hasMessage("old.json cannot be compared: q.jsonl had 90 questions and now has 100");
  }

  @Test
  void saysWhereItCannotBeRead() {
    assertThatThrownBy(() -> Baseline.parse("old.json", "\n{\"file\": \"q\"}"))
        .isInstanceOf(BenchmarkException.class)
        .hasMessage("old.json:2: figures must be an object but is missing");
    assertThatThrownBy(() -> Baseline.parse("old.json", "recall@1  0.9"))
        .message()
        .startsWith("old.json:1: must be a line that eval --format json printed: ");
  }

  private static Baseline baseline(int right) {
    return Baseline.parse("old.json", Baseline.json(result(right)) + "\n");
  }

  /** A run in which so many of 100 questions were found and answered, and the others refused. */
  private static Result result(int right) {
    return RESULTS.computeIfAbsent(right, BaselineTest::run);
  }

  private static Result run(int right) {
    Passage apples = passage("Apples are red.");
    List<Outcome> outcomes = new ArrayList<>();
    for (int i = 0; i < QUESTIONS; i++) {
      outcomes.add(
          i < right
              ? Outcome.judge(
                  asking("Apples"), List.of(apples), List.of(), Optional.of(saying(0.9, apples)))
              : Outcome.judge(asking("Apples"), List.of(), List.of(), Optional.of(refusing(0.3))));
    }
    Benchmark benchmark =
        new Benchmark(
            "q.jsonl",
            Format.QUESTIONS,
            Optional.empty(),
            outcomes.stream().map(Outcome::question).toList(),
            Function.identity(),
            Optional.empty());
    Trial trial = new Trial(Format.QUESTIONS, outcomes, outcomes);
    return new Result(benchmark, List.of(Result.Entry.of("hybrid", trial)));
  }
}
