package dev.footnote.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.corpus.Article;
import dev.footnote.corpus.Passage;
import dev.footnote.corpus.Sentence;
import dev.footnote.language.question.Asked;
import dev.footnote.language.question.Question;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.output.Response;
import dev.langchain4j.model.scoring.ScoringModel;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RerankingRetrieverTest {

  private static final Article TOWN =
      Texts.article("a.txt", "Town", "The river rose.", "The mayor resigned.");

  private static final Question WHAT_HAPPENED = Asked.question("What happened?");

  /** Judges by length alone. */
  private static final ScoringModel LONGER_IS_BETTER =
      new ScoringModel() {
        @Override
        public Response<List<Double>> scoreAll(List<TextSegment> passages, String question) {
          return Response.from(passages.stream().map(one -> one.text().length() * 1.0).toList());
        }
      };

  @Nested
  class WithAModelThatFindsAllAlike implements RetrieverContract {

    @Override
    public Retriever retriever() {
      PassageIndex index = PassageIndex.inMemory();
      new Indexer(index, null).update(ARTICLES.stream().map(Source::of).toList());
      ScoringModel indifferent =
          (passages, question) -> Response.from(passages.stream().map(one -> 0.0).toList());
      return new RerankingRetriever(
          (question, limit) -> index.keyword(question.whole(), limit), indifferent);
    }
  }

  @Test
  void putsWhatTheModelPrefersFirst() {
    Retriever first = (question, limit) -> List.of(hit(0, 0.5), hit(1, 0.4));

    assertThat(new RerankingRetriever(first, LONGER_IS_BETTER).retrieve(WHAT_HAPPENED, 2))
        .extracting(hit -> hit.passage().text())
        .containsExactly("The mayor resigned.", "The river rose.");
  }

  @Test
  void raisesTheSentencesWithTheirPassage() {
    Retriever first = (question, limit) -> List.of(hit(0, 0.5));

    Hit judged =
        new RerankingRetriever(first, LONGER_IS_BETTER).retrieve(WHAT_HAPPENED, 1).getFirst();

    assertThat(judged.score()).isEqualTo(0.5 + "The river rose.".length());
    assertThat(judged.sentences())
        .extracting(ScoredSentence::score)
        .containsExactly(judged.score());
  }

  private static Hit hit(int number, double score) {
    Passage passage = TOWN.passages().get(number);
    Sentence sentence = passage.sentences().getFirst();
    return new Hit(
        passage,
        score,
        List.of(
            new ScoredSentence(sentence, WHAT_HAPPENED.whole(), score, new Features(Map.of()))));
  }
}
