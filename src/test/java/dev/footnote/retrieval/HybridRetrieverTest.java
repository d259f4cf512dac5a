package dev.footnote.retrieval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.footnote.corpus.Article;
import dev.footnote.corpus.Provenance;
import dev.footnote.language.Relatives;
import dev.footnote.language.Thesaurus;
import dev.footnote.language.question.Asked;
import dev.footnote.language.question.Question;
import dev.footnote.language.question.Questions;
import dev.footnote.retrieval.embedded.EmbeddedIndex;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Searches by words alone, and by words and vectors. */
class HybridRetrieverTest {

  private static final LocalDate DAY = LocalDate.of(2023, 10, 7);

  private final PassageIndex index = EmbeddedIndex.inMemory();

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
      return new HybridRetriever(index, embedder, null, 0.5);
    }
  }

  @Test
  void findsARelatedWordOnlyWithAThesaurus() {
    Article article = Texts.article("a.txt", "History", "It was raised.", "In 1066 they invaded.");
    new Indexer(index, null).update(List.of(Source.of(article)));
    Thesaurus thesaurus = word -> new Relatives(Set.of("invad"), Set.of());
    Question question = Asked.question("invasion");

    assertThat(new HybridRetriever(index, null, null, 1).retrieve(question, 2)).isEmpty();
    assertThat(new HybridRetriever(index, null, thesaurus, 1).retrieve(question, 2))
        .extracting(hit -> hit.passage().text())
        .containsExactly("In 1066 they invaded.");
  }

  @Test
  void seeksEachPartOfAQuestionAndTellsForWhichAHitWasFound() {
    Article article =
        Texts.article(
            "a.txt", "Minutes", "The pool opens in May.", "The chair of the club is Ida Marsh.");

    List<Hit> hits =
        keywordsOver(List.of(article))
            .retrieve(Asked.question("When does the pool open? Who is the chair of the club?"), 1);

    assertThat(hits)
        .extracting(hit -> hit.part().number(), hit -> hit.passage().number())
        .contains(tuple(1, 0), tuple(2, 1))
        .hasSize(3);
    assertThat(hits).extracting(Hit::score).isSortedAccordingTo(Comparator.reverseOrder());
  }

  @Test
  void tellsTheSignalsOfAHitAsTheyAre() {
    Article article = Texts.article("a.txt", "", "The river rose.", "Nobody was hurt.");
    Embedder embedder = WordVectors.embedder(new WordVectors(256));
    new Indexer(index, embedder).update(List.of(Source.of(article)));

    List<Hit> hits =
        new HybridRetriever(index, embedder, null, 0.5).retrieve(Asked.question("river"), 2);

    assertThat(hits.get(0).bm25()).isPositive();
    assertThat(hits.get(0).cosine()).isGreaterThan(hits.get(1).cosine()).isBetween(-1f, 1f);
    assertThat(hits.get(1).bm25()).isZero();
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
  void findsWhatIsOfTheDayThatTheQuestionNamesBeforeManyThatFitBetter() {
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

  private List<String> paths(String question, Article... articles) {
    return keywordsOver(List.of(articles))
        .retrieve(new Questions(index.vocabulary()).read(question), 16)
        .stream()
        .map(hit -> hit.passage().article().path())
        .toList();
  }

  private static Article published(
      String path, @Nullable String outlet, @Nullable LocalDate day, String text) {
    Article article = Texts.article(path, "Title", "%s (%s)".formatted(text, path));
    return new Article(
        path,
        new Provenance("Title", null, outlet, day, null, null),
        article.text(),
        article.blocks());
  }

  private Retriever keywordsOver(List<Article> articles) {
    new Indexer(index, null).update(articles.stream().map(Source::of).toList());
    return new HybridRetriever(index, null, null, 1);
  }
}
