package dev.footnote.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.config.Settings;
import dev.footnote.corpus.Article;
import dev.footnote.language.question.Asked;
import dev.footnote.language.question.Question;
import dev.footnote.model.ModelCache;
import dev.footnote.model.ReaderModels;
import dev.footnote.model.ReaderModels.ReaderModel;
import dev.footnote.retrieval.Hit;
import dev.footnote.retrieval.PassageIndex;
import dev.footnote.retrieval.Texts;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ModelReaderTest {

  private static final Weights MARGIN_ALONE =
      new Weights(
          1,
          new LinearModel(0, Map.of(Feature.MARGIN, 1.0)),
          new LinearModel(0, Map.of(Feature.MARGIN, 1.0)),
          new Thresholds(0.4, 0.5, 1.3));

  /** With the model that comes with Footnote. */
  @Nested
  class WithTheBundledModel implements ReaderContract {

    private static final ReaderModel MODEL =
        ReaderModels.open(
                new Settings.Reader(
                    ReaderModels.BUNDLED, OptionalDouble.empty(), OptionalDouble.empty()),
                ModelCache.none())
            .orElseThrow();

    @Override
    public Reader reader(PassageIndex index) {
      return new ModelReader(MODEL.model(), MODEL.card().weights(false));
    }

    @Test
    void namesTheFewWordsThatAnswer() {
      try (Library library = new Library(this)) {
        assertThat(shortAnswer(library.read("When will the pool open?"))).contains("3 May");
        assertThat(shortAnswer(library.read("Who is the chair of the club?"))).contains("Ada Lind");
        assertThat(shortAnswer(library.read("How much did the repairs of the pool cost?")))
            .contains("400,000 euros");
      }
    }

    @Test
    void isSurerOfAnAnswerThanOfANearMiss() {
      try (Library library = new Library(this)) {
        assertThat(library.read("When will the pool open?").getFirst().probability())
            .isGreaterThan(library.read("When will the library open?").getFirst().probability());
      }
    }

    private static String shortAnswer(List<Reading> readings) {
      Reading best = readings.getFirst();
      return best.span().orElseThrow().of(best.sentence().article().text());
    }
  }

  @Test
  void tellsTheModelTheQuestionTheTitleAndTheWindow() {
    Article article = Texts.article("a.txt", "The flood", "The river rose.", "Nobody was hurt.");
    List<String> asked = Collections.synchronizedList(new ArrayList<>());
    SpanModel model =
        (question, title, window) -> {
          asked.add(question + " | " + title + " | " + window);
          return SpanModels.choosing("rose").read(question, title, window);
        };

    read(model, Asked.question("What rose?"), article);

    assertThat(asked)
        .isNotEmpty()
        .allMatch("What rose? | The flood | The river rose. Nobody was hurt."::equals);
  }

  @Test
  void leavesOutWhatOthersThanTheOneNamedDid() {
    Article article =
        Texts.article(
            "a.txt",
            "The pup",
            "Mr Reay works at Gannet Point.",
            "Mr Venn has his practice on Mill Street.");

    assertThat(
            read(SpanModels.choosing("Gannet"), Asked.question("Where does Venn work?"), article))
        .extracting(reading -> reading.sentence().text())
        .containsExactly("Mr Venn has his practice on Mill Street.");
  }

  @Test
  void takesTheSpanAndTheSentenceThatTheModelLikesBest() {
    Article article = Texts.article("a.txt", "The flood", "The river rose.", "Nobody was hurt.");

    Reading best = read(SpanModels.choosing("hurt"), Asked.question("What?"), article).getFirst();

    assertThat(best.sentence().text()).isEqualTo("Nobody was hurt.");
    assertThat(best.span().orElseThrow().of(article.text())).isEqualTo("hurt");
    assertThat(best.probability()).isGreaterThan(0.9);
  }

  @Test
  void readsAlsoTheNeighboursOfWhatWasFound() {
    Article article = Texts.article("a.txt", "The flood", "The river rose.", "Nobody was hurt.");
    Question question = Asked.question("What?");
    List<Hit> hits = List.of(new Hit(question.whole(), article.passages().getFirst(), 1, 1, 0));

    List<Reading> readings =
        new ModelReader(SpanModels.choosing("hurt"), MARGIN_ALONE).read(question, hits);

    assertThat(readings.getFirst().sentence().passage().number()).isOne();
  }

  @Test
  void isUnsureWhereTheModelLikesNothing() {
    Article article = Texts.article("a.txt", "The flood", "The river rose.");

    assertThat(
            read(SpanModels.choosing("snow"), Asked.question("What?"), article)
                .getFirst()
                .probability())
        .isLessThan(0.1);
  }

  @Test
  void readsTheClausesOfOneQuestionTogether() {
    Question question =
        Asked.question(
            "Did the Gazette report that the harbour bridge would close for repairs in spring"
                + " while the Courier said that the council had postponed all building work until"
                + " autumn?");
    assertThat(question.isMultiple()).isTrue();
    Article article = Texts.article("a.txt", "The bridge", "The bridge will close in spring.");

    assertThat(read(SpanModels.choosing("spring"), question, article))
        .isNotEmpty()
        .allMatch(reading -> reading.part().isWhole());
  }

  @Test
  void readsEachOfSeveralQuestionsOnlyWhereItWasFound() {
    Question question = Asked.question("When did Marsh resign? Who won the Dee Cup?");
    Article chair = Texts.article("a.txt", "Minutes", "Marsh resigned in May.");
    Article cup = Texts.article("b.txt", "The cup", "Lind won the Dee Cup.");
    List<Hit> hits =
        List.of(
            new Hit(question.parts().get(1), chair.passages().getFirst(), 1, 1, 0),
            new Hit(question.parts().get(2), cup.passages().getFirst(), 1, 1, 0));

    List<Reading> readings =
        new ModelReader(SpanModels.choosing("in"), MARGIN_ALONE).read(question, hits);

    assertThat(readings)
        .extracting(one -> one.part().number() + " " + one.sentence().article().path())
        .containsExactlyInAnyOrder("1 a.txt", "2 b.txt");
  }

  private static List<Reading> read(SpanModel model, Question question, Article article) {
    List<Hit> hits =
        article.passages().stream()
            .map(passage -> new Hit(question.whole(), passage, 1, 1, 0))
            .toList();
    return new ModelReader(model, MARGIN_ALONE).read(question, hits);
  }
}
