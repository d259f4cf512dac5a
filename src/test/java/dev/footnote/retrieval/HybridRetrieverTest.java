package dev.footnote.retrieval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.footnote.corpus.Article;
import dev.footnote.corpus.ArticleReader;
import dev.footnote.corpus.PassageSplitter;
import dev.footnote.corpus.Provenance;
import dev.footnote.language.question.Asked;
import dev.footnote.language.question.Question;
import dev.footnote.language.question.Questions;
import dev.footnote.reading.Feature;
import dev.footnote.reading.ScoredSentence;
import dev.footnote.reading.Weights;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Searches by words alone, and by words and vectors. */
class HybridRetrieverTest {

  private static final LocalDate DAY = LocalDate.of(2023, 10, 7);

  private final PassageIndex index = PassageIndex.inMemory();

  @AfterEach
  void close() {
    index.close();
  }

  @Nested
  class WithoutAnEmbeddingModel implements RetrieverContract {

    @Override
    public Retriever retriever() {
      return keywordsOver(ARTICLES);
    }
  }

  @Nested
  class WithAnEmbeddingModel implements RetrieverContract {

    @Override
    public Retriever retriever() {
      Embedder embedder = WordVectors.embedder(new WordVectors(256));
      new Indexer(index, embedder).update(ARTICLES.stream().map(Source::of).toList());
      return new HybridRetriever(index, embedder, null, Weights.shipped(Weights.Basis.VECTORS));
    }
  }

  @Test
  void ranksAPassageByItsBestSentence() {
    Article article =
        new ArticleReader(PassageSplitter.withoutModel())
            .parse("a.txt", "Minutes\n\nThe roof leaks. The pool opens in May.\n");
    Hit best =
        keywordsOver(List.of(article))
            .retrieve(Asked.question("When does the pool open?"), 1)
            .getFirst();

    ScoredSentence sentence = best.sentences().getFirst();
    assertThat(sentence.sentence().text()).isEqualTo("The pool opens in May.");
    assertThat(best.score()).isEqualTo(sentence.score());
  }

  @Test
  void prefersASentenceThatTellsWhatIsAskedFor() {
    Article article =
        Texts.article("a.txt", "Minutes", "The pool opens again.", "The pool opens in May.");

    assertThat(
            keywordsOver(List.of(article)).retrieve(Asked.question("When does the pool open?"), 1))
        .first()
        .satisfies(hit -> assertThat(hit.passage().text()).isEqualTo("The pool opens in May."));
  }

  @ParameterizedTest
  @CsvSource({
    "Who began the canal?, Ada Lind opened the canal office., Work was begun on the canal by Ada Lind.",
    "When was the invasion?, The guard was told of it in 1066., In 1066 the Normans invaded."
  })
  void knowsRelatedWordsWithoutAModel(String question, String other, String right) {
    Article article = Texts.article("a.txt", "History", other, right);

    assertThat(keywordsOver(List.of(article)).retrieve(Asked.question(question), 2))
        .first()
        .satisfies(hit -> assertThat(hit.passage().text()).isEqualTo(right));
  }

  @Test
  void measuresWhichNumbersOfTheQuestionAPassageLacks() {
    Article article =
        Texts.article("a.txt", "Cup of 2009", "The juniors won in May.", "They won 3 races.");

    assertThat(
            keywordsOver(List.of(article))
                .retrieve(Asked.question("Who won 3 races in May 2009?"), 2))
        .extracting(
            hit -> hit.passage().text(),
            hit ->
                hit.sentences()
                    .getFirst()
                    .measures()
                    .getFirst()
                    .features()
                    .get(Feature.NUMBERS_MISSING))
        .containsExactlyInAnyOrder(
            tuple("The juniors won in May.", 0.5), tuple("They won 3 races.", 0.0));
  }

  @Test
  void prefersTheOutletThatTheQuestionNames() {
    Article guardian = published("b.txt", "The Guardian", null, "The match was a draw.");
    Article unknown = published("a.txt", null, null, "The match was a draw.");

    assertThat(paths("What did the Guardian say of the match?", unknown, guardian))
        .containsExactly("b.txt", "a.txt");
    assertThat(paths("What did they say of the match?", unknown, guardian))
        .containsExactly("a.txt", "b.txt");
  }

  @Test
  void prefersTheDayThatTheQuestionNames() {
    Article before = published("a.txt", null, DAY.minusDays(1), "The match was a draw.");
    Article then = published("b.txt", null, DAY, "The match was a draw.");

    assertThat(paths("Who won the match on October 7, 2023?", before, then))
        .containsExactly("b.txt", "a.txt");
    assertThat(paths("Who won the match?", before, then)).containsExactly("a.txt", "b.txt");
  }

  @Test
  void measuresWhatIsOfTheDayThatTheQuestionNamesBeforeManyThatFitBetter() {
    List<Article> articles = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      articles.add(published("a%02d.txt".formatted(i), null, null, "The match was a draw."));
    }
    articles.add(
        published("z.txt", null, DAY, "The match was a draw, and nobody in town will forget it."));
    articles.add(
        published("z2.txt", null, null, "Of the match " + "they say so little ".repeat(20) + "."));

    Article[] all = articles.toArray(Article[]::new);
    assertThat(paths("How did the match end on 2023-10-07?", all)).contains("z.txt");
    assertThat(paths("How did the match end on 2023-10-08?", all)).doesNotContain("z.txt");
  }

  @Test
  void measuresWhetherAnArticleIsOfTheOutletAndTheDayThatTheQuestionNames() {
    Article both = published("a.txt", "The Guardian", DAY, "The match was a draw.");
    Article others = published("b.txt", "The Courier", DAY.plusDays(1), "The match was lost.");
    Article unknown = published("c.txt", null, null, "The match was won.");
    Retriever retriever = keywordsOver(List.of(both, others, unknown));
    Question question =
        new Questions(index).read("What did the Guardian say of the match on 7 October 2023?");

    assertThat(retriever.retrieve(question, 3))
        .extracting(
            hit -> hit.passage().article().path(),
            hit -> measured(hit).get(Feature.OUTLET_NAMED),
            hit -> measured(hit).get(Feature.DAY_NAMED))
        .containsExactlyInAnyOrder(
            tuple("a.txt", 1.0, 1.0), tuple("b.txt", 0.0, 0.0), tuple("c.txt", 0.0, 0.0));
  }

  private static Features measured(Hit hit) {
    return hit.sentences().getFirst().measures().getFirst().features();
  }

  private List<String> paths(String question, Article... articles) {
    return keywordsOver(List.of(articles))
        .retrieve(new Questions(index).read(question), 16)
        .stream()
        .map(hit -> hit.passage().article().path())
        .toList();
  }

  private static Article published(
      String path, @Nullable String outlet, @Nullable LocalDate day, String text) {
    Article article = Texts.article(path, "Title", text);
    return new Article(
        path, new Provenance("Title", null, outlet, day, null), article.text(), article.blocks());
  }

  private Retriever keywordsOver(List<Article> articles) {
    new Indexer(index, null).update(articles.stream().map(Source::of).toList());
    return new HybridRetriever(index, null, null, Weights.shipped(Weights.Basis.WORDS));
  }
}
