package dev.footnote.retrieval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.footnote.answer.Articles;
import dev.footnote.corpus.Article;
import dev.footnote.corpus.Passage;
import dev.footnote.corpus.Provenance;
import dev.footnote.language.Relatives;
import dev.footnote.language.Thesaurus;
import dev.footnote.language.filter.ArticleFilter;
import dev.footnote.language.question.Asked;
import dev.footnote.language.question.Question;
import dev.footnote.language.question.Questions;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PassageIndexTest {

  private static final Article RIVER =
      Texts.article(
          "river.txt", "The flood", "The river rose by night.", "Nobody in Ávila was hurt.");
  private static final Article BRIDGE =
      Texts.article("bridge.txt", "The bridge", "The bridge fell into the river.", "It was old.");

  private static final Question ANYWHERE = Asked.question("Where?");

  private final WordVectors model = new WordVectors(256);
  private final Embedder embedder = WordVectors.embedder(model);
  private final PassageIndex index = PassageIndex.inMemory();

  @AfterEach
  void close() {
    index.close();
  }

  private void add(Article... articles) {
    new Indexer(index, embedder).update(List.of(articles).stream().map(Source::of).toList());
  }

  private static QueryTerms asked(String question) {
    return new QueryTerms(Asked.whole(question), stem -> 1, null);
  }

  @Test
  void findsTheCorrectionsThatShareMostWithAText() {
    add(
        RIVER,
        Articles.of(
            "Corrections",
            """
            We said that the bridge was new. It was old.

            The river rose by night, not by day.
            """));

    assertThat(index.articles().corrections("The river rose by day", ArticleFilter.NONE, 1))
        .extracting(Passage::text)
        .containsExactly("The river rose by night, not by day.");
    assertThat(
            index
                .articles()
                .corrections(
                    "The river rose by day", ArticleFilter.from(Set.of("Another paper")), 1))
        .isEmpty();
    assertThat(index.articles().corrections("the of", ArticleFilter.NONE, 5)).isEmpty();
  }

  @Nested
  class ByKeywordAlone implements RetrieverContract {

    @Override
    public Retriever retriever() {
      add(ARTICLES.toArray(Article[]::new));
      return (question, limit) -> index.keyword(question, limit);
    }
  }

  @Nested
  class ByVectorAlone implements RetrieverContract {

    @Override
    public Retriever retriever() {
      add(ARTICLES.toArray(Article[]::new));
      return (question, limit) ->
          index.nearest(question, embedder.question(question.text()), limit);
    }
  }

  @Test
  void readsOnlyTheArticlesWhosePathIsAskedFor() {
    add(RIVER, BRIDGE);

    assertThat(index.articles().withPath("bridge.txt"::equals)).containsExactly(BRIDGE);
    assertThat(index.articles().withPath("gone.txt"::equals)).isEmpty();
    add(RIVER);
    assertThat(index.articles().withPath("bridge.txt"::equals)).isEmpty();
  }

  @Test
  void givesEveryCandidateBothSignalsWhicheverFoundIt() {
    add(RIVER, BRIDGE);

    List<Hit> candidates =
        index.candidates(ANYWHERE, asked("hurt in Avila"), embedder.question("bridge fell"), 1);

    assertThat(candidates).hasSize(2);
    assertThat(candidates.get(0).passage().text()).isEqualTo("Nobody in Ávila was hurt.");
    assertThat(candidates.get(0).bm25()).isPositive();
    assertThat(candidates.get(1).passage().text()).isEqualTo("The bridge fell into the river.");
    assertThat(candidates.get(1).bm25()).isZero();
    assertThat(candidates.get(1).cosine()).isGreaterThan(candidates.get(0).cosine());
  }

  @Test
  void tellsTheCosineAsItIs() {
    add(RIVER);
    float[] question = embedder.question("The flood. The river rose by night.");

    assertThat(index.candidates(ANYWHERE, asked("river"), question, 5).getFirst().cosine())
        .isCloseTo(1, within(1e-5f));
  }

  @Test
  void findsByKeywordsAloneWithoutAVector() {
    add(RIVER, BRIDGE);

    assertThat(index.candidates(ANYWHERE, asked("old"), null, 5))
        .extracting(candidate -> candidate.passage().text())
        .containsExactly("It was old.");
  }

  @Test
  void takesAnyWordOfAFamilyForTheWord() {
    add(RIVER, BRIDGE);
    Thesaurus thesaurus = word -> new Relatives(Set.of("fell"), Set.of("old"));
    QueryTerms falls = new QueryTerms(Asked.whole("falls"), stem -> 1, thesaurus);

    assertThat(index.candidates(ANYWHERE, falls, null, 5))
        .extracting(candidate -> candidate.passage().text())
        .containsExactly("The bridge fell into the river.");
  }

  @Test
  void returnsTheArticleAsItWas() {
    add(RIVER, BRIDGE);

    assertThat(index.articles().withPath(path -> true)).containsExactly(BRIDGE, RIVER);
    assertThat(index.articles().passages()).isEqualTo(4);
  }

  @ParameterizedTest
  @CsvSource({
    "bridgge, bridge",
    "rvier, river",
    "avlia, avila",
    "bridge, ",
    "bridges, ",
    "nobbody, nobody",
    "zzzzzz, ",
    "’’’’’, "
  })
  void knowsTheWordThatAnUnknownOneIsSpelledLike(String word, @Nullable String known) {
    add(RIVER, BRIDGE);

    assertThat(index.vocabulary().nearest(word)).isEqualTo(Optional.ofNullable(known));
  }

  @Test
  void knowsTheNamesThatItsArticlesWriteLarge() {
    add(
        Texts.article("a.txt", "Minutes", "The chair is Ida Marsh.", "We thank Marsh.", "The end."),
        Texts.article("b.txt", "Walks", "Take the path to the end.", "Over the marsh of old."));

    assertThat(index.vocabulary().isName("ida")).isTrue();
    assertThat(index.vocabulary().isName("chair")).isFalse();
    assertThat(index.vocabulary().isName("marsh")).as("a name twice and a word once").isFalse();
    assertThat(index.vocabulary().isName("the")).as("large only where a sentence begins").isFalse();
    assertThat(index.vocabulary().isName("lind")).isFalse();
  }

  @Test
  void knowsTheOutletsOfItsArticles() {
    add(published("a.txt", "The Gazette"), published("b.txt", "The Courier"), RIVER);

    assertThat(index.vocabulary().outlets())
        .containsExactlyInAnyOrder("The Gazette", "The Courier");
  }

  @Test
  void forgetsTheOutletsOfArticlesThatAreGone() {
    add(published("a.txt", "The Gazette"), published("b.txt", "The Courier"));
    add(published("a.txt", "The Gazette"));

    assertThat(index.vocabulary().outlets()).containsExactly("The Gazette");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", "😀😀", "AND (", "foo:bar", "a\\", "\0", "\uD800", "half \uD83D\uD83D"})
  void helpsToReadAnyQuestion(String question) {
    add(RIVER, BRIDGE);

    assertThat(new Questions(index.vocabulary()).read(question).asked()).isEqualTo(question);
  }

  private static Article published(String path, String outlet) {
    Article article = Texts.article(path, "Title", "The river rose by night.");
    return new Article(
        path,
        new Provenance("Title", null, outlet, null, null, null),
        article.text(),
        article.blocks());
  }

  @Test
  void ratesARareTermHigher() {
    add(RIVER, BRIDGE);

    assertThat(index.articles().idf("hurt")).isGreaterThan(index.articles().idf("river"));
    assertThat(index.articles().idf("unheard")).isGreaterThan(index.articles().idf("hurt"));
  }
}
