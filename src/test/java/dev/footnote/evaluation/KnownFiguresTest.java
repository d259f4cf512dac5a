package dev.footnote.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.SecondLane;
import dev.footnote.corpus.PassageSplitter;
import dev.footnote.evaluation.format.BenchmarkReader;
import dev.footnote.model.ReaderModels.ReaderModel;
import dev.footnote.model.TextModel;
import dev.footnote.retrieval.PassageIndex;
import dev.footnote.retrieval.embedded.EmbeddedIndex;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What the figures on three small corpora were when they were last looked at, with the real model.
 * None may be worse by more than {@link #TOLERANCE}; whoever makes them better writes it down here.
 */
@SecondLane
class KnownFiguresTest {

  private static final Path LANGUAGES = Path.of("src/test/resources/languages");
  private static final Path SEEDS = Path.of("seeds");
  private static final Path SEED_QUESTIONS = Path.of("src/test/resources/seed-questions.jsonl");
  private static final Path MORE_SEED_QUESTIONS =
      Path.of("src/test/resources/more-seed-questions.jsonl");
  private static final Path TOWN = Path.of("src/test/resources/town");
  private static final Path TOWN_QUESTIONS = Path.of("src/test/resources/town-questions.jsonl");
  private static final Path CLUB = Path.of("src/test/resources/club");
  private static final Path CLUB_QUESTIONS = Path.of("src/test/resources/club-questions.jsonl");

  private static final double TOLERANCE = 0.02;

  /**
   * One of the 25 questions about the sample articles: margins differ a little with the processor,
   * and one close call may go the other way.
   */
  private static final double ONE_QUESTION = 0.041;

  @Test
  void areKeptOnTheSampleArticles() {
    assertKept(
        figures(SEEDS, SEED_QUESTIONS, Wiring.embedding()),
        Map.of(
            Figure.RECALL_1, 0.88,
            Figure.RECALL_5, 0.96,
            Figure.SENTENCE_2, 0.88,
            Figure.ANSWER_CORRECT, 0.84,
            Figure.REFUSED_RIGHTLY, 0.833,
            Figure.AUROC, 0.96));
  }

  @Test
  void areKeptOnTheSampleArticlesByKeywordsAlone() {
    assertKept(
        figures(SEEDS, SEED_QUESTIONS, Optional.empty()),
        Map.of(
            Figure.RECALL_1, 0.64,
            Figure.RECALL_5, 0.96,
            Figure.SENTENCE_2, 0.72,
            Figure.ANSWER_CORRECT, 0.72,
            Figure.REFUSED_RIGHTLY, 0.833,
            Figure.AUROC, 0.98));
  }

  /** With the model that reads; the others are those of the ranking that serves without one. */
  @Test
  void areKeptOnTheSampleArticlesByReading() {
    assertKept(
        figures(SEEDS, SEED_QUESTIONS, Wiring.embedding(), Wiring.reader()),
        ONE_QUESTION,
        Map.of(
            Figure.RECALL_1, 0.84,
            Figure.SENTENCE_1, 0.84,
            Figure.SENTENCE_2, 0.88,
            Figure.ANSWER_CORRECT, 0.8,
            Figure.REFUSED_RIGHTLY, 1.0,
            Figure.STATEMENT_PRECISION, 0.785,
            Figure.SPAN_F1, 0.435,
            Figure.AUROC, 1.0));
  }

  @Test
  void areKeptOnTheSampleArticlesByReadingWhatKeywordsFind() {
    assertKept(
        figures(SEEDS, SEED_QUESTIONS, Optional.empty(), Wiring.reader()),
        ONE_QUESTION,
        Map.of(
            Figure.SENTENCE_2, 0.92,
            Figure.ANSWER_CORRECT, 0.88,
            Figure.REFUSED_RIGHTLY, 1.0,
            Figure.AUROC, 1.0));
  }

  /** As people type them in a chat, and nearly half of them near misses. */
  @Test
  void areKeptOnMoreQuestionsAboutTheSampleArticles() {
    assertKept(
        figures(SEEDS, MORE_SEED_QUESTIONS, Wiring.embedding()),
        Map.of(
            Figure.RECALL_1, 0.783,
            Figure.SENTENCE_2, 0.9,
            Figure.ANSWER_CORRECT, 0.717,
            Figure.REFUSED_RIGHTLY, 0.5,
            Figure.AUROC, 0.723));
  }

  @Test
  void areKeptOnATownsNewspapers() {
    assertKept(
        figures(TOWN, TOWN_QUESTIONS, Wiring.embedding()),
        Map.of(
            Figure.RECALL_1, 0.817,
            Figure.SENTENCE_2, 0.767,
            Figure.ANSWER_CORRECT, 0.633,
            Figure.REFUSED_RIGHTLY, 0.475,
            Figure.AUROC, 0.576));
  }

  @Test
  void areKeptOnAClubsArticles() {
    assertKept(
        figures(CLUB, CLUB_QUESTIONS, Wiring.embedding()),
        Map.of(
            Figure.RECALL_1, 0.943,
            Figure.RECALL_5, 1.0,
            Figure.SENTENCE_2, 0.971,
            Figure.ANSWER_CORRECT, 0.914,
            Figure.REFUSED_RIGHTLY, 0.375));
  }

  @Test
  void areKeptOnAClubsArticlesByKeywordsAlone() {
    assertKept(
        figures(CLUB, CLUB_QUESTIONS, Optional.empty()),
        Map.of(
            Figure.RECALL_1, 0.943,
            Figure.RECALL_5, 1.0,
            Figure.SENTENCE_2, 0.914,
            Figure.ANSWER_CORRECT, 0.714,
            Figure.REFUSED_RIGHTLY, 0.5));
  }

  /**
   * Asked in other forms of the articles' words; with English stems 7, 5 and 7 of 11 were right.
   */
  @ParameterizedTest
  @CsvSource({"de, 0.727", "fr, 0.545", "es, 0.818"})
  void areKeptOnArticlesInOtherLanguagesByKeywordsAlone(String language, double right) {
    Path folder = LANGUAGES.resolve(language);

    assertKept(
        figures(folder.resolve("articles"), folder.resolve("questions.jsonl"), Optional.empty()),
        Map.of(Figure.RECALL_5, 0.9, Figure.ANSWER_CORRECT, right));
  }

  private static void assertKept(Map<Figure, Double> now, Map<Figure, Double> before) {
    assertKept(now, TOLERANCE, before);
  }

  private static void assertKept(
      Map<Figure, Double> now, double tolerance, Map<Figure, Double> before) {
    assertThat(now).containsEntry(Figure.INVALID_CITATIONS, 0.0);
    assertThat(before)
        .allSatisfy(
            (figure, value) ->
                assertThat(now.get(figure))
                    .as(figure.key())
                    .isGreaterThanOrEqualTo(value - tolerance));
  }

  /** Those of the ranking. */
  private static Map<Figure, Double> figures(
      Path folder, Path questions, Optional<TextModel> model) {
    return figures(folder, questions, model, Optional.empty());
  }

  private static Map<Figure, Double> figures(
      Path folder, Path questions, Optional<TextModel> model, Optional<ReaderModel> read) {
    PassageSplitter splitter = Wiring.splitter(model);
    Benchmark benchmark =
        new BenchmarkReader(splitter, splitter, false).read(List.of(questions)).getFirst();
    try (PassageIndex index = EmbeddedIndex.inMemory()) {
      Wiring.update(index, model, Wiring.articles(folder, splitter));
      SystemUnderTest system = Wiring.system(index, model, read);
      return new Evaluation(b -> List.of(system), what -> (done, all) -> {})
          .run(benchmark)
          .ours()
          .figures();
    }
  }
}
