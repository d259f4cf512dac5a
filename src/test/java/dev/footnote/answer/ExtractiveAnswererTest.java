package dev.footnote.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.answer.Answer.Abstention;
import dev.footnote.answer.Answer.Closest;
import dev.footnote.answer.Answer.GroundedAnswer;
import dev.footnote.corpus.Article;
import dev.footnote.corpus.Sentence;
import dev.footnote.language.question.Asked;
import dev.footnote.language.question.Question;
import dev.footnote.language.question.QuestionPart;
import dev.footnote.reading.Reading;
import dev.footnote.reading.Reading.Standing;
import dev.footnote.reading.Readings;
import dev.footnote.reading.Thresholds;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExtractiveAnswererTest {

  private static final QuestionPart WHOLE = Asked.whole("What?");

  private static final double ABSTAIN_BELOW = 0.3;
  private static final double ANSWER_FROM = 0.5;
  private static final double LEAD = 1.3;
  private static final double SURE = 0.99;
  private static final double DOUBTFUL = 0.4;
  private static final double UNSURE = 0.01;

  private static final Article MINUTES =
      Articles.of(
          "minutes.txt",
          """
          The roof leaks. It will be repaired in May. The fee stays as it is.
          Anna Berg chairs the club.
          """);

  private static final Article PRICES =
      Articles.of(
          "prices.txt",
          "A wash at 60 degrees is 1.60 euros. A wash at 90 degrees is 2.10 euros.\n");

  private static final Article NEWS =
      Articles.of("news.txt", "Anna Berg chairs the  club. The pool is closed.");

  private static final Set<String> KNOWN =
      Set.of("roof", "anna", "berg", "chairs", "club", "fee", "swimming", "boat", "carl");

  private static final Reading ROOF = reading(MINUTES, 0, 0, 2, SURE);
  private static final Reading REPAIR = reading(MINUTES, 0, 1, 2, SURE);
  private static final Reading FEE = reading(MINUTES, 0, 2, 2, SURE);
  private static final Reading CHAIR = reading(MINUTES, 1, 0, 9, SURE);

  @Nested
  class HavingReadTheQuestion {

    @Test
    void saysTheBestSentenceWordForWordWithItsFootnote() {
      assertThat(answer(CHAIR).answer())
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

    @ParameterizedTest
    @ValueSource(doubles = {0.5, 0.51, 0.7, 1})
    void answersFromTheUpperThresholdOn(double probability) {
      Answerer.Draft draft = answer(reading(MINUTES, 1, 0, 9, probability));

      assertThat(draft.answer()).isInstanceOf(GroundedAnswer.class);
      assertThat(draft.confidence()).isGreaterThanOrEqualTo(ANSWER_FROM);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.31, 0.4, 0.49})
    void showsWhatComesClosestBetweenTheThresholds(double probability) {
      Answerer.Draft draft = answer(reading(MINUTES, 1, 0, 9, probability), ROOF);

      assertThat(draft.answer())
          .isInstanceOfSatisfying(
              Closest.class,
              closest -> {
                assertThat(closest.citation().quote()).isEqualTo("Anna Berg chairs the club.");
                assertThat(closest.citation().number()).isOne();
              });
      assertThat(draft.confidence()).isBetween(ABSTAIN_BELOW, ANSWER_FROM);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.1, 0.29})
    void abstainsBelowTheLowerThreshold(double probability) {
      Answerer.Draft draft = answer(reading(MINUTES, 1, 0, 9, probability), ROOF);

      assertThat(draft.answer()).isInstanceOf(Abstention.class);
      assertThat(draft.confidence()).isLessThan(ABSTAIN_BELOW);
    }

    @Test
    void showsNothingAsClosestWhereTheThresholdsAreOne() {
      ExtractiveAnswerer either =
          new ExtractiveAnswerer(
              new Thresholds(ANSWER_FROM, ANSWER_FROM, LEAD), Reply.Mode.EXTRACTIVE, w -> true);

      for (double probability : new double[] {0, 0.3, 0.499, 0.5, 0.9}) {
        Answer answer =
            either
                .answer(
                    Asked.question("Who chairs?"),
                    List.of(reading(MINUTES, 1, 0, 9, probability)),
                    statement -> {})
                .answer();

        assertThat(answer)
            .isInstanceOf(probability < ANSWER_FROM ? Abstention.class : GroundedAnswer.class);
      }
    }

    @Test
    void saysNothingAloudButAnAnswer() {
      List<Statement> spoken = new ArrayList<>();

      answer(spoken, reading(MINUTES, 1, 0, 9, DOUBTFUL));
      answer(spoken, reading(MINUTES, 1, 0, 9, UNSURE));
      assertThat(spoken).isEmpty();

      Answer answer = answer(spoken, CHAIR).answer();
      assertThat(answer).isEqualTo(new GroundedAnswer(spoken));
    }
  }

  @Nested
  class SayingMore {

    @Test
    void saysThreeSentencesAtTheMost() {
      assertThat(texts(answered(ROOF, REPAIR, FEE, reading(MINUTES, 1, 0, 2, SURE))))
          .containsExactly(
              "The roof leaks.", "It will be repaired in May.", "The fee stays as it is.");
    }

    @Test
    void saysASecondSentenceThatIsNearlyAsGood() {
      assertThat(texts(answered(CHAIR, reading(MINUTES, 0, 0, 8, SURE))))
          .containsExactly("Anna Berg chairs the club.", "The roof leaks.");
    }

    @Test
    void saysNoSecondSentenceThatLiesFarBehind() {
      assertThat(texts(answered(CHAIR, reading(MINUTES, 0, 0, 7, SURE))))
          .containsExactly("Anna Berg chairs the club.");
    }

    @Test
    void saysASecondSentenceByItsLeadAlone() {
      assertThat(texts(answered(CHAIR, reading(MINUTES, 0, 0, 8.9, DOUBTFUL))))
          .containsExactly("Anna Berg chairs the club.", "The roof leaks.");
    }

    @Test
    void saysOnlyWhatHasTheFigureOfTheQuestion() {
      Question question = Asked.question("What does a wash at 90 degrees cost?");
      List<Reading> readings =
          List.of(
              Readings.of(question.whole(), sentence(PRICES, 0, 0), 9, SURE),
              Readings.of(question.whole(), sentence(PRICES, 0, 1), 8.9, SURE));

      Answer answer = answerer().answer(question, readings, statement -> {}).answer();

      assertThat(((GroundedAnswer) answer).statements())
          .extracting(Statement::text)
          .containsExactly("A wash at 90 degrees is 2.10 euros.");
    }

    @Test
    void countsTheLeadFromTheBestSentence() {
      assertThat(
              texts(
                  answered(
                      CHAIR, reading(MINUTES, 0, 0, 8, SURE), reading(MINUTES, 0, 1, 7, SURE))))
          .containsExactly("Anna Berg chairs the club.", "The roof leaks.");
    }
  }

  @Nested
  class QuotingSeveralArticles {

    private final Reading again = reading(NEWS, 0, 0, 8.9, SURE);

    @Test
    void saysWhatTwoArticlesSayOnceAndCitesBoth() {
      GroundedAnswer answer = answered(CHAIR, again);

      assertThat(texts(answer)).containsExactly("Anna Berg chairs the club.");
      assertThat(answer.citations())
          .extracting(citation -> citation.article().path())
          .containsExactly("minutes.txt", "news.txt");
      assertThat(answer.citations()).extracting(Citation::number).containsExactly(1, 2);
    }

    @Test
    void citesOneOfTwoCopiesThatSayTheSame() {
      ExtractiveAnswerer answerer =
          new ExtractiveAnswerer(
              new Thresholds(ABSTAIN_BELOW, ANSWER_FROM, LEAD),
              Reply.Mode.EXTRACTIVE,
              KNOWN::contains,
              (one, other) -> Set.of(one.path(), other.path()).contains("news.txt"));

      Answer answer =
          answerer
              .answer(Asked.question("Who chairs the club?"), List.of(CHAIR, again), said -> {})
              .answer();

      assertThat(((GroundedAnswer) answer).citations())
          .extracting(citation -> citation.article().path())
          .containsExactly("minutes.txt");
    }

    @Test
    void numbersTheFootnotesThroughTheWholeAnswer() {
      GroundedAnswer answer = answered(CHAIR, again, reading(NEWS, 0, 1, 8.8, SURE));

      assertThat(texts(answer))
          .containsExactly("Anna Berg chairs the club.", "The pool is closed.");
      assertThat(answer.statements())
          .extracting(one -> one.citations().stream().map(Citation::number).toList())
          .containsExactly(List.of(1, 2), List.of(3));
    }

    @Test
    void citesAnArticleOnceForASentenceThatItHoldsTwice() {
      Article twice =
          Articles.of("twice.txt", "Anna Berg chairs the club.\nAnna Berg chairs the club.\n");

      assertThat(answered(reading(twice, 0, 0, 9, SURE), reading(twice, 1, 0, 9, SURE)).citations())
          .hasSize(1);
    }
  }

  @Nested
  class MarkingTheShortAnswer {

    @Test
    void findsItInTheSentenceAndInTheArticle() {
      Reading reading = Readings.of(WHOLE, sentence(MINUTES, 0, 1), "in May", 9, SURE);

      Statement said = answered(reading).statements().getFirst();

      assertThat(said.shortAnswer().orElseThrow().of(said.text())).isEqualTo("in May");
      assertThat(said.citations().getFirst().shortAnswer().orElseThrow().of(MINUTES.text()))
          .isEqualTo("in May");
    }

    @Test
    void findsItWhereWhiteSpaceIsFoldedBeforeItAndInIt() {
      Reading after = Readings.of(WHOLE, sentence(NEWS, 0, 0), "club", 9, SURE);
      Reading across = Readings.of(WHOLE, sentence(NEWS, 0, 0), "the  club", 9, SURE);

      Statement first = answered(after).statements().getFirst();
      Statement second = answered(across).statements().getFirst();

      assertThat(first.shortAnswer().orElseThrow().of(first.text())).isEqualTo("club");
      assertThat(second.shortAnswer().orElseThrow().of(second.text())).isEqualTo("the club");
    }

    @Test
    void marksNothingWhereNoModelHasRead() {
      assertThat(answered(CHAIR).statements().getFirst().shortAnswer()).isEmpty();
    }

    @Test
    void marksNothingInWordsThatAreNotTheQuotes() {
      Reading reading = Readings.of(WHOLE, sentence(MINUTES, 0, 1), "in May", 9, SURE);
      Statement told = new Statement("The repair is due in May.", List.of(Citation.of(1, reading)));

      assertThat(told.shortAnswer()).isEmpty();
    }

    @Test
    void marksItInWhatComesClosestToo() {
      Reading reading = Readings.of(WHOLE, sentence(MINUTES, 0, 1), "in May", 9, DOUBTFUL);

      assertThat(answer(reading).answer())
          .isInstanceOfSatisfying(
              Closest.class,
              closest ->
                  assertThat(closest.citation().shortAnswer().orElseThrow().of(MINUTES.text()))
                      .isEqualTo("in May"));
    }
  }

  @Nested
  class AskedWhetherSomethingIsSo {

    @ParameterizedTest
    @CsvSource({
      "Does Anna Berg chair the club?, Yes.",
      "Does Carl Berg chair the club?, ''",
      "Who chairs the club?, ''"
    })
    void saysYesOnlyWhereTheFirstSentenceSaysAllOfIt(String asked, String lead) {
      Answer answer =
          answerer()
              .answer(
                  Asked.question(asked), List.of(CHAIR, reading(MINUTES, 0, 0, 9, SURE)), s -> {})
              .answer();

      assertThat(((GroundedAnswer) answer).statements())
          .extracting(Statement::lead)
          .containsExactly(lead, "");
    }

    @Test
    void saysNoWhereTheSentenceDeniesIt() {
      Answer answer =
          answerer()
              .answer(
                  Asked.question("Is the pool open?"),
                  List.of(reading(NEWS, 0, 1, 9, SURE)),
                  statement -> {})
              .answer();

      assertThat(((GroundedAnswer) answer).statements().getFirst())
          .extracting(Statement::lead, Statement::text)
          .containsExactly("No.", "The pool is closed.");
    }
  }

  @Nested
  class Abstaining {

    @Test
    void wouldRatherSayNothingThanBeWrongAndNamesWhatIsNear() {
      Answerer.Draft draft =
          answer(
              reading(MINUTES, 0, 0, 3, UNSURE),
              reading(NEWS, 0, 0, 2.5, UNSURE),
              reading(NEWS, 0, 1, 2.5, UNSURE),
              reading(MINUTES, 0, 1, 2, UNSURE));

      assertThat(draft.confidence()).isLessThan(ABSTAIN_BELOW);
      assertThat(draft.answer())
          .isInstanceOfSatisfying(
              Abstention.class,
              abstention -> {
                assertThat(abstention.reason())
                    .isEqualTo("The articles don’t say, as far as I can find.");
                assertThat(abstention.related())
                    .extracting(Citation::quote)
                    .containsExactly("The roof leaks.", "Anna Berg chairs the  club.");
              });
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        quoteCharacter = '\0',
        textBlock =
            """
            Who is Whitlock?                              | none of them mentions “Whitlock”.
            why did kate whitlock leave                   | none of them mentions “kate” or “whitlock”.
            What did Kate Whitlock buy from IBM and Xerox? | none of them mentions “Kate Whitlock” or “IBM”.
            Did Anna Berg buy a helicopter?               | none of them mentions “helicopter”.
            How much marijuana does the club sell?        | none of them mentions “marijuana”.
            Wie viel kostete das neue Fenster?            | none of them mentions “Fenster”.
            Pourquoi est-ce que le boulanger Camus ferme? | none of them mentions “Camus”.
            """)
    void namesWhomOrWhatNoArticleHasHeardOf(String asked, String reason) {
      assertThat(reason(asked, REPAIR)).isEqualTo("The articles don’t say: " + reason);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "Compare the two boats",
          "and what happened afterwards?",
          "is that alright for someone?",
          "What do they mean by that?",
          "How much money got the club?",
          "What Does The Club Compare?",
          "Does the club have a boat in N too?",
          "who replaced somebody anyway",
          "Hoeveel schapen heeft de boer?",
          "¿Cuándo se vendió el barco de los curas?"
        })
    void namesNoCommonWord(String asked) {
      assertThat(reason(asked, REPAIR)).isEqualTo("The articles don’t say, as far as I can find.");
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        textBlock =
            """
            Why did Anna Berg resign?        | that Anna Berg did resign.
            when did Berg repair the boat    | that Berg did repair the boat.
            In which year did Berg resign?   | that Berg did resign.
            Did Anna Berg resign?            | whether Anna Berg did resign.
            """)
    void saysThatTheArticlesDoNotTellWhatIsTakenForGranted(String asked, String premise) {
      assertThat(reason(asked, CHAIR)).isEqualTo("The articles don’t say " + premise);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "When did Anna Berg chair the club?",
          "What did Anna Berg sell?",
          "How did Anna Berg take what she was told?",
          "When did Anna Berg sell it, the boat in the club?",
          "Who did Anna Berg meet?"
        })
    void saysNothingOfThePremiseWhereItMayBeToldOrIsNone(String asked) {
      assertThat(reason(asked, CHAIR)).isEqualTo("The articles don’t say, as far as I can find.");
    }

    private String reason(String asked, Reading near) {
      Reading unsure = Readings.of(WHOLE, near.sentence(), 1, UNSURE);
      Answer answer =
          answerer().answer(Asked.question(asked), List.of(unsure), statement -> {}).answer();
      return ((Abstention) answer).reason();
    }

    @Test
    void saysThatNothingWasFoundWhereNothingWas() {
      assertThat(answer().answer())
          .isEqualTo(
              new Abstention(
                  "The articles don’t say: nothing in them has to do with this question.",
                  List.of()));
    }
  }

  @Nested
  class AskedForAFigure {

    private static final QuestionPart HOW_OLD = Asked.whole("How old is the roof?");
    private static final Reading LEAKS = Readings.of(HOW_OLD, ROOF.sentence(), 9, SURE);

    @Test
    void doesNotAnswerWithASentenceThatHoldsNone() {
      assertThat(answer(LEAKS).answer())
          .isInstanceOfSatisfying(
              Abstention.class,
              refusal ->
                  assertThat(refusal.related())
                      .extracting(Citation::quote)
                      .containsExactly("The roof leaks."));
    }

    @Test
    void answersWithTheNextThatHoldsOne() {
      Article survey = Articles.of("survey.txt", "The roof is 40 years old.");

      assertThat(texts(answered(LEAKS, Readings.of(HOW_OLD, sentence(survey, 0, 0), 5, SURE))))
          .containsExactly("The roof is 40 years old.");
    }

    @Test
    void doesNotTakeAnotherFigureForTheNumberOfWhatIsCounted() {
      QuestionPart howMany = Asked.whole("How many weeks were hoses banned?");
      Article notes = Articles.of("notes.txt", "In 2006, it took until October.");

      assertThat(answer(Readings.of(howMany, sentence(notes, 0, 0), "October", 9, SURE)).answer())
          .isInstanceOf(Abstention.class);
    }
  }

  @Nested
  class AnsweringSeveralQuestionsAtOnce {

    @Test
    void answersTheFirstPartFirst() {
      assertThat(texts(answered(forPart(2, 1, 0, 9.1, SURE), forPart(1, 0, 0, 9, SURE))))
          .containsExactly("The roof leaks.", "Anna Berg chairs the club.");
    }

    @Test
    void answersEveryPartEvenWhereOneFitsMuchBetter() {
      assertThat(texts(answered(forPart(1, 0, 0, 9, SURE), forPart(2, 1, 0, -9, SURE))))
          .containsExactly("The roof leaks.", "Anna Berg chairs the club.");
    }

    @Test
    void neverSaysMoreThanThreeSentences() {
      GroundedAnswer answer =
          answered(
              forPart(1, 0, 0, 9, SURE),
              forPart(2, 0, 1, 9, SURE),
              forPart(3, 0, 2, 9, SURE),
              forPart(4, 1, 0, 9, SURE));

      assertThat(answer.statements()).hasSize(3);
    }

    @Test
    void saysOnceWhatAnswersTwoParts() {
      assertThat(texts(answered(forPart(1, 0, 0, 9, SURE), forPart(2, 0, 0, 9, SURE))))
          .containsExactly("The roof leaks.");
    }

    @Test
    void namesThePartThatTheArticlesDoNotAnswer() {
      GroundedAnswer answer = answered(forPart(1, 0, 0, 9, SURE), forPart(2, 1, 0, 8.9, UNSURE));

      assertThat(texts(answer)).containsExactly("The roof leaks.");
      assertThat(answer.missing()).containsExactly("part 2");
      assertThat(answer.remark()).hasValue("The articles don’t say: “part 2”.");
    }

    @Test
    void namesAPartToWhichItHasOnlyWhatComesClosest() {
      GroundedAnswer answer = answered(forPart(1, 0, 0, 9, SURE), forPart(2, 1, 0, 8.9, DOUBTFUL));

      assertThat(texts(answer)).containsExactly("The roof leaks.");
      assertThat(answer.missing()).containsExactly("part 2");
    }

    @Test
    void namesAPartForWhichNothingWasFound() {
      Question question = Asked.question("Why does the roof leak? Who chairs the swimming club?");
      Reading first = Readings.of(question.parts().get(1), sentence(MINUTES, 0, 0), 9, SURE);

      Answer answer = answerer().answer(question, List.of(first), statement -> {}).answer();

      assertThat(((GroundedAnswer) answer).missing())
          .containsExactly("Who chairs the swimming club?");
    }

    @Test
    void doesNotNameAClauseAsMissing() {
      GroundedAnswer answer =
          answered(
              ROOF,
              Readings.of(Asked.part(1, false, "what leaks"), sentence(MINUTES, 0, 0), 2, SURE),
              Readings.of(Asked.part(2, false, "who"), sentence(MINUTES, 1, 0), 1, DOUBTFUL));

      assertThat(answer.missing()).isEmpty();
    }
  }

  @Nested
  class WhereArticlesDoNotAgree {

    private static final QuestionPart HOW_MANY = Asked.whole("How many people were hurt?");

    private static final Article FRIDAY =
        Articles.of("Collision", "2024-05-03", "Twelve people were hurt.");

    private static final Article MONDAY =
        Articles.of("Inquiry", "2024-05-06", "Fifteen people were hurt.");

    private static final Article SUNDAY =
        Articles.of("Drivers", "2024-05-05", "In all, 12 people were hurt.");

    @Test
    void saysTheNewerFirstEachWithItsDay() {
      assertThat(
              answered(
                      hurt(FRIDAY, "Twelve", 9).standing(Standing.DIFFERS),
                      hurt(MONDAY, "Fifteen", 5).standing(Standing.DIFFERS))
                  .text())
          .isEqualTo(
              "On May 6, 2024: Fifteen people were hurt. [1] On May 3, 2024: Twelve people were"
                  + " hurt. [2]");
    }

    @Test
    void saysNothingBesideThoseThatDiffer() {
      assertThat(
              texts(
                  answered(
                      hurt(FRIDAY, "Twelve", 9).standing(Standing.DIFFERS),
                      Readings.of(HOW_MANY, sentence(MINUTES, 0, 2), 8.9, SURE),
                      hurt(MONDAY, "Fifteen", 5).standing(Standing.DIFFERS))))
          .containsExactly("Fifteen people were hurt.", "Twelve people were hurt.");
    }

    @Test
    void saysOnceWhatTwoArticlesSayInOtherWordsAndCitesBoth() {
      GroundedAnswer answer = answered(hurt(FRIDAY, "Twelve", 9), hurt(SUNDAY, "12", 8.5));

      assertThat(texts(answer)).containsExactly("Twelve people were hurt.");
      assertThat(answer.citations()).extracting(Citation::article).containsExactly(FRIDAY, SUNDAY);
    }

    @Test
    void saysThatACorrectionIsOne() {
      Article column = Articles.of("For the record", "2024-05-09", "Nine people were hurt.");

      assertThat(answered(hurt(column, "Nine", 9).standing(Standing.CORRECTS)).text())
          .isEqualTo("Corrected: Nine people were hurt. [1]");
    }

    @Test
    void leavesItToACorrectionThatSaysSoItself() {
      Article column =
          Articles.of("For the record", "2024-05-09", "Correction: Nine people were hurt.");

      assertThat(answered(hurt(column, "Nine", 9).standing(Standing.CORRECTS)).text())
          .isEqualTo("Correction: Nine people were hurt. [1]");
    }

    private static Reading hurt(Article article, String howMany, double score) {
      return Readings.of(HOW_MANY, sentence(article, 0, 0), howMany, score, SURE);
    }
  }

  private static GroundedAnswer answered(Reading... readings) {
    return (GroundedAnswer) answer(readings).answer();
  }

  private static Answerer.Draft answer(Reading... readings) {
    return answer(new ArrayList<>(), readings);
  }

  private static Answerer.Draft answer(List<Statement> spoken, Reading... readings) {
    return answerer()
        .answer(Asked.question("Who chairs the swimming club?"), List.of(readings), spoken::add);
  }

  private static ExtractiveAnswerer answerer() {
    return new ExtractiveAnswerer(
        new Thresholds(ABSTAIN_BELOW, ANSWER_FROM, LEAD), Reply.Mode.EXTRACTIVE, KNOWN::contains);
  }

  private static Sentence sentence(Article article, int passage, int number) {
    return article.passages().get(passage).sentences().get(number);
  }

  private static Reading reading(
      Article article, int passage, int number, double score, double probability) {
    return Readings.of(WHOLE, sentence(article, passage, number), score, probability);
  }

  /** A sentence of the minutes, read for this part of a question. */
  private static Reading forPart(
      int part, int passage, int number, double score, double probability) {
    return Readings.of(
        Asked.part(part, true, "part " + part),
        sentence(MINUTES, passage, number),
        score,
        probability);
  }

  private static List<String> texts(GroundedAnswer answer) {
    return answer.statements().stream().map(Statement::text).toList();
  }
}
