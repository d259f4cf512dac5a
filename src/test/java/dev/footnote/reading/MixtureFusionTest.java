package dev.footnote.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import dev.footnote.corpus.Article;
import dev.footnote.corpus.Passage;
import dev.footnote.language.question.Asked;
import dev.footnote.language.question.QuestionPart;
import dev.footnote.reading.ScoredSentence.Measure;
import dev.footnote.retrieval.Texts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MixtureFusionTest {

  private static final Article ARTICLE =
      Texts.article("a.txt", "Title", "Both.", "First.", "Second.", "Neither.");
  private static final Features NOTHING = new Features(Map.of());
  private static final Comparator<RankedPassage> BEST_FIRST =
      Comparator.comparingDouble(RankedPassage::score).reversed();

  @Test
  void putsWhatAnswersSeveralPartsBeforeWhatAnswersOne() {
    List<RankedPassage> merged =
        merged(
            List.of(hit(3, 4), hit(0, 4)),
            List.of(hit(1, 4), hit(0, 4)),
            List.of(hit(2, 4), hit(0, 4)));

    assertThat(merged)
        .first()
        .satisfies(hit -> assertThat(hit.passage().text()).isEqualTo("Both."));
  }

  @Test
  void putsTheBestOfAPartBeforeWhatIsSecondForAll() {
    List<RankedPassage> merged =
        merged(
            List.of(hit(1, 40), hit(3, 0)),
            List.of(hit(1, 40), hit(3, 0)),
            List.of(hit(2, 40), hit(3, 0)));

    assertThat(merged)
        .extracting(hit -> hit.passage().text())
        .containsExactly("First.", "Second.", "Neither.");
  }

  @Test
  void givesEverySentenceTheLogarithmOfItsProbability() {
    List<RankedPassage> merged = merged(List.of(hit(0, 3), hit(1, 1)), List.of(hit(1, -7)));

    assertThat(merged.stream().mapToDouble(hit -> Math.exp(hit.score())).sum())
        .isCloseTo(1, within(1e-9));
  }

  @Test
  void keepsWhatWasMeasuredForEachPart() {
    List<RankedPassage> merged = merged(List.of(hit(0, 3)), List.of(hit(0, -7)));

    assertThat(merged.getFirst().sentences().getFirst().measures())
        .containsExactly(new Measure(part(0), 0, NOTHING), new Measure(part(1), 0, NOTHING));
  }

  @Test
  void knowsWhichPartASentenceAnswers() {
    List<RankedPassage> merged =
        merged(List.of(hit(3, 4)), List.of(hit(1, 9), hit(2, 1)), List.of(hit(2, 9), hit(1, 1)));

    assertThat(merged)
        .extracting(hit -> hit.passage().text(), hit -> hit.sentences().getFirst().part().number())
        .contains(tuple("Neither.", 0), tuple("First.", 1), tuple("Second.", 2));
  }

  @Test
  void findsNothingInNothing() {
    assertThat(merged(List.of(), List.of())).isEmpty();
  }

  /** What becomes of the hits of a question and of its parts. */
  @SafeVarargs
  @SuppressWarnings("varargs") // List.of copies them
  private static List<RankedPassage> merged(List<Scored>... lists) {
    List<List<RankedPassage>> hits = new ArrayList<>();
    for (List<Scored> list : lists) {
      QuestionPart part = part(hits.size());
      hits.add(list.stream().map(scored -> scored.hit(part)).toList());
    }
    return MixtureFusion.of(hits, BEST_FIRST);
  }

  private static QuestionPart part(int number) {
    return number == 0 ? Asked.whole("What?") : Asked.part(number, false, "part " + number);
  }

  private static Scored hit(int number, double score) {
    return new Scored(new Passage(ARTICLE, number), score);
  }

  /** A passage of one sentence. */
  private record Scored(Passage passage, double score) {

    RankedPassage hit(QuestionPart part) {
      ScoredSentence sentence =
          new ScoredSentence(passage.sentences().getFirst(), part, score, NOTHING);
      return new RankedPassage(passage, score, List.of(sentence));
    }
  }
}
