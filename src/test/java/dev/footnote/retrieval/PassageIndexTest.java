package dev.footnote.retrieval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.footnote.corpus.Article;
import dev.footnote.language.Relatives;
import dev.footnote.language.Thesaurus;
import dev.footnote.language.question.Asked;
import dev.footnote.language.question.Question;
import dev.footnote.retrieval.embedded.EmbeddedIndex;
import dev.langchain4j.data.embedding.Embedding;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PassageIndexTest {

  private static final Article RIVER =
      Texts.article(
          "river.txt", "The flood", "The river rose by night.", "Nobody in Ávila was hurt.");
  private static final Article BRIDGE =
      Texts.article("bridge.txt", "The bridge", "The bridge fell into the river.", "It was old.");

  private static final Question ANYWHERE = Asked.question("Where?");

  private final WordVectors model = new WordVectors(256);
  private final Embedder embedder = WordVectors.embedder(model);
  private final PassageIndex index = EmbeddedIndex.inMemory();

  @AfterEach
  void close() {
    index.close();
  }

  private void add(Article... articles) {
    new Indexer(index, embedder).update(List.of(articles).stream().map(Source::of).toList());
  }

  private static QueryTerms asked(String question) {
    return new QueryTerms(Asked.whole(question), stems -> stem -> 1, null);
  }

  private List<Hit> candidates(QueryTerms terms, float @Nullable [] vector, int perList) {
    PassageIndex.Sought part =
        new PassageIndex.Sought(
            terms.question(),
            KeywordQuery.of(terms),
            vector == null ? null : Embedding.from(vector));
    return index.candidates(ANYWHERE, List.of(part), perList).getFirst();
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
  void givesEveryCandidateBothSignalsWhicheverFoundIt() {
    add(RIVER, BRIDGE);

    List<Hit> candidates = candidates(asked("hurt in Avila"), embedder.question("bridge fell"), 1);

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

    assertThat(candidates(asked("river"), question, 5).getFirst().cosine())
        .isCloseTo(1, within(1e-5f));
  }

  @Test
  void findsByKeywordsAloneWithoutAVector() {
    add(RIVER, BRIDGE);

    assertThat(candidates(asked("old"), null, 5))
        .extracting(candidate -> candidate.passage().text())
        .containsExactly("It was old.");
  }

  @Test
  void takesAnyWordOfAFamilyForTheWord() {
    add(RIVER, BRIDGE);
    Thesaurus thesaurus = word -> new Relatives(Set.of("fell"), Set.of("old"));
    QueryTerms falls = new QueryTerms(Asked.whole("falls"), stems -> stem -> 1, thesaurus);

    assertThat(candidates(falls, null, 5))
        .extracting(candidate -> candidate.passage().text())
        .containsExactly("The bridge fell into the river.");
  }
}
