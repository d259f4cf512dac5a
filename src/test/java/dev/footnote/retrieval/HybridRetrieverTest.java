package dev.footnote.retrieval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.footnote.corpus.Article;
import dev.footnote.corpus.ArticleReader;
import dev.footnote.corpus.PassageSplitter;
import dev.footnote.reading.Feature;
import dev.footnote.reading.ScoredSentence;
import dev.footnote.reading.Weights;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Searches by words alone, and by words and vectors. */
class HybridRetrieverTest {

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
    Hit best = keywordsOver(List.of(article)).retrieve("When does the pool open?", 1).getFirst();

    ScoredSentence sentence = best.sentences().getFirst();
    assertThat(sentence.span().of(best.passage().article().text()))
        .isEqualTo("The pool opens in May.");
    assertThat(best.score()).isEqualTo(sentence.score());
  }

  @Test
  void prefersASentenceThatTellsWhatIsAskedFor() {
    Article article =
        Texts.article("a.txt", "Minutes", "The pool opens again.", "The pool opens in May.");

    assertThat(keywordsOver(List.of(article)).retrieve("When does the pool open?", 1))
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

    assertThat(keywordsOver(List.of(article)).retrieve(question, 2))
        .first()
        .satisfies(hit -> assertThat(hit.passage().text()).isEqualTo(right));
  }

  @Test
  void measuresWhichNumbersOfTheQuestionAPassageLacks() {
    Article article =
        Texts.article("a.txt", "Cup of 2009", "The juniors won in May.", "They won 3 races.");

    assertThat(keywordsOver(List.of(article)).retrieve("Who won 3 races in May 2009?", 2))
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

  private Retriever keywordsOver(List<Article> articles) {
    new Indexer(index, null).update(articles.stream().map(Source::of).toList());
    return new HybridRetriever(index, null, null, Weights.shipped(Weights.Basis.WORDS));
  }
}
