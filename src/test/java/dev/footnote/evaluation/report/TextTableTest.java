package dev.footnote.evaluation.report;

import static dev.footnote.evaluation.Samples.asking;
import static dev.footnote.evaluation.Samples.found;
import static dev.footnote.evaluation.Samples.passage;
import static dev.footnote.evaluation.Samples.refusing;
import static dev.footnote.evaluation.Samples.said;
import static dev.footnote.evaluation.Samples.saying;
import static dev.footnote.evaluation.Samples.trial;
import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.corpus.Passage;
import dev.footnote.evaluation.AnswerKey;
import dev.footnote.evaluation.Benchmark;
import dev.footnote.evaluation.Benchmark.Format;
import dev.footnote.evaluation.Evidence;
import dev.footnote.evaluation.Figure;
import dev.footnote.evaluation.GoldQuestion;
import dev.footnote.evaluation.Result;
import dev.footnote.evaluation.Trial;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class TextTableTest {

  private final Passage apples = passage("Apples are red.");
  private final Passage pears = passage("Pears are green.");
  private final GoldQuestion question = asking("Pears");

  private final Result result =
      new Result(
          benchmark("fruit.jsonl"),
          List.of(
              Result.Entry.of("hybrid", trial(Format.QUESTIONS, found(question, pears))),
              Result.Entry.of("BM25", trial(Format.QUESTIONS, found(question, apples, pears)))));

  @Test
  void hasALineAFigureAndAColumnAContender() {
    assertThat(TextTable.of(result, Map.of()))
        .isEqualTo(
            """
            fruit.jsonl: 1 questions, 1 of them answerable

                       hybrid  95 % within   BM25
            recall@1    1.000  1.000–1.000  0.000
            recall@3    1.000  1.000–1.000  1.000
            recall@5    1.000  1.000–1.000  1.000
            recall@10   1.000  1.000–1.000  1.000
            mrr@10      1.000  1.000–1.000  0.500
            """);
  }

  @Test
  void summarizesEachResultInALine() {
    Result answered =
        new Result(
            benchmark("answered.jsonl"),
            List.of(
                Result.Entry.of(
                    "hybrid", trial(Format.QUESTIONS, said(question, saying(1, pears))))));

    assertThat(TextTable.summary(List.of(result, answered)))
        .isEqualTo(
            """
                            questions  right  refused_wrongly  refused_rightly
            fruit.jsonl             1
            answered.jsonl          1  1.000            0.000
            """);
  }

  @Test
  void showsEarlierFiguresBeside() {
    assertThat(TextTable.of(result, Map.of(Figure.MRR_10, 0.75)).lines())
        .contains(
            "           hybrid  95 % within  before   BM25",
            "recall@10   1.000  1.000–1.000          1.000",
            "mrr@10      1.000  1.000–1.000   0.750  0.500");
  }

  @Test
  void tellsOfConversationsHowManyTurnsOfEachKindWereRight() {
    List<GoldQuestion> turns =
        List.of(turn("c1-1", "why"), turn("c1-2", "who"), turn("c2-1", "why"));
    Trial trial =
        trial(
            Format.CONVERSATIONS,
            said(turns.getFirst(), saying(1, pears)),
            said(turns.get(1), saying(1, apples)),
            said(turns.get(2), refusing(0.1)));
    Benchmark talk =
        new Benchmark(
            "talk.jsonl",
            Format.CONVERSATIONS,
            Optional.empty(),
            turns,
            Function.identity(),
            Optional.empty());

    assertThat(TextTable.of(new Result(talk, List.of(Result.Entry.of("hybrid", trial))), Map.of()))
        .startsWith("talk.jsonl: 2 conversations, 3 questions, 3 of them answerable\n")
        .containsPattern("right +0.333 ")
        .containsPattern("forbidden +0 ")
        .endsWith(
            """

            kind  turns  right
            who       1  0.000
            why       2  0.500
            """);
  }

  private static GoldQuestion turn(String id, String kind) {
    return new GoldQuestion(id, kind, "What?", List.of(new Evidence.Fact("Pears")), AnswerKey.NONE);
  }

  private Benchmark benchmark(String file) {
    return new Benchmark(
        file,
        Format.QUESTIONS,
        Optional.empty(),
        List.of(question),
        Function.identity(),
        Optional.empty());
  }
}
