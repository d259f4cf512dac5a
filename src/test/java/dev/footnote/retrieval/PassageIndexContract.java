package dev.footnote.retrieval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.footnote.corpus.Article;
import dev.footnote.language.Relatives;
import dev.footnote.language.Thesaurus;
import dev.footnote.language.question.Asked;
import dev.footnote.language.question.Question;
import dev.langchain4j.data.embedding.Embedding;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What holds for what every {@link PassageIndex} finds. */
public interface PassageIndexContract {

  Article RIVER =
      Texts.article(
          "river.txt", "The flood", "The river rose by night.", "Nobody in Ávila was hurt.");
  Article BRIDGE =
      Texts.article("bridge.txt", "The bridge", "The bridge fell into the river.", "It was old.");

  Question ANYWHERE = Asked.question("Where?");

  /** The engine, with no article in it. */
  SearchEngine engine();

  private static PassageIndex.Sought sought(
      String words, @Nullable Thesaurus thesaurus, float @Nullable [] vector) {
    QueryTerms terms = new QueryTerms(Asked.whole(words), stems -> stem -> 1, thesaurus);
    return new PassageIndex.Sought(
        terms.question(), KeywordQuery.of(terms), vector == null ? null : Embedding.from(vector));
  }

  private List<Hit> candidates(PassageIndex.Sought part, int perList) {
    return engine().index().candidates(ANYWHERE, List.of(part), perList).getFirst();
  }

  @Test
  default void givesEveryCandidateBothSignalsWhicheverFoundIt() {
    engine().hold(RIVER, BRIDGE);

    float[] vector = engine().embedder().question("bridge fell");
    List<Hit> candidates = candidates(sought("hurt in Avila", null, vector), 1);

    assertThat(candidates).hasSize(2);
    assertThat(candidates.get(0).passage().text()).isEqualTo("Nobody in Ávila was hurt.");
    assertThat(candidates.get(0).bm25()).isPositive();
    assertThat(candidates.get(1).passage().text()).isEqualTo("The bridge fell into the river.");
    assertThat(candidates.get(1).bm25()).isZero();
    assertThat(candidates.get(1).cosine()).isGreaterThan(candidates.get(0).cosine());
  }

  @Test
  default void tellsTheCosineAsItIs() {
    engine().hold(RIVER);
    float[] question = engine().embedder().question("The flood. The river rose by night.");

    assertThat(candidates(sought("river", null, question), 5).getFirst().cosine())
        .isCloseTo(1, within(1e-5f));
  }

  @Test
  default void findsByKeywordsAloneWithoutAVector() {
    engine().hold(RIVER, BRIDGE);

    assertThat(candidates(sought("old", null, null), 5))
        .extracting(candidate -> candidate.passage().text())
        .containsExactly("It was old.");
  }

  @Test
  default void takesAnyWordOfAFamilyForTheWord() {
    engine().hold(RIVER, BRIDGE);
    Thesaurus thesaurus = word -> new Relatives(Set.of("fell"), Set.of("old"));

    assertThat(candidates(sought("falls", thesaurus, null), 5))
        .extracting(candidate -> candidate.passage().text())
        .containsExactly("The bridge fell into the river.");
  }

  @Test
  default void findsTheCandidatesOfEachPartOfAQuestion() {
    engine().hold(RIVER, BRIDGE);

    assertThat(
            engine()
                .index()
                .candidates(
                    ANYWHERE, List.of(sought("old", null, null), sought("hurt", null, null)), 5))
        .extracting(found -> found.getFirst().passage().text())
        .containsExactly("It was old.", "Nobody in Ávila was hurt.");
  }

  @Test
  default void refusesAVectorOfAnotherDimension() {
    engine().hold(RIVER);

    assertThat(engine().index().dimension()).hasValue(256);
    assertThatThrownBy(() -> candidates(sought("river", null, new float[] {1}), 5))
        .isInstanceOf(IndexException.class)
        .hasMessageContaining("256");
  }
}
