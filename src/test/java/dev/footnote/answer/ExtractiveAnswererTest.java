package dev.footnote.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.answer.Answer.Abstention;
import dev.footnote.answer.Answer.GroundedAnswer;
import dev.footnote.corpus.Article;
import dev.footnote.corpus.Block;
import dev.footnote.corpus.Passage;
import dev.footnote.corpus.Provenance;
import dev.footnote.language.Span;
import dev.footnote.language.question.Asked;
import dev.footnote.language.question.QuestionPart;
import dev.footnote.reading.Feature;
import dev.footnote.reading.Features;
import dev.footnote.reading.LinearModel;
import dev.footnote.reading.ScoredSentence;
import dev.footnote.reading.ScoredSentence.Measure;
import dev.footnote.retrieval.Hit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ExtractiveAnswererTest {

  private static final QuestionPart WHOLE = Asked.whole("What?");
  private static final Features NOTHING_KNOWN = new Features(Map.of());
  private static final double SURE = 5;
  private static final double UNSURE = -5;

  private static final Article MINUTES =
      Articles.of(
          "minutes.txt",
          """
          The roof leaks. It will be repaired in May. The fee stays as it is.
          Anna Berg chairs the club.
          """);

  private static final Article NEWS =
      Articles.of("news.txt", "Anna Berg chairs the  club. The pool is closed.");

  @Test
  void saysTheBestSentenceWordForWordWithItsFootnote() {
    Answerer.Draft draft = answer(SURE, hit(MINUTES, 1, 9.0));

    assertThat(draft.answer())
        .isInstanceOfSatisfying(
            GroundedAnswer.class,
            answer -> {
              assertThat(texts(answer)).containsExactly("Anna Berg chairs the club.");
              assertThat(answer.citations())
                  .singleElement()
                  .satisfies(
                      one -> assertThat(one.quote()).isEqualTo("Anna Berg chairs the club."));
            });
  }

  @Test
  void saysASecondSentenceWhereTheFirstIsNotLikelyEnough() {
    assertThat(texts(answered(hit(MINUTES, 0, 2.0, -9.0, 1.9))))
        .containsExactly("The roof leaks.", "The fee stays as it is.");
  }

  @Test
  void neverSaysMoreThanThreeSentences() {
    GroundedAnswer answer =
        answered(hit(MINUTES, 0, 1.0, 1.0, 1.0), hit(MINUTES, 1, 1.0), hit(NEWS, 0, 1.0, 1.0));

    assertThat(answer.statements()).hasSize(3);
  }

  @Test
  void bringsTheSentenceThatAPronounLeansOn() {
    assertThat(texts(answered(hit(MINUTES, 0, -9.0, 9.0, -9.0))))
        .containsExactly("The roof leaks.", "It will be repaired in May.");
  }

  @Test
  void bringsTheQuotationThatASentenceLeadsToWhereItsWordsAreAskedFor() {
    Article hearing =
        Articles.of(
            "hearing.txt",
            """
            Anna Berg was asked about the roof.
            “It leaks,” she said. “We wait for May.” The hearing ended at noon. “At last!”
            """);
    Hit asked = hit(hearing, 0, 9.0);

    assertThat(texts(answered("What did Anna Berg say about the roof?", asked)))
        .containsExactly(
            "Anna Berg was asked about the roof.", "“It leaks,” she said.", "“We wait for May.”");
    assertThat(texts(answered("Who was asked about the roof?", asked)))
        .containsExactly("Anna Berg was asked about the roof.");
  }

  @Test
  void saysWhatTwoArticlesSayOnceAndCitesBoth() {
    GroundedAnswer answer = answered(hit(MINUTES, 1, 9.0), hit(NEWS, 0, 8.9, -9.0));

    assertThat(texts(answer)).containsExactly("Anna Berg chairs the club.");
    assertThat(answer.citations())
        .extracting(citation -> citation.article().path())
        .containsExactly("minutes.txt", "news.txt");
    assertThat(answer.citations()).extracting(Citation::number).containsExactly(1, 2);
  }

  @Test
  void wouldRatherSayNothingThanBeWrongAndNamesWhatIsNear() {
    Answerer.Draft draft = answer(UNSURE, hit(MINUTES, 0, 3.0, 2.0, 1.0), hit(NEWS, 0, 2.5, 2.5));

    assertThat(draft.confidence()).isLessThan(0.5);
    assertThat(draft.answer())
        .isInstanceOfSatisfying(
            Abstention.class,
            abstention -> {
              assertThat(abstention.reason())
                  .isEqualTo(
                      "The articles don’t say: what comes nearest does not mention “swimming”.");
              assertThat(abstention.related())
                  .extracting(Citation::quote)
                  .containsExactly("The roof leaks.", "Anna Berg chairs the  club.");
            });
  }

  @Test
  void namesNoWordThatOnlyAsksAmongThoseItMissed() {
    Answer answer =
        answerer(UNSURE)
            .answer(
                Asked.question("How much money got IBM?"),
                List.of(hit(MINUTES, 0, 1.0, 1.0, 1.0)),
                statement -> {})
            .answer();

    assertThat(((Abstention) answer).reason())
        .endsWith("what comes nearest does not mention “money” or “IBM”.");
  }

  @Test
  void saysThatNothingWasFoundWhereNothingWas() {
    assertThat(answer(SURE).answer())
        .isEqualTo(
            new Abstention(
                "The articles don’t say: nothing in them has to do with this question.",
                List.of()));
  }

  @Test
  void answersTheFirstPartOfAQuestionFirst() {
    GroundedAnswer answer = answered(forPart(2, 1, 9.1), forPart(1, 0, 9.0));

    assertThat(texts(answer)).containsExactly("The roof leaks.", "Anna Berg chairs the club.");
  }

  @Test
  void answersEveryPartEvenWhereOneIsMuchSurer() {
    GroundedAnswer answer = answered(forPart(1, 0, 9.0), forPart(2, 1, -9.0));

    assertThat(texts(answer)).containsExactly("The roof leaks.", "Anna Berg chairs the club.");
  }

  @Test
  void saysNothingOfAPartThatTheArticlesDoNotAnswer() {
    Answer answer =
        answererThatTrusts(Feature.SENTENCE_COVERAGE)
            .answer(
                Asked.question("What leaks, and who chairs?"),
                List.of(
                    forPart(1, 0, 9.0, new Features(Map.of(Feature.SENTENCE_COVERAGE, 1.0))),
                    forPart(2, 1, 8.9, NOTHING_KNOWN)),
                statement -> {})
            .answer();

    assertThat(texts((GroundedAnswer) answer)).containsExactly("The roof leaks.");
    assertThat(((GroundedAnswer) answer).remark()).hasValue("The articles don’t say: “part 2”.");
  }

  @Test
  void takesABylineForAnAnswerOnlyWhereTheAuthorIsAskedFor() {
    Features fitting = new Features(Map.of(Feature.SENTENCE_COVERAGE, 1.0));
    Passage byline = byline("By Anna Berg");
    List<Hit> hits =
        List.of(
            new Hit(
                byline,
                9,
                List.of(new ScoredSentence(byline.sentences().getFirst(), WHOLE, 9, fitting))),
            hit(MINUTES, 0, 1.0));
    Answerer answerer = answererThatTrusts(Feature.SENTENCE_COVERAGE);

    assertThat(answerer.answer(Asked.question("Who wrote it?"), hits, statement -> {}).answer())
        .isInstanceOfSatisfying(
            GroundedAnswer.class,
            answer -> assertThat(texts(answer)).containsExactly("By Anna Berg"));
    assertThat(answerer.answer(Asked.question("Who is Anna Berg?"), hits, statement -> {}).answer())
        .isInstanceOfSatisfying(
            Abstention.class,
            abstention ->
                assertThat(abstention.related())
                    .extracting(Citation::quote)
                    .containsExactly("By Anna Berg", "The roof leaks."));
  }

  @Test
  void answersAQuestionForAnAgeWithNothingElse() {
    Features noAge = new Features(Map.of(Feature.LACKS_NUMBER, 1.0));
    Features age = new Features(Map.of(Feature.TELLS_NUMBER, 1.0));
    Passage passage = MINUTES.passages().get(0);
    ScoredSentence without = new ScoredSentence(passage.sentences().get(0), WHOLE, 9, noAge);
    ScoredSentence with = new ScoredSentence(passage.sentences().get(2), WHOLE, 1, age);

    assertThat(texts(answered("How old is it?", new Hit(passage, 9, List.of(without, with)))))
        .containsExactly("The fee stays as it is.");
    assertThat(texts(answered("What leaks?", new Hit(passage, 9, List.of(without, with)))))
        .containsExactly("The roof leaks.");
  }

  @Test
  void doesNotAnswerWithWhatAnotherDid() {
    Answer answer =
        answerer(SURE)
            .answer(
                Asked.question("Which club does Ida Marsh chair?"),
                List.of(hit(MINUTES, 1, 9.0)),
                said -> {})
            .answer();

    assertThat(answer)
        .isInstanceOfSatisfying(
            Abstention.class,
            abstention ->
                assertThat(abstention.related())
                    .extracting(Citation::quote)
                    .containsExactly("Anna Berg chairs the club."));
    assertThat(texts(answered("Which club does Berg chair?", hit(MINUTES, 1, 9.0))))
        .containsExactly("Anna Berg chairs the club.");
  }

  @Test
  void tellsEachStatementAsItIsSaid() {
    List<Statement> spoken = new ArrayList<>();
    Answer answer =
        answerer(SURE)
            .answer(Asked.question("Who chairs?"), List.of(hit(MINUTES, 1, 9.0)), spoken::add)
            .answer();

    assertThat(answer).isEqualTo(new GroundedAnswer(spoken));
  }

  private static GroundedAnswer answered(Hit... hits) {
    return (GroundedAnswer) answer(SURE, hits).answer();
  }

  private static GroundedAnswer answered(String question, Hit... hits) {
    return (GroundedAnswer)
        answerer(SURE).answer(Asked.question(question), List.of(hits), statement -> {}).answer();
  }

  private static Answerer.Draft answer(double logOdds, Hit... hits) {
    return answerer(logOdds)
        .answer(Asked.question("Who chairs the swimming club?"), List.of(hits), statement -> {});
  }

  private static ExtractiveAnswerer answerer(double logOdds) {
    Confidence confidence = new Confidence(new LinearModel(logOdds, Map.<Feature, Double>of()));
    return new ExtractiveAnswerer(confidence, 0.5, Reply.Mode.EXTRACTIVE);
  }

  private static ExtractiveAnswerer answererThatTrusts(Feature feature) {
    Confidence confidence = new Confidence(new LinearModel(-5, Map.of(feature, 20.0)));
    return new ExtractiveAnswerer(confidence, 0.5, Reply.Mode.EXTRACTIVE);
  }

  private static Passage byline(String text) {
    Span whole = new Span(0, text.length());
    Block block = new Block(Block.Kind.BYLINE, whole, List.of(whole), Block.NO_HEADING);
    Article article = new Article("byline.txt", Provenance.titled("News"), text, List.of(block));
    return article.passages().getFirst();
  }

  /** A passage whose sentences have these scores. */
  private static Hit hit(Article article, int number, double... scores) {
    Passage passage = article.passages().get(number);
    List<ScoredSentence> sentences = new ArrayList<>();
    for (int i = 0; i < scores.length; i++) {
      sentences.add(
          new ScoredSentence(passage.sentences().get(i), WHOLE, scores[i], NOTHING_KNOWN));
    }
    return new Hit(passage, 0, sentences);
  }

  /** A passage found for this part of a question. */
  private static Hit forPart(int part, int number, double score) {
    return forPart(part, number, score, NOTHING_KNOWN);
  }

  private static Hit forPart(int part, int number, double score, Features features) {
    Passage passage = MINUTES.passages().get(number);
    Measure measure = new Measure(Asked.part(part, true, "part " + part), score, features);
    return new Hit(
        passage,
        score,
        List.of(new ScoredSentence(passage.sentences().getFirst(), score, List.of(measure))));
  }

  private static List<String> texts(GroundedAnswer answer) {
    return answer.statements().stream().map(Statement::text).toList();
  }
}
