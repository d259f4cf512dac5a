package dev.footnote.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.footnote.corpus.Article;
import dev.footnote.corpus.ArticleReader;
import dev.footnote.corpus.PassageSplitter;
import dev.footnote.language.question.Question;
import dev.footnote.language.question.Questions;
import dev.footnote.retrieval.Hit;
import dev.footnote.retrieval.HybridRetriever;
import dev.footnote.retrieval.Indexer;
import dev.footnote.retrieval.PassageIndex;
import dev.footnote.retrieval.Source;
import dev.footnote.retrieval.embedded.EmbeddedIndex;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReaderByLanguageTest {

  private static final Article GERMAN =
      article(
          "bruecke.txt",
          """
          Brücke gesperrt

          Der Gemeinderat hat am Dienstag beschlossen, die alte Brücke über die Enz zu sperren. Die \
          Reparatur soll im Frühjahr beginnen und wird 2,4 Millionen Euro kosten.

          Bürgermeisterin Anna Berg sagte, die Sicherheit der Anwohner gehe vor.
          """);

  private static final Article ENGLISH =
      article(
          "pool.txt",
          """
          The pool

          The pool in Larkhill opens again in May, after the roof has been repaired. Mayor Anna Berg \
          said that the families of the town had waited for it long enough.
          """);

  private static final LinearModel MARGIN = new LinearModel(0, Map.of(Feature.MARGIN, 0.2));

  private final PassageIndex index = EmbeddedIndex.inMemory();
  private final List<String> readByModel = new ArrayList<>();
  private final Reader ranking =
      new RankingReader(index.articles()::idf, null, null, Weights.shipped(Weights.Basis.WORDS));
  private final Reader model =
      new ModelReader(
          (question, title, window) -> {
            synchronized (readByModel) {
              readByModel.add(title);
            }
            return SpanModels.choosing("May").read(question, title, window);
          },
          new Weights(1, MARGIN, MARGIN, new Thresholds(0.5, 0.5, 1.3)));
  private final Thresholds judged = new Thresholds(0.2, 0.4, 1.3);
  private final Thresholds othersJudged = new Thresholds(0.5, 0.5, 3);
  private final Reader reader =
      new ReaderByLanguage(Set.of("en"), model, judged, ranking, othersJudged);

  @BeforeEach
  void index() {
    new Indexer(index, null).update(Stream.of(GERMAN, ENGLISH).map(Source::of).toList());
  }

  @AfterEach
  void close() {
    index.close();
  }

  @Test
  void anArticleInAnotherLanguageIsAnsweredByTheRanking() {
    List<Reading> readings = read("Wann soll die Reparatur der Brücke beginnen?");

    Reading best = readings.getFirst();
    assertThat(best.sentence().article().path()).isEqualTo("bruecke.txt");
    assertThat(best.sentence().text()).startsWith("Die Reparatur soll im Frühjahr beginnen");
    assertThat(best.span()).isEmpty();
    assertThat(readByModel).doesNotContain("Brücke gesperrt");
  }

  @Test
  void whatTheRankingIsSureOfIsJudgedByItsOwnThresholds() {
    Question question = question("Wann soll die Reparatur der Brücke beginnen?");
    List<Hit> german = of(GERMAN, found(question));

    assertThat(reader.read(question, german))
        .extracting(Reading::probability)
        .isEqualTo(
            ranking.read(question, german).stream()
                .map(one -> othersJudged.translated(one.probability(), judged))
                .toList());
  }

  @Test
  void aProbabilityKeepsItsPlaceBetweenOtherThresholds() {
    assertThat(
            DoubleStream.of(0, 0.25, 0.49, 0.5, 0.75, 1)
                .map(p -> othersJudged.translated(p, judged))
                .toArray())
        .containsExactly(new double[] {0, 0.1, 0.196, 0.4, 0.7, 1}, within(1e-9));
    assertThat(
            DoubleStream.of(0, 0.1, 0.3, 0.4, 1).map(p -> judged.translated(p, judged)).toArray())
        .containsExactly(new double[] {0, 0.1, 0.3, 0.4, 1}, within(1e-9));
  }

  @Test
  void anArticleInAKnownLanguageIsReadByTheModel() {
    Reading best = read("When does the pool open again?").getFirst();

    assertThat(best.sentence().article().path()).isEqualTo("pool.txt");
    assertThat(best.span()).hasValueSatisfying(span -> assertThat(said(best)).isEqualTo("May"));
  }

  @Test
  void whatTheModelReadStaysAsItIsWhereNothingElseIsFound() {
    Question question = question("When does the pool open again?");
    List<Hit> english =
        found(question).stream()
            .filter(hit -> hit.passage().article().path().equals("pool.txt"))
            .toList();

    assertThat(reader.read(question, english)).isEqualTo(model.read(question, english));
  }

  @Test
  void bothKeepTheirOrderAndTheSurerOneComesFirst() {
    Question question = question("What did Anna Berg say of the pool and the Brücke?");
    List<Hit> hits = found(question);
    List<Reading> readings = reader.read(question, hits);

    assertThat(readings)
        .isSortedAccordingTo(Comparator.comparingDouble(Reading::score).reversed())
        .extracting(reading -> reading.sentence().article().path())
        .contains("pool.txt", "bruecke.txt");
    for (Article article : List.of(ENGLISH, GERMAN)) {
      List<Hit> own = of(article, hits);
      assertThat(readings.stream().filter(one -> isOf(article, one)).map(Reading::sentence))
          .isEqualTo(
              (article.equals(ENGLISH) ? model : ranking)
                  .read(question, own).stream().map(Reading::sentence).toList());
    }
    Reading first = readings.getFirst();
    Reading firstOfOther =
        readings.stream()
            .filter(one -> !one.sentence().article().equals(first.sentence().article()))
            .findFirst()
            .orElseThrow();
    assertThat(first.probability()).isGreaterThanOrEqualTo(firstOfOther.probability());
  }

  @Test
  void whatIsTooShortToTellIsReadByTheModel() {
    Article note = article("notiz.txt", "Notiz\n\nEintritt frei, Hunde verboten.\n");
    Question question = question("Was ist verboten?");

    reader.read(
        question,
        note.passages().stream()
            .map(passage -> new Hit(question.whole(), passage, 1, 0, 0))
            .toList());

    assertThat(readByModel).containsOnly("Notiz");
  }

  private static Article article(String path, String text) {
    return new ArticleReader(PassageSplitter.withoutModel(128)).parse(path, text);
  }

  private List<Reading> read(String text) {
    Question question = question(text);
    return reader.read(question, found(question));
  }

  private Question question(String text) {
    return new Questions(index.vocabulary()).read(text);
  }

  private List<Hit> found(Question question) {
    return new HybridRetriever(index, null, null, 1).retrieve(question, 10);
  }

  private static List<Hit> of(Article article, List<Hit> hits) {
    return hits.stream()
        .filter(hit -> hit.passage().article().path().equals(article.path()))
        .toList();
  }

  private static boolean isOf(Article article, Reading reading) {
    return reading.sentence().article().path().equals(article.path());
  }

  private static String said(Reading reading) {
    return reading.span().orElseThrow().of(reading.sentence().article().text());
  }
}
