package dev.footnote.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.answer.Answerer;
import dev.footnote.answer.Assistant;
import dev.footnote.answer.FollowUpRules;
import dev.footnote.answer.QuestionRewriter;
import dev.footnote.answer.Reply;
import dev.footnote.corpus.Article;
import dev.footnote.corpus.Passage;
import dev.footnote.evaluation.Benchmark.Format;
import dev.footnote.evaluation.SystemUnderTest.Answering;
import dev.footnote.language.conversation.FollowUp;
import dev.footnote.language.question.Questions;
import dev.footnote.language.question.Vocabularies;
import dev.footnote.reading.Readings;
import dev.footnote.retrieval.Retriever;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class EvaluationTest {

  private static final Questions QUESTIONS = new Questions(Vocabularies.EMPTY);

  private final Article garden =
      Samples.article("garden.txt", "Apples are red.", "Pears are green.", "Plums are blue.");
  private final Article sky = Samples.article("sky.txt", "Clouds are white.");

  private final GoldQuestion pears = question("What is green?", "Pears");
  private final GoldQuestion clouds = question("What is white?", "Clouds");

  /** Finds every passage in order, and answers with the first whose article it has. */
  private static SystemUnderTest inOrder(String name, List<Article> articles) {
    return inOrder(name, articles, new FollowUpRules(Vocabularies.EMPTY));
  }

  private static SystemUnderTest inOrder(
      String name, List<Article> articles, QuestionRewriter rewriter) {
    Retriever retriever =
        (question, limit) ->
            articles.stream()
                .flatMap(article -> article.passages().stream())
                .limit(limit)
                .map(passage -> Readings.hit(question.whole(), passage, 1))
                .toList();
    Answerer answerer =
        (question, readings, spoken) ->
            new Answerer.Draft(
                Samples.saying(1, readings.getFirst().sentence().passage()).answer(),
                Reply.Mode.EXTRACTIVE,
                (double) articles.size() / 2,
                List.of(),
                null);
    Answering answering =
        new Answering(
            new Assistant(QUESTIONS, retriever, Readings.asFound(), answerer, rewriter),
            Readings.asFound());
    return new SystemUnderTest(name, QUESTIONS, retriever, Optional.of(answering));
  }

  @Test
  void asksEverySystemEveryQuestion() {
    List<String> told = new ArrayList<>();
    SystemUnderTest search =
        new SystemUnderTest(
            "search", QUESTIONS, inOrder("", List.of(sky)).retriever(), Optional.empty());
    Evaluation evaluation =
        new Evaluation(
            asked -> List.of(inOrder("ours", asked.corpus().orElseThrow()), search),
            what -> (done, all) -> told.add(what + " " + done + "/" + all));

    Result result = evaluation.run(benchmark(Function.identity(), Optional.empty()));

    assertThat(result.ours().figures())
        .containsEntry(Figure.RECALL_1, 0.0)
        .containsEntry(Figure.RECALL_3, 0.5)
        .containsEntry(Figure.RECALL_5, 1.0)
        .containsEntry(Figure.SENTENCE_2, 0.5)
        .containsEntry(Figure.ANSWER_CORRECT, 0.0);
    assertThat(result.entries().get(1).figures())
        .containsEntry(Figure.RECALL_1, 0.5)
        .doesNotContainKey(Figure.ANSWER_CORRECT);
    assertThat(told)
        .containsExactly(
            "q.json, ours 1/2", "q.json, ours 2/2", "q.json, search 1/2", "q.json, search 2/2");
  }

  @Test
  void poolsTheQuestionsOfSeveralBenchmarks() {
    Evaluation evaluation = new Evaluation(this::ours, what -> (done, all) -> {});
    Benchmark one = benchmark(Function.identity(), Optional.empty());
    Benchmark other =
        new Benchmark(
            "r.json",
            Format.SQUAD,
            Optional.of(List.of(sky)),
            List.of(clouds),
            Function.identity(),
            Optional.empty());
    Benchmark together = Benchmark.pooled("all", List.of(one, other));

    Result pooled = Result.pooled(together, List.of(evaluation.run(one), evaluation.run(other)));

    assertThat(pooled.benchmark().file()).isEqualTo("all");
    assertThat(pooled.benchmark().questions()).containsExactly(pears, clouds, clouds);
    assertThat(pooled.ours().name()).isEqualTo("ours");
    assertThat(pooled.ours().figures())
        .containsEntry(Figure.RECALL_1, 1 / 3.0)
        .containsEntry(Figure.RECALL_5, 1.0);
  }

  @Test
  void asksTheFirstQuestionsTwiceButNotThoseOfEachBenchmark() {
    AtomicInteger asked = new AtomicInteger();
    Evaluation evaluation =
        new Evaluation(
            benchmark -> {
              SystemUnderTest ours = inOrder("ours", benchmark.corpus().orElseThrow());
              Retriever counting =
                  (question, limit) -> {
                    asked.incrementAndGet();
                    return ours.retriever().retrieve(question, limit);
                  };
              return List.of(new SystemUnderTest("ours", QUESTIONS, counting, ours.answering()));
            },
            what -> (done, all) -> {});
    Benchmark benchmark = benchmark(Function.identity(), Optional.empty());

    for (int i = 0; i < 20; i++) {
      evaluation.run(benchmark);
    }

    assertThat(asked).hasValue(20 * 2 + 20);
  }

  @Test
  void asksTheTurnsOfAConversationInOneAndEachConversationInANewOne() {
    List<String> heard = new ArrayList<>();
    QuestionRewriter listening =
        (conversation, question) -> {
          heard.add(conversation.turns().size() + " " + question);
          return new FollowUp.Independent(
              question.equals("And white?") ? "What is white?" : question);
        };
    SystemUnderTest ours = inOrder("ours", List.of(garden, sky), listening);
    Benchmark conversations =
        new Benchmark(
            "talk.jsonl",
            Format.CONVERSATIONS,
            Optional.empty(),
            List.of(turn("a-1", "What is green?"), turn("a-2", "And white?"), turn("b-1", "Why?")),
            Function.identity(),
            Optional.empty());

    Result result =
        new Evaluation(b -> List.of(ours), what -> (done, all) -> {}).run(conversations);

    assertThat(heard)
        .endsWith("0 What is green?", "1 And white?", "0 Why?")
        .as("once to warm up, and once in earnest")
        .hasSize(6);
    assertThat(result.ours().trial().outcomes())
        .extracting(outcome -> outcome.said().orElseThrow().reply().standalone())
        .containsExactly("What is green?", "What is white?", "Why?");
  }

  private static GoldQuestion turn(String id, String question) {
    return new GoldQuestion(id, "fact", question, List.of(), AnswerKey.NONE);
  }

  @Test
  void countsPassagesOfOneUnitOnce() {
    Benchmark byArticle = benchmark(Passage::article, Optional.empty());

    Result result = new Evaluation(this::ours, what -> (done, all) -> {}).run(byArticle);

    assertThat(result.ours().trial().outcomes().getFirst().found())
        .extracting(Passage::text)
        .containsExactly("Apples are red.", "Clouds are white.");
  }

  @Test
  void learnsAboutRefusingFromHalfOfTheArticles() {
    Benchmark half =
        new Benchmark(
            "q.json",
            Format.SQUAD,
            Optional.of(List.of(garden)),
            List.of(pears, Samples.unanswerable()),
            Function.identity(),
            Optional.empty());

    Result result =
        new Evaluation(this::ours, what -> (done, all) -> {})
            .run(benchmark(Function.identity(), Optional.of(half)));

    assertThat(result.ours().trial().negatives()).containsExactly(0.5);
    assertThat(result.ours().figures())
        .containsEntry(Figure.RECALL_5, 1.0)
        .containsEntry(Figure.REFUSED_RIGHTLY, 0.0);
  }

  @Test
  void givesTheSameFiguresAgain() {
    Evaluation evaluation = new Evaluation(this::ours, what -> (done, all) -> {});
    Benchmark benchmark = benchmark(Function.identity(), Optional.empty());

    Result first = evaluation.run(benchmark);
    Result second = evaluation.run(benchmark);

    assertThat(withoutDurations(second.ours().figures()))
        .isEqualTo(withoutDurations(first.ours().figures()));
    assertThat(second.intervals()).isEqualTo(first.intervals());
  }

  private List<SystemUnderTest> ours(Benchmark benchmark) {
    return List.of(inOrder("ours", benchmark.corpus().orElseThrow()));
  }

  private Benchmark benchmark(Function<Passage, ?> unit, Optional<Benchmark> halved) {
    return new Benchmark(
        "q.json",
        Format.SQUAD,
        Optional.of(List.of(garden, sky)),
        List.of(pears, clouds),
        unit,
        halved);
  }

  private static GoldQuestion question(String question, String evidence) {
    return new GoldQuestion(
        question, "fact", question, List.of(new Evidence.Fact(evidence)), AnswerKey.NONE);
  }

  private static Map<Figure, Double> withoutDurations(Map<Figure, Double> figures) {
    figures.keySet().removeIf(Figure::isDuration);
    return figures;
  }
}
