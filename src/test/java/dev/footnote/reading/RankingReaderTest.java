package dev.footnote.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.footnote.corpus.Article;
import dev.footnote.corpus.ArticleReader;
import dev.footnote.corpus.Block;
import dev.footnote.corpus.PassageSplitter;
import dev.footnote.corpus.Provenance;
import dev.footnote.language.Span;
import dev.footnote.language.WordNet;
import dev.footnote.language.question.Question;
import dev.footnote.language.question.Questions;
import dev.footnote.retrieval.Hit;
import dev.footnote.retrieval.HybridRetriever;
import dev.footnote.retrieval.Indexer;
import dev.footnote.retrieval.PassageIndex;
import dev.footnote.retrieval.Source;
import dev.footnote.retrieval.Texts;
import dev.footnote.retrieval.embedded.EmbeddedIndex;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ranks by words alone what was found by words alone. */
class RankingReaderTest {

  private static final LocalDate DAY = LocalDate.of(2023, 10, 7);

  private final PassageIndex index = EmbeddedIndex.inMemory();
  private final RankingReader reader =
      new RankingReader(
          index.articles()::idf,
          null,
          word -> WordNet.english().of(word),
          Weights.shipped(Weights.Basis.WORDS));

  @AfterEach
  void close() {
    index.close();
  }

  @Nested
  class KeepingTheContract implements ReaderContract {

    @Override
    public Reader reader(PassageIndex of) {
      return new RankingReader(
          of.articles()::idf,
          null,
          word -> WordNet.english().of(word),
          Weights.shipped(Weights.Basis.WORDS));
    }
  }

  @Test
  void ranksAPassageByItsBestSentence() {
    Article article = parsed("Minutes\n\nThe roof leaks. The pool opens in May.\n");
    index(article);

    RankedPassage best =
        reader
            .rank(found(new Questions(index.vocabulary()).read("When does the pool open?")))
            .getFirst();

    ScoredSentence sentence = best.sentences().getFirst();
    assertThat(sentence.sentence().text()).isEqualTo("The pool opens in May.");
    assertThat(best.score()).isEqualTo(sentence.score());
  }

  @Test
  void prefersASentenceThatTellsWhatIsAskedFor() {
    index(Texts.article("a.txt", "Minutes", "The pool opens again.", "The pool opens in May."));

    assertThat(texts("When does the pool open?")).first().isEqualTo("The pool opens in May.");
  }

  @ParameterizedTest
  @CsvSource({
    "Who began the canal?, Ada Lind opened the canal office., Work was begun on the canal by Ada Lind.",
    "When was the invasion?, The guard was told of it in 1066., In 1066 the Normans invaded."
  })
  void knowsRelatedWordsWithoutAModel(String question, String other, String right) {
    index(Texts.article("a.txt", "History", other, right));

    assertThat(texts(question)).first().isEqualTo(right);
  }

  @Test
  void measuresWhichNumbersOfTheQuestionAPassageLacks() {
    index(Texts.article("a.txt", "Cup of 2009", "The juniors won in May.", "They won 3 races."));

    assertThat(
            reader.measured(
                found(new Questions(index.vocabulary()).read("Who won 3 races in May 2009?"))))
        .extracting(one -> one.sentence().text(), one -> measured(one).get(Feature.NUMBERS_MISSING))
        .containsExactlyInAnyOrder(
            tuple("The juniors won in May.", 0.5), tuple("They won 3 races.", 0.0));
  }

  @Test
  void measuresWhetherAnArticleIsOfTheOutletAndTheDayThatTheQuestionNames() {
    index(
        published("a.txt", "The Guardian", DAY, "The match was a draw."),
        published("b.txt", "The Courier", DAY.plusDays(1), "The match was lost."),
        published("c.txt", null, null, "The match was won."));
    Question question =
        new Questions(index.vocabulary())
            .read("What did the Guardian say of the match on 7 October 2023?");

    assertThat(reader.measured(found(question)))
        .extracting(
            one -> one.sentence().article().path(),
            one -> measured(one).get(Feature.OUTLET_NAMED),
            one -> measured(one).get(Feature.DAY_NAMED))
        .containsExactlyInAnyOrder(
            tuple("a.txt", 1.0, 1.0), tuple("b.txt", 0.0, 0.0), tuple("c.txt", 0.0, 0.0));
  }

  @Test
  void takesABylineForAnAnswerOnlyWhereTheAuthorIsAskedFor() {
    index(byline("By Anna Berg"), Texts.article("b.txt", "Boats", "Anna Berg wrote about boats."));

    assertThat(texts("Who wrote about boats, Anna Berg?")).contains("By Anna Berg");
    assertThat(texts("Who is Anna Berg?")).containsExactly("Anna Berg wrote about boats.");
  }

  @Test
  void answersAQuestionForAnAgeWithNothingElse() {
    index(
        Texts.article(
            "a.txt",
            "The boat",
            "The boat is red.",
            "The boat turned 40 in May.",
            "A boat leaks."));

    assertThat(texts("How old is the boat?")).containsExactly("The boat turned 40 in May.");
    assertThat(texts("What leaks, the boat?")).contains("A boat leaks.", "The boat is red.");
  }

  @Test
  void isNotSureOfWhatAnotherDid() {
    index(Texts.article("a.txt", "Minutes", "Anna Berg chairs the club."));

    assertThat(read("Which club does Ida Marsh chair?"))
        .singleElement()
        .satisfies(
            reading -> {
              assertThat(reading.sentence().text()).isEqualTo("Anna Berg chairs the club.");
              assertThat(reading.probability()).isZero();
            });
    assertThat(read("Which club does Berg chair?"))
        .singleElement()
        .satisfies(reading -> assertThat(reading.probability()).isPositive());
  }

  @Test
  void leavesOutWhatAnotherDidWhereTheOneNamedMayHaveDoneItToo() {
    index(
        Texts.article(
            "a.txt", "Minutes", "Ada Lind resigned over the canal.", "Ida Marsh resigned in May."));

    assertThat(texts("Why did Ida Marsh resign over the canal?"))
        .containsExactly("Ida Marsh resigned in May.");
  }

  @Test
  void readsASentenceForEachClauseThatFoundIt() {
    index(
        Texts.article(
            "a.txt", "Minutes", "The pool opens in May.", "The chair of the club is Ida Marsh."));
    Question question =
        new Questions(index.vocabulary())
            .read("When does the pool open? Who is the chair of the club?");

    assertThat(question.isMultiple()).isTrue();
    List<Reading> readings = reader.read(question, found(question));
    assertThat(readings)
        .extracting(one -> one.part().number(), one -> one.sentence().text())
        .contains(
            tuple(1, "The pool opens in May."), tuple(2, "The chair of the club is Ida Marsh."));
  }

  private static Features measured(ScoredSentence sentence) {
    return sentence.measures().getFirst().features();
  }

  private void index(Article... articles) {
    new Indexer(index, null).update(Stream.of(articles).map(Source::of).toList());
  }

  private List<Hit> found(Question question) {
    return new HybridRetriever(index, null, word -> WordNet.english().of(word), 1)
        .retrieve(question, 16);
  }

  private List<Reading> read(String question) {
    Question asked = new Questions(index.vocabulary()).read(question);
    return reader.read(asked, found(asked));
  }

  private List<String> texts(String question) {
    return read(question).stream().map(reading -> reading.sentence().text()).toList();
  }

  private static Article parsed(String text) {
    return new ArticleReader(PassageSplitter.withoutModel()).parse("a.txt", text);
  }

  private static Article byline(String text) {
    Span whole = new Span(0, text.length());
    Block block = new Block(Block.Kind.BYLINE, whole, List.of(whole), Block.NO_HEADING);
    return new Article("byline.txt", Provenance.titled("News"), text, List.of(block));
  }

  private static Article published(
      String path, @Nullable String outlet, @Nullable LocalDate day, String text) {
    Article article = Texts.article(path, "Title", text);
    return new Article(
        path,
        new Provenance("Title", null, outlet, day, null, null),
        article.text(),
        article.blocks());
  }
}
