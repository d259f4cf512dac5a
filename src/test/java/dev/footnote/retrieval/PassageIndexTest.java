package dev.footnote.retrieval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.footnote.corpus.Article;
import dev.footnote.language.Relatives;
import dev.footnote.language.Thesaurus;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PassageIndexTest {

  private static final Article RIVER =
      Texts.article(
          "river.txt", "The flood", "The river rose by night.", "Nobody in Ávila was hurt.");
  private static final Article BRIDGE =
      Texts.article("bridge.txt", "The bridge", "The bridge fell into the river.", "It was old.");

  private final WordVectors model = new WordVectors(64);
  private final Embedder embedder = WordVectors.embedder(model);
  private final PassageIndex index = PassageIndex.inMemory();

  private void add(Article... articles) {
    new Indexer(index, embedder).update(List.of(articles).stream().map(Source::of).toList());
  }

  private static AnalysedQuestion asked(String question) {
    return new AnalysedQuestion(question, stem -> 1, null, null);
  }

  @Test
  void givesEveryCandidateBothSignalsWhicheverFoundIt() {
    add(RIVER, BRIDGE);

    List<Candidate> candidates =
        index.candidates(asked("hurt in Avila"), embedder.question("bridge fell"), 1);

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
    float[] question = embedder.question("The river rose by night.");

    assertThat(index.candidates(asked("river"), question, 5).getFirst().cosine())
        .isCloseTo(1, within(1e-5f));
  }

  @Test
  void findsByKeywordsAloneWithoutAVector() {
    add(RIVER, BRIDGE);

    assertThat(index.candidates(asked("old"), null, 5))
        .extracting(candidate -> candidate.passage().text())
        .containsExactly("It was old.");
  }

  @Test
  void takesAnyWordOfAFamilyForTheWord() {
    add(RIVER, BRIDGE);
    Thesaurus thesaurus = word -> new Relatives(Set.of("fell"), Set.of("old"));
    AnalysedQuestion falls = new AnalysedQuestion("falls", stem -> 1, thesaurus, null);

    assertThat(index.candidates(falls, null, 5))
        .extracting(candidate -> candidate.passage().text())
        .containsExactly("The bridge fell into the river.");
  }

  @Test
  void returnsTheArticleAsItWas() {
    add(RIVER, BRIDGE);

    assertThat(index.article("river.txt")).contains(RIVER);
    assertThat(index.article("lake.txt")).isEmpty();
    assertThat(index.articles()).containsExactly(BRIDGE, RIVER);
    assertThat(index.size()).isEqualTo(4);
  }

  @Test
  void ratesARareTermHigher() {
    add(RIVER, BRIDGE);

    assertThat(index.idf("hurt")).isGreaterThan(index.idf("river"));
    assertThat(index.idf("unheard")).isGreaterThan(index.idf("hurt"));
  }
}
